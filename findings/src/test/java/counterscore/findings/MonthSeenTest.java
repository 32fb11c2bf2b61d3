package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is told of a month while its run goes on: February of a town, and of two districts of it. */
class MonthSeenTest {
  private static Town town() {
    return new Town().score().responses(WithheldTest.ALL);
  }

  private static Town filled() {
    return town()
        .count(Tables.ENTRIES, 70, "2021-01", "parking", "cameras", "correct", "all")
        .count(Tables.ENTRIES, 5, "2021-02", "parking", "cameras", "correct", "all")
        .count(Tables.ENTRIES, 2, "2021-02", "parking", "neighbours", "misattributed", "all")
        .count(Tables.ENTRIES, 1, "2021-02", "petition", "neighbours", "fabricated", "all")
        .count(Tables.DEMANDS, 4, "2021-02", "train", "A", "all", "refused")
        .count(Tables.DEMANDS, 90, "2021-02", "train", "A", "all", "asked")
        .count(Tables.TIERS, 30, "2021-02", "score", "A", "all", "residents")
        .count(Tables.TIERS, 6, "2021-02", "score", "D", "all", "residents")
        .count(Tables.RESPONSES, 8, "2021-02", "petition", "all", "withheld")
        .count(Tables.RESPONSES, 50, "2021-02", "parking", "all", "withheld");
  }

  private static MonthSeen february(Town town, long lowest, long highest) {
    var scores = new Counter(Tables.SCORES,
        List.of(Axis.of("month", List.of("2021-01", "2021-02")), Axis.of("scheme", List.of("other", "score")),
            Axis.of("score", List.of("0", "50", "100"))));
    scores.add(scores.at(0, 1, 1), 99);
    scores.add(scores.at(1, 0, 1), 99);
    scores.add(scores.at(1, 1, 0), lowest);
    scores.add(scores.at(1, 1, 2), highest);
    var counters = Stream.concat(town.observed().counters().stream(), Stream.of(scores)).toList();
    return MonthSeen.of(town.scenario(), new Observations(counters), 1);
  }

  @Test
  void a_month_is_told_without_the_others_and_lawful_speech_without_other_conduct() {
    var seen = february(filled(), 6, 30);

    assertThat(seen).isEqualTo(new MonthSeen(
        "2021-02",
        List.of(new MonthSeen.OfScheme("score", Map.of("A", 30L, "D", 6L), new TreeMap<>(Map.of(0, 6L, 100, 30L)))),
        8, 3, 4, 8));
    assertThat(seen.schemes().getFirst().tiers().keySet()).containsExactly("A", "D");
  }

  @Test
  void districts_are_added() {
    var both = february(filled(), 6, 0).plus(february(filled(), 1, 30));

    assertThat(both).isEqualTo(new MonthSeen(
        "2021-02",
        List.of(new MonthSeen.OfScheme("score", Map.of("A", 60L, "D", 12L), new TreeMap<>(Map.of(0, 7L, 100, 30L)))),
        16, 6, 8, 16));
  }

  @Test
  void where_nobody_responds_nothing_is_silenced() {
    assertThat(february(new Town().score(), 1, 1).silenced()).isZero();
  }
}
