package counterscore.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterscore.scenario.reading.Change;
import counterscore.scenario.reading.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of a scenario when a mechanism is switched off. */
class MechanismTest {
  private static final String TOWN =
      """
          format: 1
          title: A town
          basis: invented
          basis-note: A town for tests.
          period: {start: 2021-01-01, days: 90}
          society:
            residents: 1000
            groups: {home: {east: 0.6, west: 0.4}, age: {young: 0.5, old: 0.5}}
            friends: {circles: 1}
          watchers:
            cameras: {exposure: {home: {west: 3}, age: {old: 2}}, misattribution: 0.1,
                      recognition: {group: home, factors: {west: 2}}}
            neighbours:
              misattribution: {value: 0.2, range: [0.1, 0.3], certainty: assumed}
              fabrication: {rate: {per-year: 1}, factors: {age: {old: 3}}, mix: {noise: 1}}
          conduct:
            noise: {lawful: false, context: street, established-by: report, rate: {per-year: 10},
                    factors: {home: {west: 2}}, noticed-by: {cameras: 0.1, neighbours: 0.5}}
            litter: {lawful: false, context: street, established-by: image, rate: {per-year: 5}, noticed-by: {cameras: 0.06}}
            remark: {lawful: true, speech: true, context: speech, established-by: report, rate: {per-year: 4},
                     noticed-by: {neighbours: 0.2}}
            help: {lawful: true, context: civic, established-by: report, rate: {per-year: 4}, noticed-by: {neighbours: 0.2}}
          schemes:
            city:
              start: 100
              range: [0, 200]
              tiers: {A: 90, B: 0}
              rules: {noise: {points: -5}, remark: {points: -10}, litter: {points: -2}}
              repair: {help: {steps: [{every: 1}], per: month}}
              friend-weight: 0.1
              appeals: {contested: 0.5, factors: {home: {east: 1.5}}, after: 9d, upheld: {report: 0.5}, correct-contested: 0.1, correct-upheld: 0.1}
              feeds: {firm: {weight: 0.1, reference: 180}}
            firm:
              start: 200
              range: [100, 300]
              tiers: {good: 200, poor: 100}
              computed: {purchases: {weight: 1, start: 0.5, adds: {remark: -0.1, noise: -0.2}, half-life: 30d}}
          responses:
            notified: true
            chilling: {own: 0.3, half-life: 30d}
            shedding: {scheme: city, per-month: 0.2}
          study:
            members: 0.5
            sessions: {per-day: 1}
            reading: 5
            watching: 5
            times: {day: 1}
            activities: {login: {counts: sessions, points: 1}}
            feeds: {city: {weight: 0.1, reference: 10}}
          """;

  private static Scenario town(String... changes) {
    var reading = ScenarioReader.read(
        "town.yaml", TOWN.getBytes(StandardCharsets.UTF_8), Arrays.stream(changes).map(Change::new).toList());
    assertThat(reading.errors()).isEmpty();
    return Objects.requireNonNull(reading.scenario());
  }

  private static <V> V there(java.util.Map<String, V> map, String name) {
    return Objects.requireNonNull(map.get(name));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_off_is_gone_and_the_others_are_still_there(Mechanism mechanism) {
    var without = mechanism.off(town());

    assertThat(mechanism.isDeclared(town())).isTrue();
    assertThat(mechanism.isDeclared(without)).isFalse();
    var others = EnumSet.complementOf(EnumSet.of(mechanism));
    // The points of the study app are one of the feeds.
    others.removeIf(other -> mechanism == Mechanism.FEEDS && other == Mechanism.STUDY);
    assertThat(Mechanism.declared(without)).containsExactlyElementsOf(others);
    assertThat(Variant.differences(town(), without)).isEmpty();
  }

  @Test
  void all_of_them_leave_a_town_that_has_none_and_twice_is_as_good_as_once() {
    var none = Mechanism.off(EnumSet.allOf(Mechanism.class), town());

    assertThat(Mechanism.declared(none)).isEmpty();
    assertThat(Mechanism.off(EnumSet.allOf(Mechanism.class), none)).isEqualTo(none);
    assertThat(Mechanism.off(Set.of(), town())).isEqualTo(town());
  }

  /** Twenty orders of the 11! there are. */
  @Test
  void the_order_in_which_they_are_switched_off_makes_no_difference() {
    var none = Mechanism.off(EnumSet.allOf(Mechanism.class), town());
    var order = new ArrayList<>(List.of(Mechanism.values()));
    var luck = new Random(1);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(order, luck);
      var without = town();
      for (var mechanism : order) {
        without = mechanism.off(without);
      }
      assertThat(without).as(order.toString()).isEqualTo(none);
    }
  }

