package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterscore.engine.EngineUnderTest;
import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.observation.SplitTables;
import counterscore.observation.Tables;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Question;
import counterscore.scenario.Splits;
import counterscore.scenario.Stage;
import counterscore.scenario.Variant;
import counterscore.testing.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How much of what a variant does comes by others (docs/model/split.md): direct, through friends, misdirected, displaced. In the towns
 * of two residents ann alone acts, and ben is the only other.
 */
class V_SplitTest {
  private static final String EVERYTHING = Written.text(S_WorldsTest.class, "everything.yaml");

  private static final List<Stage> FORTH = List.of(Stage.BASELINE, Stage.A1, Stage.A2, Stage.A3, Stage.VARIANT);

  /** Its differences are what is displaced, misdirected and through friends, in this order. */
  private static final List<Stage> BACK = List.of(Stage.A1, Stage.R1, Stage.R2, Stage.VARIANT);

  private static final String NOBODY_PARKS = "conduct.parking.rate.per-year=0";

  private static Comparison split(String town, String... changes) {
    var baseline = Experiment.of(Written.scenario(town), 1);
    return new Comparison(
        baseline, List.of(new Variant("changed", Written.scenario(town, changes))), Set.of(Question.SPLIT));
  }

  private static Outcome live(Comparison comparison, int threads) {
    return new ThreadRunner(threads).compare(comparison, Progress.SILENT, _ -> {});
  }

  private static Observations stages(Comparison comparison) {
    return live(comparison, 1).splits().getFirst();
  }

  private static long count(Observations stages, String outcome, Stage stage) {
    return stages.counter(SplitTables.STAGES).sum(Map.of("counted", outcome, "world", stage.label()));
  }

  private static long count(Observations stages, String outcome, Stage stage, String stratum) {
    return stages.counter(SplitTables.STAGES)
        .sum(Map.of("counted", outcome, "world", stage.label(), "stratum", stratum));
  }

  /** What each stage adds to the one before. */
  private static List<Long> parts(Observations stages, String outcome, List<Stage> order) {
    var parts = new ArrayList<Long>();
    for (int i = 1; i < order.size(); i++) {
      parts.add(count(stages, outcome, order.get(i)) - count(stages, outcome, order.get(i - 1)));
    }
    return parts;
  }

  /**
   * Ann parks some twenty times in January, at ten points each.
   *
   * @param society what ann and ben are to each other
   * @param more of the conduct; of the scheme
   */
  private static String two(int days, String society, String watcher, String conduct, String scheme) {
    return """
        period: {start: 2021-01-01, days: %d}
        society: {residents: 2, groups: {who: {ann: 0.5, ben: 0.5}}%s}
        watchers: {cameras: {kind: cameras%s}}
        conduct:
          parking: {lawful: false, context: road, established-by: image, rate: {per-year: 120}, factors: {who: {ann: 2, ben: 0}},
                    noticed-by: {cameras: 1}%s}
        schemes:
          score: {start: 600, range: [0, 1000], tiers: {A: 590, D: 0}, rules: {parking: {points: -10}}%s}
        """
        .formatted(days, society, watcher, conduct, scheme);
  }

  @Test
  void V01_a_variant_that_changes_nothing_is_the_baseline_whatever_is_closed() {
    var comparison = split(EVERYTHING);
    assertThat(Splits.of(comparison.variants()).worlds()).isEqualTo(7);
    for (int world = 1; world < 7; world++) {
      assertThat(EngineUnderTest.differ(comparison, 0, world)).as("world " + world).isEmpty();
    }
    var stages = stages(comparison);
    for (var outcome : SplitTables.OUTCOMES) {
      assertThat(count(stages, outcome, Stage.BASELINE)).as(outcome).isPositive();
      assertThat(parts(stages, outcome, FORTH)).as(outcome).containsOnly(0L);
      assertThat(parts(stages, outcome, BACK)).as(outcome).containsOnly(0L);
    }
  }

