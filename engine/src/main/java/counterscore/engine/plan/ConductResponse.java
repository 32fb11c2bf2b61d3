package counterscore.engine.plan;

/**
 * How residents change one conduct.
 *
 * @param base the field under the curve without responses
 * @param isDeterred whether the memory of entries about unlawful conduct lowers it
 * @param isChilled whether awareness, and the memory of entries about lawful conduct, lower it
 * @param isHardened whether the memory of refusals raises it
 * @param suspendedBy schemes whose suspensions keep residents from it
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record ConductResponse(
    Field base, boolean isDeterred, boolean isChilled, boolean isHardened, int[] suspendedBy) {
  /** Reason to respond: the resident remembers penalised entries about unlawful conduct. */
  public static final int DETERRED = 1;

  /** The same: the resident knows of the scheme from the start, or remembers entries about lawful conduct, own or of friends. */
  public static final int CHILLED = 2;

  /** The same: the resident remembers refusals. */
  public static final int HARDENED = 4;

  /** For which reasons residents may change the conduct, a bit each. */
  int reasons() {
    return (isDeterred ? DETERRED : 0) | (isChilled ? CHILLED : 0) | (isHardened ? HARDENED : 0);
  }
}
