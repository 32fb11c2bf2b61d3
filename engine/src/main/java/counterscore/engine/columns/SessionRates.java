package counterscore.engine.columns;

import counterscore.engine.plan.StudyPlan;
import counterscore.engine.population.Lorenz;
import counterscore.engine.population.Residents;
import java.util.Arrays;
import java.util.List;

/** How often members of the study app open it: a Poisson number of sessions a day for each (docs/model/study.md). */
public final class SessionRates {
  /** e^-200 is far above the smallest double, and sums of a part have all of their 53 bits. */
  private static final double MOST_OF_PART = 200;

  /** Numbers of sessions that are found without a branch. */
  private static final int FEW = 4;

  /** Resident by place. Fixed. */
  private final int[] resident;

  /** Disposition by place. Fixed. */
  private final double[] disposition;

  /** Mean number of sessions a day by place, while the rules have {@link #sessions}. */
  private final double[] mean;

  /** Chance of none in one of the {@link #parts} of a day, likewise. */
  private final double[] none;

  /** Of 2^53 marks, how many mean 0 sessions, at most 1, 2 and 3 in a part, by place × {@link #FEW}, likewise. */
  private final long[] atMost;

  /** Sessions a day at a disposition of 1 that {@link #mean} holds under. */
  private double sessions = -1;

  /**
   * @param place of a resident among members; -1 for who is none on any day
   * @param places how many there are
   */
  SessionRates(StudyPlan plan, List<Lorenz> dispositions, Residents residents, int[] place, int places) {
    resident = new int[places];
    disposition = new double[places];
    mean = new double[places];
    none = new double[places];
    atMost = new long[FEW * places];
    Arrays.fill(disposition, 1);
    for (int i = 0; i < place.length; i++) {
      if (place[i] >= 0) {
        resident[place[i]] = i;
      }
    }
    var residentOfRank = residents.residentOfRank(plan.disposition());
    for (int rank = 0; residentOfRank != null && rank < place.length; rank++) {
      int of = place[residentOfRank[rank]];
      if (of >= 0) {
        disposition[of] = dispositions.get(plan.disposition()).value(rank, place.length);
      }
    }
  }

  /** From now on a member of disposition 1 has so many sessions a day. */
  void hold(double perDay) {
    if (sessions != perDay) {
      sessions = perDay;
      for (int of = 0; of < mean.length; of++) {
        mean[of] = perDay * disposition[of];
        none[of] = StrictMath.exp(-mean[of] / parts(of));
        hold(mean[of] / parts(of), none[of], of * FEW);
      }
    }
  }

  private void hold(double ofPart, double noSession, int at) {
    double chance = noSession;
    double below = noSession;
    for (int count = 0; count < FEW; count++) {
      atMost[at + count] = (long) Math.ceil(below * 0x1p53);
      chance *= ofPart / (count + 1);
      below += chance;
    }
  }

  /** Places of members: everybody who is one on any day. */
  public int places() {
    return resident.length;
  }

  /** The resident in a place. */
  public int resident(int place) {
    return resident[place];
  }

  /** In how many parts of equal length a day is drawn: no part has so many sessions that the chance of none is lost. */
  public int parts(int place) {
    return 1 + (int) (mean[place] / MOST_OF_PART);
  }

  /**
   * How many sessions there are in a part of a member's day.
   *
   * @param mark uniform on [0, 2^63)
   */
  public int sessions(int place, long mark) {
    long drawn = mark >>> 10;
    int few = 0;
    for (int count = 0; count < FEW; count++) {
      few += (int) ((atMost[place * FEW + count] - 1 - drawn) >>> 63);
    }
    return few < FEW ? few : poisson(mean[place] / parts(place), none[place], mark);
  }

  /**
   * A Poisson number by inversion, from 0 upwards with + × / alone.
   *
   * @param none chance of 0
   */
  static int poisson(double mean, double none, long mark) {
    double u = (mark >>> 10) * 0x1p-53; // below 1, whatever the mark
    double chance = none;
    double below = none;
    int count = 0;
    while (u >= below && chance > 0) {
      count++;
      chance *= mean / count;
      below += chance;
    }
    return count;
  }
}
