/**
 * Cameras and control room (model section 11). Reads nothing of the others; writes {@code ControlColumns}; streams {@code
 * CONTROL_ROOM}, {@code LOOKED_AT}. Nothing is recognised: all is counts.
 */
@NullMarked
package counterscore.engine.control;

import org.jspecify.annotations.NullMarked;
