package counterscore.app;

import counterscore.scenario.Keys;
import counterscore.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dotted path into a scenario, such as {@code schemes.city-score.tiers.AAA}, followed over its records and maps. */
record ScenarioPath(String dotted) {
  /** Whether the scenario declares something there; what was left out, or is empty, is not there. */
  boolean leadsSomewhereIn(Scenario scenario) {
    var there = follow(scenario, List.of(dotted.split("\\.", -1)));
    return there != null && !(there instanceof Map<?, ?> map && map.isEmpty());
  }

  private static @Nullable Object follow(@Nullable Object from, List<String> keys) {
    return keys.isEmpty() ? from : follow(below(from, keys.getFirst()), keys.subList(1, keys.size()));
  }

  private static @Nullable Object below(@Nullable Object value, String key) {
    return switch (value) {
      case Map<?, ?> map -> map.get(key);
      case Record inner -> component(inner, key);
      case null, default -> null;
    };
  }

  private static @Nullable Object component(Record inner, String key) {
    var components = inner.getClass().getRecordComponents();
    var named = Arrays.stream(components).filter(component -> Keys.of(component.getName()).equals(key)).findFirst();
    if (named.isEmpty()) {
      return null;
    }
    try {
      return named.get().getAccessor().invoke(inner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("record " + inner.getClass() + " hides " + key, e);
    }
  }
}
