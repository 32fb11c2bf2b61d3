package counterscore.app.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import counterscore.lab.Catalogue;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Pages, cities, lives, reports and bad requests, mixed, by four that ask at once. What is held after a collection of garbage does
 * not grow, nor do threads and open files, and nothing ends in a fault. {@code -Dload=1800} asks for so many seconds; else they ask
 * a few hundred times together.
 *
 * <p>Power: a kilobyte that each request left behind would be 0.3 MB in {@code ./check} and is not seen there, and about 100 MB in half
 * an hour. Cities that are not forgotten are seen in both: each takes a megabyte and more.
 */
@Tag("slow")
class ExplorerLoadTest {
  private static final int ASKING = 4;
  private static final int ROUNDS = 6;
  private static final int REQUESTS = 12;
  private static final long MAY_GROW = 24L << 20;
  private static final List<String> SCENARIOS =
      List.of("press-2019", "flensburg", "rongcheng", "private-score", "benefit-score");

  private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();

  /** What the process holds at a moment, garbage collected: heap [B]. */
  private record Held(long heap, int threads, long files) {
    static Held now() {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      return new Held(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          ManagementFactory.getThreadMXBean().getThreadCount(), system.getOpenFileDescriptorCount());
    }

    @Override
    public String toString() {
      return heap / 1_000_000 + " MB, threads " + threads + ", files " + files;
    }
  }

  @Test
  void under_mixed_requests_memory_threads_and_files_stay_as_they_are() throws Exception {
    long seconds = Long.getLong("load", 0);
    var held = new ArrayList<Held>();
    try (var page = Page.open()) {
      for (int round = 0; round < ROUNDS; round++) {
        ask(page, round, Duration.ofSeconds(seconds / ROUNDS));
        held.add(Held.now());
      }
      assertThat(page.get("").statusCode()).isEqualTo(200);
    }
    if (seconds > 0) {
      System.out.println("explorer, " + seconds + " s: " + new TreeMap<>(answers) + " " + held);
    }
    assertThat(answers.keySet()).isSubsetOf(200, 400, 403, 404, 413, 422, 503).contains(200, 400, 403, 404, 422);
    var warm = held.get(1);
    for (var later : held.subList(2, held.size())) {
      assertThat(later.heap).as(held.toString()).isLessThan(warm.heap + MAY_GROW);
      assertThat(later.threads).as(held.toString()).isLessThan(warm.threads + 20);
      assertThat(later.files).as(held.toString()).isLessThan(warm.files + 20);
    }
  }

  /** Four ask at once, each so often, or for so long where it is more than nothing. */
  private void ask(Page page, int round, Duration during) throws Exception {
    long end = System.nanoTime() + during.toNanos();
    try (var asking = Executors.newFixedThreadPool(ASKING)) {
      var all = new ArrayList<Callable<Void>>();
      for (int who = 0; who < ASKING; who++) {
        var luck = new Random(100L * round + who);
        boolean mayForget = !during.isZero();
        all.add(() -> {
          for (int asked = 0; during.isZero() ? asked < REQUESTS : System.nanoTime() < end; asked++) {
            once(page, luck, mayForget);
          }
          return null;
        });
      }
      for (var one : asking.invokeAll(all)) {
        one.get();
      }
    }
  }

  private void once(Page page, Random luck, boolean mayForget) throws InterruptedException {
    var scenario = SCENARIOS.get(luck.nextInt(SCENARIOS.size()));
    var resident = Integer.toString(luck.nextInt(1_000));
    switch (luck.nextInt(12)) {
      case 0 -> got(page, "");
      case 1 -> got(page, List.of("assets/main.js", "assets/vega.min.js", "assets/de.json").get(luck.nextInt(3)));
      case 2 -> got(page, "api/scenarios");
      case 3 -> posted(page, "api/open", "scenario", scenario);
      case 4 -> posted(page, "api/check", "scenario", scenario);
      case 5 -> posted(page, "api/yaml", "scenario", scenario, "residents", resident);
      case 6 -> posted(page, "api/life", "scenario", scenario, "residents", "1000", "resident", resident);
      case 7 -> posted(page, "api/open", "scenario", "mine.yaml", "text", cut(scenario, luck));
      case 8 -> bad(page, luck);
      default -> city(page, scenario, luck, mayForget);
    }
  }

  /** A file that ends too early. */
  private static String cut(String scenario, Random luck) {
    var text = Objects.requireNonNull(Catalogue.text(scenario));
    return text.substring(0, luck.nextInt(text.length()));
  }

  private void bad(Page page, Random luck) {
    switch (luck.nextInt(6)) {
      case 0 -> got(page, "assets/" + luck.nextInt());
      case 1 -> count(page.send(page.request("api/run").POST(
          HttpRequest.BodyPublishers.ofString("scenario=flensburg"))).statusCode());
      case 2 -> posted(page, "api/run", "scenario", "flensburg", "residents", "many");
      case 3 -> posted(page, "api/run", "scenario", "flensburg", "set", "a=".repeat(luck.nextInt(1_000)));
      case 4 -> got(page, "api/run?run=" + luck.nextLong());
      default -> posted(page, "api/run", "scenario", "../flensburg");
    }
  }

  /** Lives a city, looks at it, its report, its other luck, and closes the tab; now and then it does not wait, or forgets to close. */
  private void city(Page page, String scenario, Random luck, boolean mayForget) throws InterruptedException {
    var begun = page.post(
        "api/run", "scenario", scenario, "residents", Integer.toString(500 + luck.nextInt(1_500)), "seed",
        Integer.toString(luck.nextInt(1_000)));
    count(begun.statusCode());
    if (begun.statusCode() != 200) {
      return;
    }
    var run = Page.json(begun).get("run").asString();
    if (luck.nextInt(4) > 0) {
      for (int waited = 0; waited < 600 && !isOver(page, run); waited++) {
        Thread.sleep(20);
      }
      if (luck.nextInt(3) == 0) {
        got(page, "report?run=" + run);
      }
      if (luck.nextInt(5) == 0) {
        posted(page, "api/again", "run", run);
        posted(page, "api/again/end", "run", run);
      }
    }
    if (!mayForget || luck.nextInt(10) > 0) {
      posted(page, "api/end", "run", run);
    }
  }

  private boolean isOver(Page page, String run) {
    var told = page.get("api/run?run=" + run);
    count(told.statusCode());
    return told.statusCode() != 200
        || Run.State.valueOf(Page.json(told).get("state").asString().toUpperCase(Locale.ROOT)).isOver();
  }

  private void got(Page page, String address) {
    count(page.get(address).statusCode());
  }

  private void posted(Page page, String address, String... fields) {
    count(page.post(address, fields).statusCode());
  }

  private void count(int status) {
    answers.computeIfAbsent(status, _ -> new LongAdder()).increment();
  }
}
