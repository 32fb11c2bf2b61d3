package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  private static final String OPENING = "In this simulation of an invented scheme, ";

  private static Town town() {
    return new Town().score().count(Tables.RESIDENTS, 1000, "all");
  }

  private static Town refusing() {
    return town()
        .count(Tables.DEMANDS, 300, "2021-01", "train", "A", "all", "asked")
        .count(Tables.DEMANDS, 20, "2021-02", "train", "D", "all", "asked")
        .count(Tables.DEMANDS, 16, "2021-02", "train", "D", "all", "refused")
        .count(Tables.DEMANDS, 4, "2021-02", "train", "D", "all", "tainted")
        .count(Tables.DEMANDS, 2, "2021-02", "train", "D", "all", "blameless")
        .count(Tables.REFUSED_RESIDENTS, 12, "train", "all")
        .count(Tables.REFUSED_RESIDENTS, 12, "any", "all")
        .count(Tables.LOOKUPS, 590, "2021-01", "railway", "score", "A", "all")
        .count(Tables.LOOKUPS, 590, "2021-02", "railway", "score", "A", "all");
  }

  @Test
  void refusals_are_a_share_of_the_demands() {
    var refusals = refusing().finding("refusals");

    assertThat(refusals.value()).isEqualTo(0.05);
    assertThat(refusals.unit()).isEqualTo("refused demands / demands made");
    assertThat(refusals.sentence()).isEqualTo(OPENING
        + "16 of 320 demands of invented residents (5.0 %) were refused because of the resident's tier.");
  }

  @Test
  void refused_residents_are_counted_once() {
    var residents = refusing().finding("refused-residents");

    assertThat(residents.value()).isEqualTo(0.012);
    assertThat(residents.sentence()).isEqualTo(OPENING
        + "12 of 1,000 invented residents (1.2 %) were refused something at least once in 59 days.");
  }

  @Test
  void lookups_are_per_resident_and_year_of_365_days() {
    var lookups = refusing().finding("lookups");

    assertThat(lookups.value()).isEqualTo(7.3, Offset.offset(1e-12));
    assertThat(lookups.unit()).isEqualTo("look-ups / resident and 365 days");
    assertThat(lookups.sentence())
        .isEqualTo(OPENING + "the score of an invented resident was looked up 7.3 times a year on average.");
  }

  @Test
  void refusals_with_a_wrong_entry_and_without_a_correct_one_are_shares_of_the_refusals() {
    var tainted = refusing().finding("refusals-tainted");
    var blameless = refusing().finding("refusals-blameless");

    assertThat(tainted.value()).isEqualTo(0.25);
    assertThat(tainted.sentence()).isEqualTo(OPENING
        + "4 of 16 refusals (25 %) met an invented resident with a wrong penalised entry in the file.");
    assertThat(blameless.value()).isEqualTo(0.125);
    assertThat(blameless.unit()).isEqualTo("blameless refusals / all refusals");
    assertThat(blameless.sentence()).isEqualTo(OPENING
        + "2 of 16 refusals (13 %) met an invented resident who had never had a correct penalised entry.");
  }

  @Test
  void where_nothing_is_refused_no_share_of_refusals_is_taken() {
    var town = town().count(Tables.DEMANDS, 300, "2021-01", "train", "A", "all", "asked");

    assertThat(town.findings()).extracting(Finding::id)
        .contains("refusals", "refused-residents", "lookups").doesNotContain("refusals-tainted", "refusals-blameless");
    assertThat(town.finding("refusals").sentence()).contains("none of 300 demands of invented residents were refused");
    assertThat(town.finding("lookups").sentence()).contains("was never looked up");
  }

  @Test
  void where_nothing_is_asked_nothing_is_said() {
    assertThat(town().findings()).extracting(Finding::id)
        .noneMatch(id -> id.startsWith("refus") || id.startsWith("lookups"));
  }
}
