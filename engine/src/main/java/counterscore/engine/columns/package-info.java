/**
 * What changes during a run, as columns over the residents of a block, and tallies over a month. Submodels meet here. ODD\n * element: state variables.
 */
@NullMarked
package counterscore.engine.columns;

import org.jspecify.annotations.NullMarked;
