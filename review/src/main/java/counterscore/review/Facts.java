package counterscore.review;

import counterscore.scenario.Scenario;
import counterscore.scenario.reading.Places;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a scenario declares, in the words of the screening. */
final class Facts {
  private final Scenario scenario;
  private final Places places;

  Facts(Scenario scenario, Places places) {
    this.scenario = scenario;
    this.places = places;
  }

  Scenario scenario() {
    return scenario;
  }

  /** Lines of keys, each once and in the order given; the subject's own where none is given. */
  List<Line> lines(String subject, String... keys) {
    var all = keys.length == 0 ? Stream.of(subject) : Arrays.stream(keys);
    return all.filter(key -> !key.isEmpty()).distinct().map(this::line).toList();
  }

  private Line line(String key) {
    return new Line(key, places.of(key.split("\\.")));
  }
}
