package counterscore.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterscore.scenario.Parameters;
import counterscore.scenario.Quantity;
import counterscore.scenario.Range;
import counterscore.scenario.Scale;
import counterscore.scenario.Scenario;
import counterscore.scenario.Uncertain;
import counterscore.scenario.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class UncertaintyTest {
  private static Uncertainty of(String name) {
    return Uncertainty.of(BundledScenarios.read(name, List.of()), List.of());
  }

  private static double[] values(Uncertainty uncertainty, double level) {
    return uncertainty.quantities().stream().mapToDouble(quantity -> quantity.at(level)).toArray();
  }

  static List<String> names() {
    return BundledScenarios.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_range_of_a_bundled_scenario_is_found_and_its_middle_can_be_lived(String name) {
    var scenario = Objects.requireNonNull(BundledScenarios.read(name, List.of()).scenario());
    var uncertainty = of(name);

    var ranged = Parameters.of(scenario).stream().filter(parameter -> parameter.low() != null)
        .map(parameter -> parameter.path().replaceAll("\\.\\d{4}-\\d{2}-\\d{2}$|\\.per-(year|month|day)(?=$|\\.)", ""))
        .distinct().toList();
    assertThat(
        uncertainty.quantities().stream().map(quantity -> quantity.path().replaceAll("\\.per-(year|month|day)$", "")))
        .containsExactlyInAnyOrderElementsOf(ranged);
    assertThat(uncertainty.with(values(uncertainty, 0.5)).errors()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_declared_values_give_the_declared_scenario_apart_from_what_is_said_about_them(String name) {
    var scenario = Objects.requireNonNull(BundledScenarios.read(name, List.of()).scenario());
    var uncertainty = of(name);
    var same = Objects.requireNonNull(
        uncertainty
            .with(uncertainty.quantities().stream().mapToDouble(each -> each.isDated() ? Double.NaN : each.declared())
                .toArray())
            .scenario());

    assertThat(numbers(same)).containsExactly(numbers(scenario), within(1e-12));
    assertThat(Variant.differences(same, Objects.requireNonNull(uncertainty.with(values(uncertainty, 0.5)).scenario())))
        .allMatch(section -> section.equals("society") || section.equals("dispositions"));
  }

  private static double[] numbers(Scenario scenario) {
    return Parameters.of(scenario).stream().mapToDouble(parameter -> parameter.value()).toArray();
  }

  @Test
  void shares_of_a_whole_are_divided_by_their_sum() {
    var uncertainty = of("flensburg");
    var paths = uncertainty.quantities().stream().map(Uncertain::path).toList();
    var values = uncertainty.quantities().stream().mapToDouble(Uncertain::declared).toArray();
    values[paths.indexOf("society.groups.sex.men")] = 0.56;
    values[paths.indexOf("society.groups.sex.women")] = 0.44 * 0.5;

    var society = Objects.requireNonNull(uncertainty.with(values).scenario()).society();

    assertThat(
        Objects.requireNonNull(society.groups().get("sex")).values().stream().mapToDouble(Quantity::value).toArray())
        .containsExactly(new double[] {0.56 / 0.78, 0.22 / 0.78}, within(1e-12));
  }

  @Test
  void shares_that_are_all_drawn_as_nothing_are_no_whole_and_are_refused() {
    var uncertainty = of("flensburg");
    var paths = uncertainty.quantities().stream().map(Uncertain::path).toList();
    var values = uncertainty.quantities().stream().mapToDouble(Uncertain::declared).toArray();
    values[paths.indexOf("society.groups.sex.men")] = 0;
    values[paths.indexOf("society.groups.sex.women")] = 0;

    var drawn = uncertainty.with(values);

    assertThat(drawn.scenario()).isNull();
    assertThat(drawn.errors()).hasAtLeastOneElementOfType(Diagnostic.SharesDoNotSum.class);
  }

  @Test
  void numbers_that_cannot_hold_at_once_are_refused_with_the_reason() {
    var changes = List.of(
        new Change("schemes.register.tiers.noted={value: -3, range: [-6, -1], certainty: assumed}"),
        new Change("schemes.register.tiers.reminded={value: -5, range: [-6, -4], certainty: assumed}"));
    var uncertainty = Uncertainty.of(BundledScenarios.read("flensburg", changes), changes);

    var drawn = uncertainty.with(values(uncertainty, 0));

    assertThat(drawn.scenario()).isNull();
    assertThat(drawn.errors()).hasOnlyElementsOfType(Diagnostic.TiersOutOfOrder.class);
  }

  @Test
  void a_level_is_a_share_of_the_range() {
    var rate = new Uncertain("a.b.c", 2, new Range(1, 100), Scale.LOG, false, false, null);
    assertThat(rate.at(0)).isEqualTo(1);
    assertThat(rate.at(0.5)).isCloseTo(10, within(1e-12));
    assertThat(rate.at(1)).isEqualTo(100);
    assertThat(rate.part()).isEqualTo("a.b");

    var slots = new Uncertain("slots", 2, new Range(1, 3), Scale.LINEAR, true, false, null);
    assertThat(Arrays.stream(new double[] {0, 0.33, 0.34, 0.66, 0.67, 1}).map(slots::at).toArray())
        .containsExactly(1, 1, 2, 2, 3, 3);
    assertThat(slots.part()).isEqualTo("slots");
  }
}
