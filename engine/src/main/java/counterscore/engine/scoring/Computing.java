package counterscore.engine.scoring;

import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.columns.Lane;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tallies;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.ComputedPlan;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.SchemePlan;
import counterscore.engine.plan.Truth;
import counterscore.engine.population.Presence;
import counterscore.engine.population.Residents;
import counterscore.observation.Tables;
import org.jspecify.annotations.Nullable;

/**
 * One block's customers of a score that is computed anew each month (model section 10). During a month entries are only counted;
 * at its end {@code score = floor + (ceiling − floor) × Σ weight × value / Σ weight}.
 */
final class Computing {
  private static final int OBSERVED = 1;
  private static final int TENURE = 3;
  private static final int COMPLETENESS = 4;
  private static final int MEASURES = Tables.COMPUTED_MEASURES.size();

  private final SchemePlan scheme;
  private final ComputedPlan plan;
  private final Residents residents;
  private final Members members;

  /** What each observed component remembers, by resident, in fixed point; null where it does not count. */
  private final int[] @Nullable [] memory;

  /** Days as a customer before the start [d]; 0 for those who joined. */
  private final int[] daysBefore;

  private final Lane lane;
  private final double weights;

  /** At {@code (scheme × strata + stratum) × measures + measure}. */
  private final Tally tally;

  Computing(
      SchemePlan scheme, ComputedPlan plan, Residents residents, Luck luck, Lane lane, Tallies tallies) {
    this.lane = lane;
    this.scheme = scheme;
    this.plan = plan;
    this.residents = residents;
    this.members = Members.draw(scheme, plan, residents, luck);
    this.daysBefore = members.daysBefore();
    this.memory = new int[plan.observed().length][];
    double sum = plan.tenure() == null ? 0 : plan.tenure().weight();
    sum += plan.completeness() == null ? 0 : plan.completeness().weight();
    for (int c = 0; c < memory.length; c++) {
      var observed = plan.observed()[c];
      memory[c] = observed == null ? null : lane.ints(scheme.name() + " component " + c);
      sum += observed == null ? 0 : observed.weight();
    }
    this.weights = sum;
    this.tally = tallies.of(Tables.COMPUTED);
  }

  boolean[] isMember() {
    return members.isMember();
  }

  /** Remembers the entries of a batch that stand in the files of customers. */
  void read(Entries entries) {
    var isMember = members.isMember();
    for (int c = 0; c < memory.length; c++) {
      var observed = plan.observed()[c];
      var of = memory[c];
      for (int k = 0; observed != null && of != null && k < entries.count; k++) {
        int gain = observed.entries()[entries.conduct[k]];
        if (gain != 0 && entries.truth[k] != Truth.LOST && isMember[entries.resident[k]]) {
          of[lane.at(entries.resident[k])] += gain;
        }
      }
    }
  }

  /** Computes the scores of a month, of residents from one to another; {@code day} is its last. */
  void settle(ScoreColumns columns, int month, int day, int from, int to) {
    for (int i = from; i < to; i++) {
      if (members.isMember()[i] && residents.isThere(i, day)) {
        columns.book(i, Kind.COMPUTED, score(i, day) - columns.score(i));
      }
    }
    for (int c = 0; c < memory.length; c++) {
      forget(c, month, from, to);
    }
  }

  private void forget(int c, int month, int from, int to) {
    var observed = plan.observed()[c];
    var of = memory[c];
    if (of == null || observed == null) {
      return;
    }
    long left = observed.left()[Math.min(month + 1, observed.left().length - 1)];
    for (int i = from; i < to; i++) {
      int level = of[lane.at(i)];
      if (level != 0) {
        of[lane.at(i)] = (int) ((level * left) >> 32);
      }
    }
  }

  private int score(int resident, int day) {
    int row = (scheme.index() * residents.strata() + residents.stratum(resident)) * MEASURES;
    tally.cells[row]++;
    double sum = 0;
    for (int c = 0; c < memory.length; c++) {
      var observed = plan.observed()[c];
      var of = memory[c];
      if (observed != null && of != null) {
        sum += observed.weight() * counted(row + OBSERVED + c, observed.value(of[lane.at(resident)]));
      }
    }
    if (plan.tenure() != null) {
      sum += plan.tenure().weight() * counted(row + TENURE, plan.tenure().value(days(resident, day)));
    }
    if (plan.completeness() != null) {
      int value = members.isComplete()[resident] ? ComputedPlan.ONE : plan.completeness().otherwise();
      sum += plan.completeness().weight() * counted(row + COMPLETENESS, value);
    }
    if (weights == 0) {
      return scheme.start();
    }
    return scheme.floor()
        + (int) Math.floor((scheme.ceiling() - scheme.floor()) * sum / weights / ComputedPlan.ONE + 0.5);
  }

  /** Counts a component in thousandths. */
  private int counted(int cell, int value) {
    tally.cells[cell] += (value * 1000L + ComputedPlan.ONE / 2) / ComputedPlan.ONE;
    return value;
  }

  private long days(int resident, int day) {
    Presence presence = residents.presence();
    int since = presence == null ? Integer.MAX_VALUE : presence.days(resident, day);
    return since == Integer.MAX_VALUE ? daysBefore[resident] + day + 1L : since + 1L;
  }

  /** Another resident joins in the place. */
  void renew(int resident) {
    for (var of : memory) {
      if (of != null) {
        of[lane.at(resident)] = 0;
      }
    }
  }
}
