package counterscore.engine.recording;

import counterscore.observation.Counter;
import counterscore.observation.Tables;

/**
 * Follows, in one block and scheme, each resident's first spell in the worst tier that was entered after the start, and after its
 * end the time until a return, in months from one month's end to another. Only what crosses the border of the tier is looked at,
 * so a month costs as much as it moves residents.
 */
final class Spells {
  /** Places in {@link Tables#SPELL_MEASURES} and {@link Tables#RETURN_MEASURES}: first what was waited for, then the censored. */
  static final int SEEN = 0;

  static final int LEFT_THE_CITY = 1;
  static final int END_OF_RUN = 2;
  private static final int MEASURES = 3;

  private static final int PAGE = 64;
  private static final short NOT_YET = 0;
  private static final short DONE = Short.MIN_VALUE;

  /**
   * Where a resident stands: {@link #NOT_YET}; 1 + the month whose end found the first spell begun; −1 − the month whose end found
   * it ended; {@link #DONE}, returned. In pages, because few ever enter: a page that nobody has touched is null.
   */
  private final short[][] standing;

  /** First spells and returns at {@code months × measures + measure}. */
  private final long[] spells;

  private final long[] returns;

  /** The month whose end comes next; the first is 0. */
  private int month;

  Spells(int residents, int months) {
    this.standing = new short[(residents + PAGE - 1) / PAGE][];
    this.spells = new long[months * MEASURES];
    this.returns = new long[months * MEASURES];
  }

  /** A month's end finds a resident in the worst tier who was not in it at the one before. */
  void entered(int resident) {
    int before = standing(resident);
    if (before == NOT_YET) {
      stand(resident, 1 + month);
    } else if (before != DONE) {
      count(returns, month + 1 + before, SEEN);
      stand(resident, DONE);
    }
  }

  /** A month's end finds a resident outside the worst tier who was in it at the one before. */
  void left(int resident) {
    int before = standing(resident);
    if (before > NOT_YET) {
      count(spells, month + 1 - before, SEEN);
      stand(resident, -1 - month);
    }
  }

  /** All crossings of a month's end are told. */
  void monthEnded() {
    month++;
  }

  /** Whoever was in a place leaves the city, and another resident begins there, if anybody was there. */
  void renew(int resident) {
    censor(resident, LEFT_THE_CITY);
    if (standing(resident) != NOT_YET) {
      stand(resident, NOT_YET);
    }
  }

  /** Adds everything to the tables of a run that has ended. */
  void end(Counter ofSpells, Counter ofReturns, int scheme) {
    for (int page = 0; page < standing.length; page++) {
      for (int i = 0; standing[page] != null && i < PAGE; i++) {
        censor(page * PAGE + i, END_OF_RUN);
      }
    }
    for (int i = 0; i < spells.length; i++) {
      ofSpells.add(scheme * spells.length + i, spells[i]);
      ofReturns.add(scheme * returns.length + i, returns[i]);
    }
  }

  /** The last that is known of a resident is the last month's end. */
  private void censor(int resident, int reason) {
    int before = standing(resident);
    if (before > NOT_YET) {
      count(spells, month - before, reason);
    } else if (before != NOT_YET && before != DONE) {
      count(returns, month + before, reason);
    }
  }

  private static void count(long[] cells, int months, int measure) {
    cells[months * MEASURES + measure]++;
  }

  private int standing(int resident) {
    var page = standing[resident / PAGE];
    return page == null ? NOT_YET : page[resident % PAGE];
  }

  private void stand(int resident, int now) {
    int page = resident / PAGE;
    if (standing[page] == null) {
      standing[page] = new short[PAGE];
    }
    standing[page][resident % PAGE] = (short) now;
  }
}
