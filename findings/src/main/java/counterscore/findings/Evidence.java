package counterscore.findings;

import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Parameters;
import counterscore.scenario.Rule;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scenario and what was observed of it, with the sums that several findings need.
 *
 * @param assumes whether any quantity of the scenario is assumed
 */
record Evidence(Scenario scenario, Observations observations, boolean assumes) {
  Evidence(Scenario scenario, Observations observations) {
    this(scenario, observations, Parameters.anyAssumed(scenario));
  }

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

  /** Years that residents lived in the run, all of them from the first day to the last [a]. */
  double residentYears() {
    return residents() * (days() / 365.0);
  }

  /** The length of the run in words. */
  String period() {
    return days() == 1 ? "1 day" : Phrases.count(days()) + " days";
  }

  /** Whether an entry costs points under a rule, on the first of a month and on average where an official decides. */
  static boolean penalises(Rule rule, String month) {
    return rule.meanPoints(LocalDate.parse(month + "-01")) < 0;
  }

  /** Key of a scheme's last tier. */
  String worstTier(String scheme) {
    return List.copyOf(scheme(scheme).tiers().keySet()).getLast();
  }

  Scheme scheme(String scheme) {
    return Objects.requireNonNull(scenario.schemes().get(scheme), scheme);
  }

  /** Residents in the worst tier at the end, by measure. */
  long worst(String scheme, String measure) {
    return sum(
        Tables.TIERS,
        Map.of("month", lastMonth(), "scheme", scheme, "tier", worstTier(scheme), "measure", measure));
  }

  /** The id of a statement about one scheme: with its key where there are several. A key holds no slash. */
  String id(String stem, String scheme) {
    return hasSeveralSchemes() ? stem + "/" + scheme : stem;
  }

  /** Words for a scheme: its title in quotes where there are several to tell apart. */
  String of(String scheme) {
    return hasSeveralSchemes() ? " of '" + name(scheme) + "'" : "";
  }

  /** A title: with the scheme behind it where there are several. */
  String title(String title, String scheme) {
    return hasSeveralSchemes() ? title + " (" + name(scheme) + ")" : title;
  }

  private String name(String scheme) {
    return Objects.requireNonNullElse(scheme(scheme).title(), scheme);
  }

  boolean hasSeveralSchemes() {
    return scenario.schemes().size() > 1;
  }

  static List<String> labels(Counter counter, int axis) {
    return counter.axes().get(axis).labels().stream().map(List::getFirst).toList();
  }

  /** A sentence: opening, statement, and a reminder where assumed numbers enter. */
  String sentence(String statement) {
    return opening() + ", " + statement
        + (assumes ? ", at the assumed values." : ".");
  }

  /** How a sentence begins, without the comma behind it. */
  String opening() {
    if (isOfStudyAlone()) {
      return Phrases.openingOfStudy(scenario.basis());
    }
    if (isOfCamerasAlone()) {
      return Phrases.openingOfCameras(scenario.basis());
    }
    return isOfListsAlone()
        ? Phrases.openingOfLists(scenario.basis(), scenario.lists().size() > 1)
        : Phrases.opening(scenario.basis(), hasSeveralSchemes());
  }

  /** Whether nobody is scored or listed and members study. */
  private boolean isOfStudyAlone() {
    return scenario.schemes().isEmpty() && scenario.lists().isEmpty() && scenario.study() != null;
  }

  /** Whether nobody is scored, listed or studies, and cameras watch. */
  private boolean isOfCamerasAlone() {
    return scenario.schemes().isEmpty() && scenario.lists().isEmpty() && scenario.controlRoom() != null;
  }

  /** Whether nobody is scored and lists decide. */
  boolean isOfListsAlone() {
    return scenario.schemes().isEmpty() && !scenario.lists().isEmpty();
  }

  /** Demands that a score decides which is computed anew: no entry is penalised in it. */
  List<String> demandsOfComputedScores() {
    return scenario.demands().entrySet().stream().filter(demand -> {
      var named = demand.getValue().scheme();
      return scenario.schemes().entrySet().stream()
          .filter(scheme -> named == null || named.equals(scheme.getKey()))
          .limit(1)
          .anyMatch(scheme -> !demand.getValue().isDecidedByLists() && scheme.getValue().computed() != null);
    }).map(Map.Entry::getKey).toList();
  }

  /** Words for a demand, in quotes. */
  String demand(String demand) {
    return quoted(Objects.requireNonNull(scenario.demands().get(demand), demand).title(), demand);
  }

  /** Words for a list, in quotes. */
  String list(String list) {
    return quoted(Objects.requireNonNull(scenario.lists().get(list), list).title(), list);
  }

  private static String quoted(@Nullable String title, String key) {
    return "'" + Objects.requireNonNullElse(title, key) + "'";
  }
}
