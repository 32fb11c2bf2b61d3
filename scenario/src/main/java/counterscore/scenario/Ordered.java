package counterscore.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Immutable maps that keep the order of the file: tiers, watchers and conducts are asked in declared order. */
final class Ordered {
  private Ordered() {}

  static <V> Map<String, V> copyOf(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  static <V> Map<String, Map<String, V>> copyOfNested(@Nullable Map<String, Map<String, V>> map) {
    var copy = new LinkedHashMap<String, Map<String, V>>();
    if (map != null) {
      map.forEach((name, inner) -> copy.put(name, copyOf(inner)));
    }
    return Collections.unmodifiableMap(copy);
  }
}
