@NullMarked
package counterscore.lab;

import org.jspecify.annotations.NullMarked;
