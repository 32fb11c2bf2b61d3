package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/dependencies.md} against what is shipped: the libraries that Maven resolved, and the scripts of a report. */
class DependenciesTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([a-z][\\w.-]*) \\| ([\\w.-]*) ?\\| ([\\w.-]+) \\|( [^|]+ \\|)?$");

  @Test
  void the_page_names_every_library_that_is_shipped_with_its_version_and_no_other() throws IOException {
    var shipped = Files.readString(Shell.root().resolve("app/target/shipped")).strip().split(File.pathSeparator);

    assertThat(rows(true)).containsExactlyElementsOf(
        Stream.of(shipped).map(jar -> Path.of(jar).getFileName().toString().replaceFirst("\\.jar$", "")).sorted()
            .toList());
    assertThat(shipped).hasSizeGreaterThan(10);
  }

  @Test
  void the_page_and_the_bill_of_materials_name_the_same_scripts() throws IOException {
    var listed = JsonMapper.shared().readTree(Shell.root().resolve("build/scripts.json").toFile());

    assertThat(rows(false)).containsExactlyElementsOf(
        listed.valueStream().map(script -> (script.get("name").asString() + "-" + script.path("version").asString("")))
            .toList());
    assertThat(licences()).containsAll(
        listed.valueStream().map(script -> script.at("/licenses/0/license/id").asString()).toList());
  }

  /** The licences of the scripts have a heading for each, and their hashes stand beside them. */
  @Test
  void the_bill_of_materials_has_the_scripts_that_reports_carry() throws IOException {
    var vendor = Shell.root().resolve("report/src/main/resources/counterscore/report/vendor");
    var licences = Files.readString(vendor.resolve("LICENSES.txt")).toLowerCase(Locale.ROOT);
    var sums = Files.readString(vendor.resolve("SHA256SUMS"));
    var scripts = JsonMapper.shared().readTree(Shell.root().resolve("build/scripts.json").toFile());

    assertThat(licences.lines().filter(line -> line.startsWith("=== "))).hasSize(scripts.size());
    assertThat(scripts).allSatisfy(script -> {
      var name = script.get("name").asString();
      assertThat(licences).containsPattern("(?m)^=== (the modules of )?" + name
          + (script.has("version") ? " " + Pattern.quote(script.get("version").asString()) : "") + "( |$)");
      if (script.has("hashes")) {
        assertThat(sums).contains(script.at("/hashes/0/content").asString() + "  " + name + ".min.js");
      }
    });
  }

  /** Libraries have a column that says what they are for, scripts have none. */
  private static List<String> rows(boolean libraries) throws IOException {
    return page().filter(row -> (row.group(4) != null) == libraries).map(row -> row.group(1) + "-" + row.group(2))
        .toList();
  }

  private static List<String> licences() throws IOException {
    return page().map(row -> row.group(3)).toList();
  }

  private static Stream<MatchResult> page() throws IOException {
    return ROW.matcher(Files.readString(Shell.root().resolve("docs/dependencies.md"))).results()
        .filter(row -> !row.group(2).equals("version"));
  }
}
