package counterscore.scenario.reading;

import counterscore.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;

/** Writes changes into the text of a scenario and leaves everything else, comments too, as it stands. */
public final class Amending {
  private static final String MARK = "\uFEFF";

  /** Each takes at least one key away, until none is too many. */
  private static final int MOST_ROUNDS = 1_000;

  private Amending() {}

  /**
   * A text that says what another says with changes.
   *
   * @param text of a scenario
   * @throws IllegalArgumentException if the text with the changes has errors
   */
  public static String of(String text, List<Change> changes) {
    var meant = read(text, changes);
    if (meant.scenario() == null) {
      throw new IllegalArgumentException("a scenario with errors: " + meant.errors());
    }
    var tree = Objects.requireNonNull(ScenarioReader.tree("scenario", text, changes, new ArrayList<>()));
    var mark = text.startsWith(MARK) ? MARK : "";
    var amended = mark + amended(text.substring(mark.length()), tree.root);
    requireSame(meant.scenario(), read(amended, List.of()));
    return amended;
  }

  private static String amended(String text, JsonNode meant) {
    var amended = text;
    try {
      var edits = Differences.between(amended, meant);
      for (int round = 0; round < MOST_ROUNDS && !edits.isEmpty(); round++) {
        amended = Edit.applied(amended, edits);
        edits = Differences.between(amended, meant);
      }
    } catch (YamlEngineException e) {
      throw new IllegalStateException("the amended text cannot be read", e);
    }
    return amended;
  }

  private static Reading read(String text, List<Change> changes) {
    return ScenarioReader.read("scenario", text.getBytes(StandardCharsets.UTF_8), changes);
  }

  /** The order of keys is part of what is said: a day goes by it, and maps are equal in any order. */
  private static void requireSame(Scenario meant, Reading amended) {
    if (!meant.equals(amended.scenario()) || !meant.toString().equals(String.valueOf(amended.scenario()))) {
      throw new IllegalStateException("the amended text says something else: " + amended.errors());
    }
  }
}
