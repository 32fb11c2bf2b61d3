/**
 * How a number depends on several others that are uncertain: designs and estimators, without any knowledge of what the numbers
 * mean (docs/model/sensitivity.md).
 */
@NullMarked
package counterscore.findings.sensitivity;

import org.jspecify.annotations.NullMarked;
