package counterscore.oracle;

/**
 * A day of the control room, for the residents of one block.
 *
 * @param day 0 is the first
 * @param minutes worked by operators [min]
 * @param capacity alerts that they could look at
 */
public record RoomDay(
    int day, long minutes, long capacity, long alerts, long lookedAt, long waitingDays, long expired) {}
