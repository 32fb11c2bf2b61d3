package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Experiment;
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
}
