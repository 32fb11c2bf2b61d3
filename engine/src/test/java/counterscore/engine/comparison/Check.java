package counterscore.engine.comparison;

/** One way in which an engine could be wrong, and how one would notice. */
sealed interface Check permits Expectation, SameMean, SameTables, SameTotals, SameScores {
  Town town();

  String name();

  /** The error that must be caught with a power of 0.999, and how it is measured. */
  Effect effect();

  /**
   * Judges an engine.
   *
   * @param oracle what the slow engine saw of the same town
   */
  Verdict judge(Diary engine, Diary oracle);

  /**
   * An error, by size and in words.
   *
   * @param size in the unit that the words name
   */
  record Effect(double size, String unit) {
    @Override
    public String toString() {
      return "%.3g %s".formatted(size, unit);
    }
  }
}
