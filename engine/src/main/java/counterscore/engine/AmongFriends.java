package counterscore.engine;

import counterscore.engine.chance.Luck;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.ShownColumns;
import counterscore.engine.friends.Befriending;
import counterscore.engine.friends.Circles;
import counterscore.engine.friends.Shedding;
import counterscore.engine.friends.Sums;
import counterscore.engine.plan.SchemePlan;
import counterscore.engine.plan.Worlds;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Friendships;
import counterscore.engine.population.Residents;
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
   * @param district residents of its blocks, in order
   */
  void befriend(Block block, Friendships friendships, List<Residents> district, int month) {
    var calendar = plans.baseline().calendar();
    var shown = Objects.requireNonNull(block.shown);
    var circles = new Circles(
        district, block.number() % Composition.BLOCKS_PER_DISTRICT, block.ties(friendships, district),
        calendar.firstDay(month) - 1, calendar.firstDay(month + 1) - 1);
    block.circles = circles;
    var sums = new Sums(circles, shown, Block.SOME);
    var befriending = new ArrayList<Befriending>();
    for (int w = 0; w < plans.size(); w++) {
      if (plans.plans().get(w).friends() != null) {
        befriending.add(befriending(block.worlds.get(w), circles, sums, seen(shown, w)));
      }
    }
    var seenWorst = new ArrayList<@Nullable ScoreColumns>();
    for (int w = 0; w < plans.size(); w++) {
      var shedding = plans.plans().get(w).shedding();
      seenWorst.add(shedding == null ? null : seenScores(block, w, shedding.scheme()));
    }
    block.bySome((from, to) -> {
      sums.take(from, to);
      for (int k = 0; k < befriending.size(); k++) {
        befriending.get(k).befriend(from, to);
      }
      for (int w = 0; w < plans.size() && shown.worst().length > 0; w++) {
        Shedding.note(seenWorst.get(w), w, shown.worst(), circles.block() * Composition.BLOCK, from, to);
      }
    });
  }

  private Befriending.Seen seen(ShownColumns shown, int world) {
    int seen = seen(world);
    var schemes = plans.plans().get(seen).schemes();
    var floors = shown.schemes().stream()
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
        world.tally(Tables.FRIEND_TERMS), world.memories == null ? null : world.memories.friends,
        Block.SOME);
  }

  /** How the residents of a block stand in a scheme of a world in the eyes of their friends; null where those do not know the scheme. */
  private @Nullable ScoreColumns seenScores(Block block, int w, int scheme) {
    var from = plans.fromBaseline(w);
    int theirs = from != null && from.friends() ? from.schemes()[scheme] : scheme;
    return theirs < 0 ? null : block.worlds.get(seen(w)).scores().get(theirs);
  }

  /** Friends part, seeing the tiers after the friend terms. */
  void shed(Block block) {
    var circles = Objects.requireNonNull(block.circles);
    var worst = Objects.requireNonNull(block.shown).worst();
    block.circles = null;
    if (worst.length == 0) {
      return;
    }
    shedding.open(circles, worst);
    for (int w = 0; w < plans.size(); w++) {
      var plan = plans.plans().get(w).shedding();
      var world = block.worlds.get(w);
      if (plan != null && world.friends != null) {
        shedding.shed(
            new Shedding.Parting(plan, w, seen(w) == w, world.friends, worst, world.tally(Tables.FRIENDS)), circles);
      }
    }
    remembered.forget();
  }
}
