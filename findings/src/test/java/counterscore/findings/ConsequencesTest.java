package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What tiers, lists and parties do, in numbers counted by hand. */
class ConsequencesTest {
  private static final String OPENING = "In this simulation of an invented scheme, ";
  private static final Offset<Double> CLOSE = Offset.offset(1e-12);

  private static Town town() {
    return new Town().consequences().score().count(Tables.RESIDENTS, 1000, "all");
  }

  private static Town asking() {
    return town()
        .count(Tables.DEMANDS, 300, "2021-01", "train", "A", "all", "asked")
        .count(Tables.DEMANDS, 100, "2021-02", "train", "D", "all", "asked")
        .count(Tables.DEMANDS, 80, "2021-02", "train", "D", "all", "refused")
        .count(Tables.DEMANDS, 30, "2021-02", "train", "D", "all", "listed")
        .count(Tables.DEMANDS, 5, "2021-02", "train", "D", "all", "tainted")
        .count(Tables.DEMANDS, 10, "2021-02", "train", "D", "all", "blameless")
        .count(Tables.DEMANDS, 20, "2021-02", "train", "D", "all", "waived")
        .count(Tables.DEMANDS, 40, "2021-02", "train", "D", "all", "retried")
        .count(Tables.DEMANDS, 20, "2021-02", "train", "D", "all", "delayed")
        .count(Tables.DEMANDS, 200, "2021-02", "train", "D", "all", "waiting-days")
        .count(Tables.DEMANDS, 100_000, "2021-02", "train", "D", "all", "paid-more")
        .count(Tables.DEMANDS, 300_000, "2021-01", "train", "A", "all", "paid-less")
        .count(Tables.DEMANDS, 150_000, "2021-01", "train", "A", "all", "rewarded");
  }

  @Test
  void refusals_because_of_a_list_are_told_apart_from_those_by_tier() {
    assertThat(asking().finding("refusals-listed").value()).isEqualTo(0.375);
    assertThat(asking().finding("refusals").sentence()).isEqualTo(
        OPENING
            + "80 of 400 demands of invented residents (20 %) were refused because of the resident's tier or a list.");
    assertThat(asking().finding("refusals-tainted").value()).isEqualTo(0.1);
    assertThat(asking().finding("refusals-blameless").sentence()).isEqualTo(
        OPENING
            + "10 of 50 refusals by tier (20 %) met an invented resident who had never had a correct penalised entry.");
  }

  @Test
  void waits_are_a_share_of_the_demands_with_their_mean_length() {
    assertThat(asking().finding("delays").sentence()).isEqualTo(
        OPENING + "20 of 400 demands of invented residents (5.0 %) were granted after a wait of 10 days on average.");
  }

  @Test
  void money_is_per_year_lived_in_the_tier() {
    var town = asking();
    for (int day = 1; day <= 31; day++) {
      town.count(Tables.TIERS_DAILY, 900, "2021-01-%02d".formatted(day), "score", "A");
      town.count(Tables.TIERS_DAILY, 100, "2021-01-%02d".formatted(day), "score", "D");
    }

    // 27,900 resident-days are 76.4384 resident-years: 3,000 crowns below the price and 1,500 of rewards
    assertThat(town.finding("money/A").value()).isCloseTo(-4500 / (27_900 / 365.0), CLOSE);
    assertThat(town.finding("money/A").sentence()).isEqualTo(
        OPENING
            + "an invented resident in tier A paid 0 crowns above and 39 crowns below the ordinary price a year, and"
            + " was given rewards of 20 crowns.");
    assertThat(town.finding("money/D").value()).isCloseTo(1000 / (3100 / 365.0), CLOSE);
  }

  @Test
  void waivers_and_repetitions_are_shares_of_the_demands() {
    assertThat(asking().finding("waivers").value()).isEqualTo(0.05);
    assertThat(asking().finding("retries").value()).isEqualTo(0.1);
  }

  @Test
  void places_given_by_favour_and_lost_to_it_are_told_together() {
    var town = town()
        .count(Tables.PLACES, 50, "2021-01", "school", "A", "all", "applied")
        .count(Tables.PLACES, 150, "2021-01", "school", "D", "all", "applied")
        .count(Tables.PLACES, 40, "2021-01", "school", "A", "all", "admitted")
        .count(Tables.PLACES, 30, "2021-01", "school", "A", "all", "favoured")
        .count(Tables.PLACES, 30, "2021-01", "school", "D", "all", "displaced");

    assertThat(town.finding("places-displaced/school").value()).isEqualTo(0.75);
    assertThat(town.finding("places-displaced/school").sentence()).isEqualTo(
        OPENING
            + "30 of 40 invented residents given a place (75 %) in 'School place' owe it to their tier, and 30 others"
            + " would have had one by lot alone.");
    assertThat(town.finding("places-given/school").value()).isEqualTo(0.2);
  }

  @Test
  void attempts_are_per_person_year_on_the_list() {
    var town = town()
        .count(Tables.LISTS, 3650, "2021-01", "debtors", "all", "days")
        .count(Tables.LISTS, 120, "2021-02", "debtors", "all", "listed")
        .count(Tables.LISTS, 5, "2021-02", "debtors", "all", "removed")
        .count(Tables.LIST_REFUSALS, 7, "2021-01", "debtors", "train", "all");

    assertThat(town.finding("listed-attempts/debtors/train").value()).isEqualTo(0.7);
    assertThat(town.finding("listed/debtors").value()).isEqualTo(0.12);
    assertThat(town.finding("list-left/debtors").value()).isEqualTo(0.5);
    assertThat(town.finding("listed-attempts/debtors/train").sentence()).isEqualTo(
        OPENING + "an invented resident on the list 'Debtors' was refused 'train' 0.70 times a year on average.");
  }

  @Test
  void look_ups_are_told_by_party_and_requests_by_what_was_shown() {
    var town = town()
        .count(Tables.LOOKUPS, 118, "2021-01", "resident", "score", "A", "all")
        .count(Tables.LOOKUPS, 118, "2021-02", "bank", "score", "A", "all")
        .count(Tables.REQUESTS, 472, "2021-02", "bank", "score", "A", "all", "asked")
        .count(Tables.REQUESTS, 118, "2021-02", "bank", "score", "A", "all", "shared");

    assertThat(town.finding("lookups").value()).isCloseTo(1.46, CLOSE);
    assertThat(town.finding("lookups-by/bank").value()).isCloseTo(0.73, CLOSE);
    assertThat(town.finding("lookups-by/resident").sentence())
        .isEqualTo(OPENING + "an invented resident looked at the own score 0.73 times a year on average.");
    assertThat(town.finding("requests-shared/bank").value()).isEqualTo(0.25);
  }

  @Test
  void what_nobody_declared_is_not_found() {
    assertThat(new Town().score().count(Tables.RESIDENTS, 1000, "all").findings()).extracting(Finding::id)
        .noneMatch(id -> id.matches("(delays|money|places|list|lookups|request|waivers|retries).*"));
  }

  @Test
  void a_list_without_a_scheme_is_called_a_list() {
    var town = new Town().consequences().count(Tables.RESIDENTS, 1000, "all");

    assertThat(town.finding("listed/debtors").sentence()).isEqualTo(
        "In this simulation of an invented list, none of 1,000 invented residents stood on the list 'Debtors' at the end.");
  }
}
