package counterscore.engine.behaviour;

import static counterscore.engine.behaviour.City.rule;
import static counterscore.engine.behaviour.City.shares;
import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.EngineUnderTest;
import counterscore.engine.EngineUnderTest.Fault;
import counterscore.engine.EngineUnderTest.Listener;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What residents ask for and are refused (docs/model/demands.md). */
class E_DemandsTest {
  private static City city() {
    return new City(10)
        .watcher("cameras")
        .conduct("fraud", 365, null, "cameras", 1)
        .scheme(500, 0, 600, shares("good", 400, "bad", 0), Map.of("fraud", rule(-600)))
        .demand("flight", 365, "bad")
        .demand("train", 50);
  }

  private static Observations live(City city) {
    return EngineUnderTest.run(city.experiment(), 1, Fault.NONE, new Listener() {});
  }

  private static long count(Observations o, String demand, String tier, String measure) {
    return o.counter(Tables.DEMANDS).sum(Map.of("demand", demand, "tier", tier, "measure", measure));
  }

  @Test
  void E01_only_the_named_tiers_are_refused() {
    var seen = live(city());
    assertThat(count(seen, "flight", "good", "asked")).isPositive();
    assertThat(count(seen, "flight", "good", "refused")).isZero();
    assertThat(count(seen, "flight", "bad", "refused")).isPositive().isEqualTo(count(seen, "flight", "bad", "asked"));
    assertThat(count(seen, "train", "bad", "asked")).isPositive();
    assertThat(count(seen, "train", "bad", "refused")).isZero();
  }

  @Test
  void E02_every_demand_is_one_look_up() {
    var seen = live(city());
    assertThat(seen.counter(Tables.LOOKUPS).sum(Map.of("party", "office")))
        .isEqualTo(seen.counter(Tables.DEMANDS).sum(Map.of("measure", "asked")));
  }

  @Test
  void E03_a_resident_refused_twice_counts_once_among_refused_residents() {
    var refused = live(city()).counter(Tables.REFUSED_RESIDENTS);
    assertThat(refused.sum(Map.of("demand", "flight"))).isEqualTo(10);
    assertThat(refused.sum(Map.of("demand", "any"))).isEqualTo(10);
    assertThat(refused.sum(Map.of("demand", "train"))).isZero();
  }

  @Test
  void E04_a_demand_sees_the_score_after_the_days_entries() {
    // everybody is penalised to the floor on the first day: 1,000 acts a day for ten residents
    var seen = live(
        new City(10)
            .days(1)
            .watcher("cameras")
            .conduct("fraud", 10_000, null, "cameras", 1)
            .scheme(500, 0, 600, shares("good", 400, "bad", 0), Map.of("fraud", rule(-600)))
            .demand("flight", 3650, "bad"));
    assertThat(count(seen, "flight", "bad", "asked")).isPositive();
    assertThat(count(seen, "flight", "good", "asked")).isZero();
  }

  @Test
  void E05_own_conduct_alone_taints_no_refusal_and_leaves_nobody_blameless() {
    var seen = live(city());
    assertThat(count(seen, "flight", "bad", "tainted")).isZero();
    assertThat(count(seen, "flight", "bad", "blameless")).isZero();
  }
}
