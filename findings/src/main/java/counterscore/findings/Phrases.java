package counterscore.findings;

import counterscore.scenario.Basis;
import java.util.Locale;

/** Numbers and turns of phrase, in plain English and without false precision. */
public final class Phrases {
  private Phrases() {}

  /** A count with thousands separators, for example {@code 22,000,000}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A share: percent with two significant digits, or one in so many where it is small. */
  public static String share(double share) {
    if (share == 0) {
      return "none";
    }
    if (share < 0.001) {
      return "1 in " + count(Math.round(twoDigits(1 / share)));
    }
    return number(100 * share, 2) + " %";
  }

  /** A number with so many significant digits; whole numbers are never shortened below the point. */
  public static String number(double number, int digits) {
    if (number == 0) {
      return "0";
    }
    int before = (int) Math.floor(Math.log10(Math.abs(number))) + 1;
    return String.format(Locale.ROOT, "%,." + Math.max(0, digits - before) + "f", number);
  }

  private static double twoDigits(double number) {
    double unit = Math.pow(10, Math.floor(Math.log10(number)) - 1);
    return Math.round(number / unit) * unit;
  }

  /** How every sentence begins. */
  static String opening(Basis basis) {
    return "In this simulation of "
        + switch (basis) {
          case IN_FORCE -> "a scheme that is in force";
          case PILOT -> "a pilot scheme";
          case ANNOUNCED -> "a scheme that was announced";
          case PRESS_ACCOUNT -> "a scheme as a press account describes it";
          case INVENTED -> "an invented scheme";
        };
  }
}
