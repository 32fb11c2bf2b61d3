package counterscore.engine.columns;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where look-ups, requests and applications are counted: three rows, two strata. */
class LookupColumnsTest {
  private final Observations tables = new Observations(List.of(
      table(Tables.LOOKUPS, List.of("all")), table(Tables.REQUESTS, Tables.REQUEST_MEASURES),
      table(Tables.PLACES, Tables.PLACE_MEASURES),
      new Counter(Tables.CAPACITY,
          List.of(Axis.of("month", List.of("2021-01")), Axis.of("demand", List.of("school"))))));
  private final Tallies tallies = new Tallies(tables, _ -> true);

  private static Counter table(String name, List<String> measures) {
    return new Counter(name, List.of(Axis.of("month", List.of("2021-01")), Axis.of("row", List.of("a", "b", "c")),
        Axis.of("stratum", List.of("east", "west")), Axis.of("measure", measures)));
  }

  private long counted(String table, String row, String stratum, String measure) {
    var counter = tables.counter(table);
    return counter.sum(Map.of("row", row, "stratum", stratum, "measure", measure));
  }

  private void monthEnds() {
    tallies.all().forEach(tally -> tally.addTo(tables.counter(tally.table()), 0, 0, 31));
  }

  @Test
  void a_look_up_is_counted_in_its_row_and_stratum() {
    new LookupColumns(2, tallies).lookedUp(2, 1);
    monthEnds();

    assertThat(counted(Tables.LOOKUPS, "c", "west", "all")).isEqualTo(1);
    assertThat(tables.counter(Tables.LOOKUPS).sum()).isEqualTo(1);
  }

  @Test
  void a_request_that_is_refused_is_no_look_up() {
    var lookups = new LookupColumns(2, tallies);
    lookups.requested(1, 1, false);
    lookups.requested(1, 1, true);
    lookups.requested(2, 0, true);
    monthEnds();

    assertThat(counted(Tables.REQUESTS, "b", "west", "asked")).isEqualTo(2);
    assertThat(counted(Tables.REQUESTS, "b", "west", "shared")).isEqualTo(1);
    assertThat(counted(Tables.REQUESTS, "c", "east", "shared")).isEqualTo(1);
    assertThat(tables.counter(Tables.REQUESTS).sum()).isEqualTo(5);
  }

  @Test
  void what_becomes_of_an_application_is_counted_in_the_order_of_the_measures() {
    var places = new PlaceColumns(List.of(), 1, 2, tallies);
    places.settled(1, 0, true, false, false, true);
    places.settled(1, 0, false, true, true, false);
    places.settled(1, 0, false, true, false, false);
    places.offered(0, 3);
    monthEnds();

    assertThat(Tables.PLACE_MEASURES.stream().map(measure -> counted(Tables.PLACES, "b", "east", measure)))
        .containsExactly(3L, 1L, 2L, 1L, 1L);
    assertThat(tables.counter(Tables.PLACES).sum()).isEqualTo(8);
    assertThat(tables.counter(Tables.CAPACITY).sum()).isEqualTo(3);
  }
}
