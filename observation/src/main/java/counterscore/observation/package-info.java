/**
 * What may be seen of a run: counts over labelled axes, merged by addition of {@code long}. No column of residents
 * passes through here. ODD element: observation.
 */
@NullMarked
package counterscore.observation;

import org.jspecify.annotations.NullMarked;
