/**
 * The fast engine and the slow one, side by side in small towns, mechanism by mechanism. A {@link
 * counterscore.engine.comparison.Check} looks at what an engine saw and gives the chance that a correct engine would look at
 * least as odd; below 1e-6 it is an alarm. Each check also says what it would overlook: the smallest error that it catches
 * with a power of 0.999, which a test holds against the declared one.
 *
 * <p>Planted faults and mutants of the scenario prove that the alarms ring. Seeds are fixed and were never shopped for.
 */
@NullMarked
package counterscore.engine.comparison;

import org.jspecify.annotations.NullMarked;
