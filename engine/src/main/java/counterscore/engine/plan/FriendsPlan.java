package counterscore.engine.plan;

import counterscore.scenario.Friends;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is whose friend, as far as it matters to anything.
 *
 * @param circles circles of four
 * @param pairs in the block
 * @param bridging pairs across the blocks of a district
 * @param homophily share of friendships made inside a stratum
 */
public record FriendsPlan(int circles, int pairs, int bridging, double homophily) {
  /** Friends in a circle of four. */
  public static final int CIRCLE = 3;

  static @Nullable FriendsPlan of(
      @Nullable Friends friends, List<SchemePlan> schemes, @Nullable ResponsePlan responses) {
    boolean matters = schemes.stream().anyMatch(scheme -> scheme.friendWeight() != 0)
        || (responses != null && responses.friends() != null);
    if (friends == null || !matters) {
      return null;
    }
    var plan = new FriendsPlan(
        Friends.count(friends.circles()), Friends.count(friends.pairs()), Friends.count(friends.bridging()),
        friends.homophily() == null ? 0 : friends.homophily().value());
    return plan.slots() == 0 ? null : plan;
  }

  /** Friends that a resident has at most. */
  public int slots() {
    return CIRCLE * circles + pairs + bridging;
  }
}
