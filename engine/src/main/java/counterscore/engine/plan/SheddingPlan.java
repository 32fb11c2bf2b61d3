package counterscore.engine.plan;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Names;
import counterscore.scenario.Responses;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Friends who cut the tie to somebody in the worst tier.
 *
 * @param scheme index of the scheme whose worst tier it is
 * @param probability per month, as a threshold on 63-bit marks
 * @param names hash of the name of each slot
 */
@SuppressWarnings("ArrayRecordComponent") // dense tables: shared, never written after compilation
public record SheddingPlan(int scheme, long probability, int[] names) {
  static @Nullable SheddingPlan of(Responses.@Nullable Shedding declared, List<SchemePlan> schemes, int slots) {
    if (declared == null || declared.perMonth().value() == 0) {
      return null;
    }
    int scheme = schemes.stream().map(SchemePlan::name).toList().indexOf(declared.scheme());
    if (scheme < 0) {
      throw new IllegalArgumentException("no scheme " + declared.scheme());
    }
    return new SheddingPlan(
        scheme, Luck.threshold63(declared.perMonth().value()),
        IntStream.range(0, slots).map(slot -> Names.hash("friend " + slot)).toArray());
  }
}
