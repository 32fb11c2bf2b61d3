package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.lab.Calibrate;
import counterscore.lab.Check;
import counterscore.lab.CityRequest;
import counterscore.lab.Opened;
import counterscore.lab.Problem;
import counterscore.lab.Run;
import counterscore.lab.SchemeTest;
import counterscore.scenario.reading.BundledScenarios;
import counterscore.scenario.reading.Diagnostic;
import counterscore.scenario.reading.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files and words that somebody wrote who means no good. Each of them is either refused with a clear message or does what it says: no
 * exception, no more than so much memory and time, no letters that steer a terminal, and nothing written. Seeds are fixed; ./check
 * tries a short part of what -Dfull tries. What was found once stands in {@code hostile} and is tried first.
 */
class HostileTest {
  private static final boolean FULL = Boolean.getBoolean("full");
  private static final int TIMES = FULL ? 100 : 1;
  private static final Path CORPUS = Path.of("src/test/resources/counterscore/app/hostile");

  /** For one input, whatever it is [B]. */
  private static final long MOST_MEMORY = 400_000_000;

  /** Most of what is longer is a machine that had no time for us [ms]. */
  private static final long MOST_MILLISECONDS = 8_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir
  private Path folder;

  private static List<String> bundled() {
    return BundledScenarios.names().stream().map(name -> BundledScenarios.read(name, List.of()).text()).toList();
  }

  private static List<String> files(Path from) throws IOException {
    try (var files = Files.list(from)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted()
          .map(file -> new String(bytes(file), StandardCharsets.UTF_8)).toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void nothing_was_written() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(List.of("hostile.yaml", "press-2019.yaml")::contains);
    }
  }

  @Test
  void what_was_found_once_is_found_no_more() throws IOException {
    try (var files = Files.list(CORPUS)) {
      var all = files.sorted().toList();
      assertThat(all).isNotEmpty();
      all.forEach(file -> tried(bytes(file), file.toString()));
    }
  }

  @Test
  void a_changed_scenario_is_refused_or_lived() throws IOException {
    var mutations = new Mutations(11, Stream.concat(bundled().stream(), Stream.of(Town.yaml())).toList());
    int accepted = 0;
    int inputs = 200 * TIMES;
    for (int k = 0; k < inputs; k++) {
      accepted += tried(mutations.next(), "scenario " + k) ? 1 : 0;
    }
    assertThat(accepted).as("of %d inputs", inputs).isBetween(inputs / 20, inputs * 19 / 20);
  }

  @Test
  void a_changed_setting_is_refused_or_lived() {
    var mutations = new Mutations(12, List.of("x"));
    var random = new SplittableRandom(12);
    int accepted = 0;
    int inputs = 100 * TIMES;
    var names = BundledScenarios.names();
    for (int k = 0; k < inputs; k++) {
      var name = names.get(random.nextInt(names.size()));
      var settings = Settings.of(BundledScenarios.read(name, List.of()), List.of());
      var path = settings.get(random.nextInt(settings.size())).path();
      var text = switch (random.nextInt(8)) {
        case 0 -> path + "." + mutations.value() + "=" + mutations.value();
        case 1 -> mutations.value() + "=" + mutations.value();
        case 2 -> path.substring(0, random.nextInt(path.length())) + "=" + mutations.value();
        case 3 -> path + "=" + "[".repeat(1 << random.nextInt(16));
        case 4 -> path + "=" + random.nextDouble();
        case 5 -> path + "=" + random.nextInt(200);
        case 6 -> path + "=" + random.nextInt(40) + "d";
        default -> path + "=" + mutations.value();
      };
      accepted += holds("setting " + text, () -> isLived(name, List.of(text))) ? 1 : 0;
    }
    assertThat(accepted).as("of %d inputs", inputs).isBetween(inputs / 20, inputs * 19 / 20);
  }

  @Test
  void changed_scheme_tests_are_refused_or_judged() throws IOException {
    var mutations = new Mutations(13, files(Shell.root().resolve("scenarios/tests")));
    var file = folder.resolve("hostile.yaml");
    for (int k = 0; k < 60 * TIMES; k++) {
      Files.write(file, mutations.next());
      holds("scheme test " + k, () -> switch (SchemeTest.of(List.of("hostile.yaml"), folder)) {
        case SchemeTest.Refused refused -> plain(refused.problems().stream().map(Problem::text));
        case SchemeTest.Judged judged -> plain(judged.verdicts().stream().map(SchemeTest.Verdict::name));
      });
    }
  }

