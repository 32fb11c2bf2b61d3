package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rule;
import counterscore.scenario.Span;
import counterscore.testing.Records;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What came after the first twelve months, from counts written down. */
class AfterFirstYearTest {
  private static final String OPENING = "In this simulation of an invented scheme, ";

  /**
   * Of 40 in D at the end of 2021, 10 are gone a month later and 5 have come; of these 35, 8 are gone after another month and 13
   * have come. So 22 at least were there all the time, and no more than 40.
   */
  private static Town fourteenMonths() {
    return new Town().lasting(14).score()
        .count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.FLOWS, 50, "2021-03", "score", "A", "D")
        .count(Tables.FLOWS, 10, "2021-12", "score", "D", "A")
        .count(Tables.TIERS, 40, "2021-12", "score", "D", "all", "residents")
        .count(Tables.FLOWS, 30, "2022-01", "score", "D", "D")
        .count(Tables.FLOWS, 5, "2022-01", "score", "A", "D")
        .count(Tables.TIERS, 35, "2022-01", "score", "D", "all", "residents")
        .count(Tables.FLOWS, 27, "2022-02", "score", "D", "D")
        .count(Tables.FLOWS, 13, "2022-02", "score", "A", "D")
        .count(Tables.TIERS, 40, "2022-02", "score", "D", "all", "residents");
  }

  @Test
  void who_was_still_in_the_worst_tier_is_known_between_two_bounds() {
    assertThat(fourteenMonths().finding("worst-tier-still").value()).isEqualTo(22 / 40.0);
    assertThat(fourteenMonths().finding("worst-tier-still").sentence()).isEqualTo(
        OPENING
            + "between 22 and 40 of 40 invented residents in tier D at the end of the first twelve months were in it at"
            + " the end of the run.");
  }

  @Test
  void who_leaves_the_city_is_not_still_there() {
    // of the 40 that are counted 13 stayed; the other 27 went to no tier
    var town = new Town().lasting(13).score()
        .count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.TIERS, 40, "2021-12", "score", "D", "all", "residents")
        .count(Tables.FLOWS, 13, "2022-01", "score", "D", "D")
        .count(Tables.TIERS, 13, "2022-01", "score", "D", "all", "residents");

    assertThat(town.finding("worst-tier-still").sentence()).isEqualTo(
        OPENING
            + "13 of 40 invented residents in tier D at the end of the first twelve months were in it at the end of the"
            + " run.");
  }

  @Test
  void moves_into_the_worst_tier_are_told_for_the_first_year_and_after_it() {
    assertThat(fourteenMonths().finding("worst-tier-entered-later").value()).isEqualTo(18);
    assertThat(fourteenMonths().finding("worst-tier-entered-later").sentence()).isEqualTo(
        OPENING
            + "an invented resident was newly found in tier D at a month's end 50 times in the first twelve months and 18"
            + " times in the 2 after.");
  }

  @Test
  void nothing_is_said_of_later_years_where_there_are_none_or_where_everybody_begins_in_the_worst_tier() {
    var year = new Town().lasting(12).score().count(Tables.RESIDENTS, 1000, "all");
    assertThat(year.findings()).extracting(Finding::id).doesNotContain("worst-tier-entered-later");

    // tier A begins at 100 points
    var worst = new Town().lasting(13).score().startingWith(50)
        .count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.TIERS, 40, "2021-12", "score", "D", "all", "residents");
    assertThat(worst.findings()).extracting(Finding::id).contains("worst-tier-entered-later")
        .doesNotContain("worst-tier-still");
  }

  @Test
  void lapsed_entries_are_a_share_of_those_that_lapse_at_all() {
    var lapsing = Records.of(Rule.class, "points", Quantity.of(-5), "lapses", new Span(30));
    var town =
        new Town().scheme("score", null, Map.of("parking", lapsing, "petition", Town.rule(Quantity.of(-5))), "A", "D")
            .count(Tables.RESIDENTS, 1000, "all")
            .count(Tables.RULES, 80, "2021-01", "score", "parking", "entries")
            .count(Tables.RULES, 20, "2021-02", "score", "parking", "lapsed")
            .count(Tables.RULES, 500, "2021-02", "score", "petition", "entries");

    assertThat(town.finding("lapsed").value()).isEqualTo(0.25);
    assertThat(town.finding("lapsed").sentence())
        .isEqualTo(OPENING + "20 of 80 entries (25 %) had lapsed within 59 days.");
    assertThat(new Town().score().count(Tables.RESIDENTS, 1000, "all").findings()).extracting(Finding::id)
        .doesNotContain("lapsed");
  }
}
