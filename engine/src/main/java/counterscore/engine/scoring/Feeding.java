package counterscore.engine.scoring;

import counterscore.engine.columns.Column;
import counterscore.engine.columns.Lane;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.FeedPlan;
import counterscore.engine.plan.Kind;
import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;

/**
 * What scores add to other scores at a month's end, in one block. A feed is a level: {@code weight × (other score − reference)}
 * takes the place of what reached the score of the month before.
 */
public final class Feeding {
  private static final int RAISED = 0;
  private static final int LOWERED = 1;
  private static final int POINTS_RAISED = 2;
  private static final int POINTS_LOWERED = 3;
  private static final int MEASURES = Tables.FEED_MEASURES.size();

  /** One feed at work: what of it is in force [points]. */
  private record Flow(FeedPlan plan, ScoreColumns from, ScoreColumns to, Column level) {}

  private final List<Flow> flows = new ArrayList<>();
  private final Lane lane;

  /** What the feeds come to for the residents at hand, by feed and resident. */
  private int[][] next = new int[0][];

  /** At {@code feed × measures + measure}. */
  private final Tally tally;

  public Feeding(List<ScoreColumns> schemes, Lane lane, Tally tally) {
    this.lane = lane;
    this.tally = tally;
    for (var to : schemes) {
      for (var feed : to.scheme().feeds()) {
        var from = schemes.get(feed.from());
        var name = to.scheme().name() + " feed " + from.scheme().name();
        flows.add(new Flow(feed, from, to, lane.column(name)));
      }
    }
  }

  /** Takes what is in force out of scores that are about to be computed anew, of residents from one to another. */
  public void withdraw(int from, int to) {
    for (var flow : flows) {
      for (int i = from; i < to && flow.to.scheme().computed() != null; i++) {
        int level = flow.level.get(lane.at(i));
        if (level != 0) {
          flow.to.book(i, Kind.FEED, -level);
          flow.level.set(lane.at(i), 0);
        }
      }
    }
  }

  /** Ends a month for residents from one to another: all feeds see the scores before any of them. */
  public void settle(int from, int to) {
    if (next.length == 0 || next[0].length < to - from) {
      next = new int[flows.size()][to - from];
    }
    for (int f = 0; f < flows.size(); f++) {
      var flow = flows.get(f);
      for (int i = from; i < to; i++) {
        next[f][i - from] = flow.from.tier(i) == ScoreColumns.NO_TIER ? 0
            : rounded(flow.plan.weight() * (flow.from.score(i) - flow.plan.reference()));
      }
    }
    for (int f = 0; f < flows.size(); f++) {
      var flow = flows.get(f);
      for (int i = from; i < to; i++) {
        if (flow.to.tier(i) != ScoreColumns.NO_TIER) {
          int level = flow.level.get(lane.at(i));
          int change = next[f][i - from] - level;
          if (change != 0) {
            level += flow.to.book(i, Kind.FEED, change);
            flow.level.set(lane.at(i), level);
          }
          count(f * MEASURES, level);
        }
      }
    }
  }

  private void count(int row, int points) {
    tally.cells[row + (points > 0 ? RAISED : LOWERED)] += points == 0 ? 0 : 1;
    tally.cells[row + (points > 0 ? POINTS_RAISED : POINTS_LOWERED)] += Math.abs(points);
  }

  private static int rounded(double exact) {
    return (int) (exact < 0 ? -Math.floor(-exact + 0.5) : Math.floor(exact + 0.5));
  }

  /** Another resident joins in the place. */
  public void renew(int resident) {
    flows.forEach(flow -> flow.level.set(lane.at(resident), 0));
  }
}
