package counterscore.spark;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Districts;
import counterscore.engine.Progress;
import counterscore.observation.Packed;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Scenario;
import counterscore.scenario.Variant;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures what docs/scale.md is derived from, and writes docs/scale/constants.properties: {@code ./check -Dmeasure -Drewrite} on a
 * machine with nothing else to do. A world alone is lived by a whole district; 64 worlds by a block, of which a district has eight.
 */
@EnabledIfSystemProperty(named = "measure", matches = ".*")
class MeasureTest {
  private static final long BLOCK = 65_536;
  private static final Scenario PRESS = Towns.scenario("press-2019");

  @TempDir
  private Path folder;
  private final List<String> lines = new ArrayList<>();

  private void tell(String name, double value) {
    lines.add(name + "=" + String.format(Locale.ROOT, value < 10 ? "%.3g" : "%.0f", value));
    System.out.println(lines.getLast());
  }

  /** What this thread has worked [s]: other programs on the machine do not count. */
  private static double worked() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  /** The subsets of six mechanisms, switched off: 64 worlds with the scenario as it stands. */
  private static Comparison worlds(long residents) {
    var mechanisms = Mechanism.declared(PRESS).subList(0, 6);
    var variants = new ArrayList<Variant>();
    for (int off = 1; off < 64; off++) {
      var subset = new ArrayList<Mechanism>();
      for (int m = 0; m < 6; m++) {
        if ((off >> m & 1) != 0) {
          subset.add(mechanisms.get(m));
        }
      }
      variants.add(new Variant("variant " + off, Mechanism.off(subset, PRESS)));
    }
    return new Comparison(Experiment.of(PRESS, 1).withResidents(residents), variants);
  }

  private void measure(String worlds, Comparison comparison, int blocks) {
    double begun = worked();
    var sent = Sent.of(comparison);
    var districts = Districts.of(sent.comparison());
    tell("compile-seconds-" + worlds, worked() - begun);
    tell("sent-bytes-" + worlds, sent.size());
    begun = worked();
    var outcome = districts.live(0, Progress.SILENT, _ -> {});
    tell("district-seconds-" + worlds, (worked() - begun) * 8 / blocks);
    var packed = Packed.of(outcome);
    tell("district-bytes-" + worlds, packed.length);
    begun = worked();
    int times = 20;
    for (int i = 0; i < times; i++) {
      Packed.merge(packed, Districts.empty(comparison));
    }
    tell("merge-seconds-" + worlds, (worked() - begun) / times);
  }

  @Test
  void what_a_district_takes() throws IOException {
    Districts.of(Towns.alone(Experiment.of(PRESS, 1).withResidents(BLOCK).withDays(60)))
        .live(0, Progress.SILENT, _ -> {});
    measure("1", Towns.alone(Experiment.of(PRESS, 1).withResidents(8 * BLOCK)), 8);
    measure("64", worlds(BLOCK), 1);
    long begun = System.nanoTime();
    try (var spark = new SparkRunner(new Settings(null, 1, null, null, folder.toString(), Map.of()))) {
      spark.run(Towns.districts(1, 1), Progress.SILENT);
    }
    tell("start-seconds", (System.nanoTime() - begun) / 1e9);
    assertThat(lines).hasSize(11);
    if (System.getProperty("rewrite") != null) {
      Files.write(Path.of(System.getProperty("counterscore.root"), "docs/scale/constants.properties"),
          Scale.file(lines));
    }
  }
}
