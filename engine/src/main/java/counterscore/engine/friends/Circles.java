package counterscore.engine.friends;

import counterscore.engine.columns.FriendColumns;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Friendships;
import counterscore.engine.population.Residents;
import java.util.List;

/**
 * The friends of a block's residents at a month's end: each once, without those who are cut or not there.
 *
 * @param columns of the blocks of the district, in order
 * @param district its residents, likewise
 * @param block the block at hand, by its place in the district
 * @param friends by slot and resident, by number in the district; {@link Friendships#NOBODY} for none
 * @param met the same with those who are cut or not there
 */
@SuppressWarnings("ArrayRecordComponent") // buffers that only this month's end sees
public record Circles(
    List<FriendColumns> columns, List<Residents> district, int block, int[][] friends, int[][] met) {
  /** Draws the circles of a block as they are on the last day of a month. */
  public static Circles of(
      Friendships friendships, List<FriendColumns> columns, List<Residents> district, int block, int day) {
    var met = friendships.of(district.get(block).block());
    Friendships.unite(met);
    var friends = new int[met.length][];
    var circles = new Circles(columns, district, block, friends, met);
    for (int slot = 0; slot < met.length; slot++) {
      friends[slot] = met[slot].clone();
      for (int i = 0; i < friends[slot].length; i++) {
        int friend = met[slot][i];
        if (friend != Friendships.NOBODY && (!circles.isThere(i, friend, day) || circles.wasCut(slot, i))) {
          friends[slot][i] = Friendships.NOBODY;
        }
      }
    }
    return circles;
  }

  private boolean isThere(int resident, int friend, int day) {
    return residents().isThere(resident, day)
        && district.get(friend / Composition.BLOCK).isThere(friend % Composition.BLOCK, day);
  }

  /** Whether a friendship was cut on both sides as the month's end began. */
  boolean wasCut(int slot, int resident) {
    int friend = met[slot][resident];
    return friend != Friendships.NOBODY && own().wasCut(resident, slot)
        && of(friend).wasCut(friend % Composition.BLOCK, slot);
  }

  Residents residents() {
    return district.get(block);
  }

  FriendColumns own() {
    return columns.get(block);
  }

  FriendColumns of(int friend) {
    return columns.get(friend / Composition.BLOCK);
  }

  boolean isSameStratum(int resident, int friend) {
    return district.get(friend / Composition.BLOCK).stratum(friend % Composition.BLOCK) == residents()
        .stratum(resident);
  }
}
