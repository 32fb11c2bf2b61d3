package counterscore.engine.comparison;

import counterscore.testing.Written;
import java.util.List;
import java.util.stream.Stream;

/**
 * Towns in which points depend on more than earlier entries, scores move without entries, and residents change what they do; each
 * stands in a file of its own.
 */
final class RuleTowns {
  private RuleTowns() {}

  static List<Town> all() {
    return Stream.of(
        "occasions", "settling", "resets", "records", "guardians", "responses", "movers", "enrolment", "appeals",
        "friends",
        "private")
        .map(name -> new Town(name, Written.scenario(Written.text(RuleTowns.class, name + ".yaml"))))
        .toList();
  }
}
