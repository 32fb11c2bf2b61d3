/**
 * What residents ask for and how it is answered (model section 7). Reads scores, tiers, files and lists; writes {@code
 * DemandColumns}, refusals in {@code ListColumns} and applications in {@code PlaceColumns}; streams {@code DEMAND_*}, {@code
 * WAIVER}.
 */
@NullMarked
package counterscore.engine.demand;

import org.jspecify.annotations.NullMarked;
