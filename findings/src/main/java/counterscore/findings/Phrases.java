package counterscore.findings;

import counterscore.scenario.Basis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers and turns of phrase, in plain English and without false precision. */
public final class Phrases {
  private Phrases() {}

  /** A count with thousands separators, for example {@code 22,000,000}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code never}, {@code once}, {@code 12 times}. */
  static String times(long count) {
    return count == 0 ? "never" : count == 1 ? "once" : count(count) + " times";
  }

  /**
   * A share in [0, 1]: percent with two significant digits; where that would say nothing or everything, one in so many or
   * more than 99 %.
   */
  public static String share(double share) {
    if (share == 0) {
      return "none";
    }
    if (share < 0.001) {
      return "1 in " + number(1 / share, 2, true);
    }
    if (share < 1 && share >= 0.995) {
      return "more than 99 %";
    }
    return number(100 * share, 2) + " %";
  }

  /** A part of a whole: {@code none of 40 entries}, {@code all 40 entries}, {@code 12 of 40 entries (30 %)}. */
  static String part(long part, long whole, String nouns) {
    if (part == 0) {
      return "none of " + count(whole) + " " + nouns;
    }
    if (part == whole && whole > 1) {
      return "all " + count(whole) + " " + nouns;
    }
    return count(part) + " of " + count(whole) + " " + nouns + " (" + share(part / (double) whole) + ")";
  }

  /** A finite number with so many significant digits; whole numbers are never shortened below the point. */
  public static String number(double number, int digits) {
    return number(number, digits, false);
  }

  private static String number(double number, int digits, boolean shorten) {
    if (number == 0) {
      return "0";
    }
    var exact = new BigDecimal(number);
    int before = exact.precision() - exact.scale();
    var rounded = exact.round(new MathContext(shorten ? digits : Math.max(digits, before), RoundingMode.HALF_UP));
    int point = Math.max(0, digits - (rounded.precision() - rounded.scale()));
    return String.format(Locale.ROOT, "%,." + point + "f", rounded);
  }

  /** How every sentence begins: with the basis of the scenario. */
  static String opening(Basis basis, boolean isPlural) {
    return "In this simulation of " + (isPlural ? schemes(basis) : scheme(basis));
  }

  private static String scheme(Basis basis) {
    return switch (basis) {
      case IN_FORCE -> "a scheme that is in force";
      case PILOT -> "a pilot scheme";
      case ANNOUNCED -> "a scheme that was announced and is not in force";
      case PRESS_ACCOUNT -> "a scheme as a press account describes it";
      case INVENTED -> "an invented scheme";
    };
  }

  private static String schemes(Basis basis) {
    return switch (basis) {
      case IN_FORCE -> "schemes that are in force";
      case PILOT -> "pilot schemes";
      case ANNOUNCED -> "schemes that were announced and are not in force";
      case PRESS_ACCOUNT -> "schemes as a press account describes them";
      case INVENTED -> "invented schemes";
    };
  }
}
