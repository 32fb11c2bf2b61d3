/**
 * Points under a curve (model section 3, design section 4): draws the points of a field that fall on a block and a day and\n * keeps those under the curve. Serves conducts, fabrications and demands. Streams: those named by the field.
 */
@NullMarked
package counterscore.engine.field;

import org.jspecify.annotations.NullMarked;
