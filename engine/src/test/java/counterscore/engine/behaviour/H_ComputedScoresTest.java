package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Experiment;
import counterscore.testing.Written;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores that somebody computes anew each month (docs/model/private-score.md). */
class H_ComputedScoresTest {
  private static Observations lived(int residents, int days, String society, String computed, String more) {
    return new ThreadRunner(2).run(
        Experiment.of(
            Written.scenario(
                """
                    period: {start: 2021-01-01, days: %d}
                    society: {residents: %d%s}
                    watchers: {shop: {}}
                    conduct:
                      nappies: {lawful: true, context: shop, established-by: platform-record, monthly: true, rate: {per-day: 0.1},
                                noticed-by: {shop: 1}}
                      games: {lawful: true, context: shop, established-by: platform-record, rate: {per-day: 0.1},
                              noticed-by: {shop: 1}}
                    schemes:
                      private:
                        start: 620
                        range: [350, 950]
                        tiers: {good: 650, fair: 500, poor: 350}
                        computed: {%s}
                    %s
                    """
                    .formatted(days, residents, society, computed, more.indent(2))),
            1),
        Progress.SILENT);
  }

  private static double mean(Observations seen, String month, String component) {
    var computed = seen.counter(Tables.COMPUTED);
    return computed.sum(Map.of("month", month, "measure", component)) / 1000.0
        / computed.sum(Map.of("month", month, "measure", "members"));
  }

  @Test
  void H01_a_score_is_the_weighted_mean_of_its_components_stretched_over_its_range() {
    var seen = lived(
        10, 31, "", "completeness: {weight: 3, complete: 1, otherwise: 0}, tenure: {weight: 1, full: 62d}", "");
    assertThat(mean(seen, "2021-01", "completeness")).isEqualTo(1);
    assertThat(mean(seen, "2021-01", "tenure")).isEqualTo(0.5);
    assertThat(seen.counter(Tables.POINTS).sum(Map.of("kind", "computed", "measure", "points")))
        .isEqualTo(10 * (350 + 600 * 7 / 8 - 620));
  }

  /** 3.1 purchases of each kind in January; in February what is left of them after 28 days, and 2.8 more. */
  @Test
  void H02_purchases_count_by_their_kind_and_fade() {
    var seen = lived(
        100_000, 59, "",
        "purchases: {weight: 1, start: 0.5, adds: {nappies: 0.01, games: -0.02}, half-life: 28d}", "");
    assertThat(mean(seen, "2021-01", "purchases")).isCloseTo(0.5 - 0.031, withPercentage(0.5));
    assertThat(mean(seen, "2021-02", "purchases")).isCloseTo(0.5 - 0.031 / 2 - 0.028, withPercentage(0.5));
  }

  /** The same field: only the day differs. */
  @Test
  void H03_what_is_drawn_by_the_month_is_done_on_its_last_day_and_as_often() {
    var acts = lived(100_000, 59, "", "tenure: {weight: 1, full: 1y}", "").counter(Tables.ACTS_DAILY);
    assertThat((double) acts.sum(Map.of("conduct", "nappies"))).isCloseTo(590_000, withPercentage(1));
    assertThat((double) acts.sum(Map.of("conduct", "games"))).isCloseTo(590_000, withPercentage(1));
    assertThat(acts.sum(Map.of("conduct", "nappies", "day", "2021-01-30"))).isZero();
    assertThat((double) acts.sum(Map.of("conduct", "nappies", "day", "2021-01-31")))
        .isCloseTo(310_000, withPercentage(1));
  }

  @Test
  void H04_whoever_takes_no_part_has_no_score() {
    var seen = lived(
        100_000, 31, ", groups: {age: {young: 0.5, old: 0.5}}",
        "members: 0.4, factors: {age: {young: 2, old: 0}}, tenure: {weight: 1, full: 1y}", "");
    var members = seen.counter(Tables.COMPUTED);
    assertThat((double) members.sum(Map.of("stratum", "young", "measure", "members")))
        .isCloseTo(40_000, withPercentage(3));
    assertThat(members.sum(Map.of("stratum", "old"))).isZero();
    assertThat(seen.counter(Tables.TIERS).sum(Map.of("measure", "residents")))
        .isEqualTo(members.sum(Map.of("measure", "members")));
  }

