package counterscore.engine.behaviour;

import static counterscore.engine.behaviour.City.rule;
import static counterscore.engine.behaviour.City.shares;
import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Progress;
import counterscore.engine.Replay;
import counterscore.engine.ThreadRunner;
import counterscore.observation.LifeStory;
import counterscore.observation.LifeStory.Place;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Demand;
import counterscore.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Places that not everybody can have (docs/model/places.md). */
class I_PlacesTest {
  private static final List<String> FAVOUR = List.of("best", "good");

  /** Some steal and end in the worst tier, some help and end in the best. */
  private static City city(long residents, double places, List<String> refused, List<String> favoured) {
    return new City(residents)
        .days(90)
        .watcher("cameras")
        .conduct("theft", 2, null, "cameras", 1)
        .conduct("help", true, 2, null, Map.of(), List.of(), "cameras", 1)
        .scheme(
            500, 0, 600, shares("best", 520, "good", 490, "bad", 0), Map.of("theft", rule(-40), "help", rule(30)))
        .demand(
            "school", 6, refused, "places", new Demand.Places(Quantity.of(places)), "favoured", favoured, "price",
            Quantity.of(10), "priced", shares("best", 0.5));
  }

  private static Observations live(City city) {
    return new ThreadRunner(1).run(city.experiment(), Progress.SILENT);
  }

  private static long sum(Observations seen, String month, String measure) {
    return seen.counter(Tables.PLACES).sum(Map.of("month", month, "measure", measure));
  }

  private static List<String> months(Observations seen) {
    return seen.counter(Tables.PLACES).axes().getFirst().labels().stream().map(List::getFirst).toList();
  }

  private static long capacity(Observations seen, String month) {
    return seen.counter(Tables.CAPACITY).sum(Map.of("month", month));
  }

  @Test
  void I01_the_fraction_of_a_place_is_carried_to_the_next_month() {
    var seen = live(city(10, 30, List.of(), List.of()).days(365)); // 0.3 a month
    assertThat(months(seen).stream().map(month -> capacity(seen, month)).toList())
        .containsExactly(0L, 0L, 0L, 1L, 0L, 0L, 1L, 0L, 0L, 1L, 0L, 0L);
    assertThat(seen.counter(Tables.CAPACITY).sum()).isEqualTo(3);
  }

  @Test
  void I02_a_month_that_is_lived_in_part_has_its_part_of_the_places() {
    // 10 places a month: all of January, 14 of 28 days of February
    var seen = live(city(1000, 10, List.of(), List.of()).days(45));
    assertThat(List.of(capacity(seen, "2021-01"), capacity(seen, "2021-02"))).containsExactly(10L, 5L);
  }

  @Test
  void I03_never_are_more_admitted_than_there_are_places_nor_fewer_while_somebody_asks() {
    var seen = live(city(1000, 100, List.of(), FAVOUR));
    for (var month : months(seen)) {
      assertThat(sum(seen, month, "applied")).isGreaterThan(capacity(seen, month));
      assertThat(sum(seen, month, "admitted")).isEqualTo(capacity(seen, month)).isEqualTo(100);
    }
    var plenty = live(city(1000, 1000, List.of(), FAVOUR));
    assertThat(plenty.counter(Tables.PLACES).sum(Map.of("measure", "admitted")))
        .isEqualTo(plenty.counter(Tables.PLACES).sum(Map.of("measure", "applied"))).isPositive();
  }

  @Test
  void I04_every_place_given_by_favour_is_a_place_lost_by_lot() {
    var seen = live(city(1000, 100, List.of(), FAVOUR));
    for (var month : months(seen)) {
      assertThat(sum(seen, month, "favoured")).isEqualTo(sum(seen, month, "displaced")).isPositive();
    }
  }

  @Test
  void I05_refused_applicants_leave_places_empty_only_where_too_few_others_apply() {
    for (double places : new double[] {50, 250, 350, 450, 1000}) {
      var seen = live(city(1000, places, List.of("good", "bad"), List.of("best")));
      for (var month : months(seen)) {
        long given = Math.min(capacity(seen, month), sum(seen, month, "applied"));
        assertThat(sum(seen, month, "admitted"))
            .isEqualTo(Math.min(capacity(seen, month), sum(seen, month, "applied") - sum(seen, month, "refused")));
        assertThat(sum(seen, month, "displaced") - sum(seen, month, "favoured"))
            .isEqualTo(given - sum(seen, month, "admitted"));
      }
    }
  }

  @Test
  void I06_without_favour_and_refusal_the_lot_alone_decides() {
    var seen = live(city(1000, 100, List.of(), List.of()));
    assertThat(seen.counter(Tables.PLACES).sum(Map.of("measure", "admitted"))).isEqualTo(300);
    assertThat(seen.counter(Tables.PLACES).sum(Map.of("measure", "favoured"))).isZero();
    assertThat(seen.counter(Tables.PLACES).sum(Map.of("measure", "displaced"))).isZero();
  }

