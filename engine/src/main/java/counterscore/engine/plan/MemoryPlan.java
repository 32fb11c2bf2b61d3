package counterscore.engine.plan;

/**
 * What a memory does: curves from tables (model section 8). A level is a number of remembered events in fixed point, at most
 * {@link #MOST} events. {@code exp(−strength × level)} is interpolated between 64 points per event: the relative error is below
 * {@code (strength / 64)² / 8}, 3·10⁻⁵ at a strength of 1.
 */
public final class MemoryPlan {
  /** One event, in fixed point. */
  public static final int ONE = 1 << 20;

  /** Events beyond which nothing more is remembered. */
  public static final int MOST = 64;

  private static final int STEP_BITS = 14;
  private static final int STEPS = MOST << (20 - STEP_BITS);
  private static final int HALF_LIVES = 32;

  /** 2^(−k/half-life) in 32-bit fixed point, by days k. */
  private final long[] decay;

  private final double[] damping = new double[STEPS + 2];

  /**
   * @param halfLifeDays half-life [d]
   * @param strength per remembered event
   */
  public MemoryPlan(int halfLifeDays, double strength) {
    decay = new long[HALF_LIVES * halfLifeDays];
    for (int k = 0; k < decay.length; k++) {
      decay[k] = (long) (StrictMath.pow(2, -k / (double) halfLifeDays) * 0x1p32);
    }
    for (int i = 0; i < damping.length; i++) {
      damping[i] = StrictMath.exp(-strength * i * ((1 << STEP_BITS) / (double) ONE));
    }
  }

  /** What is left of a level after so many days; nothing after 32 half-lives. */
  public int left(int level, int days) {
    return days >= decay.length ? 0 : (int) ((level * decay[days]) >>> 32);
  }

  /** exp(−strength × level). */
  public double damping(int level) {
    int step = level >>> STEP_BITS;
    double between = (level & ((1 << STEP_BITS) - 1)) / (double) (1 << STEP_BITS);
    return damping[step] + (damping[step + 1] - damping[step]) * between;
  }
}
