/**
 * What it means. Every finding is computed from observations and the scenario alone; no resident is seen here, so every
 * statement can be recomputed from what a run stored.
 */
@NullMarked
package counterscore.findings;

import org.jspecify.annotations.NullMarked;
