package counterscore.engine.scoring;

import counterscore.engine.batch.Entries;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.RulePlan;
import counterscore.engine.plan.SchemePlan;
import counterscore.engine.plan.Truth;
import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;

/**
 * One scheme at work in one block: reads entries in order, changes scores, lets entries lapse.
 *
 * <p>Points of an entry = {@code points × factor^(live entries of the same rule inside the window, at most max)}; beyond a
 * cap the entry is written with 0 points. Lapse returns what the entry had taken from the score (model section 5).
 */
public final class Scoring {
  private static final int ENTRIES = 0;
  private static final int CAPPED = 1;
  private static final int REPEATED = 2;
  private static final int LAPSED = 3;
  private static final int POINTS = 4;
  private static final int MEASURES = Tables.RULE_MEASURES.size();

  private final SchemePlan scheme;
  private final Kind[] kindOfConduct;
  private final ScoreColumns columns;
  private final List<RuleFile> files = new ArrayList<>();

  /** What the rules of all schemes did, at {@code rule × measures + measure}. */
  private final Tally tally;

  /**
   * @param kindOfConduct kind of a correct entry, by conduct
   * @param tally of the table of rules
   */
  public Scoring(SchemePlan scheme, Kind[] kindOfConduct, int residents, Tally tally) {
    this.scheme = scheme;
    this.kindOfConduct = kindOfConduct.clone();
    this.columns = new ScoreColumns(scheme, residents);
    this.tally = tally;
    for (var rule : scheme.rules()) {
      files.add(new RuleFile(rule, residents));
    }
  }

  public ScoreColumns columns() {
    return columns;
  }

  /** Lapses, rule by rule in declared order, entries in order of writing. */
  public void morning(int day) {
    for (int r = 0; r < files.size(); r++) {
      int row = scheme.rules().get(r).index() * MEASURES;
      files.get(r)
          .morning(
              day,
              (resident, effective, isWrong) -> {
                columns.book(resident, Kind.LAPSE, -effective);
                tally.cells[row + LAPSED]++;
                if (isWrong) {
                  columns.wrongEntry(resident, -1);
                }
              });
    }
  }

  /** Reads a batch of entries, in order. */
  public void read(Entries entries, int day) {
    for (int k = 0; k < entries.count; k++) {
      int rule = scheme.ruleOfConduct()[entries.conduct[k]];
      if (rule >= 0 && entries.truth[k] != Truth.LOST) {
        write(scheme.rules().get(rule), rule, entries.resident[k], kind(entries, k), day);
      }
    }
  }

  private Kind kind(Entries entries, int k) {
    return switch (entries.truth[k]) {
      case Truth.CORRECT -> kindOfConduct[entries.conduct[k]];
      case Truth.MISATTRIBUTED -> Kind.MISATTRIBUTED;
      case Truth.FABRICATED -> Kind.FABRICATED;
      case Truth.VICARIOUS -> Kind.VICARIOUS;
      default -> throw new IllegalStateException("an entry of truth " + entries.truth[k] + " stands in no file");
    };
  }

  private void write(RulePlan rule, int position, int resident, Kind kind, int day) {
    var file = files.get(position);
    int row = rule.index() * MEASURES;
    int earlier = file.recent(resident);
    int points = rule.points(day, earlier);
    boolean capped = file.isBeyondCap(resident, points);
    points = capped ? 0 : points;
    boolean wrong = points < 0 && (kind == Kind.MISATTRIBUTED || kind == Kind.FABRICATED);
    file.remember(resident, day, points, columns.book(resident, kind, points), wrong);
    if (wrong) {
      columns.wrongEntry(resident, 1);
    } else if (points < 0 && kind != Kind.VICARIOUS) {
      columns.blame(resident);
    }
    tally.cells[row + ENTRIES]++;
    tally.cells[row + CAPPED] += capped ? 1 : 0;
    tally.cells[row + REPEATED] += earlier > 0 ? 1 : 0;
    tally.cells[row + POINTS] += Math.abs(points);
  }
}
