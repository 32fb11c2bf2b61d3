package counterscore.engine;

import counterscore.engine.chance.Luck;
import counterscore.engine.friends.Befriending;
import counterscore.engine.friends.Circles;
import counterscore.engine.friends.Shedding;
import counterscore.engine.friends.Shown;
import counterscore.engine.plan.Worlds;
import counterscore.engine.population.Friendships;
import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A month's end among friends (docs/model/friends.md): what crosses blocks. One of these belongs to one thread. */
final class AmongFriends {
  private final Worlds plans;
  private final Luck remembered;
  private final Shedding shedding;

  /** @param remembered what was drawn for one world of the block at hand */
  AmongFriends(Worlds plans, Luck remembered) {
    this.plans = plans;
    this.remembered = remembered;
    this.shedding = new Shedding(remembered);
  }

  /**
   * Terms of friends, and what friends remember.
   *
   * @param friendships who is whose friend
   * @param district its blocks, in order
   */
  void befriend(Block block, Friendships friendships, List<Block> district, int month) {
    var calendar = plans.baseline().calendar();
    var met = block.met(friendships);
    var residents = district.stream().map(each -> each.residents).toList();
    var befriending = new ArrayList<Befriending>();
    for (int w = 0; w < plans.size(); w++) {
      var world = block.worlds.get(w);
      if (world.friends != null) {
        var circles = new Circles(
            world.friends, shown(district, w), residents, district.indexOf(block), met, calendar.firstDay(month) - 1,
            calendar.firstDay(month + 1) - 1);
        befriending.add(befriending(world, circles));
      }
    }
    block.bySome((from, to) -> befriending.forEach(each -> each.befriend(from, to)));
  }

  /** How the friends of a world's residents stand, by block of the district. */
  private List<Shown> shown(List<Block> district, int w) {
    var from = plans.fromBaseline(w);
    int seen = from != null && from.friends() ? 0 : w;
    var schemes = from != null && from.friends() ? from.schemes()
        : IntStream.range(0, plans.plans().get(w).schemes().size()).toArray();
    return district.stream().map(each -> each.worlds.get(seen).shown(schemes)).toList();
  }

  private static Befriending befriending(World world, Circles circles) {
    var friends = world.plan.friends();
    world.circles = friends == null || friends.shedding() == null ? null : circles;
    return new Befriending(
        circles, world.tally(Tables.FRIENDS), world.tally(Tables.FRIEND_TERMS),
        world.memories == null ? null : world.memories.friends);
  }

  /** Friends part, seeing the tiers after the friend terms. */
  void shed(Block block) {
    for (var world : block.worlds) {
      if (world.circles != null) {
        var friends = Objects.requireNonNull(world.plan.friends());
        shedding.shed(Objects.requireNonNull(friends.shedding()), world.circles, world.tally(Tables.FRIENDS));
        world.circles = null;
      }
    }
    remembered.forget();
  }
}
