package counterscore.oracle;

import java.util.ArrayList;
import java.util.List;

/** What one resident remembers of one kind of event: the days on which it happened. */
final class Remembered {
  private static final double MOST = 64;

  private final List<Integer> days = new ArrayList<>();

  /** Events of which the resident has not learnt yet. */
  private int unseen;

  void happened(int day) {
    days.add(day);
  }

  void happenedUnseen() {
    unseen++;
  }

  void learn(int day) {
    for (; unseen > 0; unseen--) {
      happened(day);
    }
  }

  /** The same with the events of today. */
  double memoryInTheEvening(int today, int halfLife) {
    double sum = 0;
    for (int day : days) {
      sum += Math.pow(0.5, (today - day) / (double) halfLife);
    }
    return Math.min(MOST, sum);
  }

  /** Events of earlier days, each halved with every half-life that has passed since. */
  double memory(int today, int halfLife) {
    double sum = 0;
    for (int day : days) {
      sum += day < today ? Math.pow(0.5, (today - day) / (double) halfLife) : 0;
    }
    return Math.min(MOST, sum);
  }
}
