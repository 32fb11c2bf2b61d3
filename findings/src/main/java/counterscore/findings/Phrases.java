package counterscore.findings;

import counterscore.scenario.Basis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  /** The same with a minus that is none of a hyphen's length. */
  public static String withMinus(double number, int digits) {
    return (number < 0 ? "−" : "") + number(Math.abs(number), digits);
  }

  /** A difference with its sign. */
  public static String signed(double number) {
    var text = number(Math.abs(number), Math.abs(number) < 100 ? 2 : 3);
    return number == 0 ? "0" : (number < 0 ? "−" : "+") + text;
  }

  /** How many significant digits two numbers need to read differently, at least two and at most six. */
  public static int digitsApart(double one, double other) {
    int digits = 2;
    while (digits < 6 && one != other && number(one, digits).equals(number(other, digits))) {
      digits++;
    }
    return digits;
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

  /** A sum of money from hundredths of the currency; the currency is not named where none is declared. */
  public static String money(double hundredths, @Nullable String currency) {
    return number(hundredths / 100, 2) + (currency == null ? "" : " " + currency);
  }

  /** How every sentence begins: with the basis of the scenario. */
  static String opening(Basis basis, boolean isPlural) {
    return opening(basis, isPlural ? "schemes" : "a scheme", "scheme", isPlural);
  }

  /** The same of a scenario that has lists and no scheme. */
  static String openingOfLists(Basis basis, boolean isPlural) {
    return opening(basis, isPlural ? "lists" : "a list", "list", isPlural);
  }

  /** The same of a scenario that has a study app alone. */
  static String openingOfStudy(Basis basis) {
    return opening(basis, "a study app's table of points", "study app's table of points", false);
  }

  /** The same of a scenario that has cameras alone. */
  static String openingOfCameras(Basis basis) {
    return opening(basis, "cameras and a control room", "camera", true);
  }

  private static String opening(Basis basis, String what, String noun, boolean isPlural) {
    var is = isPlural ? "are" : "is";
    var it = isPlural ? "them" : "it";
    return "In this simulation of " + switch (basis) {
      case IN_FORCE -> what + " that " + is + " in force";
      case PILOT -> isPlural ? "pilot " + noun + "s" : "a pilot " + noun;
      case ANNOUNCED ->
        what + (isPlural ? " that were" : " that was") + " announced and " + is + " not in force";
      case PRESS_ACCOUNT -> what + " as a press account describes " + it;
      case INVENTED -> isPlural ? "invented " + noun + "s" : "an invented " + noun;
    };
  }
}
