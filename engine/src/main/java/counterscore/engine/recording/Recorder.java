package counterscore.engine.recording;

import counterscore.engine.columns.DemandColumns;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tallies;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.Plan;
import counterscore.engine.population.Residents;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import java.util.List;

/** Adds the tallies and columns of blocks to the observations of a district. Safe for several threads. */
public final class Recorder {
  private final Plan plan;
  private final Observations observations;

  /** Records a world. */
  public Recorder(Plan plan) {
    this(plan, Shapes.empty(plan));
  }

  /** Records twins. */
  public Recorder(Plan baseline, Plan variant) {
    this(baseline, Twins.shapes(baseline, variant));
  }

  /** Records silence: of a world and the next one. */
  public static Recorder ofSilence(Plan plan) {
    return new Recorder(plan, Silence.shapes(plan));
  }

  private Recorder(Plan plan, Observations observations) {
    this.plan = plan;
    this.observations = observations;
  }

  public Observations observations() {
    return observations;
  }

  /** Adds what a block tallied in a month. */
  public synchronized void month(int month, Tallies tallies) {
    int first = plan.calendar().firstDay(month);
    int days = plan.calendar().firstDay(month + 1) - first;
    for (var tally : tallies.all()) {
      tally.addTo(observations.counter(tally.table()), month, first, days);
    }
  }

  /** Adds the accounts of a block's residents from one to another at the end of the run. */
  public synchronized void accounts(List<ScoreColumns> schemes, int from, int to) {
    int firstTier = 0;
    for (var columns : schemes) {
      account(columns, from, to, firstTier);
      firstTier += columns.scheme().tiers().size();
    }
  }

  /** Adds what else is known of a block's residents at the end of the run. */
  public synchronized void end(
      Residents residents, List<ScoreColumns> schemes, List<Census> censuses, EqualConduct equal, DemandColumns demands,
      String fingerprint) {
    residents(residents, demands);
    censuses.forEach(census -> census.end(observations));
    equal.end(residents, schemes, demands, observations);
    observations.finished(residents.block(), fingerprint);
  }

  /** Adds what twins differ in at the end of the run. */
  public synchronized void end(
      Twins twins, List<ScoreColumns> baseline, List<ScoreColumns> variant, Residents residents) {
    twins.end(baseline, variant, residents, observations);
  }

  /** Adds what is known of a block's residents at the end of the run. */
  public synchronized void end(Silence silence) {
    silence.end(observations);
  }

  private void residents(Residents residents, DemandColumns demands) {
    var counter = observations.counter(Tables.RESIDENTS);
    var refused = observations.counter(Tables.REFUSED_RESIDENTS);
    for (int s = 0; s < residents.strata(); s++) {
      for (int d = 0; d < plan.demands().size(); d++) {
        refused.add(refused.at(d, s), demands.refusedAndGone(d, s));
      }
      refused.add(refused.at(plan.demands().size(), s), demands.refusedAndGone(DemandColumns.MOST, s));
    }
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

  private void account(ScoreColumns columns, int from, int to, int firstTier) {
    var counter = observations.counter(Tables.POINTS);
    for (int kind = 0; kind < Kind.COUNT; kind++) {
      for (int i = from; i < to && columns.isBooked(kind); i++) {
        int points = columns.account(i, kind);
        int clipped = columns.account(i, Kind.COUNT + kind);
        if ((points != 0 || clipped != 0) && columns.tier(i) != ScoreColumns.NO_TIER) {
          int at = counter.at(firstTier + columns.tier(i), kind, 0);
          counter.add(at, points);
          counter.add(at + 1, clipped);
          counter.add(at + 2, 1);
        }
      }
    }
  }
}
