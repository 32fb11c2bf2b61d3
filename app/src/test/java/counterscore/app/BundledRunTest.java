package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.reading.BundledScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  void every_rule_watcher_demand_list_and_party_of_it_is_met(String name) throws IOException {
    var ended = new Cli(folder).run("run", name, "--residents", "1000000", "--out", "a");

    assertThat(ended.status()).as(ended.err()).isZero();
    var run = JsonMapper.shared().readTree(Files.readString(folder.resolve("a/run.json")));
    assertThat(run.get("warnings").toString()).isEqualTo("[]");
  }
}
