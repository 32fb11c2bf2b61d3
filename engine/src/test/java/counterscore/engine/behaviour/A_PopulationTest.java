package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.EngineUnderTest;
import counterscore.engine.EngineUnderTest.Fault;
import counterscore.engine.EngineUnderTest.Listener;
import counterscore.observation.Tables;
import counterscore.scenario.Disposition;
import counterscore.scenario.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who lives in the city (docs/model/population.md): what is certain whatever the luck. */
class A_PopulationTest {
  /** Acts by conduct and resident of the first block. */
  private static long[][] acts(City city, int conducts, int residents) {
    var acts = new long[conducts][residents];
    EngineUnderTest.run(city.experiment(), 1, Fault.NONE, new Listener() {
      @Override
      public void act(int block, int day, int conduct, int resident) {
        if (block == 0 && resident < residents) {
          acts[conduct][resident]++;
        }
      }
    });
    return acts;
  }

  private static long residents(City city, String stratum) {
    return EngineUnderTest.run(city.days(1).experiment(), 1, Fault.NONE, new Listener() {})
        .counter(Tables.RESIDENTS).sum(Map.of("stratum", stratum));
  }

  @Test
  void A01_ten_residents_are_apportioned_by_largest_remainder() {
    var town = new City(10).group("home", "east", 0.34, "west", 0.33, "north", 0.33);

    assertThat(List.of(residents(town, "east"), residents(town, "west"), residents(town, "north")))
        .containsExactly(4L, 3L, 3L);
  }

  @Test
  void A02_two_attributes_are_independent_of_each_other() {
    var town = new City(100).group("home", "east", 0.4, "west", 0.6).group("sex", "men", 0.5, "women", 0.5);

    assertThat(List.of(
        residents(town, "east/men"), residents(town, "east/women"), residents(town, "west/men"),
        residents(town, "west/women"))).containsExactly(20L, 20L, 30L, 30L);
  }

  @Test
  void A03_a_city_without_attributes_has_one_stratum() {
    assertThat(residents(new City(7), "all")).isEqualTo(7);
  }

  @Test
  void A04_the_first_block_is_the_same_in_a_larger_city() {
    var gamma = new Disposition.Gamma(Quantity.of(0.8));
    var block = new City(65_536).days(3).disposition("driving", gamma).conduct("parking", 50, "driving");
    var blockAndMore = new City(70_000).days(3).disposition("driving", gamma).conduct("parking", 50, "driving");

    assertThat(acts(blockAndMore, 1, 65_536)).isDeepEqualTo(acts(block, 1, 65_536));
  }

  /** One of ten has all of a disposition, but for a thousandth: the same one whatever is done with it. */
  @Test
  void A05_a_disposition_belongs_to_the_resident_whatever_the_conduct() {
    var few = new Disposition.TwoPoint(Quantity.of(0.1), Quantity.of(10_000));
    var acts = acts(
        new City(10).disposition("driving", few).conduct("parking", 50, "driving").conduct("speeding", 50, "driving"),
        2,
        10);

    assertThat(most(acts[0])).isEqualTo(most(acts[1]));
  }

  /** In nine other dispositions somebody else has it at least once: false alarm 1e-9. */
  @Test
  void A06_another_disposition_belongs_to_somebody_else() {
    var few = new Disposition.TwoPoint(Quantity.of(0.1), Quantity.of(10_000));
    boolean differs = false;
    for (int i = 1; i <= 9; i++) {
      var acts = acts(
          new City(10).disposition("driving", few).disposition("temper" + i, few)
              .conduct("parking", 50, "driving").conduct("shouting", 50, "temper" + i),
          2, 10);
      differs |= most(acts[0]) != most(acts[1]);
    }
    assertThat(differs).isTrue();
  }

  private static int most(long[] acts) {
    long largest = Arrays.stream(acts).max().orElseThrow();
    return Arrays.stream(acts).boxed().toList().indexOf(largest);
  }

  @Test
  void A07_residents_are_conserved_every_evening() {
    var city = new City(1000).days(60).conduct("parking", 50, null, "wardens", 0.5).watcher("wardens")
        .scheme(100, 0, 200, City.shares("good", 90, "bad", 0),
            Map.of("parking", City.rule(-5)));
    var tiers = EngineUnderTest.run(city.experiment(), 1, Fault.NONE, new Listener() {}).counter(Tables.TIERS_DAILY);

    for (var day : tiers.axes().getFirst().labels()) {
      assertThat(tiers.sum(Map.of("day", day.getFirst()))).isEqualTo(1000);
    }
  }
}
