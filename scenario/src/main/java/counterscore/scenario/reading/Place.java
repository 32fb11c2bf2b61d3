package counterscore.scenario.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in a tree that may be incomplete or wrong: what is not there is empty, so that checks of meaning can look at a file
 * whose shape is already known to be wrong and all mistakes are told at once.
 */
record Place(Tree tree, String pointer, JsonNode node) {
  /** Keys under which the number of a quantity or rate stands. */
  static final List<String> NUMBERS = List.of("value", "per-year", "per-month", "per-day");

  static Place root(Tree tree) {
    return new Place(tree, "", tree.root);
  }

  Place at(String... keys) {
    var place = this;
    for (var key : keys) {
      place = new Place(tree, Tree.below(place.pointer, key), place.node.path(key));
    }
    return place;
  }

  boolean exists() {
    return !node.isMissingNode() && !node.isNull();
  }

  /** Last key of the pointer. */
  String key() {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }

  /** What stands below, in order; nothing where this is no object and no list. */
  List<Place> entries() {
    var entries = new ArrayList<Place>();
    node.properties().forEach(entry -> entries.add(at(entry.getKey())));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      entries.add(new Place(tree, pointer + "/" + i, node.get(i)));
    }
    return entries;
  }

  List<String> keys() {
    return entries().stream().map(Place::key).toList();
  }

  boolean has(String key) {
    return node.has(key);
  }

  @Nullable
  String text() {
    return node.isString() ? node.asString() : null;
  }

  boolean isTrue() {
    return node.isBoolean() && node.asBoolean();
  }

  /** All numbers of a quantity or rate, one per date. */
  List<Place> numbers() {
    if (node.isNumber()) {
      return List.of(this);
    }
    var inner = NUMBERS.stream().filter(this::has).findFirst();
    if (inner.isPresent()) {
      return at(inner.get()).numbers();
    }
    return entries().stream().filter(entry -> entry.node.isNumber() && entry.key().matches("\\d{4}-\\d{2}-\\d{2}"))
        .toList();
  }

  boolean isDated() {
    return numbers().size() > 1;
  }

  /** The number, or the first of several. */
  OptionalDouble number() {
    return numbers().stream().mapToDouble(place -> place.node.asDouble()).findFirst();
  }

  /** The largest number, or a default where there is none. */
  double largest(double otherwise) {
    return numbers().stream().mapToDouble(place -> place.node.asDouble()).max().orElse(otherwise);
  }

  SourceSpan span() {
    return tree.value(pointer);
  }

  SourceSpan keySpan() {
    return tree.key(pointer);
  }

  String path() {
    return Tree.dotted(pointer);
  }
}
