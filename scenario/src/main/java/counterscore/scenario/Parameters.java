package counterscore.scenario;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lists every quantity of a scenario in the order of the file. It walks the records themselves, so that a number declared
 * tomorrow is listed tomorrow.
 */
public final class Parameters {
  private final Map<String, String> sources;
  private final List<Parameter> found = new ArrayList<>();

  private Parameters(Map<String, String> sources) {
    this.sources = sources;
  }

  /** Every {@link Quantity} and {@link Rate}; a dated one gives a parameter per date. */
  public static List<Parameter> of(Scenario scenario) {
    var parameters = new Parameters(scenario.sources());
    parameters.walk("", scenario);
    return List.copyOf(parameters.found);
  }

  /** Whether any of them rests on an assumption. */
  public static boolean anyAssumed(Scenario scenario) {
    return of(scenario).stream().anyMatch(parameter -> parameter.certainty() == Certainty.ASSUMED);
  }

  private void walk(String path, @Nullable Object value) {
    switch (value) {
      case null -> {
      }
      case Quantity quantity -> add(path, quantity);
      case Rate rate -> add(path + ".per-year", rate.perYear());
      case Disposition disposition ->
        components(path + "." + Keys.of(disposition.getClass().getSimpleName()), disposition);
      case Map<?, ?> map -> map.forEach((key, inner) -> walk(below(path, String.valueOf(key)), inner));
      case Record inner -> components(path, inner);
      default -> {
      }
    }
  }

  private void components(String path, Object inner) {
    for (var component : inner.getClass().getRecordComponents()) {
      walk(below(path, Keys.of(component.getName())), read(component, inner));
    }
  }

  private static @Nullable Object read(RecordComponent component, Object inner) {
    try {
      return component.getAccessor().invoke(inner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("record " + inner.getClass() + " hides " + component, e);
    }
  }

  private static String below(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private void add(String path, Quantity quantity) {
    quantity.steps().forEach(
        (date, value) -> found.add(
            new Parameter(
                quantity.isDated() ? path + "." + date : path,
                value,
                quantity.range() == null ? null : quantity.range().low(),
                quantity.range() == null ? null : quantity.range().high(),
                quantity.source(),
                quantity.source() == null ? null : sources.get(quantity.source()),
                quantity.certainty())));
  }
}
