package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterscore.observation.Tables;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rule;
import counterscore.scenario.Span;
import counterscore.testing.Records;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of first spells in the worst tier, from counts written down. */
class TrapsTest {
  private static final String OPENING = "In this simulation of an invented scheme, ";

  private static final String CAME =
      OPENING + "an invented resident who came into tier D for the first time after the start ";

  private static Town lasting(int months, int lapse) {
    var rule = Records.of(Rule.class, "points", Quantity.of(-5), "lapses", new Span(lapse));
    return new Town().lasting(months).scheme("score", null, Map.of("parking", rule), "A", "D")
        .count(Tables.RESIDENTS, 1000, "all");
  }

  /** Of 100, 30 end after 3 months and 30 after 8; 10 leave the city after 5, 30 are watched for 25. Of the 60, 15 are back after 4. */
  private static Town thirtyMonths() {
    return lasting(30, 730)
        .count(Tables.SPELLS, 30, "score", "3", "ended")
        .count(Tables.SPELLS, 10, "score", "5", "censored-by-leaving")
        .count(Tables.SPELLS, 30, "score", "8", "ended")
        .count(Tables.SPELLS, 30, "score", "25", "censored-by-end")
        .count(Tables.RETURNS, 15, "score", "4", "returned")
        .count(Tables.RETURNS, 45, "score", "20", "censored-by-end");
  }

  @Test
  void first_spells_are_counted_with_what_became_of_them() {
    assertThat(thirtyMonths().finding("first-spells").value()).isEqualTo(100);
    assertThat(thirtyMonths().finding("first-spells").sentence()).isEqualTo(
        OPENING
            + "30 of 100 invented residents who came into tier D for the first time after the start were still in it when the run"
            + " ended; 60 were seen to get out and 10 left the city before that.");
  }

  /** After 8 months 0.7 · 30/60 = 0.35 go on. */
  @Test
  void the_median_and_the_shares_still_going_on_are_those_of_the_curve() {
    var town = thirtyMonths();

    assertThat(town.finding("spell-median").value()).isEqualTo(8);
    assertThat(town.finding("spell-median").sentence())
        .isEqualTo(CAME + "was out of it after 8 months in half of the cases.");
    assertThat(town.finding("spell-still-6").value()).isCloseTo(0.7, within(1e-12));
    assertThat(town.finding("spell-still-12").value()).isCloseTo(0.35, within(1e-12));
    assertThat(town.finding("spell-still-24").sentence()).isEqualTo(
        CAME
            + "was still in it after 24 months in 35 % of the cases (95 % interval 25 % to 45 %; 30 were seen in it for so long).");
  }

  @Test
  void returns_are_a_share_of_the_spells_that_ended() {
    assertThat(thirtyMonths().finding("spell-returned").value()).isCloseTo(0.25, within(1e-12));
    assertThat(thirtyMonths().finding("spell-returned").sentence())
        .startsWith(
            OPENING
                + "an invented resident who had got out of tier D after a first spell was back in it within 12 months in 25 % of"
                + " the cases (95 % interval ")
        .endsWith("; 45 were seen out of it for so long).");
  }

  @Test
  void a_median_that_is_not_reached_is_not_within_the_longest_that_any_was_watched() {
    var town = lasting(14, 30)
        .count(Tables.SPELLS, 10, "score", "3", "ended")
        .count(Tables.SPELLS, 90, "score", "11", "censored-by-end");

    assertThat(town.finding("spell-median").value()).isEqualTo(11);
    assertThat(town.finding("spell-median").unit()).isEqualTo("months, and half had not ended yet");
    assertThat(town.finding("spell-median").sentence())
        .isEqualTo(CAME + "was still in it after 11 months in more than half of the cases.");
    assertThat(town.findings()).extracting(Finding::id).contains("spell-still-6")
        .doesNotContain("spell-still-12", "spell-returned");
  }

  @Test
  void nothing_is_said_of_how_long_spells_last_where_some_entries_lapse_only_after_the_run() {
    var town = lasting(12, 365).count(Tables.SPELLS, 9, "score", "3", "ended");

    assertThat(town.finding("first-spells").sentence()).endsWith(
        "left the city before that; how long such spells last is not told, because some entries lapse only after 365 days and the run"
            + " lasted 365 days.");
    assertThat(town.findings()).extracting(Finding::id).filteredOn(id -> id.startsWith("spell")).isEmpty();
    assertThat(lasting(12, 364).count(Tables.SPELLS, 9, "score", "3", "ended").findings()).extracting(Finding::id)
        .contains("spell-median");
  }

  @Test
  void where_nobody_came_into_the_worst_tier_there_is_no_spell() {
    assertThat(lasting(2, 10).finding("first-spells").sentence())
        .isEqualTo(OPENING + "no invented resident came into tier D after the start as seen at month ends.");
    assertThat(lasting(2, 10).findings()).extracting(Finding::id).doesNotContain("spell-median");
  }
}
