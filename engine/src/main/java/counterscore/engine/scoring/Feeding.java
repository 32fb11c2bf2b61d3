package counterscore.engine.scoring;

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

  /** One feed at work: what of it is in force, by resident [points]. */
  @SuppressWarnings("ArrayRecordComponent") // columns of this block alone
  private record Flow(FeedPlan plan, ScoreColumns from, ScoreColumns to, int[] level, int[] next) {}

  private final List<Flow> flows = new ArrayList<>();

  /** At {@code feed × measures + measure}. */
  private final Tally tally;

  public Feeding(List<ScoreColumns> schemes, Tally tally) {
    this.tally = tally;
    for (var to : schemes) {
      for (var feed : to.scheme().feeds()) {
        int n = to.residents();
        flows.add(new Flow(feed, schemes.get(feed.from()), to, new int[n], new int[n]));
      }
    }
  }

  /** Takes what is in force out of scores that are about to be computed anew, of residents from one to another. */
  public void withdraw(int from, int to) {
    for (var flow : flows) {
      for (int i = from; i < to && flow.to.scheme().computed() != null; i++) {
        if (flow.level[i] != 0) {
          flow.to.book(i, Kind.FEED, -flow.level[i]);
          flow.level[i] = 0;
        }
      }
    }
  }

  /** Ends a month for residents from one to another: all feeds see the scores before any of them. */
  public void settle(int from, int to) {
    for (var flow : flows) {
      for (int i = from; i < to; i++) {
        flow.next[i] = flow.from.tier(i) == ScoreColumns.NO_TIER ? 0
            : rounded(flow.plan.weight() * (flow.from.score(i) - flow.plan.reference()));
      }
    }
    for (int f = 0; f < flows.size(); f++) {
      var flow = flows.get(f);
      for (int i = from; i < to; i++) {
        if (flow.to.tier(i) != ScoreColumns.NO_TIER) {
          int change = flow.next[i] - flow.level[i];
          flow.level[i] += change == 0 ? 0 : flow.to.book(i, Kind.FEED, change);
          count(f * MEASURES, flow.level[i]);
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
    flows.forEach(flow -> flow.level[resident] = 0);
  }
}
