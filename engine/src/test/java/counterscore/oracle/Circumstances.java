package counterscore.oracle;

import org.jspecify.annotations.Nullable;

/**
 * What all entries of one occasion have in common.
 *
 * @param occasion number of the occasion in the run
 * @param time of day; null where the conduct has none
 * @param decision what an official decides by, uniform in [0, 1)
 * @param daysSinceJoining of the resident in whose file the entry stands; −1: there from the start
 */
record Circumstances(int occasion, @Nullable String time, double decision, int daysSinceJoining) {}