  /** With half the weight each goes half the way to the other: ann gains x/2 and ben loses it. */
  @Test
  void V02_what_a_friends_score_does_comes_through_friends() {
    var scores = EngineUnderTest.scores(
        split(two(31, ", friends: {pairs: 1}", "", "", ", friend-weight: 0.5"), NOBODY_PARKS));
    int half = 600 - scores.get(0).get(1);
    assertThat(half).isBetween(40, 200);
    assertThat(scores).containsExactly(
        List.of(600 - half, 600 - half), // baseline
        List.of(600, 600), // variant
        List.of(600, 600 - half)); // A1: ben's friend is ann as she was
  }

  @Test
  void V03_what_somebody_elses_acts_write_into_a_file_is_misdirected() {
    var town = two(31, "", ", misattribution: 1", "", "");
    var scores = EngineUnderTest.scores(split(town, NOBODY_PARKS));
    int points = 600 - scores.get(0).get(1);
    assertThat(points).isBetween(80, 400);
    assertThat(scores).containsExactly(List.of(600, 600 - points), List.of(600, 600), List.of(600, 600 - points));
    assertThat(EngineUnderTest.scores(split(two(31, "", ", misattribution: 1", "", "").replace(": 120}", ": 0}"),
        "conduct.parking.rate.per-year=120")))
        .containsExactly(List.of(600, 600), List.of(600, 600 - points), List.of(600, 600));
  }

  /** Both act, and half of it is taken for the other: of each entry it is known whose act it was. */
  @Test
  void V04_of_all_entries_the_correct_ones_are_direct_and_the_others_misdirected() {
    var town = two(31, "", ", misattribution: 0.5", "", "").replace("ben: 0}", "ben: 1}");
    var outcome = live(split(town, NOBODY_PARKS), 1);
    var entries = outcome.baseline().counter(Tables.ENTRIES);
    long correct = entries.sum(Map.of("truth", "correct"));
    long misattributed = entries.sum(Map.of("truth", "misattributed"));
    assertThat(Math.min(correct, misattributed)).isGreaterThan(3);
    assertThat(parts(outcome.splits().getFirst(), SplitTables.SCORE, FORTH))
        .containsExactly(10 * correct, 0L, 10 * misattributed, 0L);
  }

  /** The chance of an error is the variant's own, whoever acts. */
  @Test
  void V05_another_rate_of_errors_is_direct() {
    var stages = stages(split(two(31, "", ", misattribution: 1", "", ""), "watchers.cameras.misattribution=0.5"));
    for (var who : List.of("ann", "ben")) {
      assertThat(count(stages, SplitTables.SCORE, Stage.A1, who))
          .isEqualTo(count(stages, SplitTables.SCORE, Stage.VARIANT, who))
          .isNotEqualTo(count(stages, SplitTables.SCORE, Stage.BASELINE, who));
    }
  }

  @Test
  void V06_a_reward_for_reporting_somebody_else_is_misdirected() {
    var scores = EngineUnderTest.scores(split(two(31, "", "", "", ", rewards: {cameras: 3}"), NOBODY_PARKS));
    int acts = (600 - scores.get(0).get(0)) / 10;
    assertThat(acts).isBetween(8, 40);
    assertThat(scores).containsExactly(
        List.of(600 - 10 * acts, 600 + 3 * acts), List.of(600, 600), List.of(600, 600 + 3 * acts));
  }

  @Test
  void V07_what_a_dependant_does_is_misdirected_to_whoever_answers() {
    var guardians = ", guardians: {group: who, dependants: [ann], guardians: [ben]}";
    var scores = EngineUnderTest.scores(split(two(31, guardians, "", ", charged-to: guardian", ""), NOBODY_PARKS));
    int points = 600 - scores.get(0).get(1);
    assertThat(points).isBetween(80, 400);
    assertThat(scores).containsExactly(List.of(600, 600 - points), List.of(600, 600), List.of(600, 600 - points));
  }

