/**
 * How residents change what they do (model section 8). Reads acts, memories and suspensions; drops acts from a batch and counts
 * them; draws nothing but who is aware.
 */
@NullMarked
package counterscore.engine.response;

import org.jspecify.annotations.NullMarked;
