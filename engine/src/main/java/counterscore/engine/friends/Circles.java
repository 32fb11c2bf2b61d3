package counterscore.engine.friends;

import counterscore.engine.columns.FriendColumns;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Friendships;
import counterscore.engine.population.Residents;
import java.util.List;

/**
 * The friends of a block's residents in one world at a month's end: each once, without those who are cut or not there.
 *
 * @param own columns of the block
 * @param shown how friends stand, by block of the district, in order
 * @param district its residents, likewise
 * @param block the block at hand, by its place in the district
 * @param met who are friends unless they are cut or not there, by slot and resident, by number in the district
 * @param lastTime the day of the month's end before, −1 in the first month
 * @param day the month's last
 */
@SuppressWarnings("ArrayRecordComponent") // a buffer that only this month's end sees
public record Circles(
    FriendColumns own, List<Shown> shown, List<Residents> district, int block, int[][] met, int lastTime, int day) {
  /** Number of slots. */
  int slots() {
    return met.length;
  }

  /**
   * The friends of a resident, by number in the district.
   *
   * @param into filled from its start
   * @param isFull whether everybody is there, in all blocks
   * @return how many there are
   */
  int friends(int resident, int[] into, boolean isFull) {
    if (!isFull && !residents().isThere(resident, day)) {
      return 0;
    }
    int cuts = own.cuts(resident);
    int count = 0;
    for (int slot = 0; slot < met.length; slot++) {
      int friend = met[slot][resident];
      into[count] = friend;
      count += friend != Friendships.NOBODY && (isFull || isThere(friend))
          && ((cuts >>> slot & 1) == 0 || !isCut(slot, resident)) ? 1 : 0;
    }
    return count;
  }

  /** Whether everybody is there, in all blocks. */
  boolean isFull() {
    return district.stream().allMatch(Residents::isFull);
  }

  /** The friend in a slot, by number in the district; {@link Friendships#NOBODY} for none. */
  int friend(int slot, int resident) {
    int friend = met[slot][resident];
    return friend == Friendships.NOBODY || !residents().isThere(resident, day) || !isThere(friend)
        || isCut(slot, resident)
            ? Friendships.NOBODY
            : friend;
  }

  private boolean isThere(int friend) {
    return district.get(friend / Composition.BLOCK).isThere(friend % Composition.BLOCK, day);
  }

  /** Whether a friendship was cut at an earlier month's end, and neither side has left since. */
  boolean isCut(int slot, int resident) {
    int friend = met[slot][resident];
    return friend != Friendships.NOBODY && own.isCut(resident, slot)
        && !district.get(friend / Composition.BLOCK).joinedAfter(friend % Composition.BLOCK, lastTime);
  }

  Residents residents() {
    return district.get(block);
  }
}