  /** Each is linked to the file of the other. The rule costs nothing in the variant: ben's file is clean, and that helps ann. */
  @Test
  void V08_what_the_file_of_somebody_else_decides_is_misdirected() {
    var town = two(31, ", enrolment: {to-another: 1}", "", "", "") + """
        demands: {train: {rate: {per-year: 120}, context: travel, asked-by: railway, decided-by: score, refused: [D]}}
        """;
    var stages = stages(split(town, "schemes.score.rules.parking.points=0"));
    long refused = count(stages, SplitTables.REFUSALS, Stage.BASELINE, "ann");
    assertThat(refused).isGreaterThan(3);
    assertThat(parts(stages, SplitTables.REFUSALS, FORTH)).containsExactly(0L, 0L, -refused, 0L);
    assertThat(parts(stages, SplitTables.REFUSALS, BACK)).containsExactly(0L, -refused, 0L);
    assertThat(parts(stages, SplitTables.SCORE, FORTH).getFirst()).isPositive(); // ben's own
    assertThat(parts(stages, SplitTables.SCORE, FORTH).subList(1, 4)).containsOnly(0L);
  }

  /** One place a month, and who parks comes last: so ben has it each month, and ann by lot once she does not. */
  @Test
  void V09_a_place_that_goes_to_somebody_else_is_displaced() {
    var stages = stages(split(places(500, "[A]"), NOBODY_PARKS));
    long byLot = count(stages, SplitTables.PLACES, Stage.VARIANT, "ann");
    assertThat(byLot).isBetween(1L, 11L);
    assertThat(FORTH.stream().map(stage -> count(stages, SplitTables.PLACES, stage, "ann")))
        .containsExactly(0L, byLot, byLot, byLot, byLot);
    assertThat(FORTH.stream().map(stage -> count(stages, SplitTables.PLACES, stage, "ben")))
        .containsExactly(12L, 12L, 12L, 12L, 12 - byLot);
    assertThat(parts(stages, SplitTables.PLACES, BACK)).containsExactly(-byLot, 0L, 0L);
  }

  private static String places(int perThousand, String favoured) {
    return two(365, "", "", "", "") + """
        demands:
          school: {rate: {per-year: 365}, context: school, asked-by: town, decided-by: score, refused: [],
                   places: {per-thousand: %d}, favoured: %s}
        """.formatted(perThousand, favoured);
  }

  /** Others stand in line as in the baseline; how many places there are and who is favoured is the variant's. */
  @Test
  void V10_other_places_and_another_order_are_direct() {
    var fewer = stages(split(places(1000, "[A]"), "demands.school.places.per-thousand=500"));
    assertThat(parts(fewer, SplitTables.PLACES, FORTH)).containsExactly(-12L, 0L, 0L, 0L);
    var byLot = stages(split(places(500, "[A]"), "demands.school.favoured=[]"));
    for (var who : List.of("ann", "ben")) {
      assertThat(count(byLot, SplitTables.PLACES, Stage.A1, who))
          .isEqualTo(count(byLot, SplitTables.PLACES, Stage.VARIANT, who))
          .isNotEqualTo(count(byLot, SplitTables.PLACES, Stage.BASELINE, who));
    }
  }

  /** Where nobody stood in line, everybody finds a place until others are let in. */
  @Test
  void V11_places_that_the_baseline_does_not_count_are_free_until_others_ask_for_them() {
    var town = places(500, "[A]").replace("rate: {per-year: 365}", "rate: {per-year: 0}");
    var stages = stages(split(town, "demands.school.rate.per-year=365"));
    assertThat(parts(stages, SplitTables.PLACES, FORTH)).containsExactly(24L, 0L, 0L, -12L);
  }

