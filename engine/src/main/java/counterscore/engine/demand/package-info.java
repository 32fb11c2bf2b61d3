/**
 * What residents ask for and are refused (model section 7). Reads scores, tiers and files; writes {@code DemandColumns};\n * streams {@code DEMAND_*}.
 */
@NullMarked
package counterscore.engine.demand;

import org.jspecify.annotations.NullMarked;
