package counterscore.oracle;

import counterscore.scenario.Conduct;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import counterscore.scenario.Watcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The slow engine: residents one by one, day by day, in the order of the model's day. */
public final class Oracle {
  private final Scenario scenario;
  private final int days;
  private final Strata strata;
  private final Chance chance;
  private final List<Resident> residents;
  private final Watching watching;
  private final Responding responding;
  private final Listings listings;
  private final Places places;
  private final Friends friends;
  private final Customers customers;
  private final Asking asking;
  private final LookUps lookUps;
  private final Cameras cameras;
  private final @Nullable StudyRoom study;
  private final Map<String, Grading> gradings = new LinkedHashMap<>();
  private final List<Entry> lost = new ArrayList<>();
  private final List<Joined> joined = new ArrayList<>();
  private int occasions;
  private final List<Integer> monthOfDay = new ArrayList<>();
  private final Map<String, List<Map<String, Integer>>> evenings = new LinkedHashMap<>();

  private Oracle(Experiment experiment) {
    scenario = experiment.scenario();
    days = experiment.days();
    strata = Strata.of(scenario.society());
    chance = Chance.of(experiment.luckSeed() * 65_536 + experiment.replicate());
    var people = Chance.of(~experiment.peopleSeed());
    residents = Population.of(experiment, strata, people);
    watching = new Watching(scenario, strata, residents, chance);
    responding = new Responding(scenario);
    residents.forEach(resident -> resident.aware = responding.isAware(chance));
    listings = new Listings(scenario, strata, residents, chance);
    listings.start(scenario.period().start(), people);
    customers = new Customers(scenario, strata, residents, people);
    friends = new Friends(scenario, residents, people, chance);
    places = new Places(scenario, residents, chance);
    asking = new Asking(scenario, strata, residents, chance, places, this::isSuspended);
    lookUps = new LookUps(scenario, strata, residents, chance, this::seesOwnFile);
    cameras = new Cameras(scenario, strata, residents, chance);
    study = scenario.study() == null ? null : new StudyRoom(scenario.study(), strata, residents, people, chance);
    scenario.schemes().forEach((key, scheme) -> gradings.put(key, new Grading(scheme, scenario.period().start())));
  }

  /** Lives the whole experiment. */
  public static Chronicle live(Experiment experiment) {
    var oracle = new Oracle(experiment);
    for (int day = 0; day < experiment.days(); day++) {
      oracle.day(day, experiment.scenario().period().start().plusDays(day));
    }
    var labels = new ArrayList<String>();
    for (int s = 0; s < oracle.strata.count(); s++) {
      labels.add(oracle.strata.label(s));
    }
    return new Chronicle(oracle.residents, labels, oracle.lost, oracle.joined, oracle.monthOfDay, oracle.evenings,
        oracle.places.capacity, oracle.cameras.days);
  }

  private void day(int day, LocalDate date) {
    move(day, date);
    residents.forEach(resident -> {
      gradings.forEach((key, grading) -> grading.morning(resident.file(key), day, chance));
      gradings.keySet().forEach(key -> {
        resident.file(key).clears.forEach(other -> resident.file(other).startAnew());
        resident.file(key).clears.clear();
      });
    });
    listings.day(day, date);
    scenario.conduct().forEach((key, conduct) -> act(key, conduct, day, date));
    scenario.watchers().forEach((key, watcher) -> fabricate(key, watcher, day, date));
    residents.forEach(resident -> gradings.forEach((key, grading) -> {
      grading.decide(resident.file(key), scenario.conduct(), day, chance);
      resident.formerFiles.getOrDefault(key, List.of())
          .forEach(file -> grading.decide(file, scenario.conduct(), day, chance));
    }));
    asking.day(day, date);
    lookUps.day(day, date);
    if (study != null) {
      study.day(day, date, isLast(day, date));
    }
    cameras.day(day, date);
    evening(day, date);
  }

  /** Leavers, then joiners. */
  private void move(int day, LocalDate date) {
    var turnover = scenario.society().turnover();
    if (turnover != null) {
      for (var leaver : drawn(new Intensity(turnover, Map.of(), List.of(), null), date, day)) {
        leaver.leave(day, Population.files(scenario, day));
        places.forget(leaver);
      }
    }
    for (var resident : residents) {
      if (resident.since == day && day > 0 && !resident.left.contains(day)) {
        resident.join(day, Population.files(scenario, day));
        joined.add(new Joined(day, resident));
      }
    }
  }

  private void act(String key, Conduct conduct, int day, LocalDate date) {
    for (var actor : acting(key, conduct, day, date)) {
      if (isSuspended(actor, key)) {
        actor.responses.add(new Response(day, key, "suspended"));
        continue;
      }
      actor.acts.add(new Act(day, key));
      var watcher = watching.noticedBy(conduct, actor, date);
      if (watcher != null) {
        write(key, conduct, watcher, actor, day, date);
      }
    }
  }

