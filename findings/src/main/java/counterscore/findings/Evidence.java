package counterscore.findings;

import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Parameters;
import counterscore.scenario.Scenario;
import java.util.List;
import java.util.Map;

/** A scenario and what was observed of it, with the sums that several findings need. */
record Evidence(Scenario scenario, Observations observations) {
  long sum(String counter, Map<String, String> where) {
    return observations.counter(counter).sum(where);
  }

  long residents() {
    return observations.counter(Tables.RESIDENTS).sum();
  }

  /** Label of the last month. */
  String lastMonth() {
    return labels(observations.counter(Tables.TIERS), 0).getLast();
  }

  /** Number of days that were observed. */
  int days() {
    return observations.counter(Tables.TIERS_DAILY).axes().getFirst().size();
  }

  /** Key of a scheme's last tier. */
  String worstTier(String scheme) {
    return List.copyOf(java.util.Objects.requireNonNull(scenario.schemes().get(scheme)).tiers().keySet()).getLast();
  }

  /** Residents in the worst tier at the end, by measure. */
  long worst(String scheme, String measure) {
    return sum(
        Tables.TIERS,
        Map.of("month", lastMonth(), "scheme", scheme, "tier", worstTier(scheme), "measure", measure));
  }

  /** Words for a scheme: its title where there are several to tell apart. */
  String of(String scheme) {
    var title = java.util.Objects.requireNonNull(scenario.schemes().get(scheme)).title();
    return scenario.schemes().size() == 1 ? "" : " of " + (title == null ? scheme : title);
  }

  static List<String> labels(Counter counter, int axis) {
    return counter.axes().get(axis).labels().stream().map(List::getFirst).toList();
  }

  /** A sentence: opening, statement, and a reminder where assumed numbers enter. */
  String sentence(String statement) {
    return Phrases.opening(scenario.basis()) + ", " + statement + (assumes() ? ", at the assumed values." : ".");
  }

  private boolean assumes() {
    return Parameters.anyAssumed(scenario);
  }
}
