package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import counterscore.scenario.Lookup;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Scenario;
import counterscore.scenario.Span;
import counterscore.testing.Records;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What was contested, in a town where everybody looks once a month. */
class AppealsTest {
  private static final Ran RAN = Ran.of(contesting(Press.scenario(), 12), 20_000, 365);

  static Scenario contesting(Scenario scenario, double looks) {
    var appeals = new counterscore.scenario.Appeals(
        Quantity.of(0.5), Map.of("registration", Map.of("local", Quantity.of(1), "migrant", Quantity.of(0.5))),
        new Span(15), Map.of("report", Quantity.of(0.5)), Quantity.of(0.1), Quantity.of(0.2));
    var schemes =
        Map.of("city-score", Records.with(scenario.schemes().values().iterator().next(), "appeals", appeals));
    var look = Records.of(
        Lookup.class, "own", true, "rate", Rate.perYear(looks), "scheme", "city-score", "context", "civic");
    return Records.with(scenario, "schemes", schemes, "lookups", Map.of("residents", look));
  }

  private static Html section() {
    return Appeals.of(RAN.story()).orElseThrow().html();
  }

  private static List<List<String>> rows(int table) {
    return Walk.all(Walk.all(Walk.all(section(), "table").get(table), "tbody").getFirst(), "tr").stream()
        .map(row -> row.content().stream().map(Walk::text).toList()).toList();
  }

  private static long number(String cell) {
    return Long.parseLong(cell.replace(",", ""));
  }

  private static long counted(String measure) {
    return RAN.story().sum(Tables.APPEALS, Map.of("measure", measure));
  }

  @Test
  void every_wrong_entry_was_never_contested_or_contested_and_not_struck_or_struck() {
    for (var row : rows(0)) {
      assertThat(number(row.get(1))).as(row.getFirst())
          .isEqualTo(number(row.get(2)) + number(row.get(3)) + number(row.get(4)));
    }
    assertThat(rows(0).getFirst().subList(4, 9)).extracting(AppealsTest::number).containsExactly(
        counted("struck") - counted("struck-correct"), counted("contested-correct"), counted("struck-correct"),
        counted("upheld"), counted("moot")).allMatch(count -> count >= 0);
    assertThat(counted("struck-correct")).isPositive();
  }

  @Test
  void the_conducts_make_up_all() {
    for (int column = 1; column < 10; column++) {
      int c = column;
      assertThat(rows(0).stream().skip(1).mapToLong(row -> number(row.get(c))).sum())
          .isEqualTo(number(rows(0).getFirst().get(c)));
    }
  }

  @Test
  void the_bars_are_the_row_of_all_conduct() {
    var bars = JsonMapper.shared().readTree(Walk.text(Walk.all(section(), "script").getFirst())).at("/data/values");

    assertThat(bars.valueStream().map(bar -> Numbers.count(bar.get("number").asLong())).toList())
        .isEqualTo(rows(0).getFirst().subList(2, 5));
  }

  @Test
  void who_may_contest_less_is_seen_to_contest_less() {
    // Healthy: about half of the wrong entries of locals and a quarter of those of migrants are contested once seen. Not told
    // apart, both would have the same share; the counts are large enough that the order cannot turn.
    var local = rows(1).get(0);
    var migrant = rows(1).get(1);

    assertThat(local.getFirst()).isEqualTo("registration: local");
    assertThat(number(local.get(2)) / (double) number(local.get(1)))
        .isLessThan(number(migrant.get(2)) / (double) number(migrant.get(1)) - 0.1);
    assertThat(number(local.get(1)) + number(migrant.get(1))).isEqualTo(number(rows(0).getFirst().get(1)));
  }

  @Test
  void the_delay_is_said_to_be_declared() {
    assertThat(Walk.text(section())).contains("An appeal is decided 15 days after, as declared;");
  }

  @Test
  void without_appeals_there_is_no_such_part() {
    assertThat(Appeals.of(Ran.of(Press.scenario(), 500, 1).story())).isEmpty();
  }
}
