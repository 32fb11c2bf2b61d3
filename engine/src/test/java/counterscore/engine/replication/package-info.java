/** The small scenarios of {@code docs/replication}, whose results are known without a run. */
@NullMarked
package counterscore.engine.replication;

import org.jspecify.annotations.NullMarked;
