package counterscore.engine.plan;

import counterscore.scenario.Route;
import java.util.Set;

/**
 * What a world takes from the baseline in place of its own (docs/model/split.md), and where the baseline has it.
 *
 * @param friends whether friends are those of the baseline
 * @param entries whether acts of others are, and decisions by their files
 * @param places whether other applicants are
 * @param schemes where the baseline has each scheme, or −1
 * @param tiers by scheme: what each of the baseline's tiers is in this world, the one of that name or else the one at its place
 * @param placesOf where the baseline has the places of a demand with places, or −1
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record FromBaseline(
    boolean friends, boolean entries, boolean places, int[] schemes, int[][] tiers, int[] placesOf) {
  static FromBaseline of(Plan baseline, Plan own, Set<Route> open) {
    int n = own.schemes().size();
    var schemes = new int[n];
    var tiers = new int[n][];
    for (int s = 0; s < n; s++) {
      var scheme = own.schemes().get(s);
      schemes[s] = baseline.schemes().stream().map(SchemePlan::name).toList().indexOf(scheme.name());
      tiers[s] = schemes[s] < 0 ? new int[0] : tiers(baseline.schemes().get(schemes[s]), scheme);
    }
    return new FromBaseline(
        !open.contains(Route.FRIENDS), !open.contains(Route.ENTRIES), !open.contains(Route.PLACES), schemes, tiers,
        own.demands().stream().filter(demand -> demand.places() != null).mapToInt(demand -> places(baseline, demand))
            .toArray());
  }

  private static int[] tiers(SchemePlan theirs, SchemePlan own) {
    var tiers = new int[theirs.tiers().size()];
    for (int t = 0; t < tiers.length; t++) {
      int named = own.tiers().indexOf(theirs.tiers().get(t));
      tiers[t] = named >= 0 ? named : Math.min(t, own.worst());
    }
    return tiers;
  }

  private static int places(Plan baseline, DemandPlan demand) {
    for (var theirs : baseline.demands()) {
      if (theirs.field().name() == demand.field().name() && theirs.places() != null) {
        return theirs.places().index();
      }
    }
    return -1;
  }
}
