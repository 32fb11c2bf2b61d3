package counterscore.engine.columns;

import counterscore.engine.population.Enrolled;
import org.jspecify.annotations.Nullable;

/**
 * The tier that decides on what residents of a block ask for: that of the file to which each is linked.
 *
 * @param scores of the scheme that decides; null where lists alone do
 * @param enrolled to whose file each resident is linked; null: everybody to their own
 * @param others where the files of others are those of the baseline; null: where they are those of the world itself
 */
public record Standing(@Nullable ScoreColumns scores, @Nullable Enrolled enrolled, @Nullable Others others) {
  /**
   * The files of the baseline.
   *
   * @param scores in it; null where it does not have the scheme
   * @param tiers what its tiers are in the world itself
   */
  @SuppressWarnings("ArrayRecordComponent") // a dense table, never written
  public record Others(@Nullable ScoreColumns scores, int[] tiers) {}

  /** The tier that decides on a resident; 0 where lists alone decide. */
  public int tier(int resident) {
    if (scores == null) {
      return 0;
    }
    int file = fileOf(resident);
    boolean isOthers = file != resident && file != Enrolled.NO_FILE;
    return others != null && isOthers ? tier(others, scores, file) : scores.standing(file);
  }

  /** Whose file decides, or {@link Enrolled#NO_FILE}. */
  public int fileOf(int resident) {
    return enrolled == null ? resident : enrolled.fileOf(resident);
  }

  private static int tier(Others others, ScoreColumns scores, int file) {
    return others.scores == null ? scores.standing(Enrolled.NO_FILE) : others.tiers[others.scores.standing(file)];
  }
}
