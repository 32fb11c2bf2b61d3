package counterscore.oracle;

import java.time.YearMonth;

/**
 * What cameras and the control room noted of a resident.
 *
 * @param what in the words of the tables
 */
public record Seen(YearMonth month, String what) {}
