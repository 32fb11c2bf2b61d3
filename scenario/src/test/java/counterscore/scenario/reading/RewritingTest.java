package counterscore.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterscore.scenario.Parameters;
import counterscore.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of scenarios with other numbers in them. */
class RewritingTest {
  static List<String> names() {
    return BundledScenarios.names();
  }

  private static Scenario read(String text) {
    var reading = ScenarioReader.read("rewritten.yaml", text.getBytes(StandardCharsets.UTF_8), List.of());
    assertThat(reading.errors()).isEmpty();
    return Objects.requireNonNull(reading.scenario());
  }

  /** Whatever style a number is written in: all that may be dated no more than once, in nine files by several hands. */
  @ParameterizedTest
  @MethodSource("names")
  void every_number_with_a_range_can_be_changed_and_nothing_else_is(String name) {
    var text = new String(BundledScenarios.bytes(name), StandardCharsets.UTF_8);
    var numbers = Uncertainty.of(BundledScenarios.read(name, List.of()), List.of()).quantities().stream()
        .filter(quantity -> !quantity.isDated())
        .map(quantity -> new Rewriting.Number(quantity.path(), quantity.declared())).toList();

    var rewritten = Rewriting.of(text, numbers, "calibration", "a \"fit\" of nothing");

    assertThat(values(read(rewritten))).containsExactly(values(read(text)), within(1e-4));
    assertThat(Parameters.of(read(rewritten)).stream().filter(p -> "calibration".equals(p.source())))
        .hasSize(numbers.size()).allMatch(p -> "a \"fit\" of nothing".equals(p.sourceText()));
    assertThat(rewritten.chars().filter(letter -> letter == '#').count())
        .isEqualTo(text.chars().filter(letter -> letter == '#').count());
  }

  private static double[] values(Scenario scenario) {
    return Parameters.of(scenario).stream().mapToDouble(parameter -> parameter.value()).toArray();
  }

  @Test
  void keys_on_lines_of_their_own_and_a_file_without_sources_are_changed_too() {
    var text = """
        dispositions:
          care:
            gamma:
              shape:
                # how unequal
                value: 0.8   # assumed
                range: [0.3, 3]
                certainty: assumed
        """;

    var rewritten = Rewriting.of(
        text, List.of(new Rewriting.Number("dispositions.care.gamma.shape", 1.23456789)), "fit", "words");

    assertThat(rewritten).isEqualTo("""
        dispositions:
          care:
            gamma:
              shape:
                # how unequal
                source: fit
                value: 1.23457   # assumed
                range: [0.3, 3]
                certainty: assumed

        sources:
          fit: "words"
        """);
  }
}
