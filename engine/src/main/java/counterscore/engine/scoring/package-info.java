/**
 * What an entry costs or earns (model section 5). Reads entries; writes score, tier, account and file columns; draws\n * nothing.
 */
@NullMarked
package counterscore.engine.scoring;

import org.jspecify.annotations.NullMarked;
