/**
 * How work travels inside a day: primitive columns, at most 256 rows at a time. Submodels do not know each other; they meet\n * here and in the schedule.
 */
@NullMarked
package counterscore.engine.batch;

import org.jspecify.annotations.NullMarked;
