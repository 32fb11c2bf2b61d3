/**
 * A scenario compiled once to dense tables: from here on there is no YAML, no name and no unit, only indices, thresholds\n * and points. Everything here is immutable.
 */
@NullMarked
package counterscore.engine.plan;

import org.jspecify.annotations.NullMarked;
