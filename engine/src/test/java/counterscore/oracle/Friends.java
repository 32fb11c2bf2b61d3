package counterscore.oracle;

import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is whose friend, as a list of pairs, and what friends do to each other at a month's end. */
final class Friends {
  private static final int BLOCKS_OF_A_DISTRICT = 8;

  /** Two friends. */
  private static final class Tie {
    final Resident one;
    final Resident other;

    /** Day on which they parted, −1 for never; and who was in the worst tier then. */
    int parted = -1;
    @Nullable
    Resident because;

    Tie(Resident one, Resident other) {
      this.one = one;
      this.other = other;
    }

    /** Whoever joined since then has not parted from anybody. */
    boolean isCut() {
      return parted >= 0 && one.since <= parted && other.since <= parted;
    }

    boolean isThere(int day) {
      return one.isThere(day) && other.isThere(day);
    }
  }

  private final Scenario scenario;
  private final Chance chance;
  private final double homophily;
  private final List<Resident> residents;
  private final List<Tie> ties = new ArrayList<>();
  private final Set<Long> met = new HashSet<>();

  Friends(Scenario scenario, List<Resident> residents, Chance people, Chance chance) {
    this.scenario = scenario;
    this.chance = chance;
    this.residents = residents;
    var declared = scenario.society().friends();
    this.homophily = declared == null ? 0 : Responding.value(declared.homophily());
    if (declared == null || !matters()) {
      return;
    }
    var blocks = new ArrayList<List<Resident>>();
    for (int from = 0; from < residents.size(); from += Composition.FULL) {
      blocks.add(residents.subList(from, Math.min(residents.size(), from + Composition.FULL)));
    }
    for (int n = counterscore.scenario.Friends.count(declared.circles()); n > 0; n--) {
      blocks.forEach(block -> tables(seats(block, 4, people), 4));
    }
    for (int n = counterscore.scenario.Friends.count(declared.pairs()); n > 0; n--) {
      blocks.forEach(block -> tables(seats(block, 2, people), 2));
    }
    for (int k = 0; k < counterscore.scenario.Friends.count(declared.bridging()); k++) {
      for (int first = 0; first < blocks.size(); first += BLOCKS_OF_A_DISTRICT) {
        bridge(k, blocks.subList(first, Math.min(blocks.size(), first + BLOCKS_OF_A_DISTRICT)), people);
      }
    }
  }

  private boolean matters() {
    var responses = scenario.responses();
    return scenario.schemes().values().stream().anyMatch(scheme -> Responding.value(scheme.friendWeight()) > 0)
        || (responses != null && (shedding() > 0
            || (responses.chilling() != null && Responding.value(responses.chilling().friends()) > 0)));
  }

  private double shedding() {
    var responses = scenario.responses();
    return responses == null || responses.shedding() == null ? 0 : responses.shedding().perMonth().value();
  }

  /** Residents on seats: those of each stratum who meet their own in front, all others behind them. */
  private List<Resident> seats(List<Resident> those, int table, Chance people) {
    var shuffled = new ArrayList<>(those);
    people.shuffle(shuffled);
    var byStratum = new HashMap<Integer, List<Resident>>();
    shuffled.forEach(
        resident -> byStratum.computeIfAbsent(resident.stratum, _ -> new ArrayList<>()).add(resident));
    var front = new ArrayList<Resident>();
    var back = new ArrayList<Resident>();
    byStratum.forEach((_, of) -> {
      int inFront = (int) Math.floor(homophily * of.size() / table) * table;
      front.addAll(of.subList(0, inFront));
      back.addAll(of.subList(inFront, of.size()));
    });
    people.shuffle(back);
    front.addAll(back);
    return front;
  }

  private void tables(List<Resident> seats, int table) {
    for (int from = 0; from < seats.size(); from += table) {
      for (int i = from; i < Math.min(seats.size(), from + table); i++) {
        for (int j = from; j < i; j++) {
          befriend(seats.get(j), seats.get(i));
        }
      }
    }
  }

  private void befriend(Resident one, Resident other) {
    long lower = Math.min(one.number, other.number);
    if (met.add(lower << 32 | Math.max(one.number, other.number))) {
      ties.add(new Tie(one, other));
    }
  }

  /** Block i meets block k − i, counted round. */
  private void bridge(int k, List<List<Resident>> district, Chance people) {
    for (int i = 0; i < district.size(); i++) {
      int other = Math.floorMod(k - i, district.size());
      if (other == i) {
        tables(seats(district.get(i), 2, people), 2);
      } else if (i < other) {
        cross(district.get(i), district.get(other), people);
      }
    }
  }

