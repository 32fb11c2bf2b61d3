package counterscore.engine.plan;

import counterscore.scenario.Friends;
import counterscore.scenario.Responses;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is whose friend, as far as it matters to anything.
 *
 * @param circles circles of four
 * @param pairs in the block
 * @param bridging pairs across the blocks of a district
 * @param homophily share of friendships made inside a stratum
 * @param shedding who is cut; null: nobody
 */
public record FriendsPlan(
    int circles, int pairs, int bridging, double homophily, @Nullable SheddingPlan shedding) {
  /** Friends in a circle of four. */
  public static final int CIRCLE = 3;

  static @Nullable FriendsPlan of(
      @Nullable Friends friends, List<SchemePlan> schemes, @Nullable ResponsePlan responses,
      @Nullable Responses declared) {
    if (friends == null) {
      return null;
    }
    int circles = Friends.count(friends.circles());
    int pairs = Friends.count(friends.pairs());
    int bridging = Friends.count(friends.bridging());
    int slots = CIRCLE * circles + pairs + bridging;
    var shedding = SheddingPlan.of(declared == null ? null : declared.shedding(), schemes, slots);
    boolean matters = shedding != null || schemes.stream().anyMatch(scheme -> scheme.friendWeight() != 0)
        || (responses != null && responses.friends() != null);
    return matters && slots > 0
        ? new FriendsPlan(
            circles, pairs, bridging, friends.homophily() == null ? 0 : friends.homophily().value(), shedding)
        : null;
  }

  /** Friends that a resident has at most. */
  public int slots() {
    return CIRCLE * circles + pairs + bridging;
  }
}
