package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterscore.engine.EngineUnderTest;
import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Counter;
import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.observation.Tables;
import counterscore.observation.TwinTables;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import counterscore.scenario.Question;
import counterscore.scenario.Variant;
import counterscore.testing.Records;
import counterscore.testing.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Worlds that are lived side by side. What is shared between them must not show: the digest of each is that of a run of its
 * scenario alone. The town declares every mechanism (everything.yaml), and the variants are all switches of Q_SwitchesTest, so
 * that each mechanism is on in some worlds and off in others of the same pass.
 */
class S_WorldsTest {
  private static final String TOWN = Written.text(S_WorldsTest.class, "everything.yaml");
  private static final Scenario ALL = Written.scenario(TOWN);

  private static Variant variant(String changes) {
    return new Variant(changes, Written.scenario(TOWN, changes.split(" (?=[a-z-]+\\.)")));
  }

  /** The switches that leave the same people in the town. */
  private static List<Variant> switches() {
    return Q_SwitchesTest.switches()
        .map(each -> variant((String) each.get()[1]))
        .filter(variant -> Variant.differences(ALL, variant.scenario()).isEmpty())
        .toList();
  }

  private static List<String> together(Experiment baseline, List<Variant> variants, int threads) {
    return new ThreadRunner(threads).compare(new Comparison(baseline, variants), Progress.SILENT, _ -> {}).worlds()
        .stream().map(Digest::of).toList();
  }

  private static List<String> alone(Experiment baseline, List<Variant> variants) {
    return new Comparison(baseline, variants).worlds().stream()
        .map(world -> Digest.of(new ThreadRunner(1).run(world, Progress.SILENT)))
        .toList();
  }

  /** A few that differ in where points lie, who notices, who is taken for whom, what is remembered, and what is lived once. */
  private static final List<Variant> FEW = List.of(
      variant("conduct.speeding.rate.per-year=45"),
      variant("watchers.cameras.misattribution=0"),
      variant("watchers.cameras.exposure.home.west=1 conduct.speeding.noticed-by.neighbours=0.3"),
      variant("responses.deterrence.strength=0 responses.hardship.strength=3"),
      variant("schemes.city.rules.remark.points=-9 responses.chilling.own=2"),
      variant("study.sessions.per-day=0.3"),
      variant("schemes.city.start=130"));

  @Test
  void S01_a_variant_is_bit_for_bit_the_run_of_its_scenario_alone() {
    var baseline = Experiment.of(ALL, 1);
    assertThat(together(baseline, FEW, 1)).isEqualTo(alone(baseline, FEW)).doesNotHaveDuplicates();
  }

  @Tag("slow")
  @Test
  void S02_so_is_every_variant_that_switches_a_mechanism_off() {
    var baseline = Experiment.of(ALL, 1);
    var switches = switches();
    assertThat(switches).hasSizeGreaterThan(70);
    int most = Comparison.MOST_WORLDS - 1;
    for (int from = 0; from < switches.size(); from += most) {
      var some = switches.subList(from, Math.min(from + most, switches.size()));
      var together = together(baseline, some, 1);
      assertThat(together).isEqualTo(alone(baseline, some));
      assertThat(together.subList(1, together.size())).doesNotContain(together.getFirst());
    }
  }

  /** Each world has up to five switches thrown at random. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void S03_so_is_every_variant_of_random_changes(long seed) {
    var random = new Random(seed);
    var single = switches().stream().map(Variant::name).toList();
    var variants = new ArrayList<Variant>();
    while (variants.size() < 16) {
      var changes = new HashSet<String>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        changes.add(single.get(random.nextInt(single.size())));
      }
      var reading = Written.reading(TOWN, String.join(" ", changes).split(" (?=[a-z-]+\\.)"));
      if (reading.errors().isEmpty() && reading.scenario() != null) {
        variants.add(new Variant(String.join(" ", changes), reading.scenario()));
      }
    }
    var baseline = Experiment.of(ALL, seed).withDays(40);
    assertThat(together(baseline, variants, 1)).isEqualTo(alone(baseline, variants));
  }

  /** Three blocks of one district, whose residents are friends across blocks and apply for the same places. */
  @Tag("slow")
  @Test
  void S04_worlds_of_several_blocks_are_the_same_for_any_number_of_threads() {
    var baseline = Experiment.of(ALL, 1).withResidents(140_000).withDays(40);
    var two = FEW.subList(0, 2);
    var alone = alone(baseline, two);
    for (int threads : new int[] {1, 2, 5}) {
      assertThat(together(baseline, two, threads)).as(threads + " threads").isEqualTo(alone);
    }
  }

