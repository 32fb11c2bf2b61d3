package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import counterscore.scenario.EstablishedBy;
import counterscore.testing.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On what penalised entries rested: parking and speeding on images, rudeness on one person's word, all else on reports. */
class BasesTest {
  private static final Ran RAN = ran();

  private static Ran ran() {
    var scenario = Press.scenario();
    var conduct = new LinkedHashMap<>(scenario.conduct());
    for (var key : List.of("parking", "speeding")) {
      conduct.computeIfPresent(key, (_, old) -> Records.with(old, "establishedBy", EstablishedBy.IMAGE));
    }
    conduct.computeIfPresent(
        "rudeness", (_, old) -> Records.with(old, "establishedBy", EstablishedBy.ONE_PERSONS_WORD));
    return Ran.of(Records.with(scenario, "conduct", conduct), 10_000, 90);
  }

  private static List<List<String>> rows() {
    var figure = Bases.of(RAN.story().schemes().getFirst()).orElseThrow().html(RAN.story());
    return Walk.all(Walk.all(figure, "tbody").getFirst(), "tr").stream()
        .map(row -> row.content().stream().map(Walk::text).toList()).toList();
  }

  private static long entries(String conduct, String truth) {
    return RAN.story().sum(Tables.ENTRIES, Map.of("conduct", conduct, "truth", truth));
  }

  @Test
  void a_basis_has_the_entries_of_its_conduct() {
    assertThat(rows()).extracting(List::getFirst).containsExactly("a report", "an image", "one person's word");
    assertThat(rows().get(1).get(1)).isEqualTo(
        Numbers.count(
            entries("parking", "correct") + entries("parking", "misattributed") + entries("speeding", "correct")
                + entries("speeding", "misattributed")));
    assertThat(rows().get(2).get(3))
        .isEqualTo(Numbers.count(entries("rudeness", "misattributed") + entries("rudeness", "fabricated")));
  }

  @Test
  void points_given_are_not_among_the_points_taken() {
    long taken = rows().stream().mapToLong(row -> Long.parseLong(row.get(5).replace(",", ""))).sum();
    long given = List.of("volunteering", "blood", "award").stream()
        .mapToLong(conduct -> RAN.story().sum(Tables.RULES, Map.of("conduct", conduct, "measure", "points"))).sum();

    assertThat(given).isPositive();
    assertThat(taken + given).isEqualTo(RAN.story().sum(Tables.RULES, Map.of("measure", "points")));
  }

  @Test
  void it_stands_beside_the_watchers_in_the_part_on_wrong_entries() {
    assertThat(Walk.text(Wrong.of(RAN.story()).html())).contains("On what penalised entries rested");
  }
}
