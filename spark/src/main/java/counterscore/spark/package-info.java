/**
 * The other runner: the same districts, lived as tasks of Apache Spark. Nothing of the model is here; a task gets the text of a
 * scenario and numbers of districts, and gives back counts.
 */
@NullMarked
package counterscore.spark;

import org.jspecify.annotations.NullMarked;
