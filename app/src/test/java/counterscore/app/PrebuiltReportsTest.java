package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.reading.BundledScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports that stand in {@code docs/reports}: {@code build/reports} writes them anew. */
class PrebuiltReportsTest {
  @TempDir
  private Path folder;

  static List<String> names() {
    return BundledScenarios.names();
  }

  private static String report(String name) throws IOException {
    return Files.readString(Shell.root().resolve("docs/reports/" + name + ".md"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_bundled_scenario_has_one_of_its_file_as_it_stands(String name) throws IOException {
    var reading = BundledScenarios.read(name, List.of());

    assertThat(report(name))
        .as("stale: run build/reports")
        .contains("| SHA-256 of the scenario | " + reading.sha256() + " |")
        .contains(name + ", 100,000 invented residents, seed 1*")
        .contains("Synthetic · basis: ");
    assertThat(Files.readString(Shell.root().resolve("docs/reports/README.md"))).contains("(" + name + ".md)");
  }

  /** One of them is lived again: what moves the numbers of one moves, nearly always, those of this one. */
  @Tag("slow")
  @Test
  void the_digest_of_one_is_what_the_program_counts_today() throws IOException {
    var ended = new Cli(folder).run("run", "rongcheng", "--residents", "100000");

    assertThat(report("rongcheng")).as("stale: run build/reports")
        .contains("| Digest | " + ended.line("digest ").substring("digest ".length()) + " |");
  }
}
