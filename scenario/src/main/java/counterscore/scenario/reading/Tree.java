package counterscore.scenario.reading;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values of a file, in which every key and every value knows where it stands. Places are JSON pointers, for example
 * {@code /society/groups/home}.
 */
final class Tree {
  final ObjectNode root;
  private final Map<String, SourceSpan> keys;
  private final Map<String, SourceSpan> values;
  private final SourceSpan start;

  Tree(ObjectNode root, Map<String, SourceSpan> keys, Map<String, SourceSpan> values, SourceSpan start) {
    this.root = root;
    this.keys = new HashMap<>(keys);
    this.values = new HashMap<>(values);
    this.start = start;
  }

  /** A tree of its own with the same places. */
  Tree copy() {
    return new Tree(root.deepCopy(), keys, values, start);
  }

  /** Where the key of a value stands; of an element of a list, where it stands itself. */
  SourceSpan key(String pointer) {
    return keys.getOrDefault(pointer, value(pointer));
  }

  /** Where a value stands; of one that is not there, where its nearest parent does. */
  SourceSpan value(String pointer) {
    var span = values.get(pointer);
    int parent = pointer.lastIndexOf('/');
    return span != null ? span : parent < 0 ? start : value(pointer.substring(0, parent));
  }

  /** Where the key of a value stands; of one that is not there, where the key of its nearest parent does. */
  SourceSpan nearestKey(String pointer) {
    var span = keys.getOrDefault(pointer, values.get(pointer));
    int parent = pointer.lastIndexOf('/');
    return span != null ? span : parent < 0 ? start : nearestKey(pointer.substring(0, parent));
  }

  /** From now on everything at and below a place stands in a change of the command line. */
  void moved(String pointer, SourceSpan span) {
    keys.keySet().removeIf(place -> place.startsWith(pointer + "/"));
    values.keySet().removeIf(place -> place.startsWith(pointer + "/"));
    keys.put(pointer, span);
    values.put(pointer, span);
  }

  static String below(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /** The place as users write it: keys joined by dots. */
  static String dotted(String pointer) {
    return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.').replace("~1", "/").replace("~0", "~");
  }
}
