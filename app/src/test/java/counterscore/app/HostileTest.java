package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.lab.SchemeTest;
import counterscore.scenario.reading.BundledScenarios;
import counterscore.scenario.reading.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Files and words that somebody wrote who means no good. Each of them is either refused with a clear message or does what it says: no
 * exception, no more than so much memory and time, no letters that steer a terminal, and nothing written. Seeds are fixed; ./check
 * tries a short part of what -Dfull tries. What was found once, and what the fuzzer kept ({@link Fuzzed}), stands in {@code hostile} and is
 * tried first.
 */
class HostileTest {
  private static final boolean FULL = Boolean.getBoolean("full");
  private static final int TIMES = FULL ? 100 : 1;
  private static final Path CORPUS = Path.of("src/test/resources/counterscore/app/hostile");

  @TempDir
  private Path folder;

  private Hostile hostile() {
    return new Hostile(folder);
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

  @ParameterizedTest
  @EnumSource
  void what_was_found_once_is_found_no_more(Fuzzed.Target target) throws IOException {
    var fuzzed = new Fuzzed(target, folder);
    try (var files = Files.list(CORPUS.resolve(target.folder()))) {
      var all = files.sorted().toList();
      assertThat(all).isNotEmpty();
      all.forEach(file -> fuzzed.tried(bytes(file), file.toString()));
    }
  }

  @Test
  void a_changed_scenario_is_refused_or_lived() throws IOException {
    var mutations = new Mutations(11, Fuzzed.originals());
    int accepted = 0;
    int inputs = 200 * TIMES;
    for (int k = 0; k < inputs; k++) {
      accepted += hostile().scenario(mutations.next(), "scenario " + k) ? 1 : 0;
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
      accepted += hostile().settings(name, List.of(text)) ? 1 : 0;
    }
    assertThat(accepted).as("of %d inputs", inputs).isBetween(inputs / 20, inputs * 19 / 20);
  }

  @Test
  void changed_scheme_tests_are_refused_or_judged() throws IOException {
    var mutations = new Mutations(13, files(Shell.root().resolve("scenarios/tests")));
    for (int k = 0; k < 60 * TIMES; k++) {
      hostile().schemeTests(mutations.next(), "scheme test " + k);
    }
  }

  @Test
  void changed_targets_are_refused_or_taken() {
    var mutations = new Mutations(14, List.of(
        "table,cell,count,of\ntiers,month=2021-03;tier=A;measure=residents,5449,10000\n",
        "table,cell,count,of\nacts,conduct=fare-dodging,120,1000\nrefusals,demand=tram-pass,3,200\n"));
    for (int k = 0; k < 30 * TIMES; k++) {
      hostile().targets(new String(mutations.next(), StandardCharsets.UTF_8), "rongcheng",
          "dispositions.carelessness.gamma.shape", 31, "targets " + k);
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
}
