package counterscore.report;

import counterscore.findings.Phrases;
import counterscore.findings.Sensitivities;
import counterscore.findings.Sensitivity;
import counterscore.findings.sensitivity.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What carries a number, for a terminal: a block for each, in it sentences and the factors that do most. */
final class SensitivitySummary {
  private static final int MOST = 8;

  /** Room for a number with its interval. */
  private static final int NUMBERS = 30;

  private SensitivitySummary() {}

  static List<String> lines(Story story, Sensitivities of, int columns) {
    var lines = new ArrayList<String>();
    for (var outcome : of.outcomes()) {
      Carried.sentences(story, outcome).forEach(sentence -> lines.addAll(Wrapping.wrap(sentence, "", columns)));
      lines.addAll(table(of, outcome, columns));
      lines.add("");
    }
    Carried.warnings(of).forEach(warning -> lines.addAll(Wrapping.wrap("Note: " + warning, "", columns)));
    lines.addAll(
        Wrapping.wrap(
            (of.asked().method() == Method.MORRIS
                ? "Per 1,000 resident-years: mean size of what a step of half the range does, and where it lies."
                : "Total Sobol indices: shares of the variance that go through a factor, alone or with others.")
                + " * is assumed. Nothing is ranked as a setting or called best. docs/model/sensitivity.md says what is"
                + " computed.",
            "", columns));
    lines.add("");
    return lines;
  }

  private static List<String> table(Sensitivities of, Sensitivity outcome, int columns) {
    var lines = new ArrayList<String>();
    int words = columns - NUMBERS - 4;
    outcome.weights().stream().filter(weight -> weight.weight() > 0).limit(MOST).forEach(weight -> {
      var key = weight.factor().key();
      lines.add(
          String.format(
              Locale.ROOT, "  %s %-" + words + "s%" + NUMBERS + "s", of.isAssumed(weight.factor()) ? "*" : " ",
              key.length() > words ? "…" + key.substring(key.length() - words + 1) : key, number(of, weight)));
    });
    return lines;
  }

  private static String number(Sensitivities of, Sensitivity.Weight weight) {
    double unit = of.asked().method() == Method.MORRIS ? 1 : 100;
    return Phrases.number(unit * weight.weight(), 2) + "  ("
        + Phrases.number(unit * Math.max(0, weight.lies().low()), 2)
        + " to " + Phrases.number(unit * weight.lies().high(), 2) + ")" + (unit == 1 ? "" : " %");
  }
}
