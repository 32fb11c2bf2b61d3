package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.reading.BundledScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What comes with the program uses all that it declares, in a run of a million. */
@Tag("slow")
class BundledRunTest {
  @TempDir
  private Path folder;

  static List<String> names() {
    return BundledScenarios.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_part_of_it_is_met_and_its_report_says_the_same_in_german(String name) throws IOException {
    var ended = new Cli(folder).run("run", name, "--residents", "1000000", "--out", "a");

    assertThat(ended.status()).as(ended.err()).isZero();
    var run = JsonMapper.shared().readTree(Files.readString(folder.resolve("a/run.json")));
    assertThat(run.get("warnings").toString()).isEqualTo("[]");

    var scenario = Objects.requireNonNull(BundledScenarios.read(name, List.of()).scenario());
    var report = Files.readString(folder.resolve("a/report.html"));
    assertThat(Untranslated.in(report, name, scenario)).isEmpty();
    assertThat(Untranslated.lostNumbers(report)).isEmpty();
  }
}
