package counterscore.engine.watching;

import counterscore.engine.population.Enrolled;
import counterscore.engine.population.Guardianship;
import counterscore.engine.population.Residents;
import org.jspecify.annotations.Nullable;

/**
 * Into whose file an entry about a resident goes: what is fixed about it in one block.
 *
 * @param residents of the block
 * @param victims who is taken for whom
 * @param guardianship who answers for whom; null: everybody for themselves
 * @param enrolled to whose file each resident is linked; null: everybody to their own
 */
public record Files(
    Residents residents, Victims victims, @Nullable Guardianship guardianship, @Nullable Enrolled enrolled) {
  /** No file. */
  static final int NONE = Enrolled.NO_FILE;

  /** Number of the block. */
  int block() {
    return residents.block();
  }

  /** Who answers for a resident; where the guardian is not there yet, the resident alone. */
  int answers(int resident, boolean isChargedToGuardian, int day) {
    int guardian = guardianship == null || !isChargedToGuardian ? resident : guardianship.of(resident);
    return residents.isThere(guardian, day) ? guardian : resident;
  }

  /** The file to which what concerns a resident is written, or {@link #NONE} where there is none, or nobody has it yet. */
  int fileOf(int resident, int day) {
    int file = enrolled == null ? resident : enrolled.fileOf(resident);
    return file != NONE && residents.isThere(file, day) && residents.isThere(resident, day) ? file : NONE;
  }
}
