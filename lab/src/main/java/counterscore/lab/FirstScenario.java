package counterscore.lab;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A first scenario of one's own from twelve numbers: a score that looks for fraud and decides about a benefit. It begins with how rare
 * that is what is looked for, because most of what such a score does to people follows from it.
 */
public final class FirstScenario {
  private static final String TEXT =
      """
          # A first scenario, written from twelve answers
          # =============================================
          #
          # A score looks for fraud and decides about a benefit. Every number is an assumption of whoever answered; its range is a
          # third to three times of it, to be narrowed where something is known. Replace "assumed" by a source where you have one.
          # Everybody who lives here is invented. No number about a real person belongs in this file.

          format: 1
          title: A score that looks for fraud
          question: How many of those whom the score accuses did nothing?
          basis: invented
          basis-note: Written from twelve answers. Every number is assumed.

          period: {start: 2025-01-01, days: 1095}

          governance:
            operator: public
            legal-basis: none declared
            system: fixed-rules
            notice: no
            explained: no
            review: operator
            children: excluded

          society:
            residents: 100_000
            groups:
              attention:
                closer: {closer}
                usual: {usual}

          watchers:
            screening:
              kind: records
              # How closely others are looked at, compared with the group that is looked at more closely.
              exposure:
                attention:
                  closer: 1
                  usual: {looked}
              misattribution: {misattribution}
              # Entries without an act, per resident and year.
              fabrication:
                rate: {false}
                factors:
                  attention:
                    closer: {times}
                    usual: 1
                mix: {false-claim: 1}

          conduct:
            false-claim:
              title: What the score looks for
              lawful: false
              context: public-benefits
              established-by: agency-record
              # The base rate.
              rate: {base-rate}
              noticed-by:
                screening: {noticed}

          schemes:
            fraud-score:
              title: Fraud score
              start: 100
              range: [0, 100]
              tiers:
                no-suspect: {suspects}
                suspect: 0
              rules:
                false-claim: {points: {points}{lapses}}
              appeals:
                contested: {contested}
                after: 90d
                upheld:
                  agency-record: {struck}

          demands:
            benefit:
              title: Benefit for the next months
              rate: {asked}
              context: public-benefits
              asked-by: benefits-office
              decided-by: score
              refused: [suspect]

          lookups:
            residents:
              title: The residents themselves
              own: true
              rate: {per-year: 0.5, range: [0.05, 2], certainty: assumed}
              context: public-benefits
          """;

  private static final List<Question> QUESTIONS = List.of(
      new Question(
          "Of 10,000 residents, how many do in a year what the score looks for?", 10, 0, 10_000, false,
          "The base rate. The rarer it is, the more of those who are accused did nothing."),
      new Question(
          "Of 100 times that it is done, how many are noticed?", 50, 0, 100, false,
          "The sensitivity. What is not noticed is in no file."),
      new Question(
          "Of 10,000 residents, against how many is a wrong entry written in a year?", 100, 0, 10_000, false,
          "False alarms: entries without an act. They fall on everybody, so that a small share is many people."),
      new Question(
          "Of 100 correct suspicions, how many land in the file of somebody else?", 1, 0, 100, false,
          "Mixed-up persons: similar names, wrong numbers, old addresses."),
      new Question(
          "Of 100 residents, how many belong to a group that is looked at more closely?", 15, 1, 99, false,
          "The group does nothing more often than others here. Only the looking differs."),
      new Question(
          "How many times as closely is it looked at?", 3, 1, 100, false,
          "1 is alike. Acts are noticed, and false alarms arise, so many times as often."),
      new Question(
          "Everybody starts with 100 points. How many does an entry cost?", 30, 1, 100, true,
          "Whether the entry is correct makes no difference to the score."),
      new Question(
          "Below how many points is somebody treated as a suspect?", 60, 1, 100, true,
          "One entry that leads there at once leaves no second chance."),
      new Question(
          "After how many months does an entry go? 0 is never", 24, 0, 120, true,
          "Entries that never go keep whoever was wronged once."),
      new Question(
          "How often in a year does a resident ask for the benefit that suspects are refused?", 2, 0, 365, false,
          "Each time the score is looked up."),
      new Question(
          "Of 100 wrong entries that are seen, how many are contested?", 30, 0, 100, false,
          "Residents see their file once in two years here. Who does not see it cannot contest it."),
      new Question(
          "Of 100 wrong entries that are contested, how many are struck?", 50, 0, 100, false,
          "Until then the entry counts. What was refused meanwhile stays refused."));

