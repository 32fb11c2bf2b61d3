package counterscore.scenario.reading;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values as they are written on one line of a file, at any place in it. */
final class Flow {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/+-]*( [A-Za-z0-9._/+-]+)*");

  private Flow() {}

  static String of(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> value.propertyStream().map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
      case ARRAY -> value.valueStream().map(Flow::of).collect(Collectors.joining(", ", "[", "]"));
      case STRING -> isSafe(value.asString()) ? value.asString() : value.toString();
      case NUMBER -> number(value);
      case BOOLEAN, NULL, MISSING, BINARY, POJO -> value.toString();
    };
  }

  /** A key. */
  static String of(String key) {
    return WORD.matcher(key).matches() ? key : JsonNodeFactory.instance.stringNode(key).toString();
  }

  private static boolean isSafe(String text) {
    return WORD.matcher(text).matches() && Scalars.value(text, true).isString();
  }

  private static String number(JsonNode value) {
    var plain = value.isIntegralNumber() ? value.asString()
        : BigDecimal.valueOf(value.asDouble()).stripTrailingZeros().toPlainString();
    return Scalars.value(plain, true).equals(value) ? plain : value.asString();
  }
}
