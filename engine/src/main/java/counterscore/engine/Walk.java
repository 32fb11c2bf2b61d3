package counterscore.engine;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Answers;
import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.columns.Lane;
import counterscore.engine.columns.Touched;
import counterscore.engine.demand.Demanding;
import counterscore.engine.listing.Listing;
import counterscore.engine.plan.Compiler;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.Truth;
import counterscore.engine.population.Permutations;
import counterscore.engine.population.Presence;
import counterscore.engine.population.Residents;
import counterscore.engine.response.Awareness;
import counterscore.scenario.Experiment;
import counterscore.scenario.Rule;
import counterscore.scenario.RulesAlone;
import counterscore.scenario.Scenario;
import counterscore.scenario.reading.WalkThrough;
import counterscore.scenario.reading.WalkThrough.Claim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds walk-throughs against the rules of their scenario: one resident each of a world in which nothing is drawn. What is written
 * is scored, settled and asked about by the same objects as in a run, in the order of {@link Schedule}. It says which claim fails
 * and keeps everything else to itself: no score leaves this class.
 */
public final class Walk {
  /** A month that does not end with the run is settled as in any longer run. */
  private static final int SPARE_DAYS = 31;

  private final Plan plan;
  private final List<WalkThrough> walks;
  private final List<String> conducts;
  private final World world;
  private final Residents residents;
  private final @Nullable Presence presence;
  private final Entries entries = new Entries();
  private final Acts acts = new Acts();
  private final Answers answers = new Answers();
  private final Demanding demanding;

  /** What the entries of the day brought, by scheme and resident [points]. */
  private final int[][] brought;

  /** Whether a claim failed, by walk-through, in order of its claims. */
  private final List<boolean[]> broken;

  private Walk(Scenario scenario, List<WalkThrough> walks) {
    int n = walks.size();
    int days = walks.stream().mapToInt(WalkThrough::lastDay).max().orElse(0) + 1 + SPARE_DAYS;
    var luck = new Luck(1, 1, 0);
    this.plan =
        Compiler.compile(Experiment.of(RulesAlone.of(scenario), 1).withResidents(n).withDays(days));
    this.walks = walks;
    this.conducts = List.copyOf(plan.experiment().scenario().conduct().keySet());
    this.residents = new Residents(plan.strata(), 0, n, plan.dispositionNames(), new Permutations(luck));
    var society = scenario.society();
    this.presence =
        society.turnover() == null && society.growth() == null ? null : new Presence(n, 0, days, luck, 0);
    if (presence != null) {
      residents.move(presence);
    }
    this.world =
        new World(
            plan, residents, null, luck, Lane.of(1, n).getFirst(), new Awareness(luck, 0, n), new Touched(n), null,
            null,
            _ -> null);
    this.demanding = new Demanding(luck);
    this.brought = new int[plan.schemes().size()][n];
    this.broken = walks.stream().map(walk -> new boolean[walk.claims().size()]).toList();
    for (int s = 0; s < brought.length; s++) {
      var ofScheme = brought[s];
      world.scores().get(s).tell((resident, kind, _, reached) -> ofScheme[resident] += kind.isEntry() ? reached : 0);
    }
    for (var list : plan.lists()) {
      everybody();
      Listing.leave(list, acts, world.lists);
    }
  }

  /**
   * The first claim of each walk-through that does not hold, in the order of the file; empty where all hold.
   *
   * @param walks of this scenario
   */
  public static List<Optional<Claim>> firstBroken(Scenario scenario, List<WalkThrough> walks) {
    var walk = new Walk(scenario, walks);
    walk.live();
    var first = new ArrayList<Optional<Claim>>();
    for (int k = 0; k < walks.size(); k++) {
      first.add(walk.firstBroken(k));
    }
    return List.copyOf(first);
  }

  private Optional<Claim> firstBroken(int walk) {
    for (int c = 0; c < broken.get(walk).length; c++) {
      if (broken.get(walk)[c]) {
        return Optional.of(walks.get(walk).claims().get(c));
      }
    }
    return Optional.empty();
  }

