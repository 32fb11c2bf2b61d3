/**
 * The one wiring. A verb per class: reads what is declared, lets a runner live it, has it judged, kept and told. Prints
 * nothing, opens no file itself.
 */
@NullMarked
package counterscore.lab;

import org.jspecify.annotations.NullMarked;
