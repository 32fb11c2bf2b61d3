package counterscore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import counterscore.engine.chance.Luck;
import counterscore.scenario.Experiment;
import counterscore.scenario.reading.ScenarioReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a thread allocates while it lives does not grow with the acts. */
class AllocationTest {
  private static final int WARM = 180;
  private static final int DAYS = 330;
  private static final long MOST_BYTES = 64 * 1024;

  /** Two watchers, so that sightings are sorted; a rule of every kind that the queues know, all short, so that they fill. */
  private static final String TOWN = """
      format: 1
      title: A town whose residents act much or little
      basis: invented
      basis-note: Invented for a test.
      period: {start: 2021-01-01, days: 330}
      society:
        residents: 16384
        groups:
          home: {east: 0.4, west: 0.6}
      dispositions:
        carelessness: {gamma: {shape: 0.8}}
      watchers:
        inspectors: {kind: inspectors, misattribution: 0.05}
        cameras: {kind: cameras}
      conduct:
        parking:
          lawful: false
          context: transport
          established-by: report
          rate: {per-year: ACTS}
          disposition: carelessness
          noticed-by: {inspectors: 0.1, cameras: 0.1}
      schemes:
        score:
          start: 1000
          range: [0, 1300]
          tiers: {A: 1000, B: 900, C: 0}
          rules:
            parking:
              points: -5
              repeated: {factor: 2, within: 30d, max: 2}
              cap: {points: 100, per: month}
              lapses: 30d
      """;

  /**
   * Healthy: a few kB apart, from the sizes of buffers. What it guards against, an object or an array for each batch of acts: some 9,000
   * batches more in these five months make 140 kB of the smallest objects there are. No chance is in it but that of the compiler,
   * which may leave out an object later in one life than in the other; each is therefore lived twice.
   */
  @Test
  void ten_times_the_acts_allocate_no_more_once_the_queues_have_their_size() {
    allocated(36);
    allocated(360);

    assertThat(Math.abs(allocated(360) - allocated(36))).isLessThan(MOST_BYTES);
  }

  /** What the worker allocates between two mornings [B]. */
  private static long allocated(int actsPerYear) {
    var town = TOWN.replace("ACTS", Integer.toString(actsPerYear)).getBytes(StandardCharsets.UTF_8);
    var reading = ScenarioReader.read("town.yaml", town, List.of());
    assertThat(reading.errors()).isEmpty();
    var experiment = Experiment.of(Objects.requireNonNull(reading.scenario()), 1);
    var threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    var counted = new long[2];
    new ThreadRunner(1, _ -> new Luck(1, 1, 0), new Witness() {
      @Override
      public void day(int block, int day) {
        if (day == WARM || day == DAYS - 1) {
          counted[day == WARM ? 0 : 1] = threads.getCurrentThreadAllocatedBytes();
        }
      }
    }).run(experiment, Progress.SILENT);
    return counted[1] - counted[0];
  }
}
