package counterscore.engine.behaviour;

import static counterscore.engine.behaviour.City.rule;
import static counterscore.engine.behaviour.City.shares;
import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.EngineUnderTest;
import counterscore.engine.EngineUnderTest.Fault;
import counterscore.engine.EngineUnderTest.Listener;
import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Demand;
import counterscore.scenario.Quantity;
import counterscore.scenario.Span;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
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

  /** Ann is good, Ben after his fraud on the first day bad; who waits a month after it is good again. */
  private static Town town(Object... more) {
    return new Town(
        new City(2)
            .days(60)
            .watcher("cameras")
            .conduct("fraud", 1, null, "cameras", 1)
            .scheme(500, 0, 600, shares("good", 400, "bad", 0), Map.of("fraud", rule(-200, null, 20, null)))
            .demand("flight", 1, List.of("bad"), more),
        "ann", "ben");
  }

  private static String ben(Town town, String script) {
    return town.storyOf("ben", "d1 ben fraud; " + script).replace("d1 fraud -200 -> 300 bad · ", "");
  }

  @Test
  void E06_a_tier_keeps_a_granted_demand_waiting() {
    var town = town("delayed", Map.of("good", new Span(30)));
    assertThat(town.storyOf("ann", "d3 ann asks flight")).isEqualTo("d3 flight granted, waiting-days 30");
  }

  @Test
  void E07_a_tier_changes_the_price_and_money_is_rounded_to_the_hundredth() {
    assertThat(town("price", Quantity.of(300), "priced", shares("good", 1.3)).storyOf("ann", "d3 ann asks flight"))
        .isEqualTo("d3 flight granted, paid-more 9000");
    // 0.25 at half the price is 12.5 hundredths: 13, which is 12 less
    assertThat(town("price", Quantity.of(0.25), "priced", shares("good", 0.5)).storyOf("ann", "d3 ann asks flight"))
        .isEqualTo("d3 flight granted, paid-less 12");
    assertThat(town("price", Quantity.of(300), "priced", shares("bad", 2)).storyOf("ann", "d3 ann asks flight"))
        .isEqualTo("d3 flight granted");
  }

  @Test
  void E08_a_tier_is_rewarded_with_a_granted_demand() {
    assertThat(town("rewarded", shares("good", 80)).storyOf("ann", "d3 ann asks flight"))
        .isEqualTo("d3 flight granted, rewarded 8000");
  }

  @Test
  void E09_a_refused_demand_waits_for_nothing_and_costs_nothing() {
    var town = town(
        "delayed", Map.of("bad", new Span(30)), "price", Quantity.of(300), "priced", shares("bad", 1.3), "rewarded",
        shares("bad", 80));
    assertThat(ben(town, "d3 ben asks flight")).isEqualTo("d3 flight refused · d21 lapse +200 -> 500 good");
  }

  @Test
  void E10_an_official_can_let_a_refusal_pass_and_the_tiers_terms_hold() {
    var town = town("waived", Quantity.of(1), "delayed", Map.of("bad", new Span(30)));
    assertThat(ben(town, "d3 ben asks flight"))
        .isEqualTo("d3 flight granted, waived, waiting-days 30 · d21 lapse +200 -> 500 good");
  }

  @Test
  void E11_a_refused_demand_is_made_again_so_often_and_not_more_often() {
    var town = town("retry", new Demand.Retry(new Span(5), 3));
    assertThat(ben(town, "d2 ben asks flight"))
        .isEqualTo("d2 flight refused · d7 flight again refused · d12 flight again refused · d17 flight again refused"
            + " · d21 lapse +200 -> 500 good");
  }

  @Test
  void E12_a_demand_that_is_granted_is_not_made_again() {
    var town = town("retry", new Demand.Retry(new Span(7), 3));
    assertThat(ben(town, "d9 ben asks flight; d12 ben asks flight")).isEqualTo(
        "d9 flight refused · d12 flight refused · d16 flight again refused · d19 flight again refused"
            + " · d21 lapse +200 -> 500 good · d23 flight again granted · d26 flight again granted");
  }

  @Test
  void E13_a_demand_made_again_is_a_look_up_and_a_demand() {
    var seen = live(city().demand("bus", 50, List.of("bad"), "retry", new Demand.Retry(new Span(3), 2)));
    long retried = seen.counter(Tables.DEMANDS).sum(Map.of("demand", "bus", "measure", "retried"));
    assertThat(retried).isPositive();
    assertThat(count(seen, "bus", "bad", "asked")).isGreaterThan(retried);
    assertThat(seen.counter(Tables.LOOKUPS).sum())
        .isEqualTo(seen.counter(Tables.DEMANDS).sum(Map.of("measure", "asked")));
  }

  /**
   * Half of the refusals pass; of those that do not, half pass the second time, by a mark of their own. Healthy: 1/2 and 1/2;
   * if the second mark were the first, 0 would pass. 11,000 refusals: 6 deviations are 0.03.
   */
  @Test
  void E14_an_official_decides_anew_when_a_demand_is_made_again() {
    var seen = live(
        city().demand(
            "bus", 3650, List.of("good", "bad"), "retry", new Demand.Retry(new Span(1), 1), "waived",
            Quantity.of(0.5)));
    double asked = seen.counter(Tables.DEMANDS).sum(Map.of("demand", "bus", "measure", "asked"));
    double again = seen.counter(Tables.DEMANDS).sum(Map.of("demand", "bus", "measure", "retried"));
    double waived = seen.counter(Tables.DEMANDS).sum(Map.of("demand", "bus", "measure", "waived"));
    assertThat(again / (asked - again)).isCloseTo(0.5, Offset.offset(0.03));
    assertThat((waived - (asked - again - again)) / again).isCloseTo(0.5, Offset.offset(0.03));
  }

  @Test
  void E15_what_is_declared_without_strength_leaves_no_trace() {
    var idle = city().demand(
        "bus", 50, List.of("bad"), "retry", new Demand.Retry(new Span(3), 0), "waived", Quantity.of(0), "price",
        Quantity.of(300), "priced", shares("good", 1, "bad", 1), "rewarded", shares("good", 0));
    assertThat(Digest.of(live(idle))).isEqualTo(Digest.of(live(city().demand("bus", 50, "bad"))));
  }

  @Test
  void E16_consequences_of_one_demand_shift_nothing_of_another() {
    var plain = live(city().demand("bus", 50, "bad"));
    var rich = live(
        city().demand(
            "bus", 50, List.of("bad"), "retry", new Demand.Retry(new Span(3), 2), "waived", Quantity.of(0.5)));
    for (var measure : List.of("asked", "refused")) {
      assertThat(count(rich, "flight", "bad", measure)).isEqualTo(count(plain, "flight", "bad", measure));
    }
    assertThat(rich.fingerprints()).isEqualTo(plain.fingerprints());
  }
}
