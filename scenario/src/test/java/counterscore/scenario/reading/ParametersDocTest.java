package counterscore.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.Certainty;
import counterscore.scenario.Parameters;
import counterscore.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code docs/parameters.md} and the pages below {@code docs/parameters} are made from the bundled scenarios. Run with -Drewrite to
 * write them anew.
 */
class ParametersDocTest {
  private static final Path INDEX = Path.of("../docs/parameters.md");
  private static final Path FOLDER = Path.of("../docs/parameters");

  static List<String> names() {
    return BundledScenarios.names();
  }

  private static Scenario scenario(String name) {
    return Objects.requireNonNull(BundledScenarios.read(name, List.of()).scenario());
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_page_of_a_scenario_has_all_its_numbers(String name) throws IOException {
    holds(FOLDER.resolve(name + ".md"), new ParametersDoc(name, scenario(name)).text());
  }

  @Test
  void the_index_counts_how_well_they_are_known() throws IOException {
    var scenarios = new LinkedHashMap<String, Scenario>();
    names().forEach(name -> scenarios.put(name, scenario(name)));

    holds(INDEX, ParametersDoc.index(scenarios));
  }

  @Test
  void there_is_a_page_for_every_scenario_and_no_other() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(names().stream().map(name -> name + ".md").toList());
    }
  }

  /** What a page links to as a source is a heading of that page, and of no other part of it. */
  @ParameterizedTest
  @MethodSource("names")
  void the_heading_of_a_source_is_the_only_one_of_its_name(String name) {
    var headings = new ParametersDoc(name, scenario(name)).text().lines().filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(java.util.Locale.ROOT)).toList();

    assertThat(headings).doesNotHaveDuplicates();
  }

  @Test
  void a_count_is_that_of_the_numbers() {
    var counts = ParametersDoc.counts(Parameters.of(scenario("press-2019")));
    var byHand = Parameters.of(scenario("press-2019")).stream()
        .collect(Collectors.groupingBy(parameter -> String.valueOf(parameter.certainty()), Collectors.counting()));

    assertThat(counts).isEqualTo(
        Map.of(
            "measured", byHand.get(String.valueOf(Certainty.MEASURED)),
            "reported", byHand.get(String.valueOf(Certainty.REPORTED)),
            "unverified", byHand.get(String.valueOf(Certainty.UNVERIFIED)),
            "assumed", byHand.get(String.valueOf(Certainty.ASSUMED)),
            "settings", byHand.get("null")));
  }

  private static void holds(Path page, String text) throws IOException {
    if (System.getProperty("rewrite") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(page, text);
    }
    assertThat(Files.readString(page)).as(page + ", to be written anew with -Drewrite").isEqualTo(text);
  }
}
