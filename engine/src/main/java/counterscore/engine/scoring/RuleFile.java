package counterscore.engine.scoring;

import counterscore.engine.plan.RulePlan;
import java.util.Arrays;

/**
 * The remembered entries of one rule in one block: a queue in order of writing. Because a rule's window, lapse and cap have
 * one length for all its entries, entries leave each of them in the order they came, so one queue with three heads serves all
 * three and nothing is ever searched.
 */
final class RuleFile {
  private static final int WRONG = 1;

  private final RulePlan rule;

  /** Earlier live entries inside the window, by resident; empty where repetition plays no part. */
  private final short[] recent;

  /** Absolute points of the cap's current period, by resident; empty where there is no cap. */
  private final int[] spent;

  private int[] resident = new int[64];
  private int[] day = new int[64];
  private int[] effective = new int[64];
  private int[] nominal = new int[64];
  private byte[] flags = new byte[64];
  private int count;
  private int windowHead;
  private int lapseHead;
  private int capHead;

  RuleFile(RulePlan rule, int residents) {
    this.rule = rule;
    this.recent = new short[rule.windowDays() > 0 ? residents : 0];
    this.spent = new int[rule.isCapped() ? residents : 0];
  }

  /** Earlier entries of a resident that count as repetition today. */
  int recent(int ofResident) {
    return recent.length == 0 ? 0 : recent[ofResident];
  }

  /** Whether an entry of so many points would go beyond the cap. */
  boolean isBeyondCap(int ofResident, int points) {
    return spent.length > 0 && spent[ofResident] + Math.abs(points) > rule.capPoints();
  }

  /**
   * Remembers an entry.
   *
   * @param points points before clamping
   * @param reached points that reached the score
   * @param isWrong whether it is penalised and not the resident's own act
   */
  void remember(int ofResident, int today, int points, int reached, boolean isWrong) {
    if (!rule.remembers()) {
      return;
    }
    makeRoom();
    resident[count] = ofResident;
    day[count] = today;
    effective[count] = reached;
    nominal[count] = Math.abs(points);
    flags[count] = (byte) (isWrong ? WRONG : 0);
    count++;
    if (recent.length > 0) {
      recent[ofResident]++;
    }
    if (spent.length > 0) {
      spent[ofResident] += Math.abs(points);
    }
  }

  /** Lets entries leave window and cap, and hands over those that lapse this morning. */
  void morning(int today, Lapse lapse) {
    if (recent.length > 0) {
      int stay = rule.lapseDays() > 0 ? Math.min(rule.windowDays(), rule.lapseDays()) : rule.windowDays();
      for (; windowHead < count && today - day[windowHead] >= stay; windowHead++) {
        recent[resident[windowHead]]--;
      }
    }
    if (spent.length > 0) {
      for (; capHead < count && day[capHead] < rule.periodStart()[today]; capHead++) {
        spent[resident[capHead]] -= nominal[capHead];
      }
    }
    if (rule.lapseDays() > 0) {
      for (; lapseHead < count && today - day[lapseHead] >= rule.lapseDays(); lapseHead++) {
        lapse.lapse(resident[lapseHead], effective[lapseHead], flags[lapseHead] == WRONG);
      }
    }
  }

  private void makeRoom() {
    if (count < resident.length) {
      return;
    }
    int done = Math.min(recent.length > 0 ? windowHead : count, spent.length > 0 ? capHead : count);
    done = Math.min(done, rule.lapseDays() > 0 ? lapseHead : count);
    if (done > count / 2) {
      forget(done);
    } else {
      int capacity = 2 * resident.length;
      resident = Arrays.copyOf(resident, capacity);
      day = Arrays.copyOf(day, capacity);
      effective = Arrays.copyOf(effective, capacity);
      nominal = Arrays.copyOf(nominal, capacity);
      flags = Arrays.copyOf(flags, capacity);
    }
  }

  /** Drops the first entries, which have left window, cap and file. */
  private void forget(int done) {
    int rest = count - done;
    System.arraycopy(resident, done, resident, 0, rest);
    System.arraycopy(day, done, day, 0, rest);
    System.arraycopy(effective, done, effective, 0, rest);
    System.arraycopy(nominal, done, nominal, 0, rest);
    System.arraycopy(flags, done, flags, 0, rest);
    windowHead -= done;
    lapseHead -= done;
    capHead -= done;
    count = rest;
  }

  /** Receives an entry that lapses. */
  interface Lapse {
    void lapse(int resident, int effectivePoints, boolean isWrong);
  }
}
