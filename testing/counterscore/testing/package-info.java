/** How tests of all stages write scenarios down. Each module compiles this folder among its own tests. */
@NullMarked
package counterscore.testing;

import org.jspecify.annotations.NullMarked;
