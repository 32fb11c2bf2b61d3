package counterscore.engine.study;

import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.StudyColumns;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.StudyFeedPlan;
import counterscore.engine.plan.StudyPlan;
import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;

/**
 * What the points of a month add to scores, in one block. A term is a level: {@code weight × (points of the month − reference)}
 * takes the place of what reached the score of the month before; whoever is no member has none.
 */
public final class StudyTerms {
  private static final int RAISED = 0;
  private static final int LOWERED = 1;
  private static final int POINTS_RAISED = 2;
  private static final int POINTS_LOWERED = 3;
  private static final int MEASURES = Tables.FEED_MEASURES.size();

  /** One term: what of it is in force, by resident [points]. */
  @SuppressWarnings("ArrayRecordComponent") // a column of this block alone
  private record Flow(StudyFeedPlan plan, ScoreColumns to, int[] level) {}

  private final StudyColumns study;
  private final List<Flow> flows = new ArrayList<>();

  /** At {@code feed × measures + measure}; the terms of the app come last. */
  private final Tally tally;
  private final int firstRow;

  public StudyTerms(StudyPlan plan, StudyColumns study, List<ScoreColumns> schemes, Tally tally) {
    this.study = study;
    this.tally = tally;
    this.firstRow = schemes.stream().mapToInt(to -> to.scheme().feeds().size()).sum();
    for (var feed : plan.feeds()) {
      var to = schemes.get(feed.to());
      flows.add(new Flow(feed, to, new int[to.residents()]));
    }
  }

  /** Takes what is in force out of scores that are about to be computed anew, of residents from one to another. */
  public void withdraw(int from, int to) {
    for (var flow : flows) {
      for (int i = from; i < to && flow.to.scheme().computed() != null; i++) {
        if (flow.level[i] != 0) {
          flow.to.book(i, Kind.STUDY, -flow.level[i]);
          flow.level[i] = 0;
        }
      }
    }
  }

  /** Ends a month for residents from one to another. */
  public void settle(int from, int to) {
    for (int f = 0; f < flows.size(); f++) {
      var flow = flows.get(f);
      for (int i = from; i < to; i++) {
        if (flow.to.tier(i) != ScoreColumns.NO_TIER) {
          int change = term(flow.plan, i) - flow.level[i];
          flow.level[i] += change == 0 ? 0 : flow.to.book(i, Kind.STUDY, change);
          count((firstRow + f) * MEASURES, flow.level[i]);
        }
      }
    }
  }

  private int term(StudyFeedPlan feed, int resident) {
    if (!study.isMember(resident)) {
      return 0;
    }
    double exact = feed.weight() * (study.pointsOfLastMonth(resident) - feed.reference());
    return (int) (exact < 0 ? -Math.floor(-exact + 0.5) : Math.floor(exact + 0.5));
  }

  private void count(int row, int points) {
    tally.cells[row + (points > 0 ? RAISED : LOWERED)] += points == 0 ? 0 : 1;
    tally.cells[row + (points > 0 ? POINTS_RAISED : POINTS_LOWERED)] += Math.abs(points);
  }

  /** Another resident joins in the place. */
  public void renew(int resident) {
    flows.forEach(flow -> flow.level[resident] = 0);
  }
}
