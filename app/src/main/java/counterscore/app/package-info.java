@NullMarked
package counterscore.app;

import org.jspecify.annotations.NullMarked;
