package counterscore.report;

import counterscore.archive.RunRecord;
import counterscore.findings.Finding;
import counterscore.findings.Phrases;
import counterscore.findings.SideBySide;
import counterscore.findings.Spread;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.review.Review;
import counterscore.scenario.Conduct;
import counterscore.scenario.Demand;
import counterscore.scenario.Listing;
import counterscore.scenario.Lookup;
import counterscore.scenario.Parameter;
import counterscore.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is told: what every section is a function of.
 *
 * @param beside what other worlds say that were lived side by side with this one; empty: there were none
 * @param spreads what other luck makes of numbers, by the id of their finding or the key that they have beside it; empty where
 *     the run was lived once
 * @param review what is said of the scheme on paper
 */
public record Story(
    Scenario scenario,
    RunRecord record,
    Observations observations,
    List<Finding> findings,
    List<Parameter> parameters,
    List<SideBySide> beside,
    Map<String, Spread> spreads,
    Review review) {
  public Story {
    findings = List.copyOf(findings);
    parameters = List.copyOf(parameters);
    beside = List.copyOf(beside);
    spreads = Map.copyOf(spreads);
  }

  /** What every figure and table carries, so that a picture of it alone still says what it is. */
  String stamp() {
    return "Synthetic · basis: " + scenario.basis().key() + " · " + record.scenario() + ", "
        + Phrases.count(record.residents()) + " invented residents, seed " + record.seed();
  }

  /** What differs from run to run, in words. */
  String luck() {
    return RunRecord.differing(record.otherPeople());
  }

  /** The findings that other worlds made possible; the others are of this run alone. */
  List<Finding> ofOtherWorlds() {
    var ids = beside.stream().flatMap(each -> each.findings(scenario, observations).stream()).map(Finding::id)
        .collect(Collectors.toSet());
    return findings.stream().filter(finding -> ids.contains(finding.id())).toList();
  }

  /** Of which run the numbers are. */
  String ofWhichRun() {
    return spreads.isEmpty() ? "of one seed: another gives others" : "of the first of " + record.replicates() + " runs";
  }

  long sum(String table, Map<String, String> where) {
    return observations.counter(table).sum(where);
  }

  long residents() {
    return observations.counter(Tables.RESIDENTS).sum();
  }

  /** Months of the run, {@code 2021-01}; the last may be incomplete. */
  List<String> months() {
    return labels(observations.counter(Tables.TIERS), 0);
  }

  String lastMonth() {
    return months().getLast();
  }

  /** Days of the run, {@code 2021-01-01}. */
  List<String> days() {
    return labels(observations.counter(Tables.TIERS_DAILY), 0);
  }

  List<Grades> schemes() {
    return scenario.schemes().keySet().stream().map(scheme -> new Grades(this, scheme)).toList();
  }

  /** Words for a conduct. */
  String conduct(String key) {
    Conduct conduct = scenario.conduct().get(key);
    return titled(conduct == null ? null : conduct.title(), key);
  }

  /** Words for a demand. */
  String demand(String key) {
    Demand demand = scenario.demands().get(key);
    return titled(demand == null ? null : demand.title(), key);
  }

  /** Words for a list. */
  String list(String key) {
    Listing list = scenario.lists().get(key);
    return titled(list == null ? null : list.title(), key);
  }

  /** Words for a party that looks. */
  String party(String key) {
    Lookup lookup = scenario.lookups().get(key);
    return titled(lookup == null ? null : lookup.title(), key);
  }

  static String titled(@Nullable String title, String key) {
    return title == null || title.isBlank() ? key : title;
  }

  /** Labels of the first column of an axis. */
  static List<String> labels(Counter counter, int axis) {
    return counter.axes().get(axis).labels().stream().map(List::getFirst).toList();
  }
}
