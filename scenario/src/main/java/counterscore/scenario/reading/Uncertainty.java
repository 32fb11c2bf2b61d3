package counterscore.scenario.reading;

import counterscore.scenario.Scenario;
import counterscore.scenario.Uncertain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scenario as a function of those of its quantities that declare a range. A dated quantity takes one value on all days. Shares
 * of a whole (categories of an attribute, times of day, what is alleged) are divided by their sum, and thresholds of tiers that
 * cross are put in order.
 */
public final class Uncertainty {
  private final Tree tree;
  private final List<Claim> claims;

  /** Where shares of a whole stand. */
  private final List<String> wholes;

  /** Where thresholds of tiers stand. */
  private final List<String> tiers;

  /** A quantity, and the object that it is in the file. */
  private record Claim(Uncertain quantity, String pointer, String number) {}

  private Uncertainty(Tree tree, List<Claim> claims) {
    this.tree = tree;
    this.claims = List.copyOf(claims);
    var root = Place.root(tree);
    this.wholes = Shares.wholes(root).stream().map(Place::pointer).toList();
    this.tiers = root.at("schemes").entries().stream().map(scheme -> scheme.at("tiers").pointer()).toList();
  }

  /**
   * @param reading a scenario without errors
   * @param changes with which it was read
   */
  public static Uncertainty of(Reading reading, List<Change> changes) {
    var diagnostics = new ArrayList<Diagnostic>();
    var tree = ScenarioReader.tree("scenario", reading.text(), changes, diagnostics);
    if (tree == null) {
      throw new IllegalArgumentException("a scenario with errors: " + diagnostics);
    }
    var found = new ArrayList<Place>();
    walk(Place.root(tree), found);
    var whole = whole(tree, found);
    return new Uncertainty(
        tree, IntStream.range(0, found.size()).mapToObj(i -> claim(found.get(i), whole.contains(i))).toList());
  }

  private static void walk(Place place, List<Place> found) {
    if (Claims.isClaim(place) && place.at("range").entries().size() == 2) {
      found.add(place);
    } else {
      place.entries().forEach(entry -> walk(entry, found));
    }
  }

  private static Claim claim(Place place, boolean isWhole) {
    var number = number(place);
    var quantity = Binding.quantity(place.node(), place.node().path(number));
    return new Claim(
        new Uncertain(
            place.path() + (number.equals("value") ? "" : "." + number), quantity.value(),
            Objects.requireNonNull(quantity.range()), quantity.scale(), isWhole, quantity.isDated(),
            quantity.certainty()),
        place.pointer(), number);
  }

  private static String number(Place claim) {
    return Place.NUMBERS.stream().filter(claim::has).findFirst().orElseThrow();
  }

  /** Which of the claims the schema refuses a fraction for. */
  private static Set<Integer> whole(Tree tree, List<Place> found) {
    var tried = tree.copy();
    for (var claim : found) {
      double low = claim.at("range").entries().getFirst().number().orElseThrow();
      object(tried, claim.pointer()).put(number(claim), low + 0.5);
    }
    var diagnostics = new ArrayList<Diagnostic>();
    Shape.ofScenario(tried, diagnostics);
    var refused = new HashSet<String>();
    for (var diagnostic : diagnostics) {
      if (diagnostic instanceof Diagnostic.WrongType wrong) {
        refused.add(wrong.path());
      }
    }
    var whole = new HashSet<Integer>();
    for (int i = 0; i < found.size(); i++) {
      if (refused.contains(found.get(i).at(number(found.get(i))).path())) {
        whole.add(i);
      }
    }
    return whole;
  }

  private static ObjectNode object(Tree tree, String pointer) {
    return (ObjectNode) tree.root.at(pointer);
  }

  /** In the order of the file. */
  public List<Uncertain> quantities() {
    return claims.stream().map(Claim::quantity).toList();
  }

  /**
   * A scenario with other numbers.
   *
   * @param scenario null where there are errors
   * @param errors why these numbers cannot hold at once
   */
  public record Drawn(@Nullable Scenario scenario, List<Diagnostic> errors) {
    public Drawn {
      errors = List.copyOf(errors);
    }
  }

  /**
   * The scenario with other numbers.
   *
   * @param values of the quantities, in their order; NaN: as declared
   */
  public Drawn with(double[] values) {
    var drawn = tree.copy();
    var touched = new HashSet<String>();
    for (int i = 0; i < values.length; i++) {
      var claim = claims.get(i);
      if (Double.isNaN(values[i])) {
        continue;
      }
      touched.add(claim.pointer.substring(0, claim.pointer.lastIndexOf('/')));
      // What is set is no longer a claim about a range: a share that is divided may leave it.
      var object = object(drawn, claim.pointer);
      object.remove("range");
      object.set(claim.number, number(claim.quantity, values[i]));
    }
    wholes.stream().filter(touched::contains).forEach(whole -> divide(object(drawn, whole)));
    tiers.stream().filter(touched::contains).forEach(scheme -> order(object(drawn, scheme)));
    var diagnostics = new ArrayList<Diagnostic>();
    Meaning.check(Place.root(drawn), diagnostics);
    diagnostics.removeIf(Diagnostic::isWarning);
    if (diagnostics.isEmpty()) {
      var scenario = Binding.bind(drawn.root);
      new Probabilities(drawn, scenario, diagnostics).check();
      diagnostics.removeIf(Diagnostic::isWarning);
      return new Drawn(diagnostics.isEmpty() ? scenario : null, diagnostics);
    }
    return new Drawn(null, diagnostics);
  }

  private static JsonNode number(Uncertain quantity, double value) {
    var factory = JsonNodeFactory.instance;
    return quantity.isWhole() ? factory.numberNode((long) value) : factory.numberNode(value);
  }

  private static void divide(ObjectNode whole) {
    var shares = numbers(whole);
    double sum = Arrays.stream(shares).sum();
    if (sum > 0) { // else nobody is anything, which is refused as whatever else cannot hold
      put(whole, Arrays.stream(shares).map(share -> share / sum).toArray());
    }
  }

  private static void order(ObjectNode tiers) {
    var rising = numbers(tiers);
    Arrays.sort(rising);
    put(tiers, IntStream.range(0, rising.length).mapToDouble(i -> rising[rising.length - 1 - i]).toArray());
  }

  private static double[] numbers(ObjectNode quantities) {
    return quantities.valueStream()
        .mapToDouble(quantity -> quantity.isNumber() ? quantity.asDouble() : quantity.path("value").asDouble())
        .toArray();
  }

  private static void put(ObjectNode quantities, double[] numbers) {
    int next = 0;
    for (var key : List.copyOf(quantities.propertyNames())) {
      if (quantities.path(key) instanceof ObjectNode claim) {
        claim.remove("range");
        claim.put("value", numbers[next++]);
      } else {
        quantities.put(key, numbers[next++]);
      }
    }
  }
}