  private void live() {
    int month = 0;
    for (int day = 0; day < plan.calendar().days() - SPARE_DAYS; day++) {
      join(day);
      world.morning(day);
      write(day);
      int today = day;
      world.scorings.forEach(scoring -> scoring.decide(today));
      check(day, false);
      if (plan.calendar().isLastOfMonth(day)) {
        world.settle(month++, day, 0, residents.count());
        world.places.clear();
      }
      check(day, true);
    }
  }

  private void join(int day) {
    for (int k = 0; k < walks.size(); k++) {
      if (walks.get(k).joins() == day && presence != null) {
        world.replace(k, day);
        presence.join(k, day);
      }
    }
  }

  private void write(int day) {
    entries.count = 0;
    for (var row : brought) {
      Arrays.fill(row, 0);
    }
    for (var conduct : plan.conducts()) {
      for (int k = 0; k < walks.size(); k++) {
        int resident = k;
        walks.get(k).write(
            day, conduct.index(), conducts.get(conduct.index()),
            (_, correct, times, time, decided) -> write(resident, conduct, correct, times, time, decided));
      }
    }
    world.scorings.forEach(scoring -> scoring.read(entries, day));
  }

  private void write(
      int resident, ConductPlan conduct, boolean correct, int times, int time, @Nullable Integer decided) {
    // A point of its own: what follows is no further entry of the occasion before.
    entries.add(
        resident, resident, conduct.index(), 0, correct ? Truth.CORRECT : Truth.MISATTRIBUTED, entries.count);
    entries.mark(time, decided == null ? 0 : decision(conducts.get(conduct.index()), decided));
    entries.repeat(times - 1);
  }

  /** The smallest mark by which an official decides so many points; see {@link counterscore.engine.plan.Weighing}. */
  private int decision(String conduct, int points) {
    var between = plan.experiment().scenario().schemes().values().stream()
        .map(scheme -> scheme.rules().get(conduct)).filter(Objects::nonNull)
        .map(Rule::between).filter(Objects::nonNull).findFirst().orElseThrow();
    long choices = between.get(1) - between.get(0) + 1L;
    return (int) Math.ceilDiv((points - between.get(0)) * (1L << 32), choices);
  }

  private void everybody() {
    acts.count = walks.size();
    for (int k = 0; k < acts.count; k++) {
      ask(k, k);
    }
  }

  private void ask(int row, int resident) {
    acts.resident[row] = resident;
    acts.stratum[row] = residents.stratum(resident);
    acts.point[row] = row;
  }

  /** What is claimed of a day: refusals before a month is settled, all else in the evening. */
  private void check(int day, boolean isEvening) {
    for (int k = 0; k < walks.size(); k++) {
      var claims = walks.get(k).claims();
      for (int c = 0; c < claims.size(); c++) {
        var claim = claims.get(c);
        if (claim.day() == day && claim instanceof WalkThrough.Refused != isEvening) {
          broken.get(k)[c] = !holds(claim, k);
        }
      }
    }
  }

  private boolean holds(Claim claim, int resident) {
    int scheme = List.copyOf(plan.experiment().scenario().schemes().keySet()).indexOf(claim.scheme());
    var columns = world.scores().get(scheme);
    return switch (claim) {
      case WalkThrough.Points points -> brought[scheme][resident] == points.points();
      case WalkThrough.Score score -> columns.score(resident) == score.score();
      case WalkThrough.Tier tier -> columns.scheme().tiers().get(columns.tier(resident)).equals(tier.tier());
      case WalkThrough.Refused refused -> refuses(scheme, refused.demands(), resident);
    };
  }

  /** Whether a tier refuses these demands and no others; what an official may let pass is refused. */
  private boolean refuses(int scheme, List<String> demands, int resident) {
    var names = List.copyOf(plan.experiment().scenario().demands().keySet());
    boolean isAsClaimed = true;
    for (var demand : plan.demands()) {
      if (demand.scheme() == scheme) {
        acts.count = 1;
        ask(0, resident);
        answers.block = 0;
        answers.repetition = 0;
        demanding.decide(world.desks.get(demand.index()), acts, answers);
        isAsClaimed &= answers.outcome[0] != Answers.GRANTED == demands.contains(names.get(demand.index()));
      }
    }
    return isAsClaimed;
  }
}
