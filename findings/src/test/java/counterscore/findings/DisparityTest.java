package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import org.junit.jupiter.api.Test;

class DisparityTest {
  private static final String OPENING = "In this simulation of an invented scheme, ";

  private static Town town() {
    return new Town().group("registration", "local", "migrant").group("party", "member", "other").score();
  }

  private static Town stratum(Town town, String stratum, long residents, long worst) {
    return town.count(Tables.RESIDENTS, residents, stratum)
        .count(Tables.TIERS, residents - worst, "2021-02", "score", "A", stratum, "residents")
        .count(Tables.TIERS, worst, "2021-02", "score", "D", stratum, "residents")
        .count(Tables.TIERS, worst, "2021-02", "score", "D", stratum, "tainted")
        .count(Tables.TIERS, residents, "2021-01", "score", "D", stratum, "residents");
  }

  @Test
  void the_highest_rate_is_divided_by_the_lowest_attribute_by_attribute() {
    var town = town();
    stratum(town, "local/member", 100, 1);
    stratum(town, "local/other", 500, 59);
    stratum(town, "migrant/member", 100, 31);
    stratum(town, "migrant/other", 300, 49);

    assertThat(town.finding("disparity-registration").value()).isEqualTo(0.2 / 0.1);
    assertThat(town.finding("disparity-registration").sentence()).isEqualTo(OPENING
        + "the rate of the worst tier was 2.0"
        + " times as high among invented residents with registration 'migrant' (80 of 400) as among those with 'local' (60 of"
        + " 600).");
    assertThat(town.finding("disparity-party").value()).isEqualTo(0.16 / 0.135);
    assertThat(town.finding("disparity-party").unit())
        .isEqualTo("rate of the worst tier among member / rate among other");
  }

  @Test
  void a_difference_that_luck_alone_can_make_is_called_so() {
    var town = town();
    stratum(town, "local/member", 510_000, 243);
    stratum(town, "migrant/member", 490_000, 197);
    var surely = town();
    stratum(surely, "local/member", 510_000, 243);
    stratum(surely, "migrant/member", 490_000, 160);

    // 243 of 440 with 51 % of the residents: 1.77 standard deviations above 224.4; 243 of 403: 3.73.
    assertThat(town.finding("disparity-registration").sentence()).endsWith(", a difference that luck alone can make.");
    assertThat(surely.finding("disparity-registration").sentence()).doesNotContain("luck");
  }

  @Test
  void small_counts_are_said_to_be_small() {
    var town = town();
    stratum(town, "local/member", 100, 29);
    stratum(town, "migrant/member", 100, 58);

    assertThat(town.finding("disparity-registration").sentence())
        .endsWith("(58 of 100) as among those with 'local' (29 of 100), a difference that luck alone can make.");
  }

  @Test
  void equal_and_nearly_equal_rates_are_called_so() {
    var equal = town();
    stratum(equal, "local/member", 100, 50);
    stratum(equal, "migrant/member", 200, 100);
    var nearly = town();
    stratum(nearly, "local/member", 100, 50);
    stratum(nearly, "migrant/member", 100, 51);

    assertThat(equal.finding("disparity-registration").sentence()).contains("was as high among", ") as among those");
    assertThat(nearly.finding("disparity-registration").sentence()).contains("was about as high among");
  }

  @Test
  void a_category_without_residents_or_without_anybody_in_the_worst_tier_gives_no_ratio() {
    var single = town();
    stratum(single, "local/member", 100, 50);
    var none = town();
    stratum(none, "local/member", 100, 50);
    stratum(none, "migrant/member", 100, 0);

    assertThat(single.findings()).extracting(Finding::id).noneMatch(id -> id.startsWith("disparity"));
    assertThat(none.findings()).extracting(Finding::id).noneMatch(id -> id.startsWith("disparity-registration"));
  }

  @Test
  void an_attribute_of_one_category_has_nothing_to_compare() {
    var town = new Town().group("registration", "local").score();
    stratum(town, "local", 100, 50);

    assertThat(town.findings()).extracting(Finding::id).noneMatch(id -> id.startsWith("disparity"));
  }
}
