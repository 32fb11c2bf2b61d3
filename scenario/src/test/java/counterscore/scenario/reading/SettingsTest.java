package counterscore.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterscore.scenario.Basis;
import counterscore.scenario.Certainty;
import counterscore.scenario.Parameter;
import counterscore.scenario.Parameters;
import counterscore.scenario.Scenario;
import counterscore.scenario.Setting;
import counterscore.scenario.Setting.Kind;
import counterscore.scenario.Variant;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
  /** Of whom there would be no twins. */
  private static final String NOT_LISTED = "(society|dispositions)\\..*";

  static List<String> names() {
    return BundledScenarios.names();
  }

  private static List<Setting> of(String name) {
    return Settings.of(BundledScenarios.read(name, List.of()), List.of());
  }

  private static Scenario read(String name, List<Change> changes) {
    var reading = BundledScenarios.read(name, changes);
    assertThat(reading.errors()).isEmpty();
    return Objects.requireNonNull(reading.scenario());
  }

  private static List<Change> changes(List<Setting> settings, Function<Setting, String> value) {
    return settings.stream().map(setting -> new Change(setting.path() + "=" + value.apply(setting))).toList();
  }

  private static double[] values(Scenario scenario) {
    return Parameters.of(scenario).stream().mapToDouble(Parameter::value).toArray();
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_setting_typed_as_it_is_gives_the_same_numbers_and_the_same_residents(String name) {
    var scenario = read(name, List.of());
    var typed = read(name, changes(of(name), Setting::value));

    assertThat(values(typed)).containsExactly(values(scenario), within(1e-12));
    assertThat(typed.toString().replaceAll(CLAIM, "")).isEqualTo(scenario.toString().replaceAll(CLAIM, ""));
    assertThat(Variant.differences(scenario, typed)).isEmpty();
  }

  /** What is said about a number that somebody changed. */
  private static final String CLAIM =
      "( in \\[[^]]*])?(, (measured|reported|unverified|assumed))?(, [a-z0-9+-]+(?=[,}\\]]))?";

  @ParameterizedTest
  @MethodSource("names")
  void every_number_outside_the_society_is_listed_in_the_order_of_the_file(String name) {
    var settings = of(name);
    boolean factors = read(name, List.of()).basis() == Basis.INVENTED;

    assertThat(settings.stream().filter(setting -> setting.kind() != Kind.SPAN).map(SettingsTest::plain))
        .containsAll(
            Parameters.of(read(name, List.of())).stream().map(Parameter::path)
                .filter(path -> !path.matches(factors ? NOT_LISTED : NOT_LISTED + "|conduct\\.[^.]+\\.factors\\..*"))
                .map(SettingsTest::plain).toList());
    assertThat(settings.stream().map(Setting::line)).doesNotContainNull().isSorted();
  }

  private static String plain(Setting setting) {
    return plain(setting.path());
  }

  private static String plain(String path) {
    return path.replaceAll("\\.(value|per-year|per-month|per-day)(?=$|\\.)", "");
  }

  private static List<Diagnostic> shape(String name, List<Change> changes) {
    var diagnostics = new ArrayList<Diagnostic>();
    var text = BundledScenarios.read(name, List.of()).text();
    Shape.ofScenario(Objects.requireNonNull(ScenarioReader.tree(name, text, changes, diagnostics)), diagnostics);
    return diagnostics;
  }

  private static String typed(Setting setting, double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
        + (setting.kind() == Kind.SPAN ? "d" : "");
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_bounds_are_accepted_and_what_is_beyond_them_is_not(String name) {
    var settings = of(name);
    assertThat(shape(name, changes(settings, setting -> typed(setting, setting.min())))).isEmpty();
    assertThat(shape(name, changes(settings, setting -> typed(setting, setting.max())))).isEmpty();

    var low = BundledScenarios.read(name, changes(settings, setting -> typed(setting, setting.min() - 1)));
    var high = BundledScenarios.read(name, changes(settings, setting -> typed(setting, setting.max() + 1)));
    assertThat(refused(low)).containsAll(settings.stream().map(SettingsTest::plain).toList());
    assertThat(refused(high)).containsAll(settings.stream().map(SettingsTest::plain).toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_fraction_is_refused_where_numbers_are_whole(String name) {
    var whole = of(name).stream().filter(setting -> setting.kind() == Kind.WHOLE).toList();
    assertThat(refused(BundledScenarios.read(name, changes(whole, setting -> typed(setting, setting.min() + 0.5)))))
        .containsAll(whole.stream().map(SettingsTest::plain).toList());
    var others = of(name).stream().filter(setting -> setting.kind() == Kind.NUMBER).toList();
    assertThat(shape(name, changes(others, setting -> typed(setting, setting.min() + 0.5)))).isEmpty();
  }

  private static List<String> refused(Reading reading) {
    return reading.errors().stream().map(error -> switch (error) {
      case Diagnostic.OutOfBounds out -> plain(out.path());
      case Diagnostic.WrongType wrong -> plain(wrong.path());
      case Diagnostic.BadForm bad -> plain(bad.path());
      default -> "";
    }).toList();
  }

  @Test
  void a_setting_says_what_the_file_says() {
    var text = """
        format: 1
        title: Town
        basis: pilot
        basis-note: A town.
        period: {start: 2021-01-01, days: 30}
        society: {residents: 1000, groups: {sex: {men: 0.5, women: 0.5}}}
        watchers: {cameras: {misattribution: {value: 0.05, range: [0.01, 0.2], source: us, certainty: assumed}}}
        conduct:
          parking:
            lawful: false
            context: road
            established-by: image
            rate: {per-month: 3, range: [1, 5], certainty: assumed}
            factors: {sex: {men: {value: 2, source: us, certainty: reported}}}
            noticed-by: {cameras: {2021-01-01: 0.5, 2021-01-15: 0.75}}
        schemes:
          city:
            start: 1_000
            range: [0, 1000]
            tiers: {A: 900, D: 0}
            rules: {parking: {points: -20, lapses: 2y}}
        sources: {us: We think so.}
        """;
    var typed = List.of(new Change("schemes.city.rules.parking.points=-30"),
        new Change("schemes.city.rules.parking.per-occasion=50"));

    assertThat(Settings.of(ScenarioReader.read("town.yaml", text.getBytes(StandardCharsets.UTF_8), typed), typed))
        .containsExactly(
            new Setting("watchers.cameras.misattribution", "0.05", Kind.NUMBER, 0, 1, 0.01, 0.2, "us", "We think so.",
                Certainty.ASSUMED, 7),
            new Setting("conduct.parking.rate.per-month", "3", Kind.NUMBER, 0, 10_000, 1.0, 5.0, null, null,
                Certainty.ASSUMED, 13),
            plain("conduct.parking.noticed-by.cameras.2021-01-01", "0.5", Kind.NUMBER, 0, 1, 15),
            plain("conduct.parking.noticed-by.cameras.2021-01-15", "0.75", Kind.NUMBER, 0, 1, 15),
            plain("schemes.city.start", "1000", Kind.WHOLE, -10_000, 10_000, 18),
            plain("schemes.city.tiers.A", "900", Kind.WHOLE, -10_000, 10_000, 20),
            plain("schemes.city.tiers.D", "0", Kind.WHOLE, -10_000, 10_000, 20),
            plain("schemes.city.rules.parking.points", "-30", Kind.NUMBER, -10_000, 10_000, 21),
            plain("schemes.city.rules.parking.lapses", "2y", Kind.SPAN, 1, 36_500, 21),
            plain("schemes.city.rules.parking.per-occasion", "50", Kind.NUMBER, 0, 10_000, null));
  }

  private static Setting plain(String path, String value, Kind kind, double min, double max, @Nullable Integer line) {
    return new Setting(path, value, kind, min, max, null, null, null, null, null, line);
  }
}
