package counterscore.scenario.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a word of the file is: a number, true or false, nothing, or text. Strict: {@code yes} and {@code no} are text, so are
 * {@code 010}, {@code 0x10}, {@code .5}, {@code .inf} and everything in quotes; {@code 22_000_000} is a number.
 */
final class Scalars {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:0|[1-9](?:_?[0-9])*)(?:\\.[0-9]{1,30})?(?:[eE][-+]?[0-9]{1,3})?");
  private static final int MOST_CHARACTERS = 60;

  /** No number of a scenario comes near; what looks at whole numbers takes them for longs. */
  private static final double MOST = 1e18;

  private Scalars() {}

  static JsonNode value(String text, boolean isPlain) {
    var factory = JsonNodeFactory.instance;
    if (!isPlain) {
      return factory.stringNode(text);
    }
    return switch (text) {
      case "true" -> factory.booleanNode(true);
      case "false" -> factory.booleanNode(false);
      case "", "~", "null" -> factory.nullNode();
      default ->
        text.length() <= MOST_CHARACTERS && NUMBER.matcher(text).matches() ? number(text) : factory.stringNode(text);
    };
  }

  private static JsonNode number(String text) {
    var exact = new BigDecimal(text.replace("_", ""));
    try {
      return JsonNodeFactory.instance.numberNode(exact.longValueExact());
    } catch (ArithmeticException e) {
      double value = exact.doubleValue();
      return Math.abs(value) < MOST ? JsonNodeFactory.instance.numberNode(value)
          : JsonNodeFactory.instance.stringNode(text);
    }
  }
}
