package counterscore.engine;

import counterscore.engine.chance.Luck;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.friends.Befriending;
import counterscore.engine.friends.Circles;
import counterscore.engine.friends.Shedding;
import counterscore.engine.friends.Sums;
import counterscore.engine.plan.SchemePlan;
import counterscore.engine.plan.SheddingPlan;
import counterscore.engine.plan.Worlds;
import counterscore.engine.population.Friendships;
import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    var circles = new Circles(
        district.stream().map(each -> each.residents).toList(), district.indexOf(block), block.met(friendships),
        calendar.firstDay(month) - 1, calendar.firstDay(month + 1) - 1);
    block.circles = circles;
    var sums = new Sums(
        circles, district.stream().map(each -> Objects.requireNonNull(each.shown)).toList(), Block.SOME);
    var befriending = new ArrayList<Befriending>();
    for (int w = 0; w < plans.size(); w++) {
      if (plans.plans().get(w).friends() != null) {
        befriending.add(befriending(block.worlds.get(w), circles, sums, seen(block, w)));
      }
    }
    var seenWorst = new ArrayList<@Nullable ScoreColumns>();
    for (int w = 0; w < plans.size(); w++) {
      var shedding = shedding(w);
      seenWorst.add(shedding == null ? null : seenScores(block, w, shedding.scheme()));
    }
    block.bySome((from, to) -> {
      sums.take(from, to);
      for (int k = 0; k < befriending.size(); k++) {
        befriending.get(k).befriend(from, to);
      }
      for (int w = 0; w < plans.size() && block.worst.length > 0; w++) {
        Shedding.note(seenWorst.get(w), w, block.worst, from, to);
      }
    });
  }

  private Befriending.Seen seen(Block block, int world) {
    int seen = seen(world);
    var schemes = plans.plans().get(seen).schemes();
    var floors = Objects.requireNonNull(block.shown).schemes().stream()
        .mapToInt(
            name -> schemes.stream().filter(scheme -> scheme.name().equals(name)).mapToInt(SchemePlan::floor)
                .findFirst()
                .orElse(0))
        .toArray();
    return new Befriending.Seen(seen, floors);
  }

  /** The world in which the friends of a world's residents live: that one, or the baseline. */
  private int seen(int world) {
    var from = plans.fromBaseline(world);
    return from != null && from.friends() ? 0 : world;
  }

  private static Befriending befriending(World world, Circles circles, Sums sums, Befriending.Seen seen) {
    return new Befriending(
        circles, Objects.requireNonNull(world.friends), sums, seen, world.tally(Tables.FRIENDS),
        world.tally(Tables.FRIEND_TERMS), world.memories == null ? null : world.memories.friends);
  }

  /** How the residents of a block stand in a scheme of a world in the eyes of their friends; null where those do not know the scheme. */
  private @Nullable ScoreColumns seenScores(Block block, int w, int scheme) {
    var from = plans.fromBaseline(w);
    int theirs = from != null && from.friends() ? from.schemes()[scheme] : scheme;
    return theirs < 0 ? null : block.worlds.get(seen(w)).scores().get(theirs);
  }

  private @Nullable SheddingPlan shedding(int world) {
    var friends = plans.plans().get(world).friends();
    return friends == null ? null : friends.shedding();
  }

  /** Friends part, seeing the tiers after the friend terms. */
  void shed(Block block, List<Block> district) {
    var circles = Objects.requireNonNull(block.circles);
    block.circles = null;
    if (block.worst.length == 0) {
      return;
    }
    var worst = district.stream().map(each -> each.worst).toList();
    shedding.open(circles, worst);
    for (int w = 0; w < plans.size(); w++) {
      var plan = shedding(w);
      var world = block.worlds.get(w);
      if (plan != null && world.friends != null) {
        shedding.shed(
            new Shedding.Parting(plan, w, seen(w) == w, world.friends, worst, world.tally(Tables.FRIENDS)), circles);
      }
    }
    remembered.forget();
  }
}
