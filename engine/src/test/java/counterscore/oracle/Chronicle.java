package counterscore.oracle;

import java.util.List;
import java.util.Map;

/**
 * What the slow engine saw.
 *
 * @param residents by number, each with a whole life
 * @param strata label of each stratum
 * @param lost entries that found no file
 * @param joined those who joined in new places
 * @param monthOfDay for each day the number of its calendar month, 0 for the first
 * @param evenings for each scheme, day by day, residents by tier in the evening
 * @param capacity for each demand with places, by month's last day, places of all districts
 * @param room days of the control room
 */
public record Chronicle(
    List<Resident> residents,
    List<String> strata,
    List<Entry> lost,
    List<Joined> joined,
    List<Integer> monthOfDay,
    Map<String, List<Map<String, Integer>>> evenings,
    Map<String, Map<Integer, Long>> capacity,
    List<RoomDay> room) {}
