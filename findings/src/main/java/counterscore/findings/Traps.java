package counterscore.findings;

import counterscore.findings.Survival.Interval;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long first spells in the worst tier last, and who comes back. */
final class Traps {
  private static final List<Integer> AFTER = List.of(6, 12, 24);
  private static final int RETURN = 12;

  private static final String SPELLS =
      "First spells in the worst tier entered after the start, from the month's end that found them begun; censored at the end of"
          + " the run and on leaving the city, at the last month's end that saw them. ";

  private static final String INTERVAL =
      " The interval (Greenwood, log-log) is what luck leaves open if spells are independent and those that begin late last as long"
          + " as those that begin early.";

  private final Evidence evidence;
  private final String scheme;
  private final String tier;
  private final FirstSpells spells;

  private Traps(Evidence evidence, String scheme) {
    this.evidence = evidence;
    this.scheme = scheme;
    this.tier = "tier " + evidence.worstTier(scheme) + evidence.of(scheme);
    this.spells = FirstSpells.of(evidence.scenario(), evidence.observations(), scheme);
  }

  static List<Finding> findings(Evidence evidence, String scheme) {
    var of = new Traps(evidence, scheme);
    var findings = new ArrayList<Finding>();
    findings.add(of.begun());
    if (of.spells.isTold()) {
      findings.add(of.median());
      AFTER.forEach(months -> of.spells.lasting().after(months).ifPresent(step -> findings.add(of.still(step))));
      of.spells.returning().after(RETURN).ifPresent(step -> findings.add(of.back(step)));
    }
    return findings;
  }

  private Finding begun() {
    return new Finding(
        evidence.id("first-spells", scheme),
        evidence.title("First spells in the worst tier", scheme),
        spells.begun(),
        "residents found in the worst tier at a month's end for the first time after the start",
        evidence.sentence(
            spells.begun() == 0
                ? "no invented resident came into " + tier + " after the start as seen at month ends"
                : Phrases.count(spells.open()) + " of " + Phrases.count(spells.begun())
                    + " invented residents who came into " + tier
                    + " for the first time after the start were still in it when the run ended; "
                    + Phrases.count(spells.ended()) + " were seen to get out and " + Phrases.count(spells.left())
                    + " left the city before that" + untold()),
        "Table spells, all months: ended and censored. How long they last is told only where the run is longer than the longest"
            + " time after which an entry lapses.");
  }

  private String untold() {
    return spells.tooLong().isEmpty() ? ""
        : "; how long such spells last is not told, because some entries lapse only after "
            + Phrases.count(spells.tooLong().getAsInt()) + " days and the run lasted " + evidence.period();
  }

  private Finding median() {
    var median = spells.lasting().median();
    int longest = spells.lasting().longest();
    return new Finding(
        evidence.id("spell-median", scheme),
        evidence.title("Half of the first spells in the worst tier had ended", scheme),
        median.orElse(longest),
        median.isPresent() ? "months" : "months, and half had not ended yet",
        evidence.sentence(
            whoCame()
                + (median.isPresent()
                    ? "was out of it after " + months(median.getAsInt()) + " in half of the cases"
                    : "was still in it after " + months(longest) + " in more than half of the cases")),
        "Table spells. " + SPELLS
            + "Kaplan-Meier: the first month at which no more than half go on, or the longest that any was"
            + " watched.");
  }

  private Finding still(Survival.Step step) {
    return new Finding(
        evidence.id("spell-still-" + step.months(), scheme),
        evidence.title("Still in the worst tier after " + months(step.months()), scheme),
        step.share(),
        "first spells in the worst tier that last longer than " + months(step.months()) + " / all of them",
        evidence.sentence(
            whoCame() + "was still in it after " + months(step.months())
                + cases(step, step.share(), step.interval(), "in")),
        "Table spells. " + SPELLS + "Kaplan-Meier." + INTERVAL);
  }

  private Finding back(Survival.Step step) {
    var interval = step.interval() == null ? null : step.interval().complement();
    return new Finding(
        evidence.id("spell-returned", scheme),
        evidence.title("Back in the worst tier within " + months(RETURN), scheme),
        1 - step.share(),
        "first spells whose resident is back in the worst tier within " + months(RETURN)
            + " of their end / all that ended",
        evidence.sentence(
            "an invented resident who had got out of " + tier + " after a first spell was back in it within "
                + months(RETURN) + cases(step, 1 - step.share(), interval, "out of")),
        "Table returns. From the month's end that found the first spell ended to the one that found its resident in the worst tier"
            + " again; censored at the end of the run and on leaving the city. Kaplan-Meier, what is not left."
            + INTERVAL);
  }

  private String whoCame() {
    return "an invented resident who came into " + tier + " for the first time after the start ";
  }

  private static String cases(Survival.Step step, double share, @Nullable Interval interval, String where) {
    return " in " + Phrases.share(share) + " of the cases ("
        + (interval == null ? ""
            : "95 % interval " + Phrases.share(interval.low()) + " to " + Phrases.share(interval.high()) + "; ")
        + Phrases.count(step.watched()) + (step.watched() == 1 ? " was" : " were") + " seen " + where
        + " it for so long)";
  }

  private static String months(int months) {
    return months == 1 ? "1 month" : Phrases.count(months) + " months";
  }
}
