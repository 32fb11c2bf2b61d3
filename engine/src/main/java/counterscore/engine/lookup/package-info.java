/**
 * Look-ups without a demand (model section 7). Reads tiers; writes {@code LookupColumns}; streams {@code LOOKUP_*}, {@code
 * SHARING}.
 */
@NullMarked
package counterscore.engine.lookup;

import org.jspecify.annotations.NullMarked;
