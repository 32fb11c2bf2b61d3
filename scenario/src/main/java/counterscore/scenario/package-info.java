/**
 * What is declared. A scenario file becomes immutable, validated records; nothing here draws a random number or
 * simulates a day. ODD elements: entities, state variables and input data, as declared by the user.
 */
@NullMarked
package counterscore.scenario;

import org.jspecify.annotations.NullMarked;
