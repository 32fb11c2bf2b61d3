package counterscore.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Places with far more entries than any scenario needs. Nothing else is said of such a file: each entry would be told as a mistake of
 * its own, and 20,000 of them took 460 MB to look at.
 */
final class Crowds {
  /** Entries in one place; more than there may be days in a year, strata or declared things. */
  static final int MOST = 2_000;

  private Crowds() {}

  /** The places in question, in the order of the file. */
  static List<Diagnostic> in(Tree tree) {
    var found = new ArrayList<Diagnostic>();
    look(tree, "", tree.root, found);
    return found;
  }

  private static void look(Tree tree, String pointer, JsonNode node, List<Diagnostic> found) {
    if (node.size() > MOST) {
      var path = Tree.dotted(pointer);
      found.add(
          new Diagnostic.TooMany(
              tree.key(pointer), "entries in " + (path.isEmpty() ? "the file" : path), node.size(), MOST));
      return;
    }
    node.properties().forEach(entry -> look(tree, Tree.below(pointer, entry.getKey()), entry.getValue(), found));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      look(tree, pointer + "/" + i, node.get(i), found);
    }
  }
}
