package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import counterscore.scenario.Rate;
import counterscore.testing.Records;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who left and who joined, in a town that one in five leaves each year. */
class MovesTest {
  @Test
  void who_left_stood_in_one_of_the_tiers() {
    var press = Press.scenario();
    var society = Records.with(press.society(), "turnover", Rate.perYear(0.2));
    var story = Ran.of(Records.with(press, "society", society), 3_000, 90).story();
    var section = Moves.of(story).orElseThrow().html();
    long left = story.sum(Tables.MOVES, Map.of("measure", "left"));
    long counted = Walk.all(Walk.all(section, "tbody").getFirst(), "tr").stream()
        .mapToLong(row -> Long.parseLong(Walk.text(row.content().get(1)).replace(",", ""))).sum();

    assertThat(counted).isEqualTo(left).isPositive();
    assertThat(Walk.text(section)).contains(left + " residents left and " + left + " residents joined.");
  }

  @Test
  void without_turnover_or_growth_there_is_no_such_part() {
    assertThat(Moves.of(Ran.of(Press.scenario(), 500, 1).story())).isEmpty();
  }
}
