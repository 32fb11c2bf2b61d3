package counterscore.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import counterscore.testing.Written;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scenario has that can be switched off, guarded against or told apart. */
class SafeguardTest {
  private static final String TOWN =
      """
          period: {start: 2021-01-01, days: 400}
          society: {residents: 1000}
          watchers: {cameras: {misattribution: 0.1}, neighbours: {}}
          conduct:
            parking: {lawful: false, context: road, established-by: image, rate: {per-year: 3}, noticed-by: {cameras: 0.5}}
            helping: {lawful: true, context: street, established-by: report, rate: {per-year: 3}, noticed-by: {neighbours: 0.5}}
          schemes:
            city:
              start: 100
              range: [0, 200]
              tiers: {A: 100, D: 0}
              rules: {parking: {points: -5, lapses: 90d}, helping: {points: 5}}
          """;

  private static final String SEEN = "lookups.resident={own: true, rate: {per-year: 12}}";

  private static String changed(Safeguard safeguard, int days, String... changes) {
    return safeguard.changes(Written.scenario(TOWN, changes), days).orElse("nothing");
  }

  @ParameterizedTest
  @CsvSource({"90, nothing", "91, schemes.city.rules.parking.lapses=36500d"})
  void a_lapse_is_taken_away_where_it_falls_into_the_run(int days, String what) {
    assertThat(changed(Safeguard.NO_LAPSE, days)).isEqualTo(what);
  }

  @ParameterizedTest
  @CsvSource({"180d, nothing", "181d, schemes.city.rules.parking.lapses=180d"})
  void no_entry_counts_for_more_than_half_a_year(String lapses, String what) {
    assertThat(changed(Safeguard.SHORT_LAPSE, 400, "schemes.city.rules.parking.lapses=" + lapses)).isEqualTo(what);
    assertThat(changed(Safeguard.SHORT_LAPSE, 180, "schemes.city.rules.parking.lapses=" + lapses)).isEqualTo("nothing");
  }

  @Test
  void what_earns_points_is_not_guarded_against() {
    assertThat(changed(Safeguard.SHORT_LAPSE, 400)).doesNotContain("helping");
  }

  @Test
  void an_appeal_is_as_good_as_it_can_be_where_residents_look() {
    assertThat(changed(Safeguard.APPEALS_AT_BEST, 400)).isEqualTo("nothing");
    assertThat(changed(Safeguard.APPEALS_AT_BEST, 400, SEEN))
        .isEqualTo("schemes.city.appeals={contested: 1, after: 1d, upheld: {image: 1}}");
    assertThat(changed(Safeguard.APPEALS_AT_BEST, 400, SEEN, "schemes.city.rules.parking.points=5"))
        .isEqualTo("nothing");
  }

  @Test
  void safeguards_are_typed_with_their_names_and_only_where_they_change_something() {
    assertThat(Safeguard.typed(Written.scenario(TOWN), 400)).containsExactly(
        "no-lapse: schemes.city.rules.parking.lapses=36500d", "right-file: misattribution");
  }

  @Test
  void a_scenario_has_the_ways_to_others_that_it_declares() {
    assertThat(Route.of(Written.scenario(TOWN))).isEqualTo(Set.of(Route.ENTRIES));
    assertThat(Route.of(Written.scenario(TOWN, "watchers.cameras.misattribution=0"))).isEmpty();
    assertThat(Route.of(Written.scenario(
        TOWN, "watchers.cameras.misattribution=0", "society.enrolment={to-another: 0.1}")))
        .isEqualTo(Set.of(Route.ENTRIES));
  }

  @Test
  void silence_is_compared_at_both_ends_where_chilling_has_a_range() {
    var speech = "conduct.helping.speech=true";
    var penalised = "schemes.city.rules.helping.points=-5";
    var point = Written.scenario(
        TOWN, speech, penalised, "responses={notified: true, chilling: {own: 0.3, half-life: 90d}}");
    var range = Written.scenario(
        TOWN, speech, penalised,
        "responses={notified: true, chilling: {own: {value: 0.3, range: [0.1, 0.6], certainty: assumed}, half-life: 90d}}");

    assertThat(Silencing.variants(Written.scenario(TOWN, speech))).extracting(Variant::name)
        .containsExactly("chilling as declared, speech-rules off");
    assertThat(Silencing.strengths(point)).containsExactly(Silencing.Strength.DECLARED);
    assertThat(Silencing.variants(range)).extracting(Variant::name).containsExactly(
        "chilling as declared, speech-rules off", "chilling at its lowest", "chilling at its lowest, speech-rules off",
        "chilling at its highest", "chilling at its highest, speech-rules off");
  }

  @Test
  void a_duration_is_from_a_day_to_a_century() {
    assertThat(new Span(1).days()).isEqualTo(1);
    assertThat(new Span(36_500).days()).isEqualTo(36_500);
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(0)).withMessageContaining("0 days");
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(36_501)).withMessageContaining("36501");
  }
}
