package counterscore.app;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
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

  /** A number of residents, with k for a thousand and M for a million if one likes. */
  static final class OfSize implements ITypeConverter<Long> {
    OfSize() {}

    @Override
    public Long convert(String text) {
      long unit = text.endsWith("M") ? 1_000_000 : text.endsWith("k") ? 1000 : 1;
      long number = wholeNumber(unit == 1 ? text : text.substring(0, text.length() - 1));
      try {
        return Math.multiplyExact(unit, number);
      } catch (ArithmeticException e) {
        throw new TypeConversionException("'" + text + "' is too large");
      }
    }
  }
}
