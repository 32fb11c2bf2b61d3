package counterscore.engine.population;

import counterscore.engine.chance.Names;
import counterscore.engine.plan.FriendsPlan;

/**
 * Who is whose friend: computed, and kept by a block while it lives (model section 6). In each slot k the friend of the friend is the resident again.
 * Residents of a district are numbered {@code block inside the district × 65,536 + resident}.
 */
public final class Friendships {
  /** In place of a friend. */
  public static final int NOBODY = -1;

  private final FriendsPlan plan;
  private final Strata strata;
  private final Permutations permutations;
  private final long residents;

  /**
   * @param residents of the run
   */
  public Friendships(FriendsPlan plan, Strata strata, Permutations permutations, long residents) {
    this.plan = plan;
    this.strata = strata;
    this.permutations = permutations;
    this.residents = residents;
  }

  public int slots() {
    return plan.slots();
  }

  /** Friends of the residents of a block, by slot and resident; {@link #NOBODY} where there is none in a slot. */
  public int[][] of(int block) {
    int n = Composition.residents(block, residents);
    var friends = new int[slots()][n];
    int slot = 0;
    for (int circle = 0; circle < plan.circles(); circle++) {
      var seating = among(block, "circle " + circle, FriendsPlan.CIRCLE + 1);
      for (int mask = 1; mask <= FriendsPlan.CIRCLE; mask++) {
        inside(friends[slot++], block, seating, mask);
      }
    }
    for (int pair = 0; pair < plan.pairs(); pair++) {
      inside(friends[slot++], block, among(block, "pair " + pair, 2), 1);
    }
    for (int bridge = 0; bridge < plan.bridging(); bridge++) {
      bridge(friends[slot++], block, bridge);
    }
    return friends;
  }

  /** A friend met in an earlier slot too counts once: takes later ones out. */
  public static void unite(int[][] friends) {
    for (int slot = 1; slot < friends.length; slot++) {
      for (int i = 0; i < friends[slot].length; i++) {
        for (int earlier = 0; earlier < slot; earlier++) {
          if (friends[earlier][i] == friends[slot][i]) {
            friends[slot][i] = NOBODY;
            break;
          }
        }
      }
    }
  }

  private static void inside(int[] friends, int block, Seating seating, int mask) {
    for (int i = 0; i < friends.length; i++) {
      int seat = seating.seatOf[i] ^ mask;
      friends[i] = seat < friends.length ? number(block, seating.residentAt[seat]) : NOBODY;
    }
  }

  private void bridge(int[] friends, int block, int bridge) {
    int first = block - block % Composition.BLOCKS_PER_DISTRICT;
    int blocks = Math.min(Composition.BLOCKS_PER_DISTRICT, Composition.blocks(residents) - first);
    int other = first + Math.floorMod(bridge - (block - first), blocks);
    var name = "bridge " + bridge;
    if (other == block) {
      inside(friends, block, among(block, name, 2), 1);
      return;
    }
    var own = across(block, other, name);
    var others = across(other, block, name);
    int seats = Math.min(friends.length, Composition.residents(other, residents));
    for (int i = 0; i < friends.length; i++) {
      int seat = own.seatOf[i];
      int beside = seats + (seat - seats ^ 1);
      friends[i] = seat < seats ? number(other, others.residentAt[seat])
          : beside < friends.length ? number(block, own.residentAt[beside]) : NOBODY;
    }
  }

  private static int number(int block, int resident) {
    return block % Composition.BLOCKS_PER_DISTRICT * Composition.BLOCK + resident;
  }

  private Seating among(int block, String name, int table) {
    int n = Composition.residents(block, residents);
    return seating(block, name, sizes(block), n, table);
  }

  private Seating across(int block, int other, String name) {
    var crossing = sizes(block);
    var theirs = sizes(other);
    for (int s = 0; s < crossing.length; s++) {
      crossing[s] = Math.min(crossing[s], theirs[s]);
    }
    int seats = Math.min(Composition.residents(block, residents), Composition.residents(other, residents));
    return seating(block, name, crossing, seats, 1);
  }

  private Seating seating(int block, String name, int[] crossing, int seats, int table) {
    int n = Composition.residents(block, residents);
    return Seating.of(
        Composition.starts(strata, block, n), permutations.residentOfRank(Names.hash(name), block, n),
        permutations.residentOfRank(Names.hash(name + " others"), block, n), crossing, seats, table,
        plan.homophily());
  }

  private int[] sizes(int block) {
    var starts = Composition.starts(strata, block, Composition.residents(block, residents));
    var sizes = new int[starts.length - 1];
    for (int s = 0; s < sizes.length; s++) {
      sizes[s] = starts[s + 1] - starts[s];
    }
    return sizes;
  }
}
