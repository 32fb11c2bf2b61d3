package counterscore.engine.comparison;

import counterscore.testing.Written;
import java.util.List;
import java.util.stream.Stream;

/** Towns with cameras and a control room, each in a file of its own. */
final class CameraTowns {
  private CameraTowns() {}

  static List<Town> all() {
    return Stream.of("watch-list", "everyone")
        .map(name -> new Town(name, Written.scenario(Written.text(CameraTowns.class, name + ".yaml"))))
        .toList();
  }
}