  /** Ann is in the worst tier, and ben parts with her after January; only then does ann's score not weigh on his in February. */
  @Test
  void V12_a_friend_who_is_cut_in_the_baseline_is_cut_for_the_others() {
    var town = two(59, ", friends: {pairs: 1}", "", "", ", friend-weight: 0.5") + """
        responses: {shedding: {scheme: score, per-month: 1}}
        """;
    var scores = EngineUnderTest.scores(split(town, NOBODY_PARKS));
    assertThat(scores.get(0).get(0)).isLessThan(500);
    assertThat(scores).containsExactly(List.of(scores.get(0).get(0), 600), List.of(600, 600), List.of(600, 600));
    var kept = EngineUnderTest.scores(split(town, NOBODY_PARKS, "responses.shedding.per-month=0"));
    assertThat(kept.get(2).get(1)).isLessThan(550); // the cut is the variant's rule, ann's score the baseline's
  }

  /** Ann's remarks are noticed in the baseline, and what she remembers keeps ben from making any. */
  @Test
  void V13_what_friends_remember_comes_through_friends() {
    var town = """
        period: {start: 2021-01-01, days: 120}
        society: {residents: 2, groups: {who: {ann: 0.5, ben: 0.5}}, friends: {pairs: 1}}
        watchers: {neighbours: {kind: people}}
        conduct:
          remark: {lawful: true, speech: true, context: speech, established-by: report, rate: {per-year: 120},
                   noticed-by: {neighbours: 1}}
        schemes:
          score: {start: 900, range: [0, 1000], tiers: {A: 890, D: 0}, rules: {remark: {points: -1}}}
        responses: {notified: true, chilling: {own: 0, friends: 20, half-life: 3650d}}
        """;
    var stages = stages(split(town, "watchers.neighbours.exposure.who.ann=0"));
    long ann = count(stages, SplitTables.SCORE, Stage.BASELINE, "ann");
    long ben = count(stages, SplitTables.SCORE, Stage.BASELINE, "ben");
    assertThat(FORTH.stream().map(stage -> count(stages, SplitTables.SCORE, stage, "ann")))
        .containsExactly(ann, 900L, 900L, 900L, 900L);
    long free = count(stages, SplitTables.SCORE, Stage.VARIANT, "ben");
    assertThat(free).isLessThan(ben - 10);
    assertThat(FORTH.stream().map(stage -> count(stages, SplitTables.SCORE, stage, "ben")))
        .containsExactly(ben, ben, free, free, free);
  }

  @Test
  void V14_parts_add_up_to_the_difference_of_the_worlds_and_the_variant_is_the_run_alone() {
    var change = "conduct.speeding.rate.per-year=60";
    var comparison = split(EVERYTHING, change, "schemes.city.rules.remark.points=-9");
    var outcome = live(comparison, 1);
    var stages = outcome.splits().getFirst();
    assertThat(outcome.worlds()).hasSize(2);
    assertThat(outcome.worlds().stream().map(Digest::of).toList()).isEqualTo(
        comparison.worlds().stream().map(world -> Digest.of(new ThreadRunner(1).run(world, Progress.SILENT))).toList());
    for (var end : List.of(Stage.BASELINE, Stage.VARIANT)) {
      var world = outcome.worlds().get(end == Stage.BASELINE ? 0 : 1);
      assertThat(count(stages, SplitTables.REFUSALS, end))
          .isEqualTo(world.counter(Tables.DEMANDS).sum(Map.of("measure", "refused"))).isPositive();
      assertThat(count(stages, SplitTables.PLACES, end))
          .isEqualTo(world.counter(Tables.PLACES).sum(Map.of("measure", "admitted"))).isPositive();
      assertThat(count(stages, SplitTables.WORST_TIER, end)).isEqualTo(
          worst(world, "city", "D") + worst(world, "licence", "banned") + worst(world, "firm", "poor")).isPositive();
    }
    for (var outcomeOf : SplitTables.OUTCOMES) {
      long all = count(stages, outcomeOf, Stage.VARIANT) - count(stages, outcomeOf, Stage.BASELINE);
      assertThat(parts(stages, outcomeOf, FORTH).stream().mapToLong(part -> part).sum()).isEqualTo(all);
      long own = count(stages, outcomeOf, Stage.A1) - count(stages, outcomeOf, Stage.BASELINE);
      assertThat(own + parts(stages, outcomeOf, BACK).stream().mapToLong(part -> part).sum()).isEqualTo(all);
    }
    assertThat(parts(stages, SplitTables.SCORE, FORTH).subList(0, 3)).doesNotContain(0L);
    assertThat(parts(stages, SplitTables.PLACES, FORTH).get(3)).isNotZero();
  }

