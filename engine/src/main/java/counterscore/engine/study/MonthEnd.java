package counterscore.engine.study;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Names;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.StudyColumns;
import counterscore.engine.columns.StudyColumns.Measure;
import counterscore.engine.plan.StudyPlan;
import counterscore.engine.plan.StudyRules;
import counterscore.engine.population.Permutations;
import counterscore.engine.population.Residents;
import java.util.Arrays;

/** The month's last evening in the study app: members are ranked in cells, and points are turned into gifts. */
public final class MonthEnd {
  private static final int CELLS = Names.hash("cells of the study app");

  private final Luck luck;
  private final Permutations permutations;
  private final long[] words = new long[4];

  /** Hears of single members. */
  public interface Listener {
    /** One came last in a cell. */
    void shamed(int resident);

    /** One took a gift. */
    void redeemed(int resident, int gift, int price);
  }

  public MonthEnd(Luck luck) {
    this.luck = luck;
    this.permutations = new Permutations(luck);
  }

  /**
   * Ends a month in a block.
   *
   * @param listener hears who is shamed and who takes what
   */
  public void end(StudyPlan plan, StudyColumns columns, Residents residents, int day, Listener listener) {
    var rules = plan.rules().get(day);
    if (plan.cell() > 0 && rules.shamed() > 0) {
      rankCells(plan, columns, residents, day, listener);
    }
    for (int i = 0; i < residents.count(); i++) {
      if (columns.isMember(i) && residents.isThere(i, day)) {
        give(plan, rules, columns, residents.block(), i, day, listener);
      }
    }
    columns.endMonth();
  }

  /** Cells are mixed over the block: in the order of residents, the last stratum alone would be left over. */
  private void rankCells(StudyPlan plan, StudyColumns columns, Residents residents, int day, Listener listener) {
    var cell = new long[plan.cell()];
    int size = 0;
    for (int i : permutations.residentOfRank(CELLS, residents.block(), residents.count())) {
      if (columns.isMember(i) && residents.isThere(i, day)) {
        cell[size++] = rank(plan, columns, residents.block(), i, day);
        if (size == cell.length) {
          shame(cell, plan.rules().get(day), columns, listener);
          size = 0;
        }
      }
    }
  }

  /** Points of the month, then a lot, then the resident: what a cell is sorted by. */
  private long rank(StudyPlan plan, StudyColumns columns, int block, int resident, int day) {
    luck.draw(words, Stream.STUDY_LOT, plan.name(), block, day, resident, 0);
    return (long) columns.pointsOfMonth(resident) << 40 | words[0] >>> 8 << 16 | resident;
  }

  private static void shame(long[] cell, StudyRules rules, StudyColumns columns, Listener listener) {
    Arrays.sort(cell);
    for (int k = 0; k < Math.min(rules.shamed(), cell.length); k++) {
      int resident = (int) (cell[k] & 0xFFFF);
      columns.count(resident, Measure.SHAMED, 1);
      listener.shamed(resident);
    }
  }

  private void give(StudyPlan plan, StudyRules rules, StudyColumns columns, int block, int resident, int day,
      Listener listener) {
    for (int g = 0; g < plan.gifts().size(); g++) {
      if (columns.left(resident) >= rules.prices()[g]) {
        luck.draw(words, Stream.GIFT, plan.gifts().get(g).name(), block, day, resident, 0);
        if (words[0] < plan.gifts().get(g).wanted()) {
          columns.take(resident, g, rules.prices()[g]);
          listener.redeemed(resident, g, rules.prices()[g]);
        }
      }
    }
  }
}
