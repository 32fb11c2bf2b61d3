/**
 * Who notices an act, and into whose file it is written (model section 4). Reads acts; writes entries; streams
 * {@code NOTICE}, {@code VICTIM}, {@code FABRICATION_*}.
 */
@NullMarked
package counterscore.engine.watching;

import org.jspecify.annotations.NullMarked;
