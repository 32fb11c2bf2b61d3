package counterscore.findings;

import counterscore.scenario.Scenario;
import counterscore.scenario.reading.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Demands with every consequence, a list and parties that look, with the labels of their tables. */
final class Consequences {
  static final Scenario DECLARED = Objects.requireNonNull(
      ScenarioReader.read(
          "town",
          """
              format: 1
              title: town
              basis: invented
              basis-note: A town for tests.
              period: {start: 2021-01-01, days: 59}
              society: {residents: 1000}
              schemes:
                score: {start: 100, range: [0, 1000], tiers: {A: 100, D: 0}}
              demands:
                train:
                  rate: {per-year: 1}
                  context: travel
                  asked-by: railway
                  decided-by: official-with-score
                  scheme: score
                  refused: [D]
                  waived: 0.1
                  retry: {after: 7d, times: 3}
                  delayed: {D: 10d}
                  price: 100
                  priced: {A: 0.9, D: 1.5}
                  rewarded: {A: 5}
                school:
                  title: School place
                  rate: {per-year: 1}
                  context: education
                  asked-by: office
                  decided-by: score
                  scheme: score
                  places: {per-thousand: 1}
                  favoured: [A]
              lists:
                debtors: {title: Debtors, listed: 0.1, leaves: {per-year: 1}, refuses: [train]}
              lookups:
                bank: {rate: {per-year: 1}, scheme: score, shared: 0.5}
                resident: {own: true, rate: {per-year: 1}, scheme: score}
              """.getBytes(StandardCharsets.UTF_8),
          List.of())
          .scenario());

  private Consequences() {}

  static List<List<String>> demandLabels(boolean declared) {
    return and(declared, List.of(List.of("train", "A"), List.of("train", "D")), placeLabels(declared));
  }

  static List<List<String>> placeLabels(boolean declared) {
    return and(declared, List.of(), List.of(List.of("school", "A"), List.of("school", "D")));
  }

  static List<List<String>> lookupLabels(boolean declared) {
    return and(
        declared, List.of(List.of("railway", "score", "A")),
        List.of(List.of("bank", "score", "A"), List.of("resident", "score", "A")));
  }

  static List<List<String>> requestLabels(boolean declared) {
    return and(declared, List.of(), List.of(List.of("bank", "score", "A")));
  }

  static List<String> lists(boolean declared) {
    return declared ? List.of("debtors") : List.of();
  }

  static List<List<String>> listLabels(boolean declared) {
    return and(declared, List.of(), List.of(List.of("debtors", "train")));
  }

  private static List<List<String>> and(boolean declared, List<List<String>> labels, List<List<String>> more) {
    var all = new ArrayList<>(labels);
    if (declared) {
      all.addAll(more);
    }
    return all;
  }
}
