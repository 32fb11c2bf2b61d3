package counterscore.engine.listing;

import counterscore.engine.batch.Acts;
import counterscore.engine.chance.EachDraw;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.ListColumns;
import counterscore.engine.plan.ListPlan;
import counterscore.engine.population.Lorenz;
import counterscore.engine.population.Residents;
import java.util.List;

/** Puts residents on lists and takes them off. */
public final class Listing {
  private Listing() {}

  /**
   * Who stands on a list before the first day: each resident with probability min(1, share × factor × disposition), by a mark
   * that belongs to people.
   */
  public static void start(
      ListPlan list, Residents residents, List<Lorenz> dispositions, Luck luck, ListColumns columns) {
    if (java.util.Arrays.stream(list.share()).allMatch(share -> share == 0)) {
      return;
    }
    var marks = new long[residents.count()];
    EachDraw.of(
        luck, Stream.LISTED_AT_START, list.name(), residents.block(), marks.length,
        (i, first, second, _, _) -> marks[i] = Luck.mark63(first, second));
    var residentOfRank = residents.residentOfRank(list.disposition());
    int n = residents.count();
    for (int rank = 0; rank < n; rank++) {
      int resident = residentOfRank == null ? rank : residentOfRank[rank];
      double value = residentOfRank == null ? 1 : dispositions.get(list.disposition()).value(rank, n);
      int stratum = residents.stratum(resident);
      boolean isListed = marks[resident] < Luck.threshold63(list.share()[stratum] * value);
      if (isListed && residents.isThere(resident, 0)) {
        columns.start(list.index(), resident, stratum);
      }
    }
  }

  /** Takes off a list; of the batch only those remain who stood on it. */
  public static void leave(ListPlan list, Acts acts, ListColumns columns) {
    int moved = 0;
    for (int k = 0; k < acts.count; k++) {
      if (columns.leave(list.index(), acts.resident[k], acts.stratum[k])) {
        acts.copy(k, moved++);
      }
    }
    acts.count = moved;
  }

  /** Puts on a list; of the batch only those remain who did not stand on it yet. */
  public static void enter(ListPlan list, Acts acts, ListColumns columns) {
    int moved = 0;
    for (int k = 0; k < acts.count; k++) {
      if (columns.enter(list.index(), acts.resident[k], acts.stratum[k])) {
        acts.copy(k, moved++);
      }
    }
    acts.count = moved;
  }
}
