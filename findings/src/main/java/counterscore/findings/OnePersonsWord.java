package counterscore.findings;

import counterscore.observation.Tables;
import counterscore.scenario.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** How much of what a scheme takes rests on a report or on one person's word, and how much of that was wrong. */
final class OnePersonsWord {
  private static final List<String> WRONG = List.of("misattributed", "fabricated");
  private static final List<String> WRITTEN = List.of("correct", "vicarious", "misattributed", "fabricated");

  private final Evidence evidence;
  private final String scheme;
  private final String of;

  private OnePersonsWord(Evidence evidence, String scheme) {
    this.evidence = evidence;
    this.scheme = scheme;
    this.of = evidence.of(scheme);
  }

  static List<Finding> findings(Evidence evidence, String scheme) {
    var word = new OnePersonsWord(evidence, scheme);
    var findings = new ArrayList<Finding>();
    long entries = word.entries(word::restsOnWord, WRITTEN);
    if (entries > 0) {
      findings.add(word.entries(entries));
      findings.add(word.wrong(entries));
      findings.add(word.points());
    }
    if (word.points((_, rule) -> rule.between() != null) > 0) {
      findings.add(word.official());
    }
    long worst = evidence.scheme(scheme).tiers().size() > 1 ? evidence.worst(scheme, "residents") : 0;
    if (worst > 0
        && evidence.scenario().watchers().values().stream().anyMatch(watcher -> watcher.fabrication() != null)) {
      findings.add(word.fabricated(worst));
    }
    return findings;
  }

  /** As the conduct declares it: {@code established-by} is {@code report} or {@code one-persons-word}. */
  private boolean restsOnWord(String key, Rule rule) {
    var conduct = evidence.scenario().conduct().get(key);
    return conduct != null && switch (conduct.establishedBy()) {
      case REPORT, ONE_PERSONS_WORD -> true;
      case COURT, AGENCY_RECORD, IMAGE, PLATFORM_RECORD -> false;
    };
  }

  /** Entries about conduct that costs points, in the months in which it does. */
  private long entries(BiPredicate<String, Rule> which, List<String> truths) {
    return sum(which, (month, conduct) -> truths.stream()
        .mapToLong(
            truth -> evidence.sum(Tables.ENTRIES, Map.of("month", month, "conduct", conduct, "truth", truth)))
        .sum());
  }

  /** Points taken. */
  private long points(BiPredicate<String, Rule> which) {
    return sum(
        which, (month, conduct) -> evidence.sum(
            Tables.RULES, Map.of("month", month, "scheme", scheme, "conduct", conduct, "measure", "points")));
  }

  private interface Counted {
    long of(String month, String conduct);
  }

  private long sum(BiPredicate<String, Rule> which, Counted counted) {
    long sum = 0;
    for (var rule : evidence.scheme(scheme).rules().entrySet()) {
      for (var month : Evidence.labels(evidence.observations().counter(Tables.RULES), 0)) {
        if (which.test(rule.getKey(), rule.getValue()) && Evidence.penalises(rule.getValue(), month)) {
          sum += counted.of(month, rule.getKey());
        }
      }
    }
    return sum;
  }

  private Finding entries(long onWord) {
    long all = entries((_, _) -> true, WRITTEN);
    return new Finding(
        evidence.id("word-entries", scheme),
        evidence.title("Penalised entries that rest on a report or one person's word", scheme),
        onWord / (double) all,
        "entries about conduct established by a report or one person's word / entries, both about conduct that costs points",
        evidence.sentence(
            Phrases.part(onWord, all, "penalised entries" + of) + " rested on a report or on one person's word"),
        "Table entries, all months, conduct whose rule costs points on the first of the month: entries in a file, about conduct"
            + " declared as established by report or one-persons-word, over all.")
        .counting(onWord, all);
  }

  private Finding wrong(long onWord) {
    long others = entries((_, _) -> true, WRITTEN) - onWord;
    long wrong = entries(this::restsOnWord, WRONG);
    long wrongOthers = entries((_, _) -> true, WRONG) - wrong;
    return new Finding(
        evidence.id("word-wrong", scheme),
        evidence.title("Wrong entries among those that rest on a report or one person's word", scheme),
        wrong / (double) onWord,
        "wrong entries / entries, both established by a report or one person's word and about conduct that costs points",
        evidence.sentence(
            Phrases.part(wrong, onWord, "penalised entries" + of + " that rested on a report or on one person's word")
                + " were wrong"
                + (others == 0 ? "" : ", against " + Phrases.part(wrongOthers, others, "others"))),
        "Table entries, all months, conduct whose rule costs points on the first of the month and is declared as established by"
            + " report or one-persons-word: misattributed plus fabricated over entries in a file; the same of all other"
            + " such conduct.")
        .counting(wrong, onWord);
  }

  private Finding points() {
    long onWord = points(this::restsOnWord);
    long all = points((_, _) -> true);
    return new Finding(
        evidence.id("word-points", scheme),
        evidence.title("Points taken on a report or one person's word", scheme),
        all == 0 ? 0 : onWord / (double) all,
        "points taken for conduct established by a report or one person's word / points taken by rules",
        evidence.sentence(
            Phrases.part(onWord, all, "points") + " that entries took from invented residents" + of
                + " rested on a report or on one person's word"),
        "Table rules, all months, rules that cost points on the first of the month: points (before clamping) of conduct declared"
            + " as established by report or one-persons-word, over all.");
  }

  private Finding official() {
    long official = points((_, rule) -> rule.between() != null);
    long all = points((_, _) -> true);
    return new Finding(
        evidence.id("official-points", scheme),
        evidence.title("Points whose number an official decided", scheme),
        official / (double) all,
        "points taken by rules under which an official decides / points taken by rules",
        evidence.sentence(
            Phrases.part(official, all, "points") + " that entries took from invented residents" + of
                + " were of a number that an official decided"),
        "Table rules, all months, rules that cost points on the first of the month, by the mean where an official decides:"
            + " points (before clamping) of rules with bounds in place of a number, over all.");
  }

  private Finding fabricated(long worst) {
    long hit = evidence.sum(
        Tables.POINTS, Map.of(
            "scheme", scheme, "tier", evidence.worstTier(scheme), "kind", "fabricated", "measure", "residents"));
    return new Finding(
        evidence.id("worst-tier-fabricated", scheme),
        evidence.title("Worst tier with points for what never happened", scheme),
        hit / (double) worst,
        "residents of the worst tier with a booking for a fabricated entry / residents of the worst tier",
        evidence.sentence(
            Phrases.part(hit, worst, "invented residents in tier " + evidence.worstTier(scheme) + of + " at the end")
                + " had had points taken or given for an act that somebody made up"),
        "Table points, worst tier at the end, kind fabricated: residents, over residents of the tier (table tiers). The entry need"
            + " not be why they are there.")
        .counting(hit, worst);
  }
}
