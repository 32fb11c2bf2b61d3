/**
 * From a file to a scenario. Text is composed to a tree that knows where everything stands, the tree is held against the
 * schema, what the parts say about each other is checked, and only a tree without errors becomes records. Every mistake is
 * data, a {@link counterscore.scenario.reading.Diagnostic}. ODD element: input data.
 */
@NullMarked
package counterscore.scenario.reading;

import org.jspecify.annotations.NullMarked;
