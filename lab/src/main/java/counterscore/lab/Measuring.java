package counterscore.lab;

import com.sun.management.OperatingSystemMXBean;
import counterscore.archive.PeakMemory;
import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.engine.Timekeeper;
import counterscore.findings.Phrases;
import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.observation.Tables;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Variant;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Measures what lives of cities cost, one after the other, each after the compiler has seen lives of its kind. */
final class Measuring {
  private static final int WARM_DAYS = 62;

  /** Two cities of one block each: what does not grow with residents is the same in both. */
  private static final long LARGER = 65_536;
  private static final long SMALLER = 16_384;

  /** Time for a world more, in times the first (docs/performance.md). */
  private static final double A_WORLD_MORE = 0.25;

  /** Time for the plan of a world and for its tables [s] (ibid.). */
  private static final double A_PLAN = 0.5;

  private final BenchRequest request;
  private final Experiment experiment;
  private final List<Variant> variants;

  /** @param variants of which the first are lived beside the baseline */
  Measuring(BenchRequest request, Experiment experiment, List<Variant> variants) {
    this.request = request;
    this.experiment = experiment;
    this.variants = variants;
  }

  private record City(long residents, int worlds, int threads, boolean hasParts) {}

  /** What is measured, in order. */
  private List<City> cities() {
    var cities = new ArrayList<City>();
    for (long size : request.sizes()) {
      for (int worlds : request.worlds(size, 1 + variants.size())) {
        for (int threads : request.threads()) {
          cities.add(
              new City(size, worlds, threads, threads == 1 && (worlds == 1 || size == request.sizes().getFirst())));
        }
      }
    }
    return cities;
  }

  private Set<Integer> worlds() {
    var worlds = new LinkedHashSet<Integer>();
    cities().forEach(city -> worlds.add(city.worlds));
    return worlds;
  }

  /** How long everything takes [s]. */
  double seconds() {
    double seconds = cities().stream()
        .mapToDouble(city -> (city.hasParts ? 2 : 1) * seconds(of(city.residents), city.threads, city.worlds)).sum();
    for (int worlds : worlds()) {
      seconds += seconds(of(LARGER).withDays(half()), 1, worlds) + seconds(of(SMALLER).withDays(half()), 1, worlds)
          + seconds(warm(), 1, worlds);
    }
    return seconds;
  }

  private static double seconds(Experiment city, int threads, int worlds) {
    return Estimate.of(city, threads).seconds() * (1 + A_WORLD_MORE * (worlds - 1)) + A_PLAN * worlds;
  }

  /** What takes the most memory of all of it. */
  Memory memory() {
    var all = new ArrayList<Memory>();
    cities().forEach(city -> all.add(new Memory(of(city.residents), city.threads, city.worlds, 0)));
    worlds().forEach(worlds -> all.add(new Memory(of(LARGER), 1, worlds, 0)));
    return Collections.max(all, Comparator.comparingLong(Memory::heap));
  }

  Bench.Measured measure(Progress progress, Consumer<String> begins) {
    begins.accept("limits of the machine");
    var limits = Limits.measure();
    for (int worlds : worlds()) {
      begins.accept("warming up: " + words(worlds));
      live(warm(), 1, worlds, progress);
    }
    var runs = new ArrayList<BenchRun>();
    for (var city : cities()) {
      begins.accept(
          Phrases.count(city.residents) + " residents, " + words(city.worlds) + ", "
              + (city.threads == 1 ? "1 thread" : city.threads + " threads"));
      runs.add(run(city, progress));
    }
    var bytes = new TreeMap<Integer, Double>();
    for (int worlds : worlds()) {
      begins.accept("memory of a resident: " + words(worlds));
      bytes.put(worlds,
          (double) (held(LARGER, worlds, progress) - held(SMALLER, worlds, progress)) / (LARGER - SMALLER));
    }
    return new Bench.Measured(
        Order.name(request.scenario()), experiment.scenario().basis().key(), runs, clockCost(runs), bytes, limits);
  }

  private static String words(int worlds) {
    return worlds == 1 ? "1 world" : worlds + " worlds";
  }

  private static double clockCost(List<BenchRun> runs) {
    return runs.stream().filter(run -> run.parts() != null).findFirst()
        .map(run -> Objects.requireNonNull(run.parts()).wholeSeconds() / run.seconds()).orElse(Double.NaN);
  }

  private BenchRun run(City city, Progress progress) {
    collect();
    PeakMemory.forget();
    var lived = live(of(city.residents), city.threads, city.worlds, progress);
    long peak = PeakMemory.bytes();
    return new BenchRun(
        city.residents, experiment.days(), months(lived.observed), city.threads, city.worlds, lived.seconds,
        lived.cpuSeconds, Order.events(lived.observed),
        lived.observed.counter(Tables.STUDY).sum(Map.of("measure", "sessions")), peak,
        city.hasParts ? parts(city, progress) : null);
  }

  private static int months(Observations observed) {
    return observed.counter(Tables.ACTS).axes().getFirst().size();
  }

  private BenchRun.Parts parts(City city, Progress progress) {
    collect();
    var times = new PartTimes();
    var lived = live(of(city.residents), city.threads, city.worlds, new Attended(progress, times, () -> {}));
    return new BenchRun.Parts(lived.seconds, lived.cpuSeconds, times.seconds());
  }

  /** What the heap holds in the middle of the period [B]. */
  private long held(long residents, int worlds, Progress progress) {
    var held = new long[1];
    live(of(residents).withDays(half()), 1, worlds, new Attended(progress, null, () -> held[0] = collect()));
    return held[0];
  }

  private int half() {
    return Math.max(1, experiment.days() / 2);
  }

  private Experiment of(long residents) {
    return experiment.withResidents(residents);
  }

  private Experiment warm() {
    return of(request.sizes().getFirst()).withDays(Math.min(WARM_DAYS, experiment.days()));
  }

  private record Lived(Observations observed, double seconds, double cpuSeconds) {}

  private Lived live(Experiment city, int threads, int worlds, Progress progress) {
    var comparison = new Comparison(city, variants.subList(0, worlds - 1));
    long begun = System.nanoTime();
    long cpu = cpuNanoseconds();
    Outcome outcome = new ThreadRunner(threads).compare(comparison, progress, _ -> {});
    return new Lived(outcome.baseline(), Order.since(begun), (cpuNanoseconds() - cpu) / 1e9);
  }

  private static long cpuNanoseconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** Collects what nobody holds; returns what is left [B]. */
  private static long collect() {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  /** Goes on as long as another does, and sees to it that somebody measures. */
  private record Attended(Progress progress, @Nullable Timekeeper keeper, Runnable atMonthEnd) implements Progress {
    @Override
    public void advanced(int block, int day, long residentDays) {
      progress.advanced(block, day, residentDays);
    }

    @Override
    public boolean isCancelled() {
      return progress.isCancelled();
    }

    @Override
    public void lived(int district, int month, Outcome soFar) {
      atMonthEnd.run();
    }

    @Override
    public @Nullable Timekeeper timekeeper() {
      return keeper;
    }
  }
}
