package counterscore.report;

import counterscore.findings.Phrases;
import counterscore.findings.Spread;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as a report writes them, everywhere the same, whatever the machine's language. */
final class Numbers {
  private Numbers() {}

  static String count(long count) {
    return Phrases.count(count);
  }

  /** A count of something that has to be named. */
  static String count(long count, String one, String many) {
    return count == 1 ? "1 " + one : Phrases.count(count) + " " + many;
  }

  /** A part of a whole; a dash where there is no whole. */
  static String share(long part, long whole) {
    return whole == 0 ? "–" : Phrases.share(part / (double) whole);
  }

  /** A share in [0, 1] to the tenth of a percent, for columns. */
  static String percent(double share) {
    return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP) + " %";
  }

  /** A rate or a mean with two significant digits. */
  static String rate(double number) {
    return Phrases.number(number, 2);
  }

  /** Points, with their sign: a penalty has a minus. */
  static String points(double points) {
    return signed(points);
  }

  /** A difference with its sign. */
  static String signed(double number) {
    return Phrases.signed(number);
  }

  /** The two ends under other luck, with their signs; nothing where they are not known. */
  static String between(@Nullable Spread spread) {
    return spread == null ? "" : signed(spread.low()) + " to " + signed(spread.high());
  }

  /** Points of a rule, exactly, with their sign. */
  static String pointsEach(double points) {
    return (points < 0 ? "−" : points > 0 ? "+" : "") + declared(Math.abs(points));
  }

  /** A sum of money to the hundredth, with its currency where one is declared. */
  static String money(long hundredths, @Nullable String currency) {
    return exact(hundredths) + (currency == null ? "" : " " + currency);
  }

  /** A large sum of money to the unit. */
  static String sum(long hundredths) {
    return count(Math.round(hundredths / 100.0));
  }

  private static String exact(long hundredths) {
    return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }

  /** A number of the scenario as it was declared, for example {@code 0.004}. */
  static String declared(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }
}
