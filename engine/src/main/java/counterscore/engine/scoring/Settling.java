package counterscore.engine.scoring;

import counterscore.engine.batch.Entries;
import counterscore.engine.columns.Column;
import counterscore.engine.columns.Lane;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.BonusPlan;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.RepairPlan;
import counterscore.engine.plan.SchemePlan;
import counterscore.engine.plan.Truth;
import counterscore.engine.population.Presence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a month's end does to the scores of one scheme besides other scores: bonus, repair, drift, in this order. */
final class Settling {
  private final SchemePlan scheme;
  private final ScoreColumns columns;
  private final @Nullable Presence presence;
  private final Lane lane;

  /** Day of the last penalised entry or bonus, or of joining [d]; empty where there is no bonus. */
  private final short[] clock;

  private final List<Repairs> repairs = new ArrayList<>();

  /** One curve, with the acts since the period began and the points booked for them, by resident. */
  private static final class Repairs {
    final RepairPlan plan;
    final Column acts;
    final Column pointsBefore;

    Repairs(RepairPlan plan, String name, Lane lane) {
      this.plan = plan;
      this.acts = lane.column(name + " acts");
      this.pointsBefore = lane.column(name + " points");
    }
  }

  Settling(SchemePlan scheme, ScoreColumns columns, @Nullable Presence presence, Lane lane) {
    this.scheme = scheme;
    this.columns = columns;
    this.presence = presence;
    this.lane = lane;
    this.clock = scheme.bonus() == null ? new short[0] : lane.shorts(scheme.name() + " clock");
    for (var plan : scheme.repairs()) {
      repairs.add(new Repairs(plan, scheme.name() + " repair " + plan.conduct(), lane));
    }
  }

  /** Whether any of it is declared. */
  static boolean isDeclared(SchemePlan scheme) {
    return scheme.bonus() != null || !scheme.repairs().isEmpty() || scheme.drift() != 0;
  }

  /** A penalised entry was written. */
  void penalised(int resident, int day) {
    if (clock.length > 0) {
      clock[lane.at(resident)] = (short) day;
    }
  }

  /** Counts entries of a batch about acts that repair, whatever their truth. */
  void count(Entries entries) {
    for (int r = 0; r < repairs.size(); r++) {
      var repair = repairs.get(r);
      int conduct = repair.plan.conduct();
      for (int k = 0; k < entries.count; k++) {
        if (entries.conduct[k] == conduct && entries.truth[k] != Truth.LOST) {
          repair.acts.add(lane.at(entries.resident[k]), 1);
        }
      }
    }
  }

  /** Another resident joins in the place. */
  void renew(int resident, int day) {
    penalised(resident, day);
    for (var repair : repairs) {
      repair.acts.set(lane.at(resident), 0);
      repair.pointsBefore.set(lane.at(resident), 0);
    }
  }

  /**
   * Settles a month for residents from one to another.
   *
   * @param day its last
   */
  void settle(int month, int day, int from, int to) {
    if (scheme.bonus() != null) {
      bonus(scheme.bonus(), day, from, to);
    }
    repairs.forEach(repair -> repair(repair, month, from, to));
    if (scheme.drift() != 0) {
      drift(from, to);
    }
  }

  private void bonus(BonusPlan bonus, int day, int from, int to) {
    for (int i = from; i < to; i++) {
      if (day - clock[lane.at(i)] >= bonus.afterDays() && (presence == null || presence.isThere(i, day))) {
        int points = points(bonus, columns.score(i));
        if (points > 0) {
          columns.book(i, Kind.BONUS, points);
          clock[lane.at(i)] = (short) day;
        }
      }
    }
  }

  private int points(BonusPlan bonus, int score) {
    return bonus.firstToStart() && score < scheme.start()
        ? scheme.start() - score
        : Math.min(bonus.points(), bonus.upTo() - score);
  }

  private void repair(Repairs repair, int month, int from, int to) {
    for (int i = from; i < to; i++) {
      int points = repair.plan.points(repair.acts.get(lane.at(i)));
      int before = repair.pointsBefore.get(lane.at(i));
      if (points != before) {
        columns.book(i, Kind.REPAIR, points - before);
        repair.pointsBefore.set(lane.at(i), points);
      }
    }
    if (repair.plan.periodEnds()[month]) {
      for (int i = from; i < to; i++) {
        repair.acts.set(lane.at(i), 0);
        repair.pointsBefore.set(lane.at(i), 0);
      }
    }
  }

  private void drift(int from, int to) {
    for (int i = from; i < to; i++) {
      int points = rounded(scheme.drift() * (scheme.start() - columns.score(i)));
      if (points != 0) {
        columns.book(i, Kind.DRIFT, points);
      }
    }
  }

  private static int rounded(double exact) {
    return (int) (exact < 0 ? -Math.floor(-exact + 0.5) : Math.floor(exact + 0.5));
  }
}
