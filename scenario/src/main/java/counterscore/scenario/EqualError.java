package counterscore.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A scenario that errs about every group alike. Whoever acts is taken for somebody else as often as on average over the acts that a
 * watcher could notice ({@link Factors}), and for anybody in the block; what is made up and what a search finds wrongly is spread
 * evenly. There are as many wrong entries as before, responses apart, in other files.
 */
final class EqualError {
  private EqualError() {}

  static Scenario of(Scenario scenario) {
    var factors = new Factors(scenario);
    var watchers = new LinkedHashMap<String, Watcher>();
    scenario.watchers()
        .forEach((name, watcher) -> watchers.put(name, fabrication(factors, recognition(factors, name, watcher))));
    var room = scenario.controlRoom();
    var search = room == null ? null : room.search();
    var without = scenario.withWatchers(watchers);
    return room == null || search == null || factors.areEqual(search.factors())
        ? without
        : without.withControlRoom(room.withSearch(search.withoutFactors()));
  }

  private static Watcher recognition(Factors factors, String name, Watcher watcher) {
    var recognition = watcher.recognition();
    if (recognition == null) {
      return watcher;
    }
    var misattribution = watcher.misattribution();
    double mean = factors.overActs(name, Map.of(recognition.group(), recognition.factors()));
    return watcher.withoutRecognition(
        misattribution == null || misattribution.isZero() || mean == 1 ? misattribution : misattribution.times(mean));
  }

  private static Watcher fabrication(Factors factors, Watcher watcher) {
    var fabrication = watcher.fabrication();
    return fabrication == null || factors.areEqual(fabrication.factors())
        ? watcher
        : watcher.withFabrication(new Watcher.Fabrication(fabrication.rate(), Map.of(), fabrication.mix()));
  }
}
