/**
 * What happens. A scenario is compiled once to a plan of dense tables and lived
 * through, block by block, day by day; a {@link counterscore.engine.Runner} decides where. ODD elements: process
 * overview and scheduling, initialisation.
 */
@NullMarked
package counterscore.engine;

import org.jspecify.annotations.NullMarked;
