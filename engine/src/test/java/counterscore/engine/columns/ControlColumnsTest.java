package counterscore.engine.columns;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is counted of cameras and control room in a February of 28 days: two strata. */
class ControlColumnsTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 2, 1);

  private final Observations tables = new Observations(List.of(
      new Counter(Tables.CONTROL_ROOM, List.of(Axis.of("month", List.of("2021-02")),
          Axis.of("stratum", List.of("east", "west")), Axis.of("measure", Tables.CONTROL_MEASURES))),
      new Counter(Tables.OPERATORS, List.of(
          Axis.of("day", FIRST.datesUntil(FIRST.plusMonths(1)).map(LocalDate::toString).toList()),
          Axis.of("measure", Tables.OPERATOR_MEASURES)))));
  private final Tallies tallies = new Tallies(tables, _ -> true);
  private final ControlColumns columns = new ControlColumns(tallies);

  private void monthEnds() {
    tallies.all().forEach(tally -> tally.addTo(tables.counter(tally.table()), 0, 0, 28));
    tallies.reset();
  }

  private long ofDay(String day, String measure) {
    return tables.counter(Tables.OPERATORS).sum(Map.of("day", day, "measure", measure));
  }

  private long inWest(String measure) {
    return tables.counter(Tables.CONTROL_ROOM).sum(Map.of("stratum", "west", "measure", measure));
  }

  @Test
  void the_work_of_a_day_is_counted_on_that_day() {
    columns.worked(2, 480, 60);
    columns.worked(2, 20, 5);
    columns.alerts(2, new long[] {7, 1});
    columns.lookedAt(2, 1, 3);
    columns.lookedAt(2, 1, 0);
    monthEnds();

    assertThat(Tables.OPERATOR_MEASURES.stream().map(measure -> ofDay("2021-02-03", measure)))
        .containsExactly(500L, 65L, 8L, 2L, 3L, 0L);
    assertThat(tables.counter(Tables.OPERATORS).sum()).isEqualTo(578);
    assertThat(inWest("looked-at")).isEqualTo(2);
  }

  @Test
  void alerts_wait_in_order_and_the_oldest_are_dropped_when_they_are_too_old() {
    columns.alerts(0, new long[] {5});
    columns.drop(0, 1);
    columns.alerts(1, new long[] {6});
    columns.drop(1, 1);
    monthEnds();

    assertThat(columns.waiting()).containsExactly(new long[] {6});
    assertThat(ofDay("2021-02-01", "expired")).isZero();
    assertThat(ofDay("2021-02-02", "expired")).isEqualTo(5);
  }

  @Test
  void the_first_stop_for_nothing_of_a_resident_counts_once_until_another_lives_there() {
    columns.stoppedForNothing(1, 9);
    columns.stoppedForNothing(1, 9);
    columns.stoppedForNothing(1, 8);
    columns.renew(9);
    columns.stoppedForNothing(1, 9);
    columns.stopped(1);
    monthEnds();

    assertThat(inWest("innocent-stops")).isEqualTo(4);
    assertThat(inWest("first-stops")).isEqualTo(3);
    assertThat(inWest("stops")).isEqualTo(1);
  }

  @Test
  void a_count_enters_all_its_measures_in_its_stratum() {
    int sightings = Tables.CONTROL_MEASURES.indexOf("sightings");
    int right = Tables.CONTROL_MEASURES.indexOf("right");
    columns.add(1, new int[] {sightings, right}, 4);
    monthEnds();

    assertThat(inWest("sightings")).isEqualTo(4);
    assertThat(inWest("right")).isEqualTo(4);
    assertThat(tables.counter(Tables.CONTROL_ROOM).sum()).isEqualTo(8);
  }
}
