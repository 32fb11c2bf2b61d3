package counterscore.engine.placing;

import counterscore.engine.columns.DemandColumns;
import counterscore.engine.columns.PlaceColumns;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Enrolled;
import counterscore.engine.population.Residents;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The residents of one block of a district, as far as places are concerned.
 *
 * @param scores of all schemes
 * @param enrolled to whose file each resident is linked; null: everybody to their own
 */
public record Applicants(
    Residents residents, PlaceColumns places, DemandColumns demands, List<ScoreColumns> scores,
    @Nullable Enrolled enrolled) {
  public Applicants {
    scores = List.copyOf(scores);
  }

  /** Tier of a resident in the scheme that decides, or 0 where lists alone do. */
  int tier(DemandPlan demand, int resident) {
    if (demand.scheme() < 0) {
      return 0;
    }
    return scores.get(demand.scheme()).standing(enrolled == null ? resident : enrolled.fileOf(resident));
  }

  /** Number of a resident in the district, 0 to 524,287. */
  long number(int resident) {
    return (long) (residents.block() % Composition.BLOCKS_PER_DISTRICT) * Composition.BLOCK + resident;
  }
}