  @Test
  void S05_the_order_of_the_variants_does_not_matter() {
    var baseline = Experiment.of(ALL, 1).withDays(31);
    var forth = together(baseline, FEW, 1);
    var back = together(baseline, FEW.reversed(), 1);
    assertThat(back.getFirst()).isEqualTo(forth.getFirst());
    assertThat(back.subList(1, back.size()).reversed()).isEqualTo(forth.subList(1, forth.size()));
  }

  /**
   * Of each address: in all worlds together it is drawn no more often than in the world that draws it most. A study app is left
   * out: one that differs between worlds is lived once for each.
   */
  @Test
  void S06_what_one_world_has_drawn_is_not_drawn_again_for_another() {
    var baseline = Experiment.of(ALL, 1).withResidents(500).withDays(45);
    var variants = FEW.stream().filter(each -> !each.name().startsWith("study.")).toList();
    var together = EngineUnderTest.draws(new Comparison(baseline, variants));
    var most = new HashMap<List<Long>, Integer>();
    for (var world : new Comparison(baseline, variants).worlds()) {
      EngineUnderTest.draws(new Comparison(world, List.of()))
          .forEach((address, times) -> most.merge(address, times, Math::max));
    }
    assertThat(together.keySet()).isEqualTo(most.keySet());
    assertThat(together).allSatisfy((address, times) -> assertThat(times).isLessThanOrEqualTo(most.get(address)));
    assertThat(draws(together.values())).isLessThanOrEqualTo(draws(most.values())).isGreaterThan(100_000);
  }

