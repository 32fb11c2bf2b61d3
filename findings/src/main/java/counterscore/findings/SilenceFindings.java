package counterscore.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** Sentences about what falls silent, at the declared strength of chilling and between the ends of its ranges. */
final class SilenceFindings {
  private static final String TABLE =
      "Table silence: speech_without_rules less speech, acts of lawful speech that the same residents do without rules about"
          + " lawful speech and not with them";
  private static final String COUPLED =
      " Who was penalised is known from the world with the rules: a selected group, who spoke less or were not noticed. Who is"
          + " meant depends on how the worlds share their luck (docs/model/worlds.md).";

  private final Evidence evidence;
  private final Silences silences;
  private final Silences.AtStrength declared;

  private SilenceFindings(Evidence evidence, Silences silences) {
    this.evidence = evidence;
    this.silences = silences;
    this.declared = silences.strengths().getFirst();
  }

  static List<Finding> of(Evidence evidence, Silences silences) {
    var of = new SilenceFindings(evidence, silences);
    var findings = new ArrayList<Finding>();
    if (of.declared.everybody().without() > 0) {
      findings.add(of.silent());
      if (of.declared.everybody().penalised() > 0 && of.declared.everybody().silent() >= 0) {
        findings.add(of.perEntry());
      }
      if (of.declared.neverPenalised().without() > 0) {
        findings.add(of.neverPenalised());
      }
    }
    return findings;
  }

  private Finding silent() {
    var all = declared.everybody();
    return new Finding(
        "silence",
        "Lawful speech lost to the rules about it",
        rate(all.silent()),
        "acts of lawful speech without the rules less with them / 1,000 resident-years",
        evidence.sentence(
            lost(all, "acts of lawful speech")
                + (all.silent() <= 0 ? "" : ", " + Phrases.number(rate(all.silent()), 2) + " per 1,000 resident-years")
                + range(at -> at.everybody().share(), SilenceFindings::percent)),
        TABLE
            + ", over resident-years / 1,000 (residents times days over 365); in brackets, over speech_without_rules. A"
            + " count of the population: it does not depend on the coupling.");
  }

  private Finding perEntry() {
    double each = Silences.perEntry(declared);
    return new Finding(
        "silence-per-entry",
        "Lawful speech lost per penalised entry about it",
        each,
        "acts of lawful speech without the rules less with them / penalised entries about lawful speech",
        evidence.sentence(
            Phrases.count(declared.everybody().silent()) + " acts of lawful speech fell silent where "
                + Phrases.count(declared.everybody().penalised()) + " entries about lawful speech were penalised, "
                + number(each) + " for each" + range(Silences::perEntry, SilenceFindings::number)),
        TABLE + ", over speech_penalised.");
  }

  private Finding neverPenalised() {
    var never = declared.neverPenalised();
    return new Finding(
        "silence-never-penalised",
        "Lawful speech lost by those never penalised",
        never.share(),
        "acts of lawful speech without the rules less with them / without them, of residents never penalised",
        evidence.sentence(
            lost(never, "acts of lawful speech of the " + Phrases.count(never.residents())
                + " invented residents who were never penalised")
                + range(at -> at.neverPenalised().share(), SilenceFindings::percent)
                + "; who was never penalised is a selected group"),
        TABLE + ", over speech_without_rules, standing never-penalised." + COUPLED);
  }

  private static String lost(Silences.Speech speech, String acts) {
    return speech.silent() >= 0
        ? Phrases.part(speech.silent(), speech.without(), acts) + " are not done because of the rules about them"
        : "there are " + Phrases.count(-speech.silent()) + " more " + acts + " with the rules about them than without";
  }

  private double rate(long acts) {
    return 1000 * acts / evidence.residentYears();
  }

  /** The numbers at both ends of the ranges of chilling. */
  private String range(ToDoubleFunction<Silences.AtStrength> number, DoubleFunction<String> words) {
    if (silences.strengths().size() == 1) {
      return "";
    }
    double low = number.applyAsDouble(silences.strengths().get(1));
    double high = number.applyAsDouble(silences.strengths().get(2));
    return Double.isNaN(low) || Double.isNaN(high)
        ? ""
        : "; at both ends of the assumed strength of chilling, " + words.apply(low) + " and " + words.apply(high);
  }

  private static String percent(double share) {
    return share <= 0 ? String.format(Locale.ROOT, "%.0f %%", 100 * share) : Phrases.share(share);
  }

  private static String number(double number) {
    return Phrases.withMinus(number, 2);
  }
}
