package counterscore.findings;

import counterscore.observation.Tables;
import counterscore.scenario.Conduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What residents did differently because of what they knew or remembered. What was deterred is told with what fell silent. */
final class Withheld {
  private final Evidence evidence;

  private Withheld(Evidence evidence) {
    this.evidence = evidence;
  }

  static List<Finding> findings(Evidence evidence) {
    var of = new Withheld(evidence);
    var findings = new ArrayList<Finding>();
    var responses = evidence.scenario().responses();
    if (responses != null && responses.chilling() != null && of.would(Conduct::isSpeech) > 0) {
      findings.add(of.silent());
    }
    if (responses != null && responses.deterrence() != null && of.would(conduct -> !conduct.lawful()) > 0) {
      findings.add(of.deterred());
    }
    if (responses != null && responses.hardship() != null) {
      findings.add(of.added());
    }
    boolean anySuspends = evidence.scenario().schemes().values().stream()
        .anyMatch(scheme -> scheme.resets().values().stream().anyMatch(reset -> !reset.conduct().isEmpty()));
    if (anySuspends) {
      findings.add(of.suspended());
    }
    return findings;
  }

  /** Acts of lawful speech that would have been done without any response, and were not. */
  static long speech(Evidence evidence) {
    return new Withheld(evidence).sum(Conduct::isSpeech, "withheld");
  }

  /** Whether any conduct is lawful speech. */
  static boolean canSpeak(Evidence evidence) {
    return evidence.scenario().conduct().values().stream().anyMatch(Conduct::isSpeech);
  }

  /** Acts of lawful speech that were done. */
  static long spoken(Evidence evidence) {
    return new Withheld(evidence).done(Conduct::isSpeech);
  }

  /** Whether remembered entries deter. */
  static boolean deters(Evidence evidence) {
    var responses = evidence.scenario().responses();
    return responses != null && responses.deterrence() != null;
  }

  /** Unlawful acts that would have been done without any response, and were not. */
  static long unlawful(Evidence evidence) {
    return new Withheld(evidence).sum(conduct -> !conduct.lawful(), "withheld");
  }

  private long sum(Predicate<Conduct> which, String measure) {
    return evidence.scenario().conduct().entrySet().stream().filter(conduct -> which.test(conduct.getValue()))
        .mapToLong(conduct -> evidence.sum(Tables.RESPONSES, Map.of("conduct", conduct.getKey(), "measure", measure)))
        .sum();
  }

  /** Acts done and withheld. */
  private long would(Predicate<Conduct> which) {
    return sum(which, "withheld") + done(which);
  }

  private long done(Predicate<Conduct> which) {
    return evidence.scenario().conduct().entrySet().stream().filter(conduct -> which.test(conduct.getValue()))
        .mapToLong(conduct -> evidence.sum(Tables.ACTS, Map.of("conduct", conduct.getKey()))).sum();
  }

  private double rate(long acts) {
    return 100_000.0 * acts / evidence.residentYears();
  }

  private String perYears(long acts) {
    return acts == 0 ? "" : ", " + Phrases.number(rate(acts), 2) + " per 100,000 resident-years";
  }

  private Finding silent() {
    long withheld = speech(evidence);
    return new Finding(
        "speech-withheld",
        "Lawful speech that fell silent",
        rate(withheld),
        "acts of lawful speech withheld / 100,000 resident-years",
        evidence.sentence(
            Phrases.part(withheld, would(Conduct::isSpeech), "acts of lawful speech")
                + " stayed undone because invented residents knew of the scheme or remembered entries, their own or their"
                + " friends'" + perYears(withheld)),
        "Table responses, all months, conduct marked as speech: withheld over resident-years (residents times days over 365);"
            + " in brackets, withheld over acts done (table acts) plus withheld. Those who know, own and friends' entries are"
            + " not told apart.");
  }

  private Finding deterred() {
    long withheld = unlawful(evidence);
    long lawful = sum(Conduct::lawful, "withheld");
    return new Finding(
        "deterred",
        "Unlawful acts deterred, beside lawful ones",
        rate(withheld),
        "unlawful acts withheld / 100,000 resident-years",
        evidence.sentence(
            Phrases.part(withheld, would(conduct -> !conduct.lawful()), "unlawful acts")
                + " stayed undone because invented residents remembered entries" + perYears(withheld)
                + "; of lawful acts " + Phrases.count(lawful) + " stayed undone"),
        "Table responses, all months: withheld of unlawful conduct over resident-years (residents times days over 365); in"
            + " brackets, withheld over acts done (table acts) plus withheld. How strongly entries deter is declared.");
  }

  private Finding added() {
    long added = sum(_ -> true, "added");
    return new Finding(
        "hardship-added",
        "Acts of hardship",
        rate(added),
        "acts added after refusals / 100,000 resident-years",
        evidence.sentence(
            (added == 0 ? "no act was" : added == 1 ? "1 act was" : Phrases.count(added) + " acts were")
                + " added by the hardship of invented residents who remembered refusals" + perYears(added)),
        "Table responses, all months: added over resident-years (residents times days over 365). Acts that would not have been"
            + " done without any response.");
  }

  private Finding suspended() {
    long suspended = sum(_ -> true, "suspended");
    return new Finding(
        "acts-suspended",
        "Acts that a suspension kept from being done",
        rate(suspended),
        "acts suspended / 100,000 resident-years",
        evidence.sentence(
            (suspended == 0 ? "no act was" : suspended == 1 ? "1 act was" : Phrases.count(suspended) + " acts were")
                + " kept from invented residents by a suspension" + perYears(suspended)),
        "Table responses, all months: suspended over resident-years (residents times days over 365).");
  }
}
