package counterscore.engine.scoring;

import counterscore.engine.batch.Entries;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.BonusPlan;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.RepairPlan;
import counterscore.engine.plan.SchemePlan;
import counterscore.engine.population.Presence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a month's end does to the scores of one scheme besides other scores: bonus, repair, drift, in this order. */
final class Settling {
  private final SchemePlan scheme;
  private final ScoreColumns columns;
  private final @Nullable Presence presence;

  /** Day of the last penalised entry or bonus, or of joining [d]; empty where there is no bonus. */
  private final short[] clock;

  private final List<Repairs> repairs = new ArrayList<>();

  /** One curve, with the acts since the period began and the points booked for them, by resident. */
  private static final class Repairs {
    final RepairPlan plan;
    final int[] acts;
    final int[] pointsBefore;

    Repairs(RepairPlan plan, int residents) {
      this.plan = plan;
      this.acts = new int[residents];
      this.pointsBefore = new int[residents];
    }
  }

  Settling(SchemePlan scheme, ScoreColumns columns, @Nullable Presence presence) {
    this.scheme = scheme;
    this.columns = columns;
    this.presence = presence;
    int n = columns.residents();
    this.clock = new short[scheme.bonus() == null ? 0 : n];
    scheme.repairs().forEach(plan -> repairs.add(new Repairs(plan, n)));
  }

  /** Whether any of it is declared. */
  static boolean isDeclared(SchemePlan scheme) {
    return scheme.bonus() != null || !scheme.repairs().isEmpty() || scheme.drift() != 0;
  }

  /** A penalised entry was written. */
  void penalised(int resident, int day) {
    if (clock.length > 0) {
      clock[resident] = (short) day;
    }
  }

  /** Counts entries about acts that repair, whatever their truth. */
  void count(Entries entries, int k) {
    for (var repair : repairs) {
      if (repair.plan.conduct() == entries.conduct[k]) {
        repair.acts[entries.resident[k]]++;
      }
    }
  }

  /** Another resident joins in the place. */
  void renew(int resident, int day) {
    penalised(resident, day);
    for (var repair : repairs) {
      repair.acts[resident] = 0;
      repair.pointsBefore[resident] = 0;
    }
  }

  /**
   * Settles a month.
   *
   * @param day its last
   */
  void settle(int month, int day) {
    if (scheme.bonus() != null) {
      bonus(scheme.bonus(), day);
    }
    repairs.forEach(repair -> repair(repair, month));
    if (scheme.drift() != 0) {
      drift();
    }
  }

  private void bonus(BonusPlan bonus, int day) {
    for (int i = 0; i < clock.length; i++) {
      if (day - clock[i] >= bonus.afterDays() && (presence == null || presence.isThere(i, day))) {
        int points = points(bonus, columns.score(i));
        if (points > 0) {
          columns.book(i, Kind.BONUS, points);
          clock[i] = (short) day;
        }
      }
    }
  }

  private int points(BonusPlan bonus, int score) {
    return bonus.firstToStart() && score < scheme.start()
        ? scheme.start() - score
        : Math.min(bonus.points(), bonus.upTo() - score);
  }

  private void repair(Repairs repair, int month) {
    for (int i = 0; i < repair.acts.length; i++) {
      int points = repair.plan.points(repair.acts[i]);
      if (points != repair.pointsBefore[i]) {
        columns.book(i, Kind.REPAIR, points - repair.pointsBefore[i]);
        repair.pointsBefore[i] = points;
      }
    }
    if (repair.plan.periodEnds()[month]) {
      Arrays.fill(repair.acts, 0);
      Arrays.fill(repair.pointsBefore, 0);
    }
  }

  private void drift() {
    for (int i = 0; i < columns.residents(); i++) {
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
