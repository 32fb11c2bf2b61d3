/**
 * What is recorded: fills the counters of {@link counterscore.observation.Tables}. Reads every column, writes none.
 */
@NullMarked
package counterscore.engine.recording;

import org.jspecify.annotations.NullMarked;
