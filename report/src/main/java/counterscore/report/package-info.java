/**
 * How it is told: one screen for a terminal and one HTML file that needs no network. Formats what was observed and found;
 * it computes nothing beyond sums and shares of what is in the observations. Every page, table and picture carries the
 * word "synthetic" and the basis of the scenario.
 */
@NullMarked
package counterscore.report;

import org.jspecify.annotations.NullMarked;
