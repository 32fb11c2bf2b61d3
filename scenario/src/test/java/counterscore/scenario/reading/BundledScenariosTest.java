package counterscore.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes with the program is read without a word of complaint. */
class BundledScenariosTest {
  static List<String> names() {
    return BundledScenarios.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void it_has_no_error_and_no_warning(String name) {
    var reading = BundledScenarios.read(name, List.of());
    assertThat(reading.diagnostics().stream().map(Diagnostic::text)).isEmpty();
    assertThat(reading.scenario()).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_claim_has_a_source_or_says_that_it_is_assumed_and_has_a_range(String name) {
    var scenario = Objects.requireNonNull(BundledScenarios.read(name, List.of()).scenario());
    assertThat(Parameters.of(scenario)).isNotEmpty().allSatisfy(parameter -> {
      if (parameter.certainty() != null) {
        assertThat(parameter.source() != null || parameter.low() != null).as(parameter.path()).isTrue();
      }
    });
  }

  @Test
  void all_files_of_the_folder_are_listed() throws IOException {
    try (var files = Files.list(Path.of("../scenarios"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(names().stream().map(name -> name + ".yaml").toList());
    }
  }

  @Test
  void a_country_is_the_flagship_with_more_residents_and_nothing_else() {
    var city = Objects.requireNonNull(BundledScenarios.read("press-2019", List.of()).scenario());
    var country = BundledScenarios.read("press-2019-country", List.of());
    assertThat(country.diagnostics()).isEmpty();
    assertThat(Objects.requireNonNull(country.scenario()).society().residents()).isEqualTo(1_400_000_000L);
    var asLarge = BundledScenarios.read(
        "press-2019-country",
        List.of(
            new Change("society.residents=22000000"), new Change("title=" + city.title()),
            new Change("question=" + city.question())));
    assertThat(asLarge.scenario()).isEqualTo(city);
    assertThat(BundledScenarios.all()).containsAll(BundledScenarios.names()).contains("press-2019-country");
  }
}
