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

/** The slow engine: residents one by one, day by day, in the order of the model's day. */
public final class Oracle {
  private final Scenario scenario;
  private final int days;
  private final Strata strata;
  private final Chance chance;
  private final List<Resident> residents;
  private final Watching watching;
  private final Listings listings;
  private final Places places;
  private final Asking asking;
  private final LookUps lookUps;
  private final Map<String, Grading> gradings = new LinkedHashMap<>();
  private final List<Entry> lost = new ArrayList<>();
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
    listings = new Listings(scenario, strata, residents, chance);
    listings.start(scenario.period().start(), people);
    places = new Places(scenario, residents, chance);
    asking = new Asking(scenario, strata, residents, chance, places);
    lookUps = new LookUps(scenario, strata, residents, chance);
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
    return new Chronicle(oracle.residents, labels, oracle.lost, oracle.monthOfDay, oracle.evenings,
        oracle.places.capacity);
  }

  private void day(int day, LocalDate date) {
    lapse(day);
    listings.day(day, date);
    scenario.conduct().forEach((key, conduct) -> act(key, conduct, day, date));
    scenario.watchers().forEach((key, watcher) -> fabricate(key, watcher, day, date));
    asking.day(day, date);
    lookUps.day(day, date);
    evening(day, date);
  }

  private void lapse(int day) {
    for (var resident : residents) {
      gradings.forEach((key, grading) -> grading.lapse(resident.file(key), day));
    }
  }

  private void act(String key, Conduct conduct, int day, LocalDate date) {
    for (var actor : drawn(new Intensity(conduct.rate(), conduct.factors(), conduct.season(), conduct.disposition()),
        date)) {
      actor.acts.add(new Act(day, key));
      var watcher = watching.noticedBy(conduct, actor, date);
      if (watcher != null) {
        write(key, conduct, watcher, actor, day, date);
      }
    }
  }

  private void write(String key, Conduct conduct, String watcher, Resident actor, int day, LocalDate date) {
    if (!watching.mistakes(watcher, actor, date)) {
      file(actor, conduct, new Entry(day, key, watcher, Truth.CORRECT, actor.number));
      return;
    }
    var victim = watching.victim(watcher, actor);
    if (victim == null) {
      lost.add(new Entry(day, key, watcher, Truth.LOST, actor.number));
    } else {
      file(victim, conduct, new Entry(day, key, watcher, Truth.MISATTRIBUTED, actor.number));
    }
  }

  private void file(Resident target, Conduct conduct, Entry entry) {
    target.entries.add(entry);
    gradings.forEach(
        (key, grading) -> grading.read(target.file(key), entry.conduct(), conduct, entry.truth(), entry.day()));
  }

  private void fabricate(String key, Watcher watcher, int day, LocalDate date) {
    var fabrication = watcher.fabrication();
    if (fabrication == null) {
      return;
    }
    for (var target : drawn(new Intensity(fabrication.rate(), fabrication.factors(), List.of(), null), date)) {
      var alleged = alleged(fabrication, date);
      file(target, conduct(alleged), new Entry(day, alleged, key, Truth.FABRICATED, -1));
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

  private List<Resident> drawn(Intensity intensity, LocalDate date) {
    return Point.draw(residents, intensity.height(strata, date), intensity.disposition(), chance).stream()
        .map(Point::resident)
        .toList();
  }

  private void evening(int day, LocalDate date) {
    var start = scenario.period().start();
    monthOfDay.add((date.getYear() - start.getYear()) * 12 + date.getMonthValue() - start.getMonthValue());
    for (var scheme : scenario.schemes().keySet()) {
      var count = new LinkedHashMap<String, Integer>();
      residents.forEach(resident -> count.merge(resident.file(scheme).tier(), 1, Integer::sum));
      evenings.computeIfAbsent(scheme, k -> new ArrayList<>()).add(count);
    }
    listings.evening(day);
    boolean last = day == days - 1 || date.plusDays(1).getMonth() != date.getMonth();
    if (last) {
      places.monthEnd(day, date, Math.min(date.getDayOfMonth(), day + 1));
      residents.forEach(resident -> resident.files.values().forEach(SchemeFile::endMonth));
    }
  }
}
