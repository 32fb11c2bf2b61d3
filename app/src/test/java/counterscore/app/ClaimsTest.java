package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.reading.BundledScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/claims.md} says of every finding where its number comes from. */
class ClaimsTest {
  private static final Pattern CODE = Pattern.compile("`([a-z0-9-]+\\*?)`");
  private static final int FINDING = 2;

  @TempDir
  private Path folder;

  static List<String> names() {
    return BundledScenarios.names();
  }

  /** Longer than a year, so that findings about durations and later years are there. */
  @Tag("slow")
  @ParameterizedTest
  @MethodSource("names")
  void every_finding_of_a_bundled_scenario_is_on_the_page(String name) throws IOException {
    var ended = new Cli(folder).run("run", name, "--residents", "10000", "--days", "400", "--out", "a", "--json");

    assertThat(ended.status()).as(ended.err()).isZero();
    var known = known();
    assertThat(
        JsonMapper.shared().readTree(ended.out()).get("findings").valueStream()
            .map(finding -> finding.get("id").asString())
            .map(id -> id.contains("/") ? id.substring(0, id.indexOf('/')) : id))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(known).as(id).anyMatch(claim -> covers(claim, id)));
  }

  /** What the page names is somewhere in the code that makes findings. */
  @Test
  void the_page_names_no_finding_that_does_not_exist() throws IOException {
    var code = new StringBuilder();
    try (var files = Files.walk(Shell.root().resolve("findings/src/main/java"))) {
      for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }

    assertThat(known()).hasSizeGreaterThan(60)
        .allSatisfy(claim -> assertThat(isIn(code.toString(), claim.replace("*", ""))).as(claim).isTrue());
  }

  /** As one word, or put together from two. */
  private static boolean isIn(String code, String id) {
    return code.contains("\"" + id)
        || IntStream.range(1, id.length()).filter(i -> id.charAt(i) == '-').anyMatch(
            i -> code.contains("\"" + id.substring(0, i))
                && (code.contains("\"" + id.substring(i) + "\"") || code.contains("\"" + id.substring(i + 1) + "\"")));
  }

  private static boolean covers(String claim, String id) {
    return claim.endsWith("*") ? id.startsWith(claim.substring(0, claim.length() - 1)) : id.equals(claim);
  }

  private static List<String> known() throws IOException {
    return Files.readAllLines(Shell.root().resolve("docs/claims.md")).stream()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split("\\|")[FINDING])
        .flatMap(cell -> CODE.matcher(cell).results().map(found -> found.group(1)))
        .toList();
  }
}
