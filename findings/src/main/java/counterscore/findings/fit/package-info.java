/**
 * How well a simulated world agrees with published counts, and what the counts leave open (docs/model/calibration.md).
 */
@NullMarked
package counterscore.findings.fit;

import org.jspecify.annotations.NullMarked;
