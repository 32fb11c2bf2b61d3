package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Digest;
import counterscore.scenario.Experiment;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Scenario;
import counterscore.testing.Written;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The named mechanisms of the town that declares everything: switched off by name, it leaves the digest of the run in which a user
 * has set the same by hand. The digest covers every count that is not zero and the scores and accounts of every resident.
 */
class T_MechanismsTest {
  private static final String TOWN = Written.text(T_MechanismsTest.class, "everything.yaml");
  private static final String ON = digest(Written.scenario(TOWN));

  private static String digest(Scenario scenario) {
    return Digest.of(new ThreadRunner(1).run(Experiment.of(scenario, 1), Progress.SILENT));
  }

  /**
   * Unequal watching: speeding alone is noticed by cameras; 0.4 live in the west, speed twice as often and are watched 1.5 times
   * as closely: (0.6 + 0.4 × 2 × 1.5) / (0.6 + 0.4 × 2) = 9/7. Unequal error: the west is taken for others twice as
   * often, 0.2 × (0.6 + 0.4 × 2 × 2) / (0.6 + 0.4 × 2). Unequal remedy: 0.6 × 1.5 + 0.4.
   */
  static Stream<Arguments> byHand() {
    return Stream.of(
        arguments(
            Mechanism.MISATTRIBUTION, "watchers.cameras.misattribution=0 watchers.neighbours.misattribution=0"),
        arguments(Mechanism.FABRICATION, "watchers.neighbours.fabrication.rate.per-year=0"),
        arguments(
            Mechanism.FRIENDS,
            "schemes.city.friend-weight=0 schemes.firm.friend-weight=0 responses.shedding.per-month=0"),
        arguments(
            Mechanism.SPEECH_RULES,
            "schemes.city.rules={speeding: {points: -3, times: {night: 2.5}, newcomers: {within: 60d, factor: 2},"
                + " lapses: 40d, repeated: {within: 25d, factor: 1.5, max: 2}, per-occasion: 9,"
                + " cap: {points: 30, per: month}}, noise: {points: -4, imposes: {tier: C, lasts: 20d}},"
                + " fraud: {between: [-9, -3]}, debt: {points: -4},"
                + " nappies: {points: 1, cap: {points: 2, per: month}}}"),
        arguments(
            Mechanism.FEEDS,
            "schemes.city.feeds.firm.weight=0 schemes.firm.feeds.city.weight=0 study.feeds.city.weight=0"),
        arguments(
            Mechanism.RESPONSES,
            "responses.deterrence.strength=0 responses.chilling.aware=0 responses.chilling.own=0"
                + " responses.chilling.friends=0 responses.hardship.strength=0 responses.shedding.per-month=0"),
        arguments(
            Mechanism.UNEQUAL_WATCHING,
            "watchers.cameras.exposure.home={east: 1.2857142857142858, west: 1.2857142857142858}"
                + " control-room.exposure.home={east: 1.4, west: 1.4}"),
        arguments(
            Mechanism.UNEQUAL_ERROR,
            "watchers.cameras={kind: cameras, density: {cameras-per-1000: {2021-01-01: 100, 2021-03-01: 150}},"
                + " reference-density: 80, exponent: 0.5, exposure: {home: {west: 1.5}}, misattribution: 0.3142857142857144,"
                + " lookalike: looks} watchers.neighbours.fabrication.factors={home: {east: 1, west: 1}}"
                + " control-room.search.factors={home: {east: 1, west: 1}}"),
        arguments(Mechanism.UNEQUAL_REMEDY,
            "schemes.city.appeals.factors={home: {east: 1.2999999999999998, west: 1.2999999999999998}}"),
        arguments(Mechanism.STUDY, "study.feeds.city.weight=0"),
        arguments(
            Mechanism.APPEALS,
            "schemes.city.appeals.upheld={image: 0, one-persons-word: 0, report: 0}"
                + " schemes.city.appeals.correct-upheld=0"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("byHand")
  void T01_a_mechanism_that_is_off_leaves_the_digest_of_the_town_in_which_it_is_set_to_nothing(
      Mechanism mechanism, String changes) {
    var byHand = digest(Written.scenario(TOWN, changes.split(" (?=[a-z-]+\\.)")));

    assertThat(digest(mechanism.off(Written.scenario(TOWN)))).isEqualTo(byHand).isNotEqualTo(ON);
  }

  @Test
  void T02_every_mechanism_has_its_line_above() {
    assertThat(byHand().map(each -> (Mechanism) Objects.requireNonNull(each.get()[0])))
        .containsExactlyElementsOf(EnumSet.allOf(Mechanism.class));
  }

  @Test
  void T03_all_of_them_are_off_at_once() {
    // unequal error comes first: it replaces a whole watcher
    var changes = byHand().filter(each -> each.get()[0] != Mechanism.SPEECH_RULES)
        .sorted(Comparator.comparing(each -> each.get()[0] != Mechanism.UNEQUAL_ERROR))
        .flatMap(each -> Stream.of(((String) Objects.requireNonNull(each.get()[1])).split(" (?=[a-z-]+\\.)")));
    var byHand = Mechanism.SPEECH_RULES.off(Written.scenario(TOWN, changes.toArray(String[]::new)));

    assertThat(digest(Mechanism.off(EnumSet.allOf(Mechanism.class), Written.scenario(TOWN))))
        .isEqualTo(digest(byHand));
  }
}