  private FirstScenario() {}

  /**
   * Something to be answered with a number.
   *
   * @param otherwise the answer where none is given
   * @param low least possible answer
   * @param high largest possible answer
   * @param isWhole whether only whole numbers answer it
   * @param meaning a sentence on why it matters
   */
  public record Question(
      String text, double otherwise, double low, double high, boolean isWhole, String meaning) {
    /** Whether a number answers it. */
    public boolean isAnsweredBy(double number) {
      return number >= low && number <= high && (!isWhole || number == Math.rint(number));
    }

    /** For example {@code a whole number from 1 to 100}. */
    public String expected() {
      return (isWhole ? "a whole number" : "a number") + " from " + plain(low) + " to " + plain(high);
    }

    /** The answer where none is given, in words. */
    public String suggestion() {
      return plain(otherwise);
    }
  }

  public static List<Question> questions() {
    return QUESTIONS;
  }

  /**
   * The text of the scenario.
   *
   * @param answers one to each question, in order
   * @throws IllegalArgumentException if one does not answer its question
   */
  public static String text(List<Double> answers) {
    if (answers.size() != QUESTIONS.size()) {
      throw new IllegalArgumentException(answers.size() + " answers to " + QUESTIONS.size() + " questions");
    }
    for (int i = 0; i < answers.size(); i++) {
      if (!QUESTIONS.get(i).isAnsweredBy(answers.get(i))) {
        throw new IllegalArgumentException(answers.get(i) + " is no answer to: " + QUESTIONS.get(i).text());
      }
    }
    double closer = answers.get(4) / 100;
    double times = answers.get(5);
    int cost = answers.get(6).intValue();
    int suspects = answers.get(7).intValue();
    int months = answers.get(8).intValue();
    return TEXT
        .replace("{base-rate}", assumed("per-year", answers.get(0) / 10_000, 10))
        .replace("{noticed}", assumed("value", answers.get(1) / 100, 1))
        .replace("{false}", assumed("per-year", answers.get(2) / 10_000, 10))
        .replace("{misattribution}", assumed("value", answers.get(3) / 100, 1))
        .replace("{closer}", share(closer))
        .replace("{usual}", share(1 - closer))
        .replace("{looked}", assumed("value", 1 / times, 1))
        .replace("{times}", assumed("value", times, 1000))
        .replace("{points}", whole(-cost, Math.max(-100, -3 * cost), Math.min(-1, -cost / 3)))
        .replace("{suspects}", whole(suspects, Math.max(1, suspects - 20), Math.min(100, suspects + 20)))
        .replace("{lapses}", months == 0 ? "" : ", lapses: " + months + "mo")
        .replace("{asked}", assumed("per-year", answers.get(9), 1000))
        .replace("{contested}", assumed("value", answers.get(10) / 100, 1))
        .replace("{struck}", assumed("value", answers.get(11) / 100, 1));
  }

  /** A number with a third and three times of it as its range. */
  private static String assumed(String key, double value, double most) {
    double high = value == 0 ? most / 100 : Math.min(most, 3 * value);
    return "{" + key + ": " + plain(value) + ", range: [" + plain(value / 3) + ", " + plain(high)
        + "], certainty: assumed}";
  }

  private static String share(double share) {
    return "{value: " + plain(share) + ", range: [" + plain(share / 2) + ", " + plain((1 + share) / 2)
        + "], certainty: assumed}";
  }

  private static String whole(int value, int low, int high) {
    return "{value: " + value + ", range: [" + low + ", " + high + "], certainty: assumed}";
  }

  private static String plain(double number) {
    var rounded = BigDecimal.valueOf(number).round(new MathContext(6)).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
