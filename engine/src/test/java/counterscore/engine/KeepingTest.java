package counterscore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Outcome;
import counterscore.observation.Packed;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Question;
import counterscore.scenario.Scenario;
import counterscore.scenario.Variant;
import counterscore.scenario.reading.BundledScenarios;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that goes on where another was interrupted is that run, bit for bit. */
class KeepingTest {
  private static final Scenario PRESS =
      Objects.requireNonNull(BundledScenarios.read("press-2019", List.of()).scenario());

  /** Two districts, the second with a few residents; two worlds and their twins. */
  private static Comparison comparison() {
    return new Comparison(
        Experiment.of(PRESS, 3).withResidents(524_288 + 1_000).withDays(2),
        List.of(new Variant("without", Mechanism.FRIENDS.off(PRESS))),
        EnumSet.of(Question.TWINS));
  }

  /** Keeps bytes, as a ledger does. */
  private static final class Memory implements Keeping {
    final Map<Integer, byte[]> kept = new TreeMap<>();

    @Override
    public boolean has(int district) {
      return kept.containsKey(district);
    }

    @Override
    public void addTo(Outcome all) {
      kept.values().forEach(bytes -> Packed.merge(bytes, all));
    }

    @Override
    public void keep(int district, byte[] packed) {
      kept.put(district, packed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void what_was_kept_is_not_lived_again_and_the_end_is_the_same(int threads) {
    var memory = new Memory();
    var whole = new ThreadRunner(2).compare(comparison(), Progress.SILENT, _ -> {}, memory);
    assertThat(memory.kept).as("the first district, where lives are told, is not kept").containsOnlyKeys(1);

    var districts = new ConcurrentSkipListSet<Integer>();
    var resumed = new ThreadRunner(threads).compare(comparison(), new Progress() {
      @Override
      public void advanced(int block, int day, long residentDays) {
        districts.add(block / 8);
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    }, _ -> {}, memory);

    assertThat(Packed.of(resumed)).isEqualTo(Packed.of(whole));
    assertThat(districts).isEqualTo(Set.of(0));
  }
}
