/**
 * What an entry costs or earns (model section 5). Reads entries; writes score, tier, account and file columns; streams
 * {@code APPEAL}, {@code FABRICATED_APPEAL}, {@code RESET}, and who takes part in a computed score, {@code CUSTOMER*}.
 */
@NullMarked
package counterscore.engine.scoring;

import org.jspecify.annotations.NullMarked;
