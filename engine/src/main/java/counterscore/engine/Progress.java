package counterscore.engine;

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
}
