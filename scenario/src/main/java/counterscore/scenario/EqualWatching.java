package counterscore.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A scenario whose watchers notice every group alike: their factors give way to the mean over the acts that each could notice
 * ({@link Factors}). A watcher notices as many acts as before, responses apart; control rooms see all residents alike often, so there
 * the mean is over residents.
 */
final class EqualWatching {
  private EqualWatching() {}

  static Scenario of(Scenario scenario) {
    var factors = new Factors(scenario);
    var watchers = new LinkedHashMap<String, Watcher>();
    scenario.watchers().forEach((name, watcher) -> watchers.put(name, watcher(factors, name, watcher)));
    var room = scenario.controlRoom();
    var without = scenario.withWatchers(watchers);
    return room == null || factors.areEqual(room.exposure())
        ? without
        : without.withControlRoom(
            room.withExposure(factors.constant(room.exposure(), factors.overResidents(room.exposure()))));
  }

  private static Watcher watcher(Factors factors, String name, Watcher watcher) {
    Map<String, Map<String, Quantity>> exposure = watcher.exposure();
    return factors.areEqual(exposure)
        ? watcher
        : watcher.withExposure(factors.constant(exposure, factors.overActs(name, exposure)));
  }
}
