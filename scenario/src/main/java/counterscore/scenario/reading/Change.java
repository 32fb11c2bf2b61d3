package counterscore.scenario.reading;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of a scenario from the command line, {@code key.key.key=value}. A number that replaces a quantity is a setting of
 * the user: range and source of the file do not speak for it, and it counts as assumed.
 *
 * @param place where it was typed, as diagnostics name it
 */
public record Change(String text, String place) {
  private static final List<String> KNOWN = List.of("range", "scale", "source", "certainty");

  /** A change of {@code --set}. */
  public Change(String text) {
    this(text, "--set " + text);
  }

  void apply(Tree tree, List<Diagnostic> diagnostics) {
    var span = SourceSpan.whole(place);
    int equals = text.indexOf('=');
    var keys = equals < 1 ? new String[0] : text.substring(0, equals).strip().split("\\.", -1);
    if (keys.length == 0 || List.of(keys).contains("")) {
      diagnostics.add(
          new Diagnostic.BadChange(span,
              "a change is written key.key=value, for example schemes.city-score.start=900"));
      return;
    }
    var value = Composer.value(span, text.substring(equals + 1).strip(), diagnostics);
    if (value != null) {
      set(tree, keys, value, span, diagnostics);
    }
  }

  private static void set(Tree tree, String[] keys, JsonNode value, SourceSpan span, List<Diagnostic> diagnostics) {
    JsonNode parent = tree.root;
    var place = "";
    for (int i = 0; i < keys.length - 1; i++) {
      if (parent instanceof ObjectNode object && !object.path(keys[i]).isContainer()) {
        object.set(keys[i], JsonNodeFactory.instance.objectNode());
        tree.moved(Tree.below(place, keys[i]), span);
      }
      place = Tree.below(place, keys[i]);
      parent = parent instanceof ArrayNode array ? array.path(index(keys[i])) : parent.path(keys[i]);
    }
    var last = keys[keys.length - 1];
    if (parent instanceof ArrayNode array && index(last) < array.size()) {
      array.set(index(last), value);
      tree.moved(Tree.below(place, last), span);
    } else if (parent instanceof ObjectNode object) {
      set(tree, place, object, last, value, span);
    } else {
      diagnostics.add(new Diagnostic.BadChange(span, Tree.dotted(Tree.below(place, last)) + " does not exist"));
    }
  }

  private static int index(String key) {
    return key.matches("[0-9]{1,4}") ? Integer.parseInt(key) : Integer.MAX_VALUE;
  }

  private static void set(Tree tree, String place, ObjectNode parent, String key, JsonNode value, SourceSpan span) {
    var old = parent.path(key);
    if (value.isNumber() && old.isObject() && old.has("value")) {
      parent.set(key, own(JsonNodeFactory.instance.objectNode().set("value", value)));
      tree.moved(Tree.below(place, key), span);
      return;
    }
    boolean isOwn = value.isNumber() && Place.NUMBERS.contains(key) && isQuantity(parent);
    parent.set(key, value);
    if (isOwn) {
      List.of("range", "scale", "source").forEach(parent::remove);
      own(parent);
    }
    tree.moved(Tree.below(place, key), span);
  }

  /** Whether an object is a number with what is known about it, and not a record that has a number of the same name. */
  private static boolean isQuantity(ObjectNode object) {
    return object.propertyStream()
        .allMatch(each -> Place.NUMBERS.contains(each.getKey()) || KNOWN.contains(each.getKey()));
  }

  private static ObjectNode own(JsonNode quantity) {
    return ((ObjectNode) quantity).put("certainty", "assumed");
  }
}
