/**
 * Luck: every draw has an address and is a pure function of it (docs/decisions/0002). Counter-based, so no order of\n * computation, number of threads or extra declaration can shift it. Source: Salmon et al. 2011, "Parallel random\n * numbers: as easy as 1, 2, 3", SC11.
 */
@NullMarked
package counterscore.engine.chance;

import org.jspecify.annotations.NullMarked;