  private static int draws(Collection<Integer> times) {
    return times.stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void S07_a_variant_about_other_people_or_another_time_is_refused() {
    var baseline = Experiment.of(ALL, 1);
    for (var change : List.of("society.turnover.per-year=0.5", "period.start=2022-01-01",
        "dispositions.care.two-point.ratio=7")) {
      assertThatThrownBy(() -> new Comparison(baseline, List.of(variant(change))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(change.substring(0, change.indexOf('.')));
    }
  }

  @Test
  void S11_a_variant_whose_day_goes_in_another_order_is_refused_and_one_with_another_conduct_is_not() {
    var conduct = new LinkedHashMap<>(ALL.conduct());
    var last = Objects.requireNonNull(conduct.pollLastEntry());
    var without = Records.with(ALL, "conduct", new LinkedHashMap<>(conduct));
    conduct.putFirst(last.getKey(), last.getValue());
    assertThat(Variant.differences(ALL, Records.with(ALL, "conduct", conduct))).containsExactly("order of conduct");
    assertThat(Variant.differences(ALL, without)).isEmpty();
  }

  private static Outcome twins(Experiment baseline, Variant... variants) {
    return new ThreadRunner(1).compare(new Comparison(baseline, List.of(variants), Set.of(Question.TWINS)),
        Progress.SILENT, _ -> {});
  }

  @Test
  void S08_twins_under_the_same_rules_differ_in_nothing() {
    var twins = twins(Experiment.of(ALL, 1), new Variant("the same", ALL)).twins().getFirst();
    var residents = twins.counter(TwinTables.RESIDENTS);
    assertThat(residents.sum(Map.of("measure", "unchanged")))
        .isEqualTo(residents.sum(Map.of("measure", "residents"))).isGreaterThan(2_000);
    twins.counter(TwinTables.TIERS).forEachNonZero((labels, _) -> assertThat(labels[2]).isEqualTo(labels[3]));
    twins.counter(TwinTables.DEMANDS).forEachNonZero((labels, _) -> assertThat(labels[2]).isEqualTo(labels[3]));
    assertThat(twins.counter(TwinTables.DEMANDS).sum()).isGreaterThan(1_000);
  }

  /** Both margins of the tables of twins are the tables of the two worlds. */
  @Test
  void S09_twins_add_up_to_their_worlds() {
    var outcome = twins(Experiment.of(ALL, 1), FEW.get(0), FEW.get(3), FEW.get(4));
    for (int v = 0; v < outcome.twins().size(); v++) {
      var twins = outcome.twins().get(v);
      assertThat(margin(twins.counter(TwinTables.TIERS), 0, 1, 2)).isEqualTo(tiers(outcome.baseline()));
      assertThat(margin(twins.counter(TwinTables.TIERS), 0, 1, 3)).isEqualTo(tiers(outcome.variants().get(v)));
      for (var tested : List.of(List.of(outcome.baseline(), 2), List.of(outcome.variants().get(v), 3))) {
        var demands = margin(twins.counter(TwinTables.DEMANDS), 0, 1, (int) tested.get(1), 4);
        demands.keySet().removeIf(key -> key.get(2).equals("not-made"));
        assertThat(sum(demands.values())).isEqualTo(newDemands((Observations) tested.get(0)));
      }
      assertThat(twins.counter(TwinTables.SCORES).sum())
          .isEqualTo(twins.counter(TwinTables.RESIDENTS).sum(Map.of("measure", "residents")));
    }
  }

  /** No friends, no errors, no responses, no scarce places: nothing carries the change to anybody else. */
  @Test
  void S10_without_a_rule_exactly_those_differ_who_have_an_entry_of_it() {
    var town = Written.scenario(
        """
            period: {start: 2021-01-01, days: 200}
            society: {residents: 3000}
            watchers: {cameras: {kind: cameras}}
            conduct:
              parking: {lawful: false, context: road, established-by: image, rate: {per-year: 4}, noticed-by: {cameras: 0.3}}
              noise: {lawful: false, context: street, established-by: report, rate: {per-year: 6}, noticed-by: {cameras: 0.2}}
            schemes:
              city:
                start: 100
                range: [0, 160]
                tiers: {A: 95, B: 70, D: 0}
                rules:
                  parking: {points: -5, lapses: 60d, repeated: {within: 90d, factor: 2, max: 4}}
                  noise: {points: -4}
            demands: {train: {rate: {per-year: 12}, context: travel, asked-by: railway, decided-by: score, refused: [D]}}
            """);
    var without = Records.with(town, "schemes", Map.of("city", withoutRule(town.schemes().get("city"), "parking")));
    var reached = EngineUnderTest.reached(
        new Comparison(Experiment.of(town, 1), List.of(new Variant("no parking rule", without))), 0);
    assertThat(reached.differ()).isEqualTo(reached.entered()).hasSizeBetween(500, 2_500);
  }

  private static Scheme withoutRule(@Nullable Scheme scheme, String conduct) {
    var rules = new LinkedHashMap<>(Objects.requireNonNull(scheme).rules());
    rules.remove(conduct);
    return Records.with(scheme, "rules", rules);
  }

  private static long newDemands(Observations world) {
    var demands = world.counter(Tables.DEMANDS);
    return demands.sum(Map.of("measure", "asked")) - demands.sum(Map.of("measure", "retried"));
  }

  private static long sum(Collection<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  private static Map<List<String>, Long> tiers(Observations world) {
    var tiers = new HashMap<List<String>, Long>();
    world.counter(Tables.TIERS).forEachNonZero((labels, count) -> {
      if (labels[4].equals("residents")) {
        tiers.merge(List.of(labels[0], labels[1], labels[2]), count, Long::sum);
      }
    });
    return tiers;
  }

  private static Map<List<String>, Long> margin(Counter counter, int... columns) {
    var margin = new HashMap<List<String>, Long>();
    counter.forEachNonZero(
        (labels, count) -> margin
            .merge(Arrays.stream(columns).mapToObj(column -> labels[column]).toList(), count, Long::sum));
    return margin;
  }
}
