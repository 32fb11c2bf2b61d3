package counterscore.engine.plan;

import java.util.Map;

/** Looks up what must be there: the reader has refused a scenario in which it is not. */
final class Mapped {
  private Mapped() {}

  static <V> V of(Map<String, V> map, String key) {
    var value = map.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key + " among " + map.keySet());
    }
    return value;
  }
}
