package counterscore.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of mistake has a bad file in {@code invalid}, with what is said about it beside it; {@code docs/diagnostics.md} is
 * made from them. Run with -Drewrite to write both anew, and read the difference.
 */
class InvalidTest {
  private static final Path FOLDER = Path.of("src/test/resources/counterscore/scenario/reading/invalid");
  private static final Path PAGE = Path.of("../docs/diagnostics.md");

  static List<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Reading read(Path file) {
    return ScenarioReader.read(file.getFileName().toString(), file, List.of());
  }

  private static String said(Reading reading) {
    return String.join("\n", reading.diagnostics().stream().map(Diagnostic::text).toList()) + "\n";
  }

  @ParameterizedTest
  @MethodSource("files")
  void it_is_told_with_place_code_and_way_out(Path file) throws IOException {
    var expected = file.resolveSibling(file.getFileName().toString().replace(".yaml", ".txt"));
    var reading = read(file);
    if (System.getProperty("rewrite") != null) {
      Files.writeString(expected, said(reading));
    }

    assertThat(said(reading)).isEqualTo(Files.readString(expected));
    boolean isWarning = file.getFileName().toString().startsWith("warnings-");
    assertThat(reading.scenario() != null).isEqualTo(isWarning);
    assertThat(reading.errors().isEmpty()).isEqualTo(isWarning);
    assertThat(reading.diagnostics()).isNotEmpty();
  }

  /** Those that no file can show have tests of their own in ScenarioReaderTest and VariantsTest. */
  @Test
  void every_code_has_an_example() throws IOException {
    var shown = files().stream().flatMap(file -> read(file).diagnostics().stream()).map(Code::of).distinct();
    var elsewhere = Stream.of(
        Code.FILE_UNREADABLE, Code.FILE_TOO_LARGE, Code.NOT_UTF_8, Code.BAD_CHANGE, Code.NO_SUCH_SCENARIO,
        Code.NOT_PAIRABLE);

    assertThat(Stream.concat(shown, elsewhere)).containsExactlyInAnyOrder(Code.values());
  }

  @Test
  void the_page_of_diagnostics_is_made_from_the_examples() throws IOException {
    var page = page();
    if (System.getProperty("rewrite") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() throws IOException {
    var examples = new LinkedHashMap<Code, List<Diagnostic>>();
    Arrays.stream(Code.values()).forEach(code -> examples.put(code, new ArrayList<>()));
    for (var file : files()) {
      read(file).diagnostics()
          .forEach(diagnostic -> Objects.requireNonNull(examples.get(Code.of(diagnostic))).add(diagnostic));
    }
    var place = SourceSpan.whole("mine.yaml");
    Map.of(
        Code.FILE_UNREADABLE, new Diagnostic.FileUnreadable(place, "it is a folder"),
        Code.FILE_TOO_LARGE, new Diagnostic.FileTooLarge(place, 200_000_000, ScenarioReader.MOST_BYTES),
        Code.NOT_UTF_8, new Diagnostic.NotUtf8(new SourceSpan("mine.yaml", 3, 12)),
        Code.NOT_PAIRABLE,
        new Diagnostic.NotPairable(SourceSpan.whole("--variant 'fewer: society.residents=5'"), "fewer",
            List.of("society")),
        Code.BAD_CHANGE, new Diagnostic.BadChange(SourceSpan.whole("--set x=["), "\"[\" is not a value"),
        Code.NO_SUCH_SCENARIO,
        new Diagnostic.NoSuchScenario(
            SourceSpan.whole("pres-2019"), "pres-2019", "press-2019", BundledScenarios.names()))
        .forEach((code, diagnostic) -> Objects.requireNonNull(examples.get(code)).add(diagnostic));

    var page = new StringBuilder(
        """
            # Diagnostics

            What Counterscore says about a scenario file, with an example of each. Errors stop a run before it begins; from SCE-050
            on they are warnings. A test writes this page from the files in `scenario/src/test/resources`.
            """);
    examples.entrySet().stream()
        .sorted((a, b) -> a.getKey().text().compareTo(b.getKey().text()))
        .forEach(entry -> page.append("\n## ").append(entry.getKey().text()).append("\n\n```\n")
            .append(entry.getValue().getFirst().text()).append("\n```\n"));
    return page.toString();
  }
}
