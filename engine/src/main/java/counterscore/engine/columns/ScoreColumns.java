package counterscore.engine.columns;

import counterscore.engine.plan.Kind;
import counterscore.engine.plan.SchemePlan;
import java.util.Arrays;

/**
 * What one scheme knows about the residents of a block, one column per state variable.
 *
 * <p>Every change of a score is clamped to [floor, ceiling] at once; the part that floor or ceiling takes off is booked, too,
 * under the kind that hit the wall, and lost. So for every resident, points plus clipped over all kinds is score minus start.
 */
public final class ScoreColumns {
  /** Cells of one resident's account: points by kind, then clipped points by kind. */
  public static final int ACCOUNT = 2 * Kind.COUNT;

  private final SchemePlan scheme;

  /** Score [points], in [floor, ceiling]; written by entries and lapses. */
  private final short[] score;

  /** Tier, 0 the best; follows the score. */
  private final byte[] tier;

  /** Account [points] at {@code resident × ACCOUNT + kind}, and {@code + Kind.COUNT} for what was clipped. */
  private final int[] account;

  /** Live wrong penalised entries in the file. */
  private final int[] wrong;

  /** 1 once a correct penalised entry was written, else 0. */
  private final byte[] blamed;

  private final int[] residentsOfTier;

  public ScoreColumns(SchemePlan scheme, int residents) {
    this.scheme = scheme;
    score = new short[residents];
    tier = new byte[residents];
    account = new int[residents * ACCOUNT];
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

  public int score(int resident) {
    return score[resident];
  }

  public int tier(int resident) {
    return tier[resident];
  }

  /** A cell of the account [points]. */
  public int account(int resident, int cell) {
    return account[resident * ACCOUNT + cell];
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

  /**
   * Books points and changes the score.
   *
   * @return what reached the score after clamping [points]
   */
  public int book(int resident, Kind kind, int points) {
    int before = score[resident];
    int after = Math.clamp((long) before + points, scheme.floor(), scheme.ceiling());
    int cell = resident * ACCOUNT + kind.ordinal();
    account[cell] += points;
    account[cell + Kind.COUNT] += after - before - points;
    score[resident] = (short) after;
    int to = scheme.tier(after);
    if (to != tier[resident]) {
      residentsOfTier[tier[resident]]--;
      residentsOfTier[to]++;
      tier[resident] = (byte) to;
    }
    return after - before;
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
