package counterscore.engine.watching;

import counterscore.engine.plan.VictimPlan;
import counterscore.engine.population.Lorenz;
import counterscore.engine.population.Residents;
import counterscore.engine.population.Strata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws who is taken for the actor: another resident of the block who shares the actor's category of the recognition
 * attribute, uniformly or in proportion to a disposition.
 *
 * <p>Uniformly: residents of a category lie in a few runs, one per stratum; a place is drawn among all but the actor's own.
 * Weighted: a point is drawn on the mass of the category without the actor's own stretch. Either way one draw, no rejection,
 * exact.
 */
public final class Victims {
  private final Strata strata;
  private final List<Lorenz> dispositions;
  private final Residents residents;

  /** Made when a watcher first needs them. */
  private final Map<VictimPlan, Lookalikes> lookalikes = new LinkedHashMap<>();

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
    if (plan.disposition() >= 0) {
      return lookalikes(plan).other(actor, mark);
    }
    int own = residents.stratum(actor);
    int count = 0;
    int beforeOwn = 0;
    for (int s = 0; s < residents.strata(); s++) {
      if (sharesCategory(plan, own, s)) {
        beforeOwn = s == own ? count : beforeOwn;
        count += residents.size(s);
      }
    }
    return count < 2 ? -1 : uniform(plan, actor, own, count, beforeOwn, mark);
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

  private Lookalikes lookalikes(VictimPlan plan) {
    return lookalikes.computeIfAbsent(
        plan,
        p -> new Lookalikes(
            residents, p.disposition(), dispositions.get(p.disposition()),
            stratum -> p.attribute() < 0 ? 0 : strata.category(p.attribute(), stratum)));
  }
}
