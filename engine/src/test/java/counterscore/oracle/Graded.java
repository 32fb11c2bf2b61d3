package counterscore.oracle;

/**
 * An entry as one scheme reads it.
 *
 * @param day on which it was written
 * @param occasion number of the occasion
 * @param points booked, before clamping
 * @param moved by how much the score moved, after clamping
 * @param repeated whether an earlier entry counted against it
 * @param capped whether a cap made it 0 points
 * @param isStruck whether it was struck from the file
 */
public record Graded(
    int day, String conduct, Truth truth, int occasion, int points, int moved, boolean repeated, boolean capped,
    boolean isStruck) {
  /** The same after it was struck. */
  Graded struck() {
    return new Graded(day, conduct, truth, occasion, points, moved, repeated, capped, true);
  }

  boolean penalised() {
    return points < 0;
  }

  boolean wrong() {
    return truth == Truth.MISATTRIBUTED || truth == Truth.FABRICATED;
  }
}
