/**
 * Scarce places (model section 7): who is admitted, who is favoured and who is displaced, over a district at a month's end.
 * Reads applications and tiers; writes {@code PlaceColumns} and, of those admitted, {@code DemandColumns}; stream {@code
 * LOTTERY}.
 */
@NullMarked
package counterscore.engine.placing;

import org.jspecify.annotations.NullMarked;
