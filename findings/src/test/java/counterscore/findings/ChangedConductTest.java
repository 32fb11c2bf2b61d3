package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import org.junit.jupiter.api.Test;

class ChangedConductTest {
  private static Town town() {
    return new Town().lasting(12).score().consequences().responses(WithheldTest.ALL)
        .count(Tables.RESIDENTS, 10, "all")
        .count(Tables.TIERS, 3, "2021-03", "score", "D", "all", "residents")
        .count(Tables.DEMANDS, 2, "2021-04", "train", "D", "all", "refused")
        .count(Tables.DEMANDS, 1, "2021-04", "train", "D", "all", "tainted")
        .count(Tables.RESPONSES, 4, "2021-05", "petition", "all", "withheld")
        .count(Tables.RESPONSES, 5, "2021-05", "parking", "all", "withheld");
  }

  @Test
  void what_changed_is_never_told_without_the_harms() {
    assertThat(town().finding("conduct-changed").sentence()).isEqualTo(
        "In this simulation of an invented scheme, the account of what invented residents did otherwise has unlawful acts"
            + " deterred (5), beside resident-months in the worst tier (3), refusals (2), refusals with a wrong penalised entry"
            + " in the file (1), acts of lawful speech withheld (4).");
    assertThat(ChangedConduct.of(town().scenario(), town().observed()).changes())
        .containsExactly(new ChangedConduct.Row("unlawful acts deterred", 5, 500));
  }

  @Test
  void where_nothing_can_change_nothing_is_said() {
    var calm = new Town().score().count(Tables.RESIDENTS, 10, "all");

    assertThat(ChangedConduct.of(calm.scenario(), calm.observed()).changes()).isEmpty();
    assertThat(calm.findings()).extracting(Finding::id).doesNotContain("conduct-changed");
  }
}
