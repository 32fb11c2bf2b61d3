package counterscore.engine.columns;

import counterscore.engine.plan.Kind;
import counterscore.engine.plan.SchemePlan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one scheme knows about the residents of a block, one column per state variable.
 *
 * <p>Every change of a score is clamped to [floor, ceiling] at once; the part that floor or ceiling takes off is booked, too,
 * under the kind that hit the wall, and lost. So for every resident, points plus clipped over all kinds is score minus start.
 *
 * <p>A column of the account is made when its kind is first booked: a kind that no mechanism books costs nothing.
 */
public final class ScoreColumns {
  /** Cells of one resident's account: points by kind, then clipped points by kind. */
  public static final int ACCOUNT = 2 * Kind.COUNT;

  private final SchemePlan scheme;

  /** Score [points], in [floor, ceiling]; written by every booking. */
  private final short[] score;

  /** Tier, 0 the best; follows the score. */
  private final byte[] tier;

  /** Account [points] by kind, then what was clipped by kind; each a column over residents, or null while all are 0. */
  private final int[] @Nullable [] account = new int[ACCOUNT][];

  /** Live wrong penalised entries in the file. */
  private final int[] wrong;

  /** 1 once a correct penalised entry was written, else 0. */
  private final byte[] blamed;

  private final int[] residentsOfTier;
  private @Nullable Ledger ledger;

  public ScoreColumns(SchemePlan scheme, int residents) {
    this.scheme = scheme;
    score = new short[residents];
    tier = new byte[residents];
    wrong = new int[residents];
    blamed = new byte[residents];
    residentsOfTier = new int[scheme.tiers().size()];
    Arrays.fill(score, (short) scheme.start());
    Arrays.fill(tier, (byte) scheme.tier(scheme.start()));
    residentsOfTier[scheme.tier(scheme.start())] = residents;
  }

  public SchemePlan scheme() {
    return scheme;
  }

  public int residents() {
    return score.length;
  }

  public int score(int resident) {
    return score[resident];
  }

  public int tier(int resident) {
    return tier[resident];
  }

  /** A cell of the account [points]. */
  public int account(int resident, int cell) {
    var column = account[cell];
    return column == null ? 0 : column[resident];
  }

  /** Whether a cell of the account was ever booked for anybody. */
  public boolean isBooked(int cell) {
    return account[cell] != null;
  }

  /** Whether a live wrong penalised entry stands in the file. */
  public boolean isTainted(int resident) {
    return wrong[resident] > 0;
  }

  /** Whether no correct penalised entry was ever written. */
  public boolean isBlameless(int resident) {
    return blamed[resident] == 0;
  }

  /** Number of residents in a tier now. */
  public int residentsOfTier(int ofTier) {
    return residentsOfTier[ofTier];
  }

  /** From now on tells of every booking. */
  public void tell(Ledger to) {
    ledger = to;
  }

  /**
   * Books points and changes the score.
   *
   * @return what reached the score after clamping [points]
   */
  public int book(int resident, Kind kind, int points) {
    int before = score[resident];
    int after = Math.clamp((long) before + points, scheme.floor(), scheme.ceiling());
    int reached = after - before;
    add(kind.ordinal(), resident, points);
    if (reached != points) {
      add(kind.ordinal() + Kind.COUNT, resident, reached - points);
    }
    score[resident] = (short) after;
    move(resident, scheme.tier(after));
    if (ledger != null) {
      ledger.booked(resident, kind, points, reached);
    }
    return reached;
  }

  private void add(int cell, int resident, int points) {
    var column = account[cell];
    if (column == null) {
      column = new int[score.length];
      account[cell] = column;
    }
    column[resident] += points;
  }

  private void move(int resident, int to) {
    int from = tier[resident];
    if (to != from) {
      residentsOfTier[from]--;
      residentsOfTier[to]++;
      tier[resident] = (byte) to;
    }
  }

  /** Notes that a wrong penalised entry was written (+1) or lapsed (-1). */
  public void wrongEntry(int resident, int change) {
    wrong[resident] += change;
  }

  /** Notes that a correct penalised entry was written. */
  public void blame(int resident) {
    blamed[resident] = 1;
  }
}
