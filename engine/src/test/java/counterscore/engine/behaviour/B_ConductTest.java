package counterscore.engine.behaviour;

import static counterscore.engine.behaviour.City.shares;
import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.EngineUnderTest;
import counterscore.engine.EngineUnderTest.Fault;
import counterscore.engine.EngineUnderTest.Listener;
import counterscore.observation.Tables;
import counterscore.scenario.Disposition;
import counterscore.scenario.Quantity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Acts as points under a curve (docs/model/conduct.md): what is certain whatever the luck. */
class B_ConductTest {
  private static long[] actsByResident(City city, int residents) {
    var acts = new long[residents];
    EngineUnderTest.run(city.experiment(), 1, Fault.NONE, new Listener() {
      @Override
      public void act(int block, int day, int conduct, int resident) {
        acts[resident]++;
      }
    });
    return acts;
  }

  @Test
  void B01_nobody_acts_at_a_rate_of_zero() {
    assertThat(actsByResident(new City(10).conduct("parking", 0, null), 10)).containsOnly(0);
  }

  @Test
  void B02_a_group_with_factor_zero_never_acts() {
    var factors = Map.of("registration", shares("local", 0, "migrant", 2));
    var acts = actsByResident(
        new City(10)
            .group("registration", "local", 0.6, "migrant", 0.4)
            .conduct("parking", false, 50, null, factors, List.of()),
        10);
    for (int i = 0; i < 10; i++) {
      assertThat(acts[i] > 0).isEqualTo(i >= 6);
    }
  }

  @Test
  void B03_a_season_of_one_month_has_all_acts_in_it() {
    var july = new java.util.ArrayList<>(Collections.nCopies(12, 0.0));
    july.set(6, 1.0);
    var observations = EngineUnderTest.run(
        new City(1000).conduct("parking", false, 50, null, Map.of(), july).experiment(), 1, Fault.NONE,
        new Listener() {});
    var acts = observations.counter(Tables.ACTS);
    assertThat(acts.sum()).isPositive().isEqualTo(acts.sum(Map.of("month", "2021-07")));
    // a year's acts in one month: 50,000 expected, spread 224; six spreads
    assertThat(acts.sum()).isBetween(48_650L, 51_350L);
  }

  @Test
  void B04_the_share_that_holds_the_mass_does_the_acts() {
    // one in ten has ten thousand times the value of the others: 0.1 % of the acts fall on the other nine
    var few = new Disposition.TwoPoint(Quantity.of(0.1), Quantity.of(10_000));
    var acts = actsByResident(new City(10).disposition("driving", few).conduct("parking", 50, "driving"), 10);
    long most = java.util.Arrays.stream(acts).max().orElseThrow();
    long all = java.util.Arrays.stream(acts).sum();
    assertThat(all).isGreaterThan(350);
    assertThat(all - most).isLessThan(10);
  }

  @Test
  void B05_declaring_another_conduct_shifts_nobodys_luck() {
    var alone = actsByResident(new City(10).conduct("parking", 50, null), 10);
    var city = new City(10).conduct("littering", 30, null).conduct("parking", 50, null);
    var acts = new long[10];
    EngineUnderTest.run(city.experiment(), 1, Fault.NONE, new Listener() {
      @Override
      public void act(int block, int day, int conduct, int resident) {
        acts[resident] += conduct == 1 ? 1 : 0;
      }
    });
    assertThat(acts).containsExactly(alone);
  }

  @Test
  void B06_at_a_lower_rate_residents_do_a_part_of_the_same_acts() {
    var high = actsByResident(new City(10).conduct("parking", 50, null), 10);
    var low = actsByResident(new City(10).conduct("parking", 20, null), 10);
    for (int i = 0; i < 10; i++) {
      assertThat(low[i]).isLessThanOrEqualTo(high[i]);
    }
    assertThat(java.util.Arrays.stream(low).sum()).isPositive();
  }

  @Test
  void B07_a_shorter_run_is_the_beginning_of_a_longer_one() {
    var year = EngineUnderTest.run(
        new City(100).conduct("parking", 50, null).experiment(), 1, Fault.NONE, new Listener() {});
    var month = EngineUnderTest.run(
        new City(100).days(31).conduct("parking", 50, null).experiment(), 1, Fault.NONE, new Listener() {});
    assertThat(month.counter(Tables.ACTS).sum()).isEqualTo(year.counter(Tables.ACTS).sum(Map.of("month", "2021-01")));
  }
}
