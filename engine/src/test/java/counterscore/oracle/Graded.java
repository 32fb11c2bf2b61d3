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
 */
public record Graded(
    int day, String conduct, Truth truth, int occasion, int points, int moved, boolean repeated, boolean capped) {
  boolean penalised() {
    return points < 0;
  }

  boolean wrong() {
    return truth != Truth.CORRECT;
  }
}
