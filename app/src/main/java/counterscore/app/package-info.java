/**
 * The ways in: the command line. Parses, calls {@code lab}, prints; the only module that prints or ends the process.
 */
@NullMarked
package counterscore.app;

import org.jspecify.annotations.NullMarked;
