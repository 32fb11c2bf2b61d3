package counterscore.engine;

import counterscore.observation.Outcome;
import org.jspecify.annotations.Nullable;

/** Told how far a run is, and asked whether it should go on. Called from several threads. */
public interface Progress {
  /** Hears nothing and never cancels. */
  Progress SILENT =
      new Progress() {
        @Override
        public void advanced(int block, int day, long residentDays) {}

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /**
   * A block has lived through a month.
   *
   * @param block its number
   * @param day days it has lived so far
   * @param residentDays resident-days since the last call for this block
   */
  void advanced(int block, int day, long residentDays);

  boolean isCancelled();

  /**
   * A district has lived through a month of its life; lives that are lived again are not told. Called on the thread that
   * lives the district, which goes on afterwards.
   *
   * @param district its number
   * @param month number of the month, from 0
   * @param soFar what was observed of the district, of each world and of twins; to be read during the call, not kept. What is known only
   *     at the end is still 0, and splits are absent.
   */
  default void lived(int district, int month, Outcome soFar) {}

  /** Who measures what the parts of a day take; null: nobody, which costs nothing. */
  default @Nullable Timekeeper timekeeper() {
    return null;
  }
}
