package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import org.junit.jupiter.api.Test;

/** Who left and joined, from counts written down. */
class MovesTest {
  private static final String OPENING = "In this simulation of an invented scheme, ";

  private static Town town() {
    return new Town().moving().score().count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.MOVES, 30, "2021-01", "all", "left")
        .count(Tables.MOVES, 20, "2021-02", "all", "left")
        .count(Tables.MOVES, 60, "2021-02", "all", "joined");
  }

  @Test
  void who_left_is_a_part_of_the_residents_and_who_joined_is_told_beside() {
    assertThat(town().finding("moves").value()).isEqualTo(0.05);
    assertThat(town().finding("moves").sentence())
        .isEqualTo(OPENING + "an invented resident left 50 times and joined 60 times in 59 days.");
  }

  @Test
  void of_those_who_left_some_stood_in_the_worst_tier() {
    var town = town()
        .count(Tables.LEAVERS, 40, "2021-01", "score", "A", "all")
        .count(Tables.LEAVERS, 10, "2021-02", "score", "D", "all");

    assertThat(town.finding("leavers-worst").value()).isEqualTo(0.2);
    assertThat(town.finding("leavers-worst").sentence()).isEqualTo(
        OPENING + "10 of 50 invented residents who left (20 %) stood in tier D when they did.");
  }

  @Test
  void where_nobody_may_move_nothing_is_said() {
    assertThat(town().findings()).extracting(Finding::id).doesNotContain("leavers-worst");
    assertThat(new Town().score().count(Tables.RESIDENTS, 10, "all").findings()).extracting(Finding::id)
        .doesNotContain("moves");
  }
}
