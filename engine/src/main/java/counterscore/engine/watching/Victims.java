package counterscore.engine.watching;

import counterscore.engine.plan.VictimPlan;
import counterscore.engine.population.Lorenz;
import counterscore.engine.population.Residents;
import counterscore.engine.population.Strata;
import java.util.List;

/**
 * Draws who is taken for the actor: another resident of the block who shares the actor's category of the recognition
 * attribute, uniformly or in proportion to a disposition.
 *
 * <p>Residents of a category lie in a few runs, one per stratum. A run of n residents has mass n (dispositions have mean 1
 * in each stratum). A point is drawn on the mass of all runs without the actor's own stretch, which is skipped: one draw,
 * no rejection, exact.
 */
public final class Victims {
  private final Strata strata;
  private final List<Lorenz> dispositions;
  private final Residents residents;

  public Victims(Strata strata, List<Lorenz> dispositions, Residents residents) {
    this.strata = strata;
    this.dispositions = dispositions;
    this.residents = residents;
  }

  /** Number of the block. */
  int block() {
    return residents.block();
  }

  /**
   * @param mark 63 random bits
   * @return the victim, or -1 if there is nobody else
   */
  int other(VictimPlan plan, int actor, long mark) {
    int own = residents.stratum(actor);
    int count = 0;
    int massBeforeOwn = 0;
    for (int s = 0; s < residents.strata(); s++) {
      if (sharesCategory(plan, own, s)) {
        massBeforeOwn = s == own ? count : massBeforeOwn;
        count += residents.size(s);
      }
    }
    if (count < 2) {
      return -1;
    }
    return plan.disposition() < 0
        ? uniform(plan, actor, own, count, massBeforeOwn, mark)
        : weighted(plan, actor, own, count, massBeforeOwn, mark);
  }

  private boolean sharesCategory(VictimPlan plan, int own, int other) {
    return plan.attribute() < 0
        || strata.category(plan.attribute(), own) == strata.category(plan.attribute(), other);
  }

  private int uniform(VictimPlan plan, int actor, int own, int count, int before, long mark) {
    int place = (int) Math.unsignedMultiplyHigh(mark << 1, count - 1L);
    int actorsPlace = before + actor - residents.start(own);
    place += place >= actorsPlace ? 1 : 0;
    for (int s = 0; s < residents.strata(); s++) {
      if (sharesCategory(plan, own, s)) {
        if (place < residents.size(s)) {
          return residents.start(s) + place;
        }
        place -= residents.size(s);
      }
    }
    throw new IllegalStateException("place " + place + " is beyond the category");
  }

  private int weighted(VictimPlan plan, int actor, int own, int count, int before, long mark) {
    var lorenz = dispositions.get(plan.disposition());
    var residentOfRank = java.util.Objects.requireNonNull(residents.residentOfRank(plan.disposition()));
    int size = residents.size(own);
    int rank = 0;
    while (residentOfRank[residents.start(own) + rank] != actor) {
      rank++;
    }
    double from = before + size * lorenz.massBelow(rank / (double) size);
    double ownMass = lorenz.value(rank, size);
    if (!(count - ownMass > 1e-9)) {
      return -1;
    }
    double point = (mark >>> 10) * 0x1p-53 * (count - ownMass);
    point += point >= from ? ownMass : 0;
    for (int s = 0; s < residents.strata(); s++) {
      if (sharesCategory(plan, own, s)) {
        int n = residents.size(s);
        if (point < n) {
          int victim = residentOfRank[residents.start(s) + lorenz.rankAtMass(point / n, n)];
          return victim == actor ? neighbourByRank(residentOfRank, own, rank) : victim;
        }
        point -= n;
      }
    }
    return lastButActor(plan, own, actor);
  }

  /** Rounding put the point on the edge of the actor's own stretch: the resident on the other side of the edge. */
  private int neighbourByRank(char[] residentOfRank, int own, int rank) {
    int beside = rank + 1 < residents.size(own) ? rank + 1 : rank - 1;
    return beside < 0 ? -1 : residentOfRank[residents.start(own) + beside];
  }

  /** Rounding put the point on the far edge of all mass. */
  private int lastButActor(VictimPlan plan, int own, int actor) {
    for (int s = residents.strata() - 1; s >= 0; s--) {
      int last = residents.start(s) + residents.size(s) - 1;
      if (sharesCategory(plan, own, s) && last >= residents.start(s) && (last != actor || residents.size(s) > 1)) {
        return last != actor ? last : last - 1;
      }
    }
    return -1;
  }
}
