package counterscore.engine.placing;

import counterscore.engine.columns.DemandColumns;
import counterscore.engine.columns.PlaceColumns;
import counterscore.engine.columns.Standing;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Residents;
import java.util.List;

/**
 * The residents of one block of a district, as far as places are concerned.
 *
 * @param standings how they stand in each scheme
 */
public record Applicants(
    Residents residents, PlaceColumns places, DemandColumns demands, List<Standing> standings) {
  public Applicants {
    standings = List.copyOf(standings);
  }

  /** Tier of a resident in the scheme that decides, or 0 where lists alone do. */
  int tier(int scheme, int resident) {
    return scheme < 0 ? 0 : standings.get(scheme).tier(resident);
  }

  /** Number of a resident in the district, 0 to 524,287. */
  long number(int resident) {
    return (long) (residents.block() % Composition.BLOCKS_PER_DISTRICT) * Composition.BLOCK + resident;
  }
}
