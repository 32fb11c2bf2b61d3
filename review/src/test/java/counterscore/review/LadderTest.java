package counterscore.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tiers that nobody reaches, points that a year does not bring back, loops, and what the numbers imply. */
class LadderTest {
  @Test
  void a_refusal_that_leads_to_debt_that_costs_points_is_a_loop_and_without_hardship_there_is_none() {
    assertThat(remarks("press-2019", "LINT-06")).singleElement().satisfies(remark -> {
      assertThat(remark.subject()).isEqualTo("schemes.city-score");
      assertThat(remark.lines()).extracting(Line::key)
          .contains("responses.hardship.conduct", "schemes.city-score.rules.late-bill", "demands.train.refused");
    });
    assertThat(remarks("press-2019 + responses.hardship.strength=0", "LINT-06")).isEmpty();
  }

  @Test
  void points_that_lapse_after_two_years_and_a_half_are_not_back_in_a_year_and_points_that_lapse_in_a_year_are() {
    assertThat(remarks("uk-licence", "LINT-03")).isNotEmpty();
    assertThat(remarks("press-2019", "LINT-03")).singleElement()
        .satisfies(remark -> assertThat(remark.numbers().get("largest-entry")).isEqualTo(50));
    var before = rules("press-2019");
    assertThat(rules("press-2019 + schemes.city-score.rules.drunk-driving.lapses=1y")).isEqualTo(before - 1);
    assertThat(rules("press-2019 + schemes.city-score.rules.drunk-driving.lapses=366d")).isEqualTo(before);
  }

  @Test
  void a_tier_above_all_that_can_be_earned_is_reached_by_nobody() {
    assertThat(remarks("italy-licence", "LINT-01")).isEmpty();
    assertThat(remarks("italy-licence + schemes.licence.bonus.up-to=20", "LINT-01")).singleElement()
        .extracting(Remark::subject).isEqualTo("schemes.licence.tiers.thirty");
  }

  @Test
  void rail_refusals_beyond_what_the_list_ever_led_to_are_marked_and_counts_like_the_published_are_not() {
    assertThat(beyond("press-2019")).contains("demands.train");
    assertThat(beyond("defaulter-list-2018")).doesNotContain("demands.train", "demands.flight");
    assertThat(beyond("flensburg")).isEmpty();
  }

  private static List<String> beyond(String what) {
    return TrippedTest.review(what).implied().stream().filter(Implied::isBeyond).map(Implied::subject).toList();
  }

  private static double rules(String what) {
    return remarks(what, "LINT-03").getFirst().numbers().getOrDefault("rules", 0.0);
  }

  private static List<Remark> remarks(String what, String code) {
    return TrippedTest.review(what).remarks().stream().filter(remark -> remark.code().equals(code)).toList();
  }
}