  private static long worst(Observations world, String scheme, String tier) {
    return world.counter(Tables.TIERS)
        .sum(Map.of("month", "2021-03", "scheme", scheme, "tier", tier, "measure", "residents"));
  }

  @Tag("slow")
  @Test
  void V15_the_worlds_between_are_the_same_for_any_number_of_threads() {
    var baseline = Experiment.of(Written.scenario(EVERYTHING), 1).withResidents(140_000).withDays(40);
    var variants = List.of(new Variant("fast", Written.scenario(EVERYTHING, "conduct.speeding.rate.per-year=60")));
    var comparison = new Comparison(baseline, variants, Set.of(Question.SPLIT));
    var one = live(comparison, 1);
    for (int threads : new int[] {2, 5}) {
      var more = live(comparison, threads);
      assertThat(Digest.of(more.splits().getFirst())).isEqualTo(Digest.of(one.splits().getFirst()));
      assertThat(more.worlds().stream().map(Digest::of).toList())
          .isEqualTo(one.worlds().stream().map(Digest::of).toList());
    }
  }

  @Test
  void V16_more_worlds_than_there_are_bits_are_refused() {
    var all = Written.scenario(EVERYTHING);
    var ten = Collections.nCopies(10, new Variant("same", all));
    assertThat(Splits.of(ten).worlds()).isEqualTo(61);
    assertThatThrownBy(
        () -> new Comparison(Experiment.of(all, 1), Collections.nCopies(11, ten.getFirst()), Set.of(Question.SPLIT)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("67 worlds");
  }

  /** Declared, and too weak to do anything: so the worlds are lived in which it is closed. */
  private static final List<String> IDLE_FRIENDS = List.of(
      "schemes.city.friend-weight=0.000001", "schemes.firm.friend-weight=0", "responses.chilling.friends=0",
      "responses.shedding.per-month=0");

  private static final List<String> IDLE_ENTRIES = List.of(
      "watchers.cameras.misattribution=0.000000001", "watchers.neighbours.misattribution=0",
      "schemes.city.rewards.neighbours=0", "society.enrolment.to-another=0", "conduct.noise.charged-to=actor");
  private static final List<String> IDLE_PLACES =
      List.of("demands.nursery.places.per-thousand=1000", "demands.nursery.favoured=[]");

  private static Observations change(List<String> idle, List<String> idleToo) {
    var both = Stream.of(idle, idleToo).flatMap(List::stream).toList();
    var changed = Stream.concat(
        both.stream(), Stream.of("conduct.speeding.rate.per-year=60", "schemes.city.rules.remark.points=-9"));
    var baseline = Experiment.of(Written.scenario(EVERYTHING, both.toArray(String[]::new)), 1);
    var variant = new Variant("changed", Written.scenario(EVERYTHING, changed.toArray(String[]::new)));
    var comparison = new Comparison(baseline, List.of(variant), Set.of(Question.SPLIT));
    assertThat(Splits.of(comparison.variants()).worlds()).isEqualTo(7);
    return stages(comparison);
  }

  @Test
  void V17_where_friends_are_the_only_way_all_that_is_not_direct_comes_through_friends() {
    var stages = change(IDLE_ENTRIES, IDLE_PLACES);
    for (var outcome : SplitTables.OUTCOMES) {
      var forth = parts(stages, outcome, FORTH);
      assertThat(forth.subList(2, 4)).as(outcome).containsExactly(0L, 0L);
      assertThat(parts(stages, outcome, BACK)).as(outcome).containsExactly(0L, 0L, forth.get(1));
    }
    assertThat(parts(stages, SplitTables.SCORE, FORTH).get(1)).isNotZero();
  }

  @Test
  void V18_where_entries_are_the_only_way_it_is_misdirected() {
    var stages = change(IDLE_FRIENDS, IDLE_PLACES);
    for (var outcome : SplitTables.OUTCOMES) {
      var forth = parts(stages, outcome, FORTH);
      assertThat(List.of(forth.get(1), forth.get(3))).as(outcome).containsExactly(0L, 0L);
      assertThat(parts(stages, outcome, BACK)).as(outcome).containsExactly(0L, forth.get(2), 0L);
    }
    assertThat(parts(stages, SplitTables.SCORE, FORTH).get(2)).isNotZero();
    assertThat(parts(stages, SplitTables.WORST_TIER, FORTH).get(2)).isNotZero();
  }

  @Test
  void V19_where_places_are_the_only_way_it_is_displaced() {
    var stages = change(IDLE_FRIENDS, IDLE_ENTRIES);
    for (var outcome : SplitTables.OUTCOMES) {
      var forth = parts(stages, outcome, FORTH);
      assertThat(forth.subList(1, 3)).as(outcome).containsExactly(0L, 0L);
      assertThat(parts(stages, outcome, BACK)).as(outcome).containsExactly(forth.get(3), 0L, 0L);
    }
    assertThat(parts(stages, SplitTables.PLACES, FORTH).get(3)).isNotZero();
  }

  /** Nothing carries a change to others but what is added. */
  private static String town(String society, String watcher, String conduct, String scheme, String more) {
    return """
        period: {start: 2021-01-01, days: 120}
        society: {residents: 3000, groups: {age: {child: 0.4, adult: 0.6}}%s}
        watchers: {cameras: {kind: cameras%s}}
        conduct:
          parking: {lawful: false, context: road, established-by: image, rate: {per-year: 2}, noticed-by: {cameras: 0.3}%s}
          noise: {lawful: false, context: street, established-by: report, rate: {per-year: 9}, noticed-by: {cameras: 0.2}}
        schemes:
          city: {start: 100, range: [0, 160], tiers: {A: 95, D: 0}, rules: {noise: {points: -4}, parking: {points: -5}}%s}
        demands:
          school: {rate: {per-year: 9}, context: school, asked-by: town, decided-by: score, refused: [D]%s
        """
        .formatted(society, watcher, conduct, scheme, more);
  }

  private static Comparison withoutParkingRule(String town) {
    var baseline = Written.scenario(town);
    var without = Written.scenario(town.replace(", parking: {points: -5}", ""));
    assertThat(without).isNotEqualTo(baseline);
    return new Comparison(
        Experiment.of(baseline, 1), List.of(new Variant("no rule", without)), Set.of(Question.SPLIT));
  }

  static Stream<Arguments> otherWays() {
    var places = ", places: {per-thousand: 100}, favoured: [A]}";
    var deterrence = "}\nresponses: {notified: true, deterrence: {strength: 1, half-life: 90d}}";
    return Stream.of(
        Arguments.of("errors", town("", ", misattribution: 0.3", "", "", "}")),
        Arguments.of("enrolment", town(", enrolment: {to-another: 0.3}", "", "", "", "}")),
        Arguments.of("guardians", town(
            ", guardians: {group: age, dependants: [child], guardians: [adult]}", "", ", charged-to: guardian", "",
            "}")),
        Arguments.of("rewards", town("", "", "", ", rewards: {cameras: 2}", "}")),
        Arguments.of("places", town("", "", "", "", places)),
        Arguments.of("responses", town("", "", "", "", deterrence)));
  }

  /** Each but friends: whoever has no entry of the rule keeps score, tier and account. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("otherWays")
  void V20_without_a_rule_exactly_those_differ_in_whose_file_it_wrote(String way, String town) {
    var reached = EngineUnderTest.reached(withoutParkingRule(town), 0);
    assertThat(reached.differ()).as(way).isEqualTo(reached.entered()).hasSizeBetween(200, 2_500);
  }

  /** Friends carry scores one step a month, and what they remember on to those who act otherwise because of it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void V21_with_friends_a_rule_reaches_one_step_further_with_each_months_end(int months) {
    var town =
        """
            period: {start: 2021-01-01, days: %d}
            society: {residents: 3000, friends: {pairs: 2}}
            watchers: {neighbours: {kind: people}}
            conduct:
              poster: {lawful: true, context: speech, established-by: report, rate: {per-year: 0.2}, noticed-by: {neighbours: 0.5}}
              remark: {lawful: true, context: speech, established-by: report, rate: {per-year: 40}, noticed-by: {neighbours: 0.5}}
            schemes:
              city: {start: 1000, range: [0, 2000], tiers: {A: 950, D: 0}, friend-weight: 1,
                     rules: {remark: {points: -4}, poster: {points: -9}}}
            responses: {notified: true, chilling: {own: 0, friends: 0.5, half-life: 200d}, shedding: {scheme: city, per-month: 0.5}}
            """
            .formatted(List.of(31, 59, 90).get(months - 1));
    var baseline = Experiment.of(Written.scenario(town), 1);
    var without = new Variant("no rule", Written.scenario(town.replace(", poster: {points: -9}", "")));
    var reached = EngineUnderTest.reached(new Comparison(baseline, List.of(without)), 0);
    var near = neighbourhood(baseline, reached.entered(), months - 1);
    assertThat(neighbourhood(baseline, near, 1)).containsAll(reached.differ()).hasSizeBetween(20, 1_500);
    assertThat(reached.differ().stream().filter(resident -> !near.contains(resident))).isNotEmpty();
  }

  private static Set<Integer> neighbourhood(Experiment experiment, Collection<Integer> of, int steps) {
    var friends = EngineUnderTest.friends(experiment);
    var reached = new TreeSet<>(of);
    for (int step = 0; step < steps; step++) {
      List.copyOf(reached).forEach(resident -> reached.addAll(friends.get(resident)));
    }
    return reached;
  }

  @Test
  void V22_with_friends_exactly_those_are_directly_reached_who_are_reached_without() {
    var with = withoutParkingRule(town(", friends: {circles: 1}", "", "", ", friend-weight: 0.3", "}"));
    var without = withoutParkingRule(town("", "", "", "", "}"));
    var direct = EngineUnderTest.differ(with, 0, Splits.of(with.variants()).world(0, Stage.A1));
    assertThat(direct).isEqualTo(EngineUnderTest.differ(without, 0, 1)).hasSizeBetween(200, 1_500);
    assertThat(EngineUnderTest.differ(with, 0, 1)).containsAll(direct).hasSizeGreaterThan(direct.size() + 100);
  }

  @Test
  void V23_where_nothing_comes_by_others_no_further_world_is_lived_and_all_is_direct() {
    var comparison = withoutParkingRule(town("", "", "", "", "}"));
    assertThat(Splits.of(comparison.variants()).worlds()).isEqualTo(2);
    var outcome = live(comparison, 1);
    assertThat(outcome.splits()).hasSize(1);
    for (var each : List.of(SplitTables.SCORE, SplitTables.WORST_TIER, SplitTables.REFUSALS)) {
      assertThat(parts(outcome.splits().getFirst(), each, FORTH).subList(1, 4)).containsOnly(0L);
      assertThat(parts(outcome.splits().getFirst(), each, FORTH).getFirst()).isNotZero();
    }
  }
}
