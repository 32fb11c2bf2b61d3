package counterscore.engine.friends;

import counterscore.engine.columns.FriendColumns;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Friendships;
import counterscore.engine.population.Residents;
import java.util.List;

/**
 * The friends of a block's residents at a month's end: each once, without those who are not there and, in one world, without those who
 * are cut.
 *
 * @param district residents of its blocks, in order
 * @param isFull whether everybody is there, in all blocks
 * @param block the block at hand, by its place in the district
 * @param ties who are friends unless they are cut or not there
 * @param lastTime the day of the month's end before, −1 in the first month
 * @param day the month's last
 */
public record Circles(List<Residents> district, boolean isFull, int block, Ties ties, int lastTime, int day) {
  public Circles {
    district = List.copyOf(district);
  }

  /** At a month's end; the first day after the month before is the day after {@code lastTime}. */
  public Circles(List<Residents> district, int block, Ties ties, int lastTime, int day) {
    this(district, district.stream().allMatch(Residents::isFull), block, ties, lastTime, day);
  }

  /** Friends by slot and resident, by number in the district, whether or not they are there. */
  int[][] met() {
    return ties.met();
  }

  /** Number of slots. */
  int slots() {
    return ties.slots();
  }

  /** How many friends a resident has before anybody cuts. */
  int count(int resident) {
    return isFull ? ties.count()[resident] : countThere(resident, false);
  }

  /** How many of them are of the resident's stratum. */
  int same(int resident) {
    return isFull ? ties.same()[resident] : countThere(resident, true);
  }

  private int countThere(int resident, boolean ofStratum) {
    int count = 0;
    for (int slot = 0; slot < slots() && residents().isThere(resident, day); slot++) {
      int friend = met()[slot][resident];
      count += friend != Friendships.NOBODY && isThere(friend) && !(ofStratum && !isSame(resident, friend)) ? 1 : 0;
    }
    return count;
  }

  /** Whether a friend is of a resident's stratum. */
  boolean isSame(int resident, int friend) {
    return district.get(friend / Composition.BLOCK).stratum(friend % Composition.BLOCK) == residents()
        .stratum(resident);
  }

  /**
   * The friends of a resident in a world in which some may be cut, by number in the district.
   *
   * @param into filled from its start
   * @return how many there are
   */
  int friends(int resident, FriendColumns own, int[] into) {
    int count = 0;
    for (int slot = 0; slot < slots(); slot++) {
      into[count] = friend(slot, resident, own);
      count += into[count] == Friendships.NOBODY ? 0 : 1;
    }
    return count;
  }

  /** The friend in a slot, by number in the district; {@link Friendships#NOBODY} for none. */
  int friend(int slot, int resident, FriendColumns own) {
    int friend = met()[slot][resident];
    return friend == Friendships.NOBODY || !residents().isThere(resident, day) || !isThere(friend)
        || isCut(slot, resident, own)
            ? Friendships.NOBODY
            : friend;
  }

  private boolean isThere(int friend) {
    return district.get(friend / Composition.BLOCK).isThere(friend % Composition.BLOCK, day);
  }

  /** Whether a friendship was cut at an earlier month's end, and neither side has left since. */
  boolean isCut(int slot, int resident, FriendColumns own) {
    int friend = met()[slot][resident];
    return friend != Friendships.NOBODY && own.isCut(resident, slot)
        && !district.get(friend / Composition.BLOCK).joinedAfter(friend % Composition.BLOCK, lastTime);
  }

  Residents residents() {
    return district.get(block);
  }
}