  @Test
  void the_numbers_that_are_switched_off_are_those_that_a_user_would_set() {
    assertThat(Mechanism.MISATTRIBUTION.off(town("watchers.neighbours.misattribution=0.5")).watchers().values())
        .extracting(watcher -> Objects.requireNonNull(watcher.misattribution()).value()).containsExactly(0.0, 0.0);
    var appeals = Objects.requireNonNull(there(Mechanism.APPEALS.off(town()).schemes(), "city").appeals());
    assertThat(there(appeals.upheld(), "report").value()).isZero();
    assertThat(Objects.requireNonNull(appeals.correctUpheld()).value()).isZero();
    assertThat(appeals.contested().value()).isEqualTo(0.5);
    var friends = Mechanism.FRIENDS.off(town());
    assertThat(Objects.requireNonNull(there(friends.schemes(), "city").friendWeight()).value()).isZero();
    assertThat(Objects.requireNonNull(friends.responses()).shedding()).isNull();
    assertThat(Objects.requireNonNull(friends.responses()).chilling()).isNotNull();
    assertThat(Objects.requireNonNull(Mechanism.STUDY.off(town()).study()).feeds()).isEmpty();
  }

  @Test
  void lawful_speech_counts_neither_by_a_rule_nor_in_a_computed_score() {
    var without = Mechanism.SPEECH_RULES.off(town());

    assertThat(there(without.schemes(), "city").rules()).containsOnlyKeys("noise", "litter");
    assertThat(there(without.schemes(), "city").repair()).containsOnlyKeys("help");
    var purchases = Objects.requireNonNull(there(without.schemes(), "firm").computed()).purchases();
    assertThat(Objects.requireNonNull(purchases).adds()).containsOnlyKeys("noise");
  }

  /**
   * By hand. Noise weighs 10 × 0.1 = 1, litter 5 × 0.06 = 0.3. Where they live, noise: shares 0.6 × 1 and 0.4 × 2 give (0.6 + 0.8 ×
   * 3) / 1.4 = 15/7; litter: 0.6 + 0.4 × 3 = 1.8. Age, both: 0.5 + 0.5 × 2 = 1.5.
   */
  @Test
  void unequal_watching_gives_way_to_its_mean_by_what_there_is_to_notice() {
    var cameras = there(Mechanism.UNEQUAL_WATCHING.off(town()).watchers(), "cameras");

    assertThat(cameras.exposure()).containsOnlyKeys("home");
    for (var home : List.of("east", "west")) {
      assertThat(there(there(cameras.exposure(), "home"), home).value())
          .isCloseTo((1.5 * 15 / 7 + 0.3 * 1.5 * 1.8) / 1.3, within(1e-12));
    }
  }

  /**
   * By hand. Noise weighs 1, litter 0.3; of noise the west does 0.8 of 1.4, of litter 0.4: (1 × (0.6 + 0.8 × 2) / 1.4 + 0.3 × (0.6 +
   * 0.4 × 2)) / 1.3.
   */
  @Test
  void unequal_error_gives_way_to_its_mean_and_anybody_is_taken_for_anybody() {
    var watchers = Mechanism.UNEQUAL_ERROR.off(town()).watchers();
    var cameras = there(watchers, "cameras");

    assertThat(cameras.recognition()).isNull();
    assertThat(Objects.requireNonNull(cameras.misattribution()).value())
        .isCloseTo(0.1 * (2.2 / 1.4 + 0.3 * 1.4) / 1.3, within(1e-12));
    assertThat(Objects.requireNonNull(there(watchers, "neighbours").fabrication()).factors()).isEmpty();
    assertThat(Objects.requireNonNull(there(watchers, "neighbours").misattribution()).value()).isEqualTo(0.2);
  }

  /** 0.6 of the residents contest 1.5 times as often. */
  @Test
  void unequal_remedy_gives_way_to_the_average_resident() {
    var appeals = Objects.requireNonNull(there(Mechanism.UNEQUAL_REMEDY.off(town()).schemes(), "city").appeals());

    assertThat(appeals.factors()).containsOnlyKeys("home");
    for (var home : List.of("east", "west")) {
      assertThat(there(there(appeals.factors(), "home"), home).value()).isCloseTo(1.3, within(1e-12));
    }
    assertThat(appeals.contested().value()).isEqualTo(0.5);
  }

  @Test
  void what_is_declared_with_0_is_not_declared() {
    var town = town(
        "watchers.cameras={misattribution: 0}", "watchers.neighbours.misattribution=0", "schemes.city.friend-weight=0",
        "watchers.neighbours.fabrication.rate.per-year=0",
        "watchers.cameras.exposure={home: {east: 2, west: 2}}", "schemes.city.appeals.factors.home.west=1.5",
        "watchers.neighbours.fabrication.factors.age.young=3", "schemes.city.appeals.upheld.report=0",
        "schemes.city.appeals.correct-upheld=0", "responses={notified: true}");

    assertThat(Mechanism.declared(town))
        .containsExactly(Mechanism.SPEECH_RULES, Mechanism.FEEDS, Mechanism.STUDY);
  }

  @Test
  void they_are_called_what_users_type() {
    assertThat(Mechanism.keys()).containsExactly(
        "misattribution", "fabrication", "friends", "speech-rules", "feeds", "responses", "unequal-watching",
        "unequal-error", "unequal-remedy", "study", "appeals");
    assertThat(Mechanism.find("speech-rules")).contains(Mechanism.SPEECH_RULES);
    assertThat(Mechanism.find("SPEECH_RULES")).isEmpty();
  }
}
