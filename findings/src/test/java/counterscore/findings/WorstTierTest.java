package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import org.junit.jupiter.api.Test;

/** A thousand residents of whom forty ended in D, counted by hand. */
class WorstTierTest {
  private static final String OPENING = "In this simulation of an invented scheme, ";

  private static Town town() {
    return new Town().score()
        .count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.TIERS, 955, "2021-01", "score", "A", "all", "residents")
        .count(Tables.TIERS, 45, "2021-01", "score", "D", "all", "residents")
        .count(Tables.TIERS, 960, "2021-02", "score", "A", "all", "residents")
        .count(Tables.TIERS, 40, "2021-02", "score", "D", "all", "residents")
        .count(Tables.TIERS, 10, "2021-02", "score", "D", "all", "blameless")
        .count(Tables.TIERS, 33, "2021-02", "score", "D", "all", "tainted")
        .count(Tables.TIERS, 500, "2021-02", "score", "A", "all", "blameless")
        .count(Tables.FLOWS, 45, "2021-01", "score", "A", "D")
        .count(Tables.FLOWS, 955, "2021-01", "score", "A", "A")
        .count(Tables.FLOWS, 12, "2021-02", "score", "A", "D")
        .count(Tables.FLOWS, 28, "2021-02", "score", "D", "D")
        .count(Tables.FLOWS, 17, "2021-02", "score", "D", "A");
  }

  @Test
  void the_share_is_that_of_the_last_month_end() {
    var share = town().finding("worst-tier-share");

    assertThat(share.value()).isEqualTo(0.04);
    assertThat(share.unit()).isEqualTo("residents in the worst tier / all residents");
    assertThat(share.sentence())
        .isEqualTo(OPENING + "40 of 1,000 invented residents (4.0 %) ended in D, the worst tier.");
  }

  @Test
  void moves_into_the_tier_are_counted_and_stays_are_not() {
    var entered = town().finding("worst-tier-entered");

    assertThat(entered.value()).isEqualTo(57);
    assertThat(entered.sentence()).isEqualTo(OPENING + "an invented resident was newly found in tier D at a month's end"
        + " 57 times, which is 57 per 1,000 residents in 59 days.");
  }

  @Test
  void residents_of_the_tier_without_a_correct_entry_are_a_share_of_the_tier() {
    var blameless = town().finding("worst-tier-blameless");

    assertThat(blameless.value()).isEqualTo(0.25);
    assertThat(blameless.unit()).isEqualTo("blameless residents of the worst tier / residents of the worst tier");
    assertThat(blameless.sentence()).isEqualTo(OPENING
        + "10 of 40 invented residents in tier D at the end (25 %) had never had a correct penalised entry.");
  }

  @Test
  void residents_of_the_tier_with_a_wrong_entry_are_a_share_of_the_tier() {
    var tainted = town().finding("worst-tier-tainted");

    assertThat(tainted.value()).isEqualTo(0.825);
    assertThat(tainted.sentence()).isEqualTo(OPENING
        + "33 of 40 invented residents in tier D at the end (83 %) had a wrong penalised entry in the file.");
  }

  @Test
  void the_account_is_the_mean_by_kind_over_the_residents_of_the_tier() {
    var account = accounts().finding("worst-tier-account");

    assertThat(account.value()).isEqualTo(-31.5);
    assertThat(account.unit()).startsWith("points per resident of the worst tier");
    assertThat(account.sentence()).isEqualTo(OPENING
        + "the account of an invented resident who ended in tier D holds, on"
        + " average, −50 points for unlawful acts, −2.5 points for lawful speech, 0.25 points for other lawful acts and"
        + " −32 points for acts that were somebody else's or never happened.");
  }

  @Test
  void points_given_back_by_lapse_are_named_where_there_are_any() {
    var account = accounts().count(Tables.POINTS, 80, "score", "D", "lapse", "points").finding("worst-tier-account");

    assertThat(account.sentence()).endsWith(" 0.25 points for other lawful acts, −32 points for acts that were somebody"
        + " else's or never happened, and 2.0 points for entries that lapsed.");
  }

  private static Town accounts() {
    return town()
        .count(Tables.POINTS, -2000, "score", "D", "own-unlawful", "points")
        .count(Tables.POINTS, 300, "score", "D", "own-unlawful", "clipped")
        .count(Tables.POINTS, -9999, "score", "A", "own-unlawful", "points")
        .count(Tables.POINTS, -100, "score", "D", "own-lawful-speech", "points")
        .count(Tables.POINTS, 10, "score", "D", "own-lawful-other", "points")
        .count(Tables.POINTS, -1200, "score", "D", "misattributed", "points")
        .count(Tables.POINTS, -60, "score", "D", "fabricated", "points")
        .count(Tables.POINTS, 38, "score", "D", "fabricated", "residents");
  }

  @Test
  void an_empty_worst_tier_is_said_and_nothing_is_divided_by_it() {
    var town = new Town().score()
        .count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.TIERS, 1000, "2021-02", "score", "A", "all", "residents");

    assertThat(town.findings()).extracting(Finding::id).containsExactly("worst-tier-share", "worst-tier-entered",
        "first-spells");
    assertThat(town.finding("worst-tier-share").sentence())
        .isEqualTo(OPENING + "none of 1,000 invented residents ended in D, the worst tier.");
    assertThat(town.finding("worst-tier-entered").sentence())
        .isEqualTo(OPENING + "no invented resident was newly found in tier D at a month's end.");
  }

  @Test
  void a_scheme_of_one_tier_has_no_worst_one() {
    var town = new Town().scheme("score", null, Town.rules(), "everybody")
        .count(Tables.RESIDENTS, 10, "all")
        .count(Tables.TIERS, 10, "2021-02", "score", "everybody", "all", "residents");

    assertThat(town.findings()).isEmpty();
  }

  @Test
  void residents_of_all_tiers_and_strata_sum_to_the_residents() {
    var town = new Town().group("registration", "local", "migrant").group("party", "member", "other").score();
    long residents = 0;
    for (var stratum : new String[] {"local/member", "local/other", "migrant/member", "migrant/other"}) {
      long count = (1L << 53) + stratum.length();
      residents += count;
      town.count(Tables.RESIDENTS, count, stratum)
          .count(Tables.TIERS, count - 7, "2021-02", "score", "A", stratum, "residents")
          .count(Tables.TIERS, 7, "2021-02", "score", "D", stratum, "residents");
    }
    var evidence = new Evidence(town.scenario(), town.observed());

    assertThat(evidence.residents()).isEqualTo(residents);
    assertThat(evidence.sum(Tables.TIERS, java.util.Map.of("month", "2021-02", "measure", "residents")))
        .isEqualTo(residents);
    assertThat(evidence.worst("score", "residents")).isEqualTo(28);
  }
}