  /** Who acts today, in order: points under the curve of the resident's response, out of those under the highest. */
  private List<Resident> acting(String key, Conduct conduct, int day, LocalDate date) {
    var base = new Intensity(conduct.rate(), conduct.factors(), conduct.season(), conduct.disposition())
        .height(strata, date);
    if (conduct.isMonthly()) {
      base = ofMonth(conduct, day, date);
    }
    var highest = base.clone();
    for (int s = 0; s < highest.length; s++) {
      highest[s] *= responding.atMost(key);
    }
    var acting = new ArrayList<Resident>();
    for (var point : Point.draw(residents, highest, conduct.disposition(), chance)) {
      var resident = point.resident();
      if (!resident.isThere(day)) {
        continue;
      }
      boolean isBase = point.height() < base[resident.stratum];
      boolean isDone =
          point.height() < base[resident.stratum] * responding.factor(key, conduct, resident, day);
      if (isDone) {
        acting.add(resident);
      }
      resident.candidates += isBase && !conduct.lawful() ? 1 : 0;
      if (isBase && !isDone) {
        resident.responses.add(new Response(day, key, "withheld"));
      }
      if (isDone && !isBase && !isSuspended(resident, key)) {
        resident.responses.add(new Response(day, key, "added"));
      }
    }
    return acting;
  }

  /** On a month's last day the sum of its curves, else nothing. */
  private double[] ofMonth(Conduct conduct, int day, LocalDate date) {
    var sum = new double[strata.count()];
    for (int back = 0; isLast(day, date) && back < Math.min(date.getDayOfMonth(), day + 1); back++) {
      var daily = new Intensity(conduct.rate(), conduct.factors(), conduct.season(), conduct.disposition())
          .height(strata, date.minusDays(back));
      for (int s = 0; s < sum.length; s++) {
        sum[s] += daily[s];
      }
    }
    return sum;
  }

  private boolean isSuspended(Resident resident, String conductOrDemand) {
    return gradings.entrySet().stream()
        .anyMatch(grading -> grading.getValue().suspends(resident.file(grading.getKey()), conductOrDemand));
  }

  private void write(String key, Conduct conduct, String watcher, Resident actor, int day, LocalDate date) {
    var recognised = watching.mistakes(watcher, actor, date) ? watching.victim(watcher, actor) : actor;
    var answers = recognised == null ? null : answers(recognised, conduct, day);
    var holder = answers == null ? null : holder(answers, day);
    if (holder == null) {
      for (int n = entriesOfOccasion(conduct); n > 0; n--) {
        lost.add(new Entry(day, key, watcher, Truth.LOST, actor.number));
      }
      return;
    }
    var truth = recognised != actor || holder != answers ? Truth.MISATTRIBUTED
        : answers != actor ? Truth.VICARIOUS : Truth.CORRECT;
    file(holder, conduct, new Entry(day, key, watcher, truth, actor.number), entriesOfOccasion(conduct));
  }

  private static Resident answers(Resident recognised, Conduct conduct, int day) {
    boolean isWard = conduct.isChargedToGuardian() && recognised.guardian().isThere(day);
    return isWard ? recognised.guardian() : recognised;
  }

  /** In whose file it is written; null: in none. */
  private static @Nullable Resident holder(Resident answers, int day) {
    var holder = answers.linkedTo;
    return holder != null && holder.isThere(day) && answers.isThere(day) ? holder : null;
  }

  /** One, and a geometric number of further ones. */
  private int entriesOfOccasion(Conduct conduct) {
    int entries = 1;
    if (conduct.occasion() != null) {
      double mean = conduct.occasion().further().value();
      while (chance.happens(mean / (1 + mean))) {
        entries++;
      }
    }
    return entries;
  }

  private void file(Resident holder, Conduct conduct, Entry entry, int times) {
    var circumstances = new Circumstances(
        occasions++, time(conduct), chance.uniform(), holder.since < 0 ? -1 : entry.day() - holder.since);
    var reporter = other(holder, entry.day());
    for (int n = 0; n < times; n++) {
      holder.entries.add(entry);
      boolean[] isPenalised = new boolean[1];
      gradings.forEach((key, grading) -> {
        Customers.read(
            Objects.requireNonNull(scenario.schemes().get(key)), holder.file(key), entry.conduct());
        isPenalised[0] |=
            grading.read(holder.file(key), entry.conduct(), conduct, entry.truth(), entry.day(), circumstances);
        var reward = Objects.requireNonNull(scenario.schemes().get(key)).rewards().get(entry.watcher());
        if (reward != null && reporter != null) {
          reporter.file(key).book(Kind.REPORT, (int) reward.value());
        }
      });
      if (isPenalised[0]) {
        responding.penalised(holder, conduct, entry.day());
      }
    }
  }

