package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Experiment;
import counterscore.scenario.Quantity;
import counterscore.scenario.Responses;
import counterscore.testing.Records;
import counterscore.testing.Written;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What friends do to each other's scores (docs/model/friends.md). */
class G_FriendsTest {
  private static Experiment town(int residents, int days, String friends, String scheme) {
    return Experiment.of(
        Written.scenario("""
            period: {start: 2021-01-01, days: %d}
            society: {residents: %d%s}
            watchers:
              rumour: {fabrication: {rate: {per-year: {2021-01-01: 100, 2021-01-02: 0}}, mix: {parking: 1}}}
            conduct:
              parking: {lawful: false, context: road, established-by: report, rate: {per-year: 0}}
            schemes:
              score: {start: 500, range: [0, 1000], tiers: {A: 490, D: 0}, %s rules: {parking: {points: -100}}}
            """.formatted(days, residents, friends, scheme)),
        1);
  }

  private static Observations lived(Experiment experiment, int threads) {
    return new ThreadRunner(threads).run(experiment, Progress.SILENT);
  }

  /** In a circle of four that are all friends, each moves towards the mean of the other three: the sum of terms is 0. */
  @Test
  void G01_a_friend_term_moves_scores_towards_those_of_friends_and_adds_up_to_nothing() {
    var seen = lived(town(8, 31, ", friends: {circles: 1}", "friend-weight: 0.3,"), 1);
    var terms = seen.counter(Tables.FRIEND_TERMS);
    assertThat(terms.sum(Map.of("measure", "points-raised"))).isPositive();
    assertThat(terms.sum(Map.of("measure", "points-raised")))
        .isEqualTo(terms.sum(Map.of("measure", "points-lowered")));
    assertThat(seen.counter(Tables.POINTS).sum(Map.of("kind", "friends", "measure", "points"))).isZero();
  }

  /** Nothing is written after the first day: so a level stays, where a flow would go on. */
  @Test
  void G02_a_friend_term_is_a_level_and_not_a_flow() {
    var month = lived(town(8, 31, ", friends: {circles: 1}", "friend-weight: 0.3,"), 1);
    var year = lived(town(8, 365, ", friends: {circles: 1}", "friend-weight: 0.3,"), 1);
    assertThat(year.counter(Tables.FRIEND_TERMS).sum(Map.of("month", "2021-12")))
        .isEqualTo(month.counter(Tables.FRIEND_TERMS).sum(Map.of("month", "2021-01")));
    assertThat(year.counter(Tables.POINTS).sum(Map.of("kind", "friends", "measure", "residents")))
        .isEqualTo(month.counter(Tables.POINTS).sum(Map.of("kind", "friends", "measure", "residents")));
    assertThat(year.counter(Tables.SCORES).sum(Map.of("month", "2021-12", "score", "500")))
        .isEqualTo(month.counter(Tables.SCORES).sum(Map.of("month", "2021-01", "score", "500")));
  }

  @Test
  void G03_a_resident_without_friends_has_no_term() {
    var seen = lived(town(1, 31, ", friends: {circles: 1, pairs: 2, bridging: 2}", "friend-weight: 0.3,"), 1);
    assertThat(seen.counter(Tables.FRIENDS).sum(Map.of("measure", "friendless"))).isEqualTo(1);
    assertThat(seen.counter(Tables.FRIEND_TERMS).sum()).isZero();
  }

  @Test
  void G04_friends_without_weight_are_friends_never_declared() {
    var never = Digest.of(lived(town(8, 60, "", ""), 1));
    assertThat(Digest.of(lived(town(8, 60, ", friends: {circles: 1}", "friend-weight: 0,"), 1))).isEqualTo(never);
    assertThat(Digest.of(lived(town(8, 60, ", friends: {pairs: 0}", "friend-weight: 0.3,"), 1))).isEqualTo(never);
    assertThat(Digest.of(lived(town(8, 60, ", friends: {pairs: 1}", "friend-weight: 0.3,"), 1)))
        .isNotEqualTo(never);
  }

