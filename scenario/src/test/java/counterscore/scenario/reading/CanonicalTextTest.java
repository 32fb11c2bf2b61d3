package counterscore.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.Mechanism;
import counterscore.scenario.Scenario;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to where districts are lived says everything: every bundled scenario, and whatever a command makes of one. */
class CanonicalTextTest {
  static List<String> names() {
    return BundledScenarios.names();
  }

  private static Scenario scenario(String name) {
    return Objects.requireNonNull(BundledScenarios.read(name, List.of()).scenario());
  }

  private static void assertComesBack(Scenario scenario) {
    var text = CanonicalText.of(scenario);
    assertThat(text).doesNotContain("\n");
    var again = CanonicalText.read(text);
    assertThat(again).isEqualTo(scenario);
    // Maps are equal in any order: their text is not.
    assertThat(CanonicalText.of(again)).isEqualTo(text);
    assertThat(again.conduct().keySet().toString()).isEqualTo(scenario.conduct().keySet().toString());
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_scenario_as_it_stands_comes_back(String name) {
    assertComesBack(scenario(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void what_is_left_without_mechanisms_comes_back(String name) {
    var scenario = scenario(name);
    for (var mechanism : Mechanism.values()) {
      assertComesBack(mechanism.off(scenario));
    }
    assertComesBack(Mechanism.off(EnumSet.allOf(Mechanism.class), scenario));
  }

  @ParameterizedTest
  @MethodSource("names")
  void points_of_a_design_come_back_bit_for_bit(String name) {
    var uncertainty = Uncertainty.of(BundledScenarios.read(name, List.of()), List.of());
    for (double level : new double[] {0.01, 1 / 3.0, 0.49999999, 1}) {
      var values = uncertainty.quantities().stream().mapToDouble(quantity -> quantity.at(level)).toArray();
      var drawn = uncertainty.with(values).scenario();
      if (drawn != null) {
        assertComesBack(drawn);
      }
    }
  }
}