  private void cross(List<Resident> one, List<Resident> other, Chance people) {
    var left = new ArrayList<>(one);
    var right = new ArrayList<>(other);
    people.shuffle(left);
    people.shuffle(right);
    var lefts = new ArrayList<Resident>();
    var rights = new ArrayList<Resident>();
    int strata = 1 + Math.max(one.getLast().stratum, other.getLast().stratum);
    for (int s = 0; s < strata; s++) {
      int stratum = s;
      var fromLeft = left.stream().filter(resident -> resident.stratum == stratum).toList();
      var fromRight = right.stream().filter(resident -> resident.stratum == stratum).toList();
      int crossing = Math.min(fromLeft.size(), fromRight.size());
      int alike = (int) Math.floor(homophily * crossing);
      for (int i = 0; i < alike; i++) {
        befriend(fromLeft.get(i), fromRight.get(i));
      }
      lefts.addAll(fromLeft.subList(alike, crossing));
      rights.addAll(fromRight.subList(alike, crossing));
      left.removeAll(Set.copyOf(fromLeft.subList(0, crossing)));
      right.removeAll(Set.copyOf(fromRight.subList(0, crossing)));
    }
    // What is left of both sides fills up the smaller number; the rest of the larger block stays.
    for (int i = Math.min(left.size(), right.size()); i > 0; i--) {
      lefts.add(left.removeFirst());
      rights.add(right.removeFirst());
    }
    people.shuffle(lefts);
    people.shuffle(rights);
    for (int i = 0; i < lefts.size(); i++) {
      befriend(lefts.get(i), rights.get(i));
    }
    tables(seats(left.isEmpty() ? right : left, 2, people), 2);
  }

  /** Ends a month: friend terms from scores without them, what friends remember, then who parts. */
  void monthEnd(int day) {
    if (ties.isEmpty()) {
      return;
    }
    var friends = new HashMap<Resident, List<Resident>>();
    for (var tie : ties) {
      if (tie.isThere(day)) {
        count(tie, day);
        if (!tie.isCut()) {
          friends.computeIfAbsent(tie.one, _ -> new ArrayList<>()).add(tie.other);
          friends.computeIfAbsent(tie.other, _ -> new ArrayList<>()).add(tie.one);
        }
      }
    }
    for (var resident : residents) {
      if (resident.isThere(day) && !friends.containsKey(resident)) {
        resident.friendless.add(day);
      }
    }
    scenario.schemes().forEach((key, scheme) -> {
      double weight = Responding.value(scheme.friendWeight());
      if (weight > 0) {
        terms(key, weight, friends, day);
      }
    });
    for (var resident : residents) {
      var circle = friends.getOrDefault(resident, List.of());
      resident.friendsMemory = circle.stream().mapToDouble(friend -> remembered(friend, day)).average().orElse(0);
      resident.friendsMemoryOf = day;
    }
    if (shedding() > 0) {
      part(day);
    }
  }

  private double remembered(Resident friend, int day) {
    var chilling = scenario.responses() == null ? null : scenario.responses().chilling();
    return chilling == null ? 0 : friend.lawful.memoryInTheEvening(day, chilling.halfLife().days());
  }

  private static void count(Tie tie, int day) {
    tie.one.ties.add(new Resident.Tie(day, tie.other));
    tie.other.ties.add(new Resident.Tie(day, tie.one));
    if (tie.isCut()) {
      Objects.requireNonNull(tie.because).missing.add(new Resident.Missing(day, tie.one, tie.other));
    }
  }

  private void terms(String scheme, double weight, Map<Resident, List<Resident>> friends, int day) {
    var without = new HashMap<Resident, Integer>();
    for (var resident : residents) {
      without.put(resident, resident.file(scheme).withoutFriends());
    }
    for (var resident : residents) {
      if (resident.isThere(day) && resident.isMember(scheme)) {
        int own = without.getOrDefault(resident, 0);
        double mean = friends.getOrDefault(resident, List.of()).stream()
            .filter(friend -> friend.isMember(scheme))
            .mapToInt(friend -> without.getOrDefault(friend, 0)).average().orElse(own);
        double exact = weight * (mean - own);
        resident.file(scheme)
            .setFriendTerm(day, own, (int) (Math.signum(exact) * Math.floor(Math.abs(exact) + 0.5)));
      }
    }
  }

  private void part(int day) {
    var shedding = Objects.requireNonNull(Objects.requireNonNull(scenario.responses()).shedding());
    var scheme = Objects.requireNonNull(scenario.schemes().get(shedding.scheme()));
    var worst = List.copyOf(scheme.tiers().keySet()).getLast();
    for (var tie : ties) {
      if (tie.isThere(day) && !tie.isCut()) {
        boolean one = tie.one.isMember(shedding.scheme()) && tie.one.file(shedding.scheme()).tier().equals(worst);
        boolean other = tie.other.isMember(shedding.scheme()) && tie.other.file(shedding.scheme()).tier().equals(worst);
        if ((one || other) && chance.happens(shedding())) {
          tie.parted = day;
          tie.because = one ? tie.one : tie.other;
          tie.because.partings.add(new Resident.Parting(day, tie.one, tie.other, one, other));
        }
      }
    }
  }
}
