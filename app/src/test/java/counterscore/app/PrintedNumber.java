package counterscore.app;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A number as a report prints it, and what it can have been before it was rounded.
 *
 * @param text as printed
 * @param low least number that is printed so
 * @param high largest
 * @param unit of its last digit
 */
record PrintedNumber(String text, double low, double high, double unit) {
  private static final Pattern NUMBER =
      Pattern.compile("more than 99 %|1 in \\d[\\d,]*|(?<![\\w.,/-])[−+-]?\\d[\\d,]*(?:\\.\\d+)?(?: %)?(?![\\w/-])");

  /** Rounding of the last bit, which is not the rounding of the last digit. */
  private static final double BIT = 1e-9;

  /** Numbers of a text, in order. */
  static List<PrintedNumber> in(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).map(PrintedNumber::of).toList();
  }

  private static PrintedNumber of(String text) {
    if (text.startsWith("more than")) {
      return new PrintedNumber(text, 0.99, 1, 0.01);
    }
    if (text.startsWith("1 in ")) {
      return oneIn(text);
    }
    var digits = text.replace(" %", "").replace(",", "").replace('−', '-').replaceFirst("^\\+", "");
    int point = digits.indexOf('.');
    double unit = Math.pow(10, point < 0 ? 0 : point + 1 - digits.length()) / (text.endsWith("%") ? 100 : 1);
    double number = Double.parseDouble(digits) / (text.endsWith("%") ? 100 : 1);
    return new PrintedNumber(text, number - unit / 2, number + unit / 2, unit);
  }

  /** Two significant digits of the number behind it. */
  private static PrintedNumber oneIn(String text) {
    double of = Double.parseDouble(text.substring("1 in ".length()).replace(",", ""));
    double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(of)) - 1));
    return new PrintedNumber(text, 1 / (of + step / 2), 1 / (of - step / 2), 1 / of - 1 / (of + step));
  }

  /** Whether a number would be printed so; its sign may be in the words beside it. */
  boolean holds(double number) {
    return isWithin(number) || isWithin(-number);
  }

  private boolean isWithin(double number) {
    double bit = BIT * Math.max(1e-3, Math.abs(number));
    return low - bit <= number && number <= high + bit;
  }

  /** The same with one more in its last digit. */
  PrintedNumber wrong() {
    return isWhole() ? of(Long.toString(whole() + 1))
        : new PrintedNumber(text + ", one more", low + unit, high + unit, unit);
  }

  /** Whether it is a whole number without sign or unit, as counts are. */
  boolean isWhole() {
    return text.matches("\\d[\\d,]*");
  }

  /** A whole number. */
  long whole() {
    return Long.parseLong(text.replace(",", ""));
  }

  double middle() {
    return (low + high) / 2;
  }

  @Override
  public String toString() {
    return text;
  }
}
