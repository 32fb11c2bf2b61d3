package counterscore.app;

import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Whole numbers as the scenario files write them, with underscores between the digits if one likes. */
final class Numbers {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+(_[0-9]+)*");

  private Numbers() {}

  static long wholeNumber(String text) {
    if (!WHOLE.matcher(text).matches()) {
      throw new TypeConversionException("'" + text + "' is not a whole number");
    }
    try {
      return Long.parseLong(text.replace("_", ""));
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is too large");
    }
  }
}
