package counterscore.engine.friends;

import counterscore.engine.population.Composition;
import counterscore.engine.population.Friendships;
import counterscore.engine.population.Residents;
import java.util.List;

/**
 * The friendships of a block's residents, each once; the same in every month and in every world.
 *
 * @param met friends by slot and resident, by number in the district; {@link Friendships#NOBODY} where there is none
 * @param count how many friends a resident has, by resident
 * @param same how many of them are of the resident's stratum
 */
@SuppressWarnings("ArrayRecordComponent") // made once, and only read
public record Ties(int[][] met, byte[] count, byte[] same) {
  /** @param district residents of its blocks, in order */
  public static Ties of(Friendships friendships, List<Residents> district, Residents residents) {
    var met = friendships.of(residents.block());
    Friendships.unite(met);
    var count = new byte[residents.count()];
    var same = new byte[residents.count()];
    for (var slot : met) {
      for (int i = 0; i < slot.length; i++) {
        if (slot[i] != Friendships.NOBODY) {
          count[i]++;
          same[i] += (byte) (stratum(district, slot[i]) == residents.stratum(i) ? 1 : 0);
        }
      }
    }
    return new Ties(met, count, same);
  }

  private static int stratum(List<Residents> district, int friend) {
    return district.get(friend / Composition.BLOCK).stratum(friend % Composition.BLOCK);
  }

  /** Number of slots. */
  int slots() {
    return met.length;
  }
}
