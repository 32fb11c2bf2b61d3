/**
 * Lists beside the scores (model section 7): who stands on them at the start, who enters and who leaves. Reads nothing; writes
 * {@code ListColumns}; streams {@code LISTED_AT_START}, {@code ENTERING_*}, {@code LEAVING_*}.
 */
@NullMarked
package counterscore.engine.listing;

import org.jspecify.annotations.NullMarked;
