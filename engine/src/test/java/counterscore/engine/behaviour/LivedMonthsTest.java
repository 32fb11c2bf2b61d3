package counterscore.engine.behaviour;

import static counterscore.engine.behaviour.City.rule;
import static counterscore.engine.behaviour.City.shares;
import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.observation.Tables;
import counterscore.observation.TwinTables;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Question;
import counterscore.scenario.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who looks on while a run is under way sees the numbers that will stand in its result. */
class LivedMonthsTest {
  /** Nine blocks, which are two districts: with up to 2 threads districts run side by side, with more the blocks of a district. */
  private static final int RESIDENTS = 540_000;
  private static final int DISTRICTS = 2;
  private static final int MONTHS = 3;

  private static Experiment town(int points) {
    return new City(RESIDENTS)
        .days(90)
        .watcher("cameras", 0.05, null, null, null)
        .conduct("parking", 5, null, "cameras", 0.3)
        .scheme(1000, 0, 1100, shares("A", 960, "B", 850, "D", 0), Map.of("parking", rule(points)))
        .demand("flight", 4, "B", "D")
        .experiment(7);
  }

  /** What a call told, copied: by table, month after month. */
  private record Told(int district, int month, Map<String, List<Long>> months) {}

  private static final class Onlooker implements Progress {
    private final List<Told> told = new ArrayList<>();

    @Override
    public void advanced(int block, int day, long residentDays) {}

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public synchronized void lived(int district, int month, Outcome soFar) {
      assertThat(soFar.worlds()).hasSize(2);
      told.add(new Told(district, month, byMonth(soFar)));
    }

    /** The sum over districts of what was told of a table when they had lived a month. */
    List<Long> sum(int month, String table) {
      return told.stream()
          .filter(each -> each.month == month)
          .map(each -> each.months.get(table))
          .reduce((a, b) -> IntStream.range(0, a.size()).mapToObj(i -> a.get(i) + b.get(i)).toList())
          .orElseThrow();
    }
  }

  private static Map<String, List<Long>> byMonth(Outcome outcome) {
    var tables = new TreeMap<>(Map.of(
        "tiers", cells(outcome.baseline(), Tables.TIERS),
        "scores", cells(outcome.baseline(), Tables.SCORES),
        "entries", cells(outcome.baseline(), Tables.ENTRIES),
        "tiers of the variant", cells(outcome.variants().getFirst(), Tables.TIERS)));
    outcome.twins().forEach(twins -> tables.put("demands of twins", cells(twins, TwinTables.DEMANDS)));
    return tables;
  }

  private static List<Long> cells(Observations observations, String table) {
    Counter counter = observations.counter(table);
    assertThat(counter.axes().getFirst().size()).isEqualTo(MONTHS);
    return IntStream.range(0, counter.size()).mapToObj(counter::get).toList();
  }

  private static Outcome live(int threads, Set<Question> questions, Progress progress) {
    var milder = new Variant("milder", town(-10).scenario());
    return new ThreadRunner(threads).compare(new Comparison(town(-20), List.of(milder), questions), progress, _ -> {});
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void what_is_told_of_a_month_is_what_the_result_says_of_it(int threads) {
    var onlooker = new Onlooker();
    var result = byMonth(live(threads, Set.of(Question.TWINS), onlooker));

    assertThat(onlooker.told).hasSize(DISTRICTS * MONTHS);
    assertThat(result).hasSize(5);
    result.forEach((table, cells) -> {
      int perMonth = cells.size() / MONTHS;
      for (int month = 0; month < MONTHS; month++) {
        var told = onlooker.sum(month, table);
        int lived = (month + 1) * perMonth;
        assertThat(told.subList(0, lived)).as(table).isEqualTo(cells.subList(0, lived));
        assertThat(told.subList(lived, told.size())).as("%s to come", table).allMatch(cell -> cell == 0);
        assertThat(told.subList(month * perMonth, lived)).as("power: %s", table).anyMatch(cell -> cell > 1000);
      }
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void the_months_of_a_district_are_told_in_order_and_once_even_if_lives_are_lived_again(int threads) {
    var onlooker = new Onlooker();
    live(threads, Set.of(Question.AGAIN), onlooker);

    for (int district = 0; district < DISTRICTS; district++) {
      int number = district;
      assertThat(onlooker.told.stream().filter(each -> each.district == number)).extracting(Told::month)
          .containsExactly(0, 1, 2);
    }
  }
}
