/**
 * What is written: what a lawyer and an engineer would say of a scheme on paper. A legal screening, a lint and a look at what the
 * numbers imply, each from the scenario alone; nothing is run, nothing is graded, nothing is summed up.
 */
@NullMarked
package counterscore.review;

import org.jspecify.annotations.NullMarked;
