package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import org.junit.jupiter.api.Test;

/** What can be explained of a town of 730 residents over 59 days: 118 resident-years. */
class ExplainedTest {
  private static Town town() {
    return new Town().score().scheme("bank", null, Town.rules(), "only").responses(WithheldTest.ALL).consequences()
        .count(Tables.RESIDENTS, 730, "all")
        .count(Tables.ACTS, 59, "2021-01", "parking", "all")
        .count(Tables.ACTS, 59, "2021-02", "parking", "all")
        .count(Tables.ACTS, 7, "2021-02", "helping", "all")
        .count(Tables.TIERS, 236, "2021-02", "score", "D", "all", "residents")
        .count(Tables.TIERS, 11, "2021-02", "score", "A", "all", "residents");
  }

  private static Explained explained(String key) {
    return Explained.of(town().scenario()).stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void harms_come_first_and_a_scheme_of_one_tier_has_no_worst_one() {
    assertThat(Explained.of(town().scenario())).extracting(Explained::key).containsExactly(
        "worst-tier-months/score", "refusals", "tainted-refusals", "speech-withheld", "acts/parking", "acts/petition",
        "acts/helping");
    assertThat(explained("refusals").isHarm()).isTrue();
    assertThat(explained("acts/parking").isHarm()).isFalse();
  }

  @Test
  void what_cannot_happen_is_not_explained() {
    assertThat(Explained.of(new Town().scheme("bank", null, Town.rules(), "only").scenario()))
        .extracting(Explained::key).containsExactly("acts/parking", "acts/petition", "acts/helping");
  }

  @Test
  void each_says_what_is_counted() {
    assertThat(explained("worst-tier-months/score").counted()).isEqualTo("resident-months in the worst tier of score");
    assertThat(explained("worst-tier-months/score").words()).isEqualTo("Resident-months in the worst tier (score)");
    assertThat(explained("refusals").counted()).isEqualTo("refusals");
    assertThat(explained("refusals").words()).isEqualTo("Refusals");
    assertThat(explained("acts/parking").counted()).isEqualTo("acts of parking");
    assertThat(explained("acts/parking").words()).isEqualTo("Acts of parking");
  }

  @Test
  void it_is_counted_per_1000_resident_years() {
    var town = town();

    assertThat(explained("acts/parking").rate(town.scenario(), town.observed())).isEqualTo(1000);
    assertThat(explained("worst-tier-months/score").rate(town.scenario(), town.observed())).isEqualTo(2000);
    assertThat(explained("refusals").rate(town.scenario(), town.observed())).isZero();
  }
}
