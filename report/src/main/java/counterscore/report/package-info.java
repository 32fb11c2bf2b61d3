@NullMarked
package counterscore.report;

import org.jspecify.annotations.NullMarked;
