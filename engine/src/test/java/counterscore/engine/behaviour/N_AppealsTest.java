package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import counterscore.testing.Written;
import org.junit.jupiter.api.Test;

/** What becomes of contested entries (docs/model/appeals.md). */
class N_AppealsTest {
  private static final int CONTESTED = 0;
  private static final int STRUCK = 1;
  private static final int UPHELD = 2;
  private static final int MOOT = 3;

  private static Town town(String rule, String appeals) {
    return new Town(Written.scenario("""
        period: {start: 2021-01-01, days: 31}
        society: {residents: 2}
        watchers: {patrol: {}}
        conduct:
          fraud: {lawful: false, context: trade, established-by: court, rate: {per-year: 1}, noticed-by: {patrol: 1}}
        schemes:
          score:
            start: 500
            range: [0, 600]
            tiers: {A: 550, B: 500, C: 400, D: 0}
            rules: {fraud: %s}
            appeals: %s
        demands:
          flight: {rate: {per-year: 1}, context: travel, asked-by: airline, decided-by: score, refused: [D, C]}
        """.formatted(rule, appeals)), "ann", "ben");
  }

  private static final String SURE = "{contested: 1, after: 5d, upheld: {court: 1}}";

  @Test
  void N01_an_entry_nobody_looks_at_is_not_contested() {
    assertThat(town("{points: -20}", SURE).storyOf("ann", "d1 ann fraud misattributed"))
        .isEqualTo("d1 fraud misattributed -20 -> 480 C");
  }

  @Test
  void N02_at_the_next_own_look_a_wrong_entry_is_contested_and_struck_after_the_delay() {
    var town = town("{points: -20}", SURE);
    assertThat(town.storyOf("ann", "d1 ann fraud misattributed; d4 ann looks; d8 ann asks flight; d9 ann asks flight"))
        .isEqualTo("d1 fraud misattributed -20 -> 480 C · d8 flight refused, tainted, blameless"
            + " · d9 appeal +20 -> 500 B · d9 flight granted");
    assertThat(town.scoring().columns().isTainted(0)).isFalse();
    assertThat(town.counted(Tables.APPEALS, CONTESTED)).isEqualTo(1);
    assertThat(town.counted(Tables.APPEALS, STRUCK)).isEqualTo(1);
  }

  @Test
  void N03_a_correct_entry_is_not_contested_unless_that_is_declared() {
    assertThat(town("{points: -20}", SURE).storyOf("ann", "d1 ann fraud; d4 ann looks"))
        .isEqualTo("d1 fraud -20 -> 480 C");
    assertThat(
        town("{points: -20}", "{contested: 1, after: 5d, upheld: {court: 1}, correct-contested: 1, correct-upheld: 1}")
            .storyOf("ann", "d1 ann fraud; d4 ann looks"))
        .isEqualTo("d1 fraud -20 -> 480 C · d9 appeal +20 -> 500 B");
  }

  @Test
  void N04_an_appeal_that_fails_changes_nothing_and_is_not_tried_again() {
    var town = town("{points: -20}", "{contested: 1, after: 5d, upheld: {court: 0}}");
    assertThat(town.storyOf("ann", "d1 ann fraud misattributed; d4 ann looks; d12 ann looks"))
        .isEqualTo("d1 fraud misattributed -20 -> 480 C");
    assertThat(town.counted(Tables.APPEALS, CONTESTED)).isEqualTo(1);
    assertThat(town.counted(Tables.APPEALS, UPHELD)).isEqualTo(1);
  }

  @Test
  void N05_what_rests_on_a_ground_that_no_appeal_upsets_stays() {
    assertThat(town("{points: -20}", "{contested: 1, after: 5d, upheld: {report: 1}}")
        .storyOf("ann", "d1 ann fraud misattributed; d4 ann looks"))
        .isEqualTo("d1 fraud misattributed -20 -> 480 C");
  }

  @Test
  void N06_an_entry_that_lapses_before_the_decision_is_moot() {
    var town = town("{points: -20, lapses: 6d}", SURE);
    assertThat(town.storyOf("ann", "d1 ann fraud misattributed; d4 ann looks"))
        .isEqualTo("d1 fraud misattributed -20 -> 480 C · d7 lapse +20 -> 500 B");
    assertThat(town.counted(Tables.APPEALS, MOOT)).isEqualTo(1);
  }

  @Test
  void N07_a_struck_entry_does_not_lapse_and_no_longer_repeats() {
    assertThat(
        town("{points: -20, lapses: 12d, repeated: {within: 1y, factor: 2, max: 3}}", SURE)
            .storyOf("ann", "d1 ann fraud misattributed; d2 ann looks; d8 ann fraud; d15 ben fraud"))
        .isEqualTo("d1 fraud misattributed -20 -> 480 C · d7 appeal +20 -> 500 B · d8 fraud -20 -> 480 C"
            + " · d20 lapse +20 -> 500 B");
  }

  @Test
  void N08_a_struck_entry_makes_room_under_the_cap() {
    assertThat(
        town("{points: -20, cap: {points: 25, per: month}}", SURE)
            .storyOf("ann", "d1 ann fraud misattributed; d2 ann looks; d3 ann fraud; d8 ann fraud"))
        .isEqualTo("d1 fraud misattributed -20 -> 480 C · d3 fraud +0 -> 480 C · d7 appeal +20 -> 500 B"
            + " · d8 fraud -20 -> 480 C");
  }

  @Test
  void N09_only_what_reached_the_score_is_returned() {
    assertThat(
        town("{points: -300}", SURE).storyOf("ann", "d1 ann fraud; d2 ann fraud misattributed; d3 ann looks"))
        .isEqualTo("d1 fraud -300 -> 200 D · d2 fraud misattributed -200 -> 0 D · d8 appeal +200 -> 200 D");
  }

  @Test
  void N10_a_struck_entry_imposes_nothing_any_more() {
    assertThat(
        town("{points: -1, imposes: {tier: D, lasts: 1y}}", SURE)
            .storyOf("ann", "d1 ann fraud misattributed; d2 ann looks"))
        .isEqualTo("d1 fraud misattributed -1 -> 499 D · d7 appeal +1 -> 500 B");
  }
}
