package counterscore.oracle;

import org.jspecify.annotations.Nullable;

/**
 * A demand made, and how it went.
 *
 * @param day 0 is the first
 * @param tier the tier that decided; null where lists alone do
 * @param again whether it was made again after a refusal
 * @param refused whether it was refused, for whatever reason
 * @param list the list that refused it; null: none did
 * @param waived whether an official let the refusal pass
 * @param tainted whether a live wrong penalised entry stood in the file
 * @param blameless whether no correct penalised entry had ever been written there
 * @param brings what it brings at once; null where it is refused or a place has still to be found
 */
public record Asked(
    int day,
    String demand,
    @Nullable String tier,
    boolean again,
    boolean refused,
    @Nullable String list,
    boolean waived,
    boolean tainted,
    boolean blameless,
    @Nullable Brings brings) {
  /** Refused by tier, and by nothing else. */
  public boolean refusedByTier() {
    return refused && list == null;
  }
}