  @Test
  void changed_targets_are_refused_or_taken() {
    var mutations = new Mutations(14, List.of(
        "table,cell,count,of\ntiers,month=2021-03;tier=A;measure=residents,5449,10000\n",
        "table,cell,count,of\nacts,conduct=fare-dodging,120,1000\nrefusals,demand=tram-pass,3,200\n"));
    var runner = new ThreadRunner(1);
    for (int k = 0; k < 30 * TIMES; k++) {
      var text = new String(mutations.next(), StandardCharsets.UTF_8);
      holds("targets " + k, () -> switch (Calibrate.open(
          new CityRequest("rongcheng", List.of(), 100L, 31, 1, folder),
          new Calibrate.Asked("targets.csv", text, List.of("dispositions.carelessness.gamma.shape")), runner)) {
        case Calibrate.Refused refused -> plain(refused.problems().stream().map(Problem::text));
        case Calibrate.Ready ready -> ready.free().isEmpty();
      });
    }
  }

  /** A file of tests names a scenario in its own folder, and none that is elsewhere. */
  @Test
  void scheme_tests_lead_to_no_other_folder() throws IOException {
    Files.writeString(folder.resolve("press-2019.yaml"), "secret: 1");
    var below = Files.createDirectory(folder.resolve("hostile.yaml"));
    for (var name : List.of("../press-2019", "../../press-2019", folder + "/press-2019", "./../press-2019",
        "..%2Fpress-2019")) {
      Files.writeString(below.resolve("t.yaml"), "scenario: '" + name + "'\ncases: {a: {expect: []}}\n");
      var reply = SchemeTest.of(List.of("t.yaml"), below);
      assertThat(reply).isInstanceOf(SchemeTest.Refused.class);
      assertThat(((SchemeTest.Refused) reply).problems().toString()).doesNotContain("secret");
    }
  }

  private boolean tried(byte[] bytes, String what) {
    return holds(what, () -> {
      Files.write(folder.resolve("hostile.yaml"), bytes);
      return isLived("hostile.yaml", List.of());
    });
  }

  /** Whether a scenario came of it; then it was reviewed, and a few have lived under it for a few days. */
  private boolean isLived(String scenario, List<String> changes) {
    switch (Check.of(List.of(scenario), changes, folder)) {
      case Check.Refused refused -> {
        return plain(refused.problems().stream().map(Problem::text));
      }
      case Check.Reviewed reviewed ->
        plain(reviewed.sheets().getFirst().reading().warnings().stream().map(Diagnostic::text));
    }
    var asked =
        counterscore.lab.Counterscore.load(scenario).in(folder).with(changes.toArray(String[]::new)).residents(20)
            .days(40).threads(1).out(folder.resolve("out"));
    return switch (Run.open(asked)) {
      case Opened.Refused refused -> plain(refused.problems().stream().map(Problem::text));
      case Opened.Ready ready -> {
        new ThreadRunner(1).run(ready.experiment(), Progress.SILENT);
        yield true;
      }
    };
  }

  /** Lines for a terminal: without what steers it, and not longer than anybody reads. */
  private static boolean plain(Stream<String> texts) {
    texts.forEach(text -> {
      assertThat(text).isNotBlank().hasSizeLessThan(3_000).doesNotContain("Exception", "\tat ");
      assertThat(
          text.codePoints().filter(letter -> letter != '\n').mapToObj(Character::getType).map(Integer::byteValue))
          .as(text).doesNotContain(Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SURROGATE);
    });
    return false;
  }

  private boolean holds(String input, Callable<Boolean> judged) {
    var what = input.substring(0, Math.min(input.length(), 200));
    long memory = THREADS.getCurrentThreadAllocatedBytes();
    long begun = System.nanoTime();
    boolean result;
    try {
      result = judged.call();
    } catch (Throwable e) { // Whatever it is, it was to be a message.
      return fail(what, e);
    }
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - memory).as("memory for " + what).isLessThan(MOST_MEMORY);
    assertThat((System.nanoTime() - begun) / 1_000_000).as("time for " + what).isLessThan(MOST_MILLISECONDS);
    return result;
  }
}
