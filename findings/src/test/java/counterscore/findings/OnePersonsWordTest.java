package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import counterscore.scenario.EstablishedBy;
import counterscore.scenario.Rule;
import counterscore.testing.Records;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rests on one person's word, from counts written down: parking on images, petitions on reports. */
class OnePersonsWordTest {
  private static final String OPENING = "In this simulation of an invented scheme, ";

  private static Town town() {
    return new Town().parkingEstablishedBy(EstablishedBy.IMAGE).score()
        .count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.ENTRIES, 690, "2021-01", "parking", "cameras", "correct", "all")
        .count(Tables.ENTRIES, 10, "2021-02", "parking", "cameras", "misattributed", "all")
        .count(Tables.ENTRIES, 99, "2021-02", "parking", "cameras", "lost", "all")
        .count(Tables.ENTRIES, 200, "2021-01", "petition", "neighbours", "correct", "all")
        .count(Tables.ENTRIES, 40, "2021-01", "petition", "neighbours", "vicarious", "all")
        .count(Tables.ENTRIES, 15, "2021-02", "petition", "neighbours", "misattributed", "all")
        .count(Tables.ENTRIES, 45, "2021-02", "petition", "neighbours", "fabricated", "all")
        .count(Tables.RULES, 3000, "2021-02", "score", "petition", "points")
        .count(Tables.RULES, 2000, "2021-01", "score", "parking", "points")
        .count(Tables.RULES, 9000, "2021-01", "score", "helping", "points");
  }

  @Test
  void entries_rest_on_what_their_conduct_declares() {
    assertThat(town().finding("word-entries").value()).isEqualTo(0.3);
    assertThat(town().finding("word-entries").sentence()).isEqualTo(
        OPENING + "300 of 1,000 penalised entries (30 %) rested on a report or on one person's word.");
  }

  @Test
  void what_rests_on_a_word_is_held_against_all_other_entries() {
    assertThat(town().finding("word-wrong").value()).isEqualTo(0.2);
    assertThat(town().finding("word-wrong").sentence()).isEqualTo(
        OPENING
            + "60 of 300 penalised entries that rested on a report or on one person's word (20 %) were wrong, against 10 of"
            + " 700 others (1.4 %).");
  }

  @Test
  void points_are_those_taken_not_those_given() {
    assertThat(town().finding("word-points").value()).isEqualTo(0.6);
    assertThat(town().finding("word-points").sentence()).isEqualTo(
        OPENING
            + "3,000 of 5,000 points (60 %) that entries took from invented residents rested on a report or on one person's"
            + " word.");
  }

  @Test
  void an_official_who_decides_the_number_is_told_apart() {
    assertThat(town().findings()).extracting(Finding::id).doesNotContain("official-points");

    var rules = Town.rules();
    rules.put("petition", Records.of(Rule.class, "between", List.of(-20, -5)));
    var town = new Town().scheme("score", null, rules, "A", "D")
        .count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.RULES, 400, "2021-01", "score", "petition", "points")
        .count(Tables.RULES, 1600, "2021-01", "score", "parking", "points");

    assertThat(town.finding("official-points").value()).isEqualTo(0.2);
    assertThat(town.finding("official-points").sentence()).isEqualTo(
        OPENING
            + "400 of 2,000 points (20 %) that entries took from invented residents were of a number that an official"
            + " decided.");
  }

  @Test
  void the_worst_tier_is_asked_for_what_was_made_up_where_anybody_makes_things_up() {
    var town = town()
        .count(Tables.TIERS, 40, "2021-02", "score", "D", "all", "residents")
        .count(Tables.POINTS, 6, "score", "D", "fabricated", "residents")
        .count(Tables.POINTS, 90, "score", "A", "fabricated", "residents");
    assertThat(town.findings()).extracting(Finding::id).doesNotContain("worst-tier-fabricated");

    town.fabricating();

    assertThat(town.finding("worst-tier-fabricated").value()).isEqualTo(0.15);
    assertThat(town.finding("worst-tier-fabricated").sentence()).isEqualTo(
        OPENING
            + "6 of 40 invented residents in tier D at the end (15 %) had had points taken or given for an act that somebody"
            + " made up.");
  }

  @Test
  void without_such_entries_nothing_is_said() {
    assertThat(new Town().score().count(Tables.RESIDENTS, 10, "all").findings()).extracting(Finding::id)
        .doesNotContain("word-entries", "word-wrong", "word-points", "official-points", "worst-tier-fabricated");
  }
}
