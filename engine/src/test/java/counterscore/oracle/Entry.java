package counterscore.oracle;

/**
 * An entry in the file of a resident, whether or not any scheme reads it.
 *
 * @param day 0 is the first
 * @param actor number of the resident who acted; −1: nobody
 */
public record Entry(int day, String conduct, String watcher, Truth truth, int actor) {}
