/**
 * A second engine, slow and plain, written from the model's page alone before the fast engine was read. One object per
 * resident, a loop over days and residents, draws from a generator of the JDK, no batches and no tables of luck. It
 * exists to be compared with: where the two differ, one of them or the page is wrong.
 *
 * <p>It sees the declared records and the JDK, nothing of the fast engine; a test holds that wall.
 */
@NullMarked
package counterscore.oracle;

import org.jspecify.annotations.NullMarked;
