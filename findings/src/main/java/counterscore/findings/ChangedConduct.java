package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What residents did otherwise because of a scheme, never without the harms beside it: acts deterred, sessions displaced to another
 * time, sessions gamed.
 *
 * @param changes what can change in the scenario, in fixed order; empty where nothing can
 * @param harms what can happen in it, in fixed order
 */
public record ChangedConduct(List<Row> changes, List<Row> harms) {
  public ChangedConduct {
    changes = List.copyOf(changes);
    harms = List.copyOf(harms);
  }

  /**
   * One count.
   *
   * @param words what one of them is, in the plural
   * @param rate per 1,000 resident-years
   */
  public record Row(String words, long count, double rate) {}

  public static ChangedConduct of(Scenario scenario, Observations observations) {
    return of(new Evidence(scenario, observations));
  }

  private static ChangedConduct of(Evidence evidence) {
    var changes = new ArrayList<Row>();
    var study = evidence.scenario().study();
    if (Withheld.deters(evidence)) {
      changes.add(row(evidence, "unlawful acts deterred", Withheld.unlawful(evidence)));
    }
    if (study != null && study.moved() != null) {
      changes.add(row(evidence, "sessions of the study app displaced into a window", studied(evidence, "moved")));
    }
    if (study != null && study.gaming() != null) {
      changes.add(row(evidence, "sessions of the study app gamed", studied(evidence, "gamed")));
    }
    return new ChangedConduct(changes, harms(evidence));
  }

  private static List<Row> harms(Evidence evidence) {
    var harms = new ArrayList<Row>();
    for (var harm : Harm.in(evidence.scenario())) {
      var scheme = harm.scheme();
      harms.add(
          row(evidence, harm.harm().counted() + (scheme == null ? "" : evidence.of(scheme)), harm.count(evidence)));
    }
    if (evidence.scenario().study() != null && evidence.scenario().study().cells() != null) {
      harms.add(row(evidence, "members of the study app shamed", studied(evidence, "shamed")));
    }
    return harms;
  }

  private static long studied(Evidence evidence, String measure) {
    return evidence.sum(Tables.STUDY, Map.of("measure", measure));
  }

  private static Row row(Evidence evidence, String words, long count) {
    return new Row(words, count, 1000 * count / evidence.residentYears());
  }

  /** One sentence; none where nothing can change or no harm can stand beside it. */
  static List<Finding> findings(Evidence evidence) {
    var changed = of(evidence);
    if (changed.changes.isEmpty() || changed.harms.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Finding(
            "conduct-changed",
            "What conduct changed, beside the harms",
            changed.changes.getFirst().rate(),
            changed.changes.getFirst().words() + " / 1,000 resident-years",
            evidence.sentence(
                "the account of what invented residents did otherwise has " + told(changed.changes)
                    + ", beside " + told(changed.harms)),
            "Table responses and table study, all months: withheld of unlawful conduct, moved, gamed; harms as in"
                + " docs/model/attribution.md. The value is the first of them, over resident-years / 1,000 (residents times days"
                + " over 365). How strongly entries deter, and which members move or game, is declared."));
  }

  private static String told(List<Row> rows) {
    return rows.stream().map(row -> row.words + " (" + Phrases.count(row.count) + ")")
        .collect(Collectors.joining(", "));
  }
}
