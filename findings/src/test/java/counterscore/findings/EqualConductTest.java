package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterscore.observation.Tables;
import org.junit.jupiter.api.Test;

/** Rates among residents with equal conduct, in a town whose every resident is counted by hand. */
class EqualConductTest {
  private static final String OPENING = "In this simulation of an invented scheme, ";

  private static Town town() {
    return new Town().group("registration", "local", "migrant").score();
  }

  private static Town residents(Town town, String stratum, String acts, long residents, long worst, long refusals) {
    return town.count(Tables.CONDUCT_TIERS, residents, "score", stratum, acts, "residents")
        .count(Tables.CONDUCT_TIERS, worst, "score", stratum, acts, "worst")
        .count(Tables.CONDUCT_REFUSALS, residents, stratum, acts, "residents")
        .count(Tables.CONDUCT_REFUSALS, worst, stratum, acts, "refused")
        .count(Tables.CONDUCT_REFUSALS, refusals, stratum, acts, "refusals");
  }

  /** Ten residents: of five locals four do nothing, of five migrants one; whoever acts once ends in D, of the others nobody. */
  private static Town ten() {
    var town = town();
    residents(town, "local", "0", 4, 0, 2);
    residents(town, "local", "1", 1, 1, 1);
    residents(town, "migrant", "0", 1, 0, 1);
    residents(town, "migrant", "1", 4, 4, 12);
    return town.count(Tables.RESIDENTS, 5, "local").count(Tables.RESIDENTS, 5, "migrant");
  }

  @Test
  void where_conduct_explains_everything_equal_conduct_leaves_no_gap() {
    var equal = EqualConduct.ofWorstTier(ten().scenario(), ten().observed(), "score").getFirst();
    var migrant = equal.highest();
    var local = equal.lowest();

    assertThat(migrant.name()).isEqualTo("migrant");
    assertThat(migrant.rate()).isEqualTo(0.8);
    assertThat(local.rate()).isEqualTo(0.2);
    // half of all ten did nothing: 0.5 · 0 + 0.5 · 1 for both
    assertThat(migrant.equal()).isEqualTo(0.5).isEqualTo(local.equal());
    assertThat(ten().finding("disparity-equal-registration").value()).isEqualTo(1);
  }

  @Test
  void what_conduct_does_not_explain_stays() {
    // 0.5 · 2/4 + 0.5 · 1/1 = 0.75; 0.5 · 1/1 + 0.5 · 12/4 = 2
    var equal = EqualConduct.ofRefusals(ten().scenario(), ten().observed()).getFirst();

    assertThat(equal.highest()).isEqualTo(new EqualConduct.Category("migrant", 5, 13, 2.6, 2));
    assertThat(equal.lowest()).isEqualTo(new EqualConduct.Category("local", 5, 3, 0.6, 0.75));
    assertThat(ten().finding("disparity-refusals-registration").sentence()).isEqualTo(
        OPENING
            + "the rate of refusals was 4.3 times as high among invented residents with registration 'migrant' (2,600 per 1,000)"
            + " as among those with 'local' (600), and, conduct being equal, 2.7 times as high, with counts below 30, which are"
            + " mostly luck.");
  }

  /** Fleiss, Statistical Methods for Rates and Proportions: weights are those of the standard, here of both together. */
  @Test
  void rates_are_weighted_by_all_residents_of_the_bin() {
    var town = town();
    residents(town, "local", "0", 600, 60, 0);
    residents(town, "local", "2", 100, 40, 0);
    residents(town, "migrant", "0", 100, 20, 0);
    residents(town, "migrant", "2", 200, 100, 0);
    var equal = EqualConduct.ofWorstTier(town.scenario(), town.observed(), "score").getFirst();

    assertThat(equal.lowest().equal()).isCloseTo(0.7 * 0.1 + 0.3 * 0.4, within(1e-12));
    assertThat(equal.highest().equal()).isCloseTo(0.7 * 0.2 + 0.3 * 0.5, within(1e-12));
    town.count(Tables.RESIDENTS, 700, "local").count(Tables.RESIDENTS, 300, "migrant");
    assertThat(town.finding("disparity-equal-registration").sentence()).isEqualTo(
        OPENING + "the rate of the worst tier was, conduct being equal, 1.5 times as high among invented residents with"
            + " registration 'migrant' (29 %) as among those with 'local' (19 %).");
  }

  @Test
  void a_bin_without_residents_of_a_category_compares_nothing() {
    var town = ten();
    residents(town, "migrant", "10+", 90, 90, 0);
    var equal = EqualConduct.ofWorstTier(town.scenario(), town.observed(), "score").getFirst();

    assertThat(equal.highest().equal()).isEqualTo(0.5).isEqualTo(equal.lowest().equal());
    assertThat(equal.compared()).isEqualTo(10);
    assertThat(equal.residents()).isEqualTo(100);
    assertThat(town.finding("disparity-equal-registration").definition())
        .endsWith("Bins that have residents of each category hold 10 % of all residents; the others are left out.");
  }

  @Test
  void without_a_bin_that_both_live_in_or_without_a_second_category_nothing_is_said() {
    var apart = town();
    residents(apart, "local", "0", 5, 1, 1);
    residents(apart, "migrant", "1", 5, 1, 1);
    apart.count(Tables.RESIDENTS, 5, "local").count(Tables.RESIDENTS, 5, "migrant");
    var alone = residents(town(), "local", "0", 5, 1, 1);

    assertThat(EqualConduct.ofWorstTier(apart.scenario(), apart.observed(), "score").getFirst().highest().equal())
        .isNaN();
    assertThat(EqualConduct.ofWorstTier(alone.scenario(), alone.observed(), "score")).isEmpty();
    assertThat(apart.findings()).extracting(Finding::id)
        .noneMatch(id -> id.contains("-equal-") || id.contains("-refusals-"));
  }
}
