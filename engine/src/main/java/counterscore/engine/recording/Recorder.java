package counterscore.engine.recording;

import counterscore.engine.columns.DemandColumns;
import counterscore.engine.columns.MonthTally;
import counterscore.engine.columns.RuleTally;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.Plan;
import counterscore.engine.population.Residents;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import java.util.List;

/** Adds the tallies and columns of blocks to the observations of a district. Safe for several threads. */
public final class Recorder {
  private final Plan plan;
  private final Observations observations;

  public Recorder(Plan plan) {
    this.plan = plan;
    this.observations = Shapes.empty(plan);
  }

  public Observations observations() {
    return observations;
  }

  /** Adds a finished month of a block. */
  public synchronized void month(
      int month, MonthTally tally, List<List<RuleTally>> rules, List<Census> censuses, DemandColumns demands) {
    int days = plan.calendar().firstDay(month + 1) - plan.calendar().firstDay(month);
    int first = plan.calendar().firstDay(month);
    addRows(Tables.ACTS_DAILY, first, tally.actsOfDay, days);
    addRows(Tables.ENTRIES_DAILY, first, tally.entriesOfDay, days);
    addRows(Tables.TIERS_DAILY, first, tally.tiersOfDay, days);
    addRows(Tables.ACTS, month, tally.acts, 1);
    addRows(Tables.ENTRIES, month, tally.entries, 1);
    rules(month, rules);
    var tiers = observations.counter(Tables.TIERS);
    var flows = observations.counter(Tables.FLOWS);
    var scores = observations.counter(Tables.SCORES);
    int atTiers = month * tiers.stride(0);
    int atFlows = month * flows.stride(0);
    int atScores = month * scores.stride(0);
    for (var census : censuses) {
      atTiers = add(tiers, atTiers, census.tiers);
      atFlows = add(flows, atFlows, census.flows);
      atScores = add(scores, atScores, census.scores);
    }
    demands(month, demands);
  }

  /** Adds the first {@code rows} rows of a tally to the rows of a counter, from the given row of its first axis on. */
  private void addRows(String name, int row, long[] tally, int rows) {
    var counter = observations.counter(name);
    int width = counter.stride(0);
    for (int i = 0; i < rows * width; i++) {
      counter.add(row * width + i, tally[i]);
    }
  }

  private static int add(Counter counter, int from, long[] tally) {
    for (int i = 0; i < tally.length; i++) {
      counter.add(from + i, tally[i]);
    }
    return from + tally.length;
  }

  private void rules(int month, List<List<RuleTally>> rules) {
    var counter = observations.counter(Tables.RULES);
    int at = month * counter.stride(0);
    for (var ofScheme : rules) {
      for (var tally : ofScheme) {
        long[] measures = {tally.entries, tally.capped, tally.repeated, tally.lapsed, tally.points};
        at = add(counter, at, measures);
      }
    }
  }

  private void demands(int month, DemandColumns columns) {
    var counter = observations.counter(Tables.DEMANDS);
    var lookups = observations.counter(Tables.LOOKUPS);
    for (var demand : plan.demands()) {
      for (int tier = 0; tier < demand.refused().length; tier++) {
        for (int s = 0; s < plan.strata().size(); s++) {
          for (int measure = 0; measure < DemandColumns.MEASURES; measure++) {
            counter.add(
                counter.at(month, demand.firstRow() + tier, s, measure),
                columns.tally(demand.firstRow() + tier, s, measure));
          }
          lookups.add(lookups.at(month, demand.party(), s), columns.tally(demand.firstRow() + tier, s, 0));
        }
      }
    }
  }

  /** Adds what is known of a block's residents at the end of the run. */
  public synchronized void end(Residents residents, List<ScoreColumns> schemes, DemandColumns demands) {
    residents(residents, demands);
    int firstTier = 0;
    for (var columns : schemes) {
      account(columns, residents.count(), firstTier);
      firstTier += columns.scheme().tiers().size();
    }
    observations.finished(residents.block(), Fingerprint.of(schemes, residents.count()));
  }

  private void residents(Residents residents, DemandColumns demands) {
    var counter = observations.counter(Tables.RESIDENTS);
    var refused = observations.counter(Tables.REFUSED_RESIDENTS);
    for (int i = 0; i < residents.count(); i++) {
      counter.add(residents.stratum(i), 1);
      long mask = demands.everRefused(i);
      if (mask != 0) {
        for (int d = 0; d < plan.demands().size(); d++) {
          refused.add(refused.at(d, residents.stratum(i)), mask >>> d & 1);
        }
        refused.add(refused.at(plan.demands().size(), residents.stratum(i)), 1);
      }
    }
  }

  private void account(ScoreColumns columns, int residents, int firstTier) {
    var counter = observations.counter(Tables.POINTS);
    for (int i = 0; i < residents; i++) {
      int row = counter.at(firstTier + columns.tier(i), 0, 0);
      for (int kind = 0; kind < Kind.COUNT; kind++) {
        int points = columns.account(i, kind);
        int clipped = columns.account(i, Kind.COUNT + kind);
        if (points != 0 || clipped != 0) {
          int at = row + kind * counter.stride(1);
          counter.add(at, points);
          counter.add(at + 1, clipped);
          counter.add(at + 2, 1);
        }
      }
    }
  }
}
