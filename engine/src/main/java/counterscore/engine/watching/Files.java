package counterscore.engine.watching;

import counterscore.engine.population.Guardianship;
import org.jspecify.annotations.Nullable;

/**
 * Into whose file an entry about a resident goes: what is fixed about it in one block.
 *
 * @param victims who is taken for whom
 * @param guardianship who answers for whom; null: everybody for themselves
 */
public record Files(Victims victims, @Nullable Guardianship guardianship) {
  /** Number of the block. */
  int block() {
    return victims.block();
  }

  /** Who answers for a resident. */
  int guardian(int of) {
    return guardianship == null ? of : guardianship.of(of);
  }
}
