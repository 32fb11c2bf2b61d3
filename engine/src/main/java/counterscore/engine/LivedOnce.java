package counterscore.engine;

import counterscore.engine.columns.Tallies;
import counterscore.observation.Tables;
import java.util.Set;

/**
 * What goes on beside the scores in one block and is not changed by them, so that it is lived once for all worlds in which it is
 * the same.
 *
 * @param shared what it is, and in which worlds
 * @param columns what it knows of residents
 * @param worlds those worlds, a bit each
 */
record LivedOnce<P, C>(P shared, C columns, Tallies tallies, long worlds) {
  /** What is counted here and not by worlds. */
  static final Set<String> TABLES = Set.of(
      Tables.STUDY, Tables.STUDY_POINTS, Tables.STUDY_GIFTS, Tables.CONTROL_ROOM, Tables.OPERATORS);

  boolean isIn(int world) {
    return (worlds >>> world & 1) != 0;
  }
}
