/**
 * Who lives in a block: strata and dispositions (model section 2). ODD element: initialisation. Reads the declared
 * shares; writes the fixed columns of residents; streams {@code PERMUTATION} and {@code ROTATION}.
 */
@NullMarked
package counterscore.engine.population;

import org.jspecify.annotations.NullMarked;