  /** Any other resident of the block; null: nobody, or a place that nobody has taken. */
  private @Nullable Resident other(Resident resident, int day) {
    int from = resident.block * Composition.FULL;
    int count = Math.min(Composition.FULL, residents.size() - from);
    if (count < 2) {
      return null;
    }
    var other = resident;
    while (other == resident) {
      other = residents.get(from + chance.below(count));
    }
    return other.isThere(day) ? other : null;
  }

  private @Nullable String time(Conduct conduct) {
    double left = chance.uniform();
    String last = null;
    for (var share : conduct.times().entrySet()) {
      last = share.getKey();
      left -= share.getValue().value();
      if (left < 0) {
        break;
      }
    }
    return last;
  }

  private void fabricate(String key, Watcher watcher, int day, LocalDate date) {
    var fabrication = watcher.fabrication();
    if (fabrication == null) {
      return;
    }
    double raised = watcher.reward() == null ? 1 : watcher.reward().inventing().value();
    var intensity = new Intensity(fabrication.rate(), fabrication.factors(), List.of(), null).raised(raised);
    for (var target : drawn(intensity, date, day)) {
      var alleged = alleged(fabrication, date);
      var holder = holder(answers(target, conduct(alleged), day), day);
      if (holder == null) {
        lost.add(new Entry(day, alleged, key, Truth.LOST, target.number));
      } else {
        file(holder, conduct(alleged), new Entry(day, alleged, key, Truth.FABRICATED, -1), 1);
      }
    }
  }

  private String alleged(Watcher.Fabrication fabrication, LocalDate date) {
    double left = chance.uniform();
    String last = null;
    for (var share : fabrication.mix().entrySet()) {
      last = share.getKey();
      left -= share.getValue().on(date);
      if (left < 0) {
        break;
      }
    }
    if (last == null) {
      throw new IllegalArgumentException("an empty mix");
    }
    return last;
  }

  private Conduct conduct(String key) {
    var conduct = scenario.conduct().get(key);
    if (conduct == null) {
      throw new IllegalArgumentException("no conduct " + key);
    }
    return conduct;
  }

  /** A resident looks at the own file: learns of what was written since, and contests what will be contested. */
  private void seesOwnFile(Resident resident, String scheme, int day) {
    resident.unlawful.learn(day);
    resident.lawful.learn(day);
    var grading = Objects.requireNonNull(gradings.get(scheme));
    var appeals = Objects.requireNonNull(scenario.schemes().get(scheme)).appeals();
    double factor = appeals == null ? 1
        : strata.factor(appeals.factors(), resident.stratum, scenario.period().start().plusDays(day));
    grading.contest(resident.file(scheme), factor, day, chance);
  }

  private List<Resident> drawn(Intensity intensity, LocalDate date, int day) {
    return Point.draw(residents, intensity.height(strata, date), intensity.disposition(), chance).stream()
        .map(Point::resident)
        .filter(resident -> resident.isThere(day))
        .toList();
  }

  private boolean isLast(int day, LocalDate date) {
    return day == days - 1 || date.plusDays(1).getMonth() != date.getMonth();
  }

  private void evening(int day, LocalDate date) {
    var start = scenario.period().start();
    monthOfDay.add((date.getYear() - start.getYear()) * 12 + date.getMonthValue() - start.getMonthValue());
    for (var scheme : scenario.schemes().keySet()) {
      var count = new LinkedHashMap<String, Integer>();
      residents.stream().filter(resident -> resident.isThere(day) && resident.isMember(scheme))
          .forEach(resident -> count.merge(resident.file(scheme).tier(), 1, Integer::sum));
      evenings.computeIfAbsent(scheme, k -> new ArrayList<>()).add(count);
    }
    listings.evening(day);
    if (isLast(day, date)) {
      customers.withdraw();
      if (study != null) {
        study.withdraw(scenario.schemes(), day);
      }
      for (var resident : residents) {
        if (resident.isThere(day)) {
          gradings.forEach((key, grading) -> grading.settle(resident.file(key), day));
        }
      }
      customers.compute(day, Math.min(date.getDayOfMonth(), day + 1));
      customers.feed(day);
      if (study != null) {
        study.feed(day, date);
      }
      friends.monthEnd(day);
      places.monthEnd(day, date, Math.min(date.getDayOfMonth(), day + 1));
      for (var resident : residents) {
        if (resident.isThere(day)) {
          resident.files.values().forEach(SchemeFile::endMonth);
        }
      }
    }
  }
}
