package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.EngineUnderTest;
import counterscore.engine.EngineUnderTest.Fault;
import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import counterscore.scenario.Variant;
import counterscore.testing.Written;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Residents by how many unlawful acts they would have done without any response (docs/model/disparity.md). Of ten residents each act
 * can be followed; where a count is compared with another, both are of the same points, so that they are equal and not nearly so.
 */
class W_EqualConductTest {
  private static final String TOWN = """
      period: {start: 2021-01-01, days: 200}
      society: {residents: %d, groups: {home: {east: 0.5, west: 0.5}}%s}
      watchers: {patrol: {}}
      conduct:
        fraud: {lawful: false, context: trade, established-by: court, rate: {per-year: 5}, factors: {home: {west: 6}},
                noticed-by: {patrol: 0.5}}
        debt: {lawful: false, context: money, established-by: report, rate: {per-year: 3}}
        satire: {lawful: true, speech: true, context: speech, established-by: report, rate: {per-year: 20}}
      schemes:
        score: {start: 100, range: [0, 100], tiers: {A: 100, D: 0}, rules: {fraud: {points: -100}}%s}
      demands:
        loan: {rate: {per-year: 30}, context: money, asked-by: bank, decided-by: score, refused: [D]}
      %s
      """;

  private static Scenario scenario(int residents, String society, String scheme, String responses) {
    return Written.scenario(TOWN.formatted(residents, society, scheme, responses));
  }

  private static Observations lived(Scenario scenario) {
    return new ThreadRunner(1).run(Experiment.of(scenario, 1), Progress.SILENT);
  }

  /** Residents by label of the bin. */
  private static Map<String, Long> bins(Observations seen) {
    var bins = new TreeMap<String, Long>();
    var counter = seen.counter(Tables.CONDUCT_REFUSALS);
    for (var bin : Tables.ACT_BINS) {
      bins.put(bin, counter.sum(Map.of("acts", bin, "measure", "residents")));
    }
    return bins;
  }

  @Test
  void W01_every_resident_is_in_the_bin_of_the_unlawful_acts_done_where_nobody_responds() {
    var scenario = scenario(10, "", "", "");
    var done = new int[10];
    var seen = EngineUnderTest.run(
        Experiment.of(scenario, 1), 1, Fault.NONE,
        new EngineUnderTest.Listener() {
          @Override
          public void act(int block, int day, int conduct, int resident) {
            done[resident] += conduct < 2 ? 1 : 0;
          }
        });
    var expected = new TreeMap<String, Long>();
    Tables.ACT_BINS.forEach(bin -> expected.put(bin, 0L));
    for (int acts : done) {
      expected.merge(acts < 3 ? "" + acts : acts < 5 ? "3-4" : acts < 10 ? "5-9" : "10+", 1L, Long::sum);
    }
    assertThat(bins(seen)).isEqualTo(expected);
    assertThat(expected.values().stream().filter(count -> count > 0).count()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void W02_what_is_deterred_suspended_or_added_by_hardship_moves_nobody() {
    var calm = lived(scenario(3000, "", "", ""));
    var moved = lived(
        scenario(
            3000, "", ", resets: {D: {lasts: 60d, conduct: [fraud], score: 100}}",
            """
                responses: {notified: true, deterrence: {strength: 2, half-life: 90d},
                            hardship: {conduct: [debt], strength: 1, at-most: 4, half-life: 60d}}
                """));
    assertThat(bins(moved)).isEqualTo(bins(calm));
    for (var measure : Tables.RESPONSE_MEASURES) {
      assertThat(moved.counter(Tables.RESPONSES).sum(Map.of("measure", measure))).describedAs(measure)
          .isGreaterThan(100);
    }
  }

  @Test
  void W03_everybody_is_in_one_bin_and_their_refusals_and_tiers_are_those_of_the_run() {
    var seen = lived(scenario(3000, "", "", ""));
    var refusals = seen.counter(Tables.CONDUCT_REFUSALS);
    var tiers = seen.counter(Tables.CONDUCT_TIERS);
    for (var stratum : List.of("east", "west")) {
      assertThat(sum(refusals, stratum, "residents")).isEqualTo(sum(tiers, stratum, "residents"))
          .isEqualTo(seen.counter(Tables.RESIDENTS).sum(Map.of("stratum", stratum)));
      assertThat(sum(refusals, stratum, "refusals"))
          .isEqualTo(seen.counter(Tables.DEMANDS).sum(Map.of("stratum", stratum, "measure", "refused"))).isPositive();
      assertThat(sum(refusals, stratum, "refused"))
          .isEqualTo(seen.counter(Tables.REFUSED_RESIDENTS).sum(Map.of("stratum", stratum, "demand", "any")));
      assertThat(sum(tiers, stratum, "worst")).isEqualTo(
          seen.counter(Tables.TIERS).sum(
              Map.of("month", "2021-07", "tier", "D", "stratum", stratum, "measure", "residents")))
          .isPositive();
    }
    // nobody errs: without an unlawful act nobody is in D
    assertThat(tiers.sum(Map.of("acts", "0", "measure", "worst"))).isZero();
    assertThat(tiers.sum(Map.of("acts", "0", "measure", "residents"))).isPositive();
  }

  private static long sum(Counter counter, String stratum, String measure) {
    return counter.sum(Map.of("stratum", stratum, "measure", measure));
  }

  /** 200 days at 8 acts a year; where 3 in a year take a place, most of them have been there for less than half of it. */
  @Test
  void W04_whoever_takes_a_place_begins_with_no_act_and_no_refusal() {
    var seen = lived(scenario(3000, ", turnover: {per-year: 3}", "", ""));
    var bins = bins(seen);
    assertThat(bins.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(3000);
    assertThat(bins.get("0")).isGreaterThan(4 * bins(lived(scenario(3000, "", "", ""))).get("0"));
    assertThat(seen.counter(Tables.CONDUCT_REFUSALS).sum(Map.of("measure", "refusals")))
        .isLessThan(seen.counter(Tables.DEMANDS).sum(Map.of("measure", "refused")));
  }

  @Test
  void W05_a_world_with_other_conduct_has_bins_of_its_own() {
    var baseline = scenario(3000, "", "", "responses: {notified: true, deterrence: {strength: 2, half-life: 90d}}");
    var text = TOWN.formatted(3000, "", "", "responses: {notified: true, deterrence: {strength: 2, half-life: 90d}}");
    var variants = List.of(
        "conduct.fraud.rate.per-year=15", "conduct.debt.lawful=true", "responses.deterrence.strength=0").stream()
        .map(change -> new Variant(change, Written.scenario(text, change))).toList();
    var outcome = new ThreadRunner(1)
        .compare(new Comparison(Experiment.of(baseline, 1), variants), Progress.SILENT, _ -> {});
    var alone = variants.stream().map(variant -> bins(lived(variant.scenario()))).toList();
    assertThat(outcome.variants().stream().map(W_EqualConductTest::bins)).isEqualTo(alone);
    assertThat(alone.get(2)).isEqualTo(bins(outcome.baseline()));
    assertThat(alone.subList(0, 2)).doesNotContain(bins(outcome.baseline()));
  }
}
