/**
 * The study app: members read and watch for points (docs/model/study.md). Reads the field of sessions and its own columns;
 * writes those columns. Streams: session, study-done, study-lot, gift. In the day it comes after look-ups and before the evening.
 */
@NullMarked
package counterscore.engine.study;

import org.jspecify.annotations.NullMarked;
