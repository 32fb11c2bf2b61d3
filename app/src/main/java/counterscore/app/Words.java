package counterscore.app;

/** Numbers as people read them. */
final class Words {
  private Words() {}

  /** For example {@code 8 s}, {@code 3 min 20 s}, {@code 5 h 10 min}. */
  static String duration(double seconds) {
    long whole = Math.max(1, Math.round(seconds));
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3600) {
      return whole / 60 + " min " + whole % 60 + " s";
    }
    return whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }
}
