package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Conduct;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to be seen of one month of a run that still goes on. The districts of a city are seen one by one and added.
 *
 * @param month label, for example {@code 2021-03}
 * @param schemes as declared
 * @param written entries of the month, correct, misattributed and fabricated
 * @param wrong of these, misattributed and fabricated
 * @param refusals demands refused in the month
 * @param silenced lawful speech that was not said in the month because it is watched or punished
 */
public record MonthSeen(
    String month, List<OfScheme> schemes, long written, long wrong, long refusals, long silenced) {
  public MonthSeen {
    schemes = List.copyOf(schemes);
  }

  /**
   * Residents at the month's end.
   *
   * @param key of the scheme
   * @param tiers residents by tier, best first
   * @param scores residents by the lowest score of their bin [points]
   */
  public record OfScheme(String key, Map<String, Long> tiers, SortedMap<Integer, Long> scores) {
    OfScheme plus(OfScheme other) {
      var tiers = new LinkedHashMap<>(this.tiers);
      other.tiers.forEach((tier, residents) -> tiers.merge(tier, residents, Long::sum));
      var scores = new TreeMap<>(this.scores);
      other.scores.forEach((score, residents) -> scores.merge(score, residents, Long::sum));
      return new OfScheme(key, tiers, scores);
    }
  }

  /**
   * @param observations of some districts or all
   * @param month number of the month, from 0
   */
  public static MonthSeen of(Scenario scenario, Observations observations, int month) {
    var of = new Seen(observations, month);
    long wrong = of.entries("misattributed") + of.entries("fabricated");
    return new MonthSeen(
        of.label, scenario.schemes().keySet().stream().map(key -> of.scheme(scenario, key)).toList(),
        of.entries("correct") + wrong, wrong, of.sum(Tables.DEMANDS, Map.of("measure", "refused")),
        of.silenced(scenario));
  }

  /** The same month of other districts added. */
  public MonthSeen plus(MonthSeen other) {
    var sum = new ArrayList<OfScheme>();
    for (int s = 0; s < schemes.size(); s++) {
      sum.add(schemes.get(s).plus(other.schemes.get(s)));
    }
    return new MonthSeen(
        month, sum, written + other.written, wrong + other.wrong, refusals + other.refusals,
        silenced + other.silenced);
  }

  private record Seen(Observations observations, String label) {
    Seen(Observations observations, int month) {
      this(observations, Evidence.labels(observations.counter(Tables.ENTRIES), 0).get(month));
    }

    long sum(String table, Map<String, String> where) {
      var ofMonth = new LinkedHashMap<>(where);
      ofMonth.put("month", label);
      return observations.counter(table).sum(ofMonth);
    }

    long entries(String truth) {
      return sum(Tables.ENTRIES, Map.of("truth", truth));
    }

    OfScheme scheme(Scenario scenario, String key) {
      var tiers = new LinkedHashMap<String, Long>();
      for (var tier : Objects.requireNonNull(scenario.schemes().get(key)).tiers().keySet()) {
        tiers.put(tier, sum(Tables.TIERS, Map.of("scheme", key, "tier", tier, "measure", "residents")));
      }
      var scores = new TreeMap<Integer, Long>();
      observations.counter(Tables.SCORES).forEachNonZero((labels, residents) -> {
        if (labels[0].equals(label) && labels[1].equals(key)) {
          scores.put(Integer.parseInt(labels[2]), residents);
        }
      });
      return new OfScheme(key, tiers, scores);
    }

    long silenced(Scenario scenario) {
      return scenario.responses() == null ? 0
          : scenario.conduct().entrySet().stream()
              .filter(conduct -> conduct.getValue().isSpeech())
              .map(Map.Entry<String, Conduct>::getKey)
              .mapToLong(key -> sum(Tables.RESPONSES, Map.of("conduct", key, "measure", "withheld")))
              .sum();
    }
  }
}