  @Test
  void H05_outsiders_are_treated_as_the_declared_tier_and_nobody_reads_a_score_they_do_not_have() {
    var demands = """
        demands:
          car: {rate: {per-year: 12}, context: hire, asked-by: firm, decided-by: score, refused: [poor]}
        lookups:
          bank: {rate: {per-year: 12}, shared: 0.5}
        """;
    var asked = outsiders(demands);
    double all = asked.counter(Tables.DEMANDS).sum(Map.of("measure", "asked"));
    assertThat(asked.counter(Tables.DEMANDS).sum(Map.of("measure", "refused")) / all)
        .isCloseTo(0.5, withPercentage(4));
    double requests = asked.counter(Tables.REQUESTS).sum(Map.of("measure", "asked"));
    assertThat(requests).isCloseTo(25_000 * 12 * 31 / 365.0, withPercentage(4));
    assertThat(asked.counter(Tables.REQUESTS).sum(Map.of("measure", "shared")) / requests)
        .isCloseTo(0.5, withPercentage(4));
  }

  private static Observations outsiders(String demands) {
    return new ThreadRunner(2).run(
        Experiment.of(
            Written.scenario("""
                period: {start: 2021-01-01, days: 31}
                society: {residents: 50000}
                schemes:
                  private:
                    start: 620
                    range: [350, 950]
                    tiers: {good: 650, fair: 500, poor: 350}
                    computed: {members: 0.5, outsiders: poor, tenure: {weight: 1, full: 1y}}
                """ + demands),
            1),
        Progress.SILENT);
  }

  /** The feed is a level of 0.1 × (950 − 620) = 33 points, whatever the month. */
  @Test
  void H06_a_feed_is_a_level_and_reaches_only_those_who_have_the_other_score() {
    for (int days : new int[] {31, 365}) {
      var seen = lived(
          1000, days, "", "members: 0.5, completeness: {weight: 1, complete: 1, otherwise: 1}",
          "city: {start: 100, range: [0, 200], tiers: {A: 0}, feeds: {private: {weight: 0.1, reference: 620}}}");
      long members = seen.counter(Tables.COMPUTED).sum(Map.of("month", "2021-01", "measure", "members"));
      assertThat(seen.counter(Tables.POINTS).sum(Map.of("scheme", "city", "kind", "feed", "measure", "points")))
          .isEqualTo(33 * members);
      assertThat(
          seen.counter(Tables.FEEDS).sum(Map.of("month", "2021-01", "measure", "points-raised")))
          .isEqualTo(33 * members);
    }
  }

  @Test
  void H07_a_feed_without_weight_is_a_feed_never_declared() {
    var never = "city: {start: 100, range: [0, 200], tiers: {A: 0}}";
    var none = "city: {start: 100, range: [0, 200], tiers: {A: 0}, feeds: {private: {weight: 0, reference: 620}}}";
    assertThat(Digest.of(lived(100, 60, "", "tenure: {weight: 1, full: 1y}", none)))
        .isEqualTo(Digest.of(lived(100, 60, "", "tenure: {weight: 1, full: 1y}", never)));
  }

  /** Four out of ten have told everything; the rest stand at the floor. The mean does not move where all are friends in circles. */
  @Test
  void H08_friends_who_have_a_score_count_in_a_computed_one() {
    var seen = lived(
        8, 365, ", friends: {circles: 1}", "completeness: {weight: 1, complete: 0.5, otherwise: 0.2}", "").counter(
            Tables.FRIEND_TERMS);
    assertThat(seen.sum()).isZero();
    var friends = lived(
        8, 365, ", friends: {circles: 1}",
        "completeness: {weight: 1, complete: 0.5, otherwise: 0.2}}\n    friend-weight: 0.05\n    feeds: {", "");
    var terms = friends.counter(Tables.FRIEND_TERMS);
    assertThat(terms.sum(Map.of("month", "2021-12", "measure", "points-raised"))).isPositive()
        .isEqualTo(terms.sum(Map.of("month", "2021-12", "measure", "points-lowered")))
        .isEqualTo(terms.sum(Map.of("month", "2021-01", "measure", "points-raised")));
  }

  @Test
  void H09_a_newcomer_is_a_new_customer() {
    var seen = lived(20_000, 365, ", turnover: {per-year: 4}", "tenure: {weight: 1, full: 365d, before: 1d}", "");
    assertThat(mean(seen, "2021-12", "tenure")).isCloseTo((1 - Math.exp(-4)) / 4, withPercentage(4));
  }
}