  @Test
  void I07_a_tier_that_is_named_earlier_comes_first() {
    var seen = live(city(1000, 100, List.of(), FAVOUR));
    var march = seen.counter(Tables.PLACES);
    // in March more than 100 of the best apply: nobody else gets a place
    assertThat(march.sum(Map.of("month", "2021-03", "tier", "best", "measure", "applied"))).isGreaterThan(100);
    assertThat(march.sum(Map.of("month", "2021-03", "tier", "best", "measure", "admitted"))).isEqualTo(100);
    assertThat(march.sum(Map.of("tier", "bad", "measure", "admitted"))).isZero();
  }

  @Test
  void I08_several_demands_of_a_month_are_one_application() {
    var seen = live(city(10, 100, List.of(), List.of()).demand("school", 3650, List.of(), "places",
        new Demand.Places(Quantity.of(100))));
    assertThat(seen.counter(Tables.DEMANDS).sum(Map.of("measure", "asked"))).isGreaterThan(8000);
    for (var month : months(seen)) {
      assertThat(sum(seen, month, "applied")).isEqualTo(10);
    }
  }

  /** Favour changes who is admitted, and nobody's lot. */
  @Test
  void I09_one_lot_for_all_whatever_the_favour() {
    var fair = fates(city(200, 100, List.of(), List.of()));
    var favouring = fates(city(200, 100, List.of("bad"), FAVOUR));
    assertThat(with(favouring, Place.ADMITTED, Place.DISPLACED)).isEqualTo(with(fair, Place.ADMITTED)).isNotEmpty();
    assertThat(with(favouring, Place.FAVOURED)).isNotEmpty().doesNotContainAnyElementsOf(with(fair, Place.ADMITTED));
  }

  private record Fate(long resident, LifeStory.Placed placed) {}

  private static List<Fate> fates(City city) {
    var fates = new ArrayList<Fate>();
    for (var life : Replay.of(city.experiment(), LongStream.range(0, 200).boxed().toList())) {
      life.events().forEach(event -> {
        if (event instanceof LifeStory.Placed placed) {
          fates.add(new Fate(life.resident(), placed));
        }
      });
    }
    return fates;
  }

  private static List<String> with(List<Fate> fates, Place... places) {
    return fates.stream()
        .filter(fate -> List.of(places).contains(fate.placed.place()))
        .map(fate -> fate.placed.date() + " " + fate.resident)
        .collect(Collectors.toList());
  }

  @Test
  void I10_all_lives_together_are_what_the_run_counted() {
    var city = city(200, 100, List.of("bad"), FAVOUR);
    var seen = live(city);
    var fates = fates(city);
    assertThat(with(fates, Place.values()).size()).isEqualTo(count(seen, "applied"));
    assertThat(with(fates, Place.ADMITTED, Place.FAVOURED).size()).isEqualTo(count(seen, "admitted"));
    assertThat(with(fates, Place.FAVOURED).size()).isEqualTo(count(seen, "favoured"));
    assertThat(with(fates, Place.DISPLACED).size()).isEqualTo(count(seen, "displaced"));
  }

  private static int count(Observations seen, String measure) {
    return (int) seen.counter(Tables.PLACES).sum(Map.of("measure", measure));
  }

  @Test
  void I11_the_price_of_a_place_is_paid_by_who_is_admitted() {
    var seen = live(city(1000, 100, List.of(), FAVOUR));
    assertThat(seen.counter(Tables.DEMANDS).sum(Map.of("measure", "paid-less")))
        .isEqualTo(500 * seen.counter(Tables.PLACES).sum(Map.of("tier", "best", "measure", "admitted")));
  }

  /** 70,000 residents are one block and a part of another; 524,289 begin a second district. */
  @Test
  void I12_places_are_given_out_over_a_district_and_not_beyond() {
    var one = live(few(70_000));
    assertThat(one.counter(Tables.CAPACITY).sum()).isEqualTo(70);
    assertThat(one.counter(Tables.PLACES).sum(Map.of("measure", "admitted"))).isEqualTo(70);
    // 524.288 and 0.001 places: the fractions of two districts do not meet
    assertThat(live(few(524_289)).counter(Tables.CAPACITY).sum()).isEqualTo(524);
  }

  private static City few(long residents) {
    return new City(residents)
        .days(31)
        .scheme(500, 0, 600, shares("good", 0), Map.of())
        .demand("school", 0.1, List.of(), "places", new Demand.Places(Quantity.of(1)));
  }

  /**
   * Everybody applies every month for half of the places. Healthy: of 1,000, 250 win in January and in February; 6 deviations
   * are 48. If the lot of January held in February, it were 500.
   */
  @Test
  void I13_who_won_the_lot_last_month_has_no_better_chance_this_month() {
    var city = new City(1000)
        .days(59)
        .scheme(500, 0, 600, shares("good", 0), Map.of())
        .demand("school", 3650, List.of(), "places", new Demand.Places(Quantity.of(500)));
    var lives = Replay.of(city.experiment(), LongStream.range(0, 1000).boxed().toList());
    long both = lives.stream()
        .filter(life -> life.events().stream()
            .filter(event -> event instanceof LifeStory.Placed placed && placed.place() == Place.ADMITTED)
            .count() == 2)
        .count();
    assertThat(both).isBetween(202L, 298L);
  }
}