  @Test
  void G05_the_number_of_threads_does_not_show() {
    var town = town(200_000, 60, ", friends: {circles: 1, pairs: 1, bridging: 2, homophily: 0.5}",
        "friend-weight: 0.3,");
    assertThat(Digest.of(lived(town, 3))).isEqualTo(Digest.of(lived(town, 1)));
  }

  /** Two months, entries on the first day alone; the scheme has no friend term, so that tiers do not change. */
  private static Observations parted(int residents, String perMonth, String moves) {
    return lived(
        Experiment.of(
            Written.scenario("""
                period: {start: 2021-01-01, days: 59}
                society: {residents: %d, friends: {circles: 1, pairs: 1, bridging: 1}%s}
                watchers:
                  rumour: {fabrication: {rate: {per-year: {2021-01-01: 100, 2021-01-02: 0}}, mix: {parking: 1}}}
                conduct:
                  parking: {lawful: false, context: road, established-by: report, rate: {per-year: 0}}
                schemes:
                  score: {start: 500, range: [0, 1000], tiers: {A: 490, D: 0}, rules: {parking: {points: -100}}}
                responses: {shedding: {scheme: score, per-month: %s}}
                """.formatted(residents, moves, perMonth)),
            1),
        2);
  }

  private static long friends(Observations seen, String month, String measure) {
    return seen.counter(Tables.FRIENDS).sum(Map.of("month", month, "measure", measure));
  }

  /** A share q of residents is in the worst tier: 1 − (1 − q)² of friendships have somebody there, q of each side's. */
  @Test
  void G06_friends_of_somebody_in_the_worst_tier_part_for_good_and_on_both_sides() {
    var seen = parted(150_000, "1", "");
    double q = 1 - Math.exp(-100 / 365.0);
    double ties = friends(seen, "2021-01", "ties");
    assertThat(friends(seen, "2021-01", "cut") / ties).isCloseTo(1 - (1 - q) * (1 - q), withPercentage(3));
    assertThat(friends(seen, "2021-01", "dropped") / ties).isCloseTo(q, withPercentage(3));
    assertThat(friends(seen, "2021-01", "cut") % 2).isZero();
    assertThat(friends(seen, "2021-02", "ties"))
        .isEqualTo(friends(seen, "2021-01", "ties") - friends(seen, "2021-01", "cut"));
    assertThat(friends(seen, "2021-02", "cut")).isZero();
  }

  /** What is left after the first month parts with the same probability in the second. */
  @Test
  void G07_each_month_a_friendship_ends_with_the_declared_probability() {
    double exposed = friends(parted(150_000, "1", ""), "2021-01", "cut");
    var seen = parted(150_000, "0.3", "");
    assertThat(friends(seen, "2021-01", "cut") / exposed).isCloseTo(0.3, withPercentage(3));
    assertThat(friends(seen, "2021-02", "cut") / exposed).isCloseTo(0.3 * 0.7, withPercentage(3));
    assertThat(friends(seen, "2021-02", "ties"))
        .isEqualTo(friends(seen, "2021-01", "ties") - friends(seen, "2021-01", "cut"));
  }

  @Test
  void G08_whoever_joins_in_the_place_of_another_is_nobodys_former_friend() {
    var seen = parted(20_000, "1", ", turnover: {per-year: 6}");
    assertThat(friends(seen, "2021-02", "ties"))
        .isGreaterThan(friends(seen, "2021-01", "ties") - friends(seen, "2021-01", "cut"));
    assertThat(friends(seen, "2021-02", "ties") % 2).isZero();
    assertThat(friends(seen, "2021-02", "cut") % 2).isZero();
  }

  @Test
  void G09_cuts_with_probability_0_are_cuts_never_declared() {
    var never = Digest.of(lived(town(8, 60, "", ""), 1));
    var none = Experiment.of(
        Records.with(
            town(8, 60, ", friends: {circles: 1}", "").scenario(), "responses",
            Records.of(Responses.class, "shedding", new Responses.Shedding("score", Quantity.of(0)))),
        1);
    assertThat(Digest.of(lived(none, 1))).isEqualTo(never);
  }
}
