package counterscore.engine.columns;

import counterscore.engine.batch.Acts;
import counterscore.engine.plan.RetryPlan;
import counterscore.engine.population.Residents;
import java.util.Arrays;

/**
 * Refused demands of one kind that will be made again: a queue for each repetition. Because all wait equally long, they fall
 * due in the order in which they were refused, and those of one repetition that fall due on a day were first made on one day.
 *
 * <p>A demand is one {@code long}: point (32 bits), resident (16), day of the first (15).
 */
public final class Retries {
  private final int afterDays;
  private final Queue[] byRepetition;

  private static final class Queue {
    long[] items = new long[16];
    int head;
    int count;

    void add(long item) {
      if (count == items.length && head > count / 2) {
        System.arraycopy(items, head, items, 0, count - head);
        count -= head;
        head = 0;
      } else if (count == items.length) {
        items = Arrays.copyOf(items, 2 * items.length);
      }
      items[count++] = item;
    }
  }

  Retries(RetryPlan plan) {
    this.afterDays = plan.afterDays();
    this.byRepetition = new Queue[plan.times()];
    Arrays.setAll(byRepetition, _ -> new Queue());
  }

  /** How often a demand is made again at most. */
  public int times() {
    return byRepetition.length;
  }

  /** Day on which demands that are made again today for the k-th time were first made; may be negative. */
  public int firstDay(int repetition, int today) {
    return today - repetition * afterDays;
  }

  void add(int repetition, int firstDay, int resident, int point) {
    byRepetition[repetition - 1].add((point & 0xFFFFFFFFL) | (long) resident << 32 | (long) firstDay << 48);
  }

  /**
   * Fills the next batch of demands that are made again today for the k-th time.
   *
   * @return false if there was none left
   */
  public boolean next(int repetition, int today, Residents residents, Acts acts) {
    var queue = byRepetition[repetition - 1];
    int due = firstDay(repetition, today);
    acts.count = 0;
    while (queue.head < queue.count && acts.count < Acts.CAPACITY && queue.items[queue.head] >>> 48 == due) {
      long item = queue.items[queue.head++];
      int resident = (int) (item >>> 32) & 0xFFFF;
      if (residents.joinedAfter(resident, due)) {
        continue;
      }
      acts.point[acts.count] = (int) item;
      acts.resident[acts.count] = resident;
      acts.stratum[acts.count] = residents.stratum(resident);
      acts.count++;
    }
    return acts.count > 0;
  }
}
