/** How tests of the engine write scenarios down. */
@NullMarked
package counterscore.engine.declared;

import org.jspecify.annotations.NullMarked;
