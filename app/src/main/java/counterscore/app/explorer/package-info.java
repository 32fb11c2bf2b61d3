/**
 * The other way in: a page in a browser on this machine. It answers nobody else, keeps nothing, and knows nothing that the
 * command line does not know.
 */
@NullMarked
package counterscore.app.explorer;

import org.jspecify.annotations.NullMarked;
