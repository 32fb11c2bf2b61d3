package counterscore.engine.columns;

import counterscore.engine.plan.Worlds;
import java.util.List;

/**
 * What friends look at in the residents of a district, as it is at a month's end before anybody's friend term changes; residents are
 * numbered {@code block inside the district × 65,536 + resident}. What all worlds show of a resident lies side by side, so that what the
 * friends of somebody come to is summed for all worlds at once.
 *
 * <p>A score without friend term is shown as 2^21 plus its points above the floor, and as 0 where nobody is in the place yet, or
 * somebody without a score. So a sum over at most 32 friends tells how many have one, and the sum of their points.
 */
public final class ShownColumns {
  private static final int POINT_BITS = 21;

  private final List<String> schemes;
  private final int worlds;
  private final int[][] scores;
  private final int[] remembered;

  /** Who has ever remembered anything in any world: few. */
  private final boolean[] everRemembered;

  private final long[] worst;

  /** Of a district with so many residents; of what no friend looks at in any world there is no column. */
  public ShownColumns(Worlds plans, int residents) {
    schemes = plans.shownSchemes();
    worlds = plans.size();
    scores = new int[schemes.size()][residents * worlds];
    remembered = new int[plans.isRememberedByFriends() ? residents * worlds : 0];
    everRemembered = new boolean[plans.isRememberedByFriends() ? residents : 0];
    worst = new long[plans.friendsPart() ? residents : 0];
  }

  /** Worlds side by side. */
  public int worlds() {
    return worlds;
  }

  /** Names of the schemes in which friends matter in some world, in the order of the columns. */
  public List<String> schemes() {
    return schemes;
  }

  /** Scores in a scheme, at {@code resident × worlds + world}. */
  public int[] scores(int column) {
    return scores[column];
  }

  /**
   * What is remembered of penalised entries about lawful conduct, in fixed point, at {@code resident × worlds + world}; empty where it
   * matters to no friend.
   */
  public int[] remembered() {
    return remembered;
  }

  /** Who may remember anything, by resident: of all others {@link #remembered} is 0 in every world. */
  public boolean[] everRemembered() {
    return everRemembered;
  }

  /**
   * In which worlds each resident is in the tier whose friends part, a bit each, from a month's end to the next; empty where nobody parts.
   */
  public long[] worst() {
    return worst;
  }

  /** Shows a score [points]. */
  static int shown(int score, int floor) {
    return 1 << POINT_BITS | score - floor;
  }

  /** Of how many a score is shown in a sum. */
  public static int count(int sum) {
    return sum >>> POINT_BITS;
  }

  /** The sum of the scores shown in it [points]. */
  public static int points(int sum, int floor) {
    return (sum & (1 << POINT_BITS) - 1) + count(sum) * floor;
  }
}
