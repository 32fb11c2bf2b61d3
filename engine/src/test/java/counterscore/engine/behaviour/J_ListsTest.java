package counterscore.engine.behaviour;

import static counterscore.engine.behaviour.City.rule;
import static counterscore.engine.behaviour.City.shares;
import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Progress;
import counterscore.engine.Replay;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Digest;
import counterscore.observation.LifeStory;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Demand;
import counterscore.scenario.Disposition;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Lists beside the scores (docs/model/lists.md), and who looks without a demand (docs/model/lookups.md). */
class J_ListsTest {
  private static City city(long residents) {
    return new City(residents)
        .watcher("cameras")
        .conduct("fraud", 3, null, "cameras", 1)
        .scheme(500, 0, 600, shares("good", 400, "bad", 0), Map.of("fraud", rule(-200)))
        .demand("flight", 50, "bad")
        .demand("train", 50, "bad");
  }

  private static Observations live(City city) {
    return new ThreadRunner(1).run(city.experiment(), Progress.SILENT);
  }

  private static long lists(Observations seen, String month, String list, String measure) {
    return seen.counter(Tables.LISTS).sum(Map.of("month", month, "list", list, "measure", measure));
  }

  private static long demands(Observations seen, String demand, String measure) {
    return seen.counter(Tables.DEMANDS).sum(Map.of("demand", demand, "measure", measure));
  }

  /** Healthy 6,000 of 20,000; 6 deviations are 390. */
  @Test
  void J01_a_share_of_the_residents_stands_on_a_list_at_the_start() {
    for (double share : new double[] {0, 0.3, 1}) {
      var seen = live(city(20_000).days(1).list("debtors", "listed", Quantity.of(share), "refuses", List.of("flight")));
      assertThat((double) lists(seen, "2021-01", "debtors", "listed"))
          .isCloseTo(20_000 * share, Offset.offset(share == 0.3 ? 390.0 : 0.1));
    }
  }

  @Test
  void J02_a_list_refuses_whatever_the_score_and_nothing_else() {
    var seen = live(city(10).list("debtors", "listed", Quantity.of(1), "refuses", List.of("flight")));
    assertThat(demands(seen, "flight", "listed"))
        .isEqualTo(demands(seen, "flight", "refused")).isEqualTo(demands(seen, "flight", "asked")).isPositive();
    assertThat(demands(seen, "train", "listed")).isZero();
    assertThat(demands(seen, "flight", "tainted") + demands(seen, "flight", "blameless")).isZero();
    assertThat(seen.counter(Tables.REFUSED_RESIDENTS).sum(Map.of("demand", "flight"))).isEqualTo(10);
  }

  @Test
  void J03_who_enters_is_refused_until_leaving() {
    var town = new Town(city(2).days(60).list("debtors", "refuses", List.of("flight")), "ann", "ben");
    assertThat(town.storyOf("ann", """
        d1 ann asks flight; d2 ann enters debtors; d3 ann asks flight; d3 ann asks train; d9 ann leaves debtors;
        d9 ann asks flight; d9 ben asks flight""".replace("\n", " ")))
        .isEqualTo("d1 flight granted · d3 flight refused, listed · d3 train granted · d9 flight granted");
  }

  @Test
  void J04_an_official_cannot_pass_over_a_list_but_a_refused_demand_is_made_again() {
    var town = new Town(
        city(2).days(60)
            .demand(
                "rent", 1, List.of("bad"), "waived", Quantity.of(1), "retry",
                new Demand.Retry(new counterscore.scenario.Span(5), 3))
            .list("debtors", "refuses", List.of("rent")),
        "ann", "ben");
    assertThat(town.storyOf("ann", "d1 ann enters debtors; d2 ann asks rent; d8 ann leaves debtors"))
        .isEqualTo("d2 rent refused, listed · d7 rent again refused, listed · d12 rent again granted");
  }

  @Test
  void J05_of_several_lists_the_first_declared_refuses() {
    var seen = live(
        city(10)
            .list("tax", "listed", Quantity.of(1), "refuses", List.of("train"))
            .list("courts", "listed", Quantity.of(1), "refuses", List.of("flight", "train"))
            .list("sport", "listed", Quantity.of(1), "refuses", List.of("flight")));
    assertThat(listRefusals(seen, "tax", "train")).isEqualTo(demands(seen, "train", "asked")).isPositive();
    assertThat(listRefusals(seen, "courts", "flight")).isEqualTo(demands(seen, "flight", "asked")).isPositive();
    assertThat(listRefusals(seen, "courts", "train") + listRefusals(seen, "sport", "flight")).isZero();
  }

  private static long listRefusals(Observations seen, String list, String demand) {
    return seen.counter(Tables.LIST_REFUSALS).sum(Map.of("list", list, "demand", demand));
  }

  /** Healthy: 10,000 (1 − e^−1) = 6,321 after a year; 6 deviations are 290. */
  @Test
  void J06_residents_enter_at_the_declared_rate_and_never_twice() {
    var seen = live(city(10_000).list("debtors", "enters", Rate.perYear(1), "refuses", List.of("flight")));
    long entered = seen.counter(Tables.LISTS).sum(Map.of("measure", "entered"));
    assertThat((double) entered).isCloseTo(6321, Offset.offset(290.0));
    assertThat(lists(seen, "2021-12", "debtors", "listed")).isEqualTo(entered);
  }

  /** Healthy: 10,000 e^−2 = 1,353 are left after a year; 6 deviations are 205. */
  @Test
  void J07_residents_leave_at_the_declared_rate_and_nobody_leaves_who_is_not_there() {
    var seen = live(
        city(10_000).list(
            "debtors", "listed", Quantity.of(1), "leaves", Rate.perYear(2), "refuses", List.of("flight")));
    long removed = seen.counter(Tables.LISTS).sum(Map.of("measure", "removed"));
    assertThat(lists(seen, "2021-12", "debtors", "listed")).isEqualTo(10_000 - removed);
    assertThat(10_000.0 - removed).isCloseTo(1353, Offset.offset(205.0));
    var empty = live(city(100).list("debtors", "leaves", Rate.perYear(100), "refuses", List.of("flight")));
    assertThat(empty.counter(Tables.LISTS).sum()).isZero();
  }

  @Test
  void J08_residents_with_a_higher_disposition_stand_on_the_list() {
    var few = new Disposition.TwoPoint(Quantity.of(0.1), Quantity.of(1e9));
    var seen = live(
        city(10_000).days(300).disposition("arrears", few)
            .list(
                "debtors", "listed", Quantity.of(0.05), "enters", Rate.perYear(5), "disposition", "arrears", "refuses",
                List.of("flight")));
    // One in ten has nearly all of it, ten times the mean: half of them at the start, the rest soon. One of the 4,096 masses
    // of the curve lies on the others: 5 a year of 10,000, times 300 days, are 10 of them.
    assertThat(lists(seen, "2021-10", "debtors", "listed")).isBetween(1000L, 1030L);
    assertThat((double) lists(seen, "2021-01", "debtors", "listed") - lists(seen, "2021-01", "debtors", "entered"))
        .isCloseTo(500, Offset.offset(95.0));
  }

  @Test
  void J09_groups_enter_by_their_factors() {
    var seen = live(
        city(1000).group("home", "east", 0.5, "west", 0.5)
            .list(
                "debtors", "listed", Quantity.of(0.5), "factors", Map.of("home", shares("east", 0, "west", 1)),
                "refuses",
                List.of("flight")));
    assertThat(seen.counter(Tables.LISTS).sum(Map.of("stratum", "east"))).isZero();
    assertThat(seen.counter(Tables.LISTS).sum(Map.of("month", "2021-01", "stratum", "west", "measure", "listed")))
        .isEqualTo(500);
  }

  @Test
  void J10_attempts_are_counted_against_the_time_on_the_list() {
    var seen = live(city(1000).list("debtors", "listed", Quantity.of(1), "refuses", List.of("flight")));
    long days = seen.counter(Tables.LISTS).sum(Map.of("measure", "days"));
    assertThat(days).isEqualTo(365_000);
    // 50 a year of each: 50,000, 6 deviations 1,340
    assertThat((double) listRefusals(seen, "debtors", "flight")).isCloseTo(50_000, Offset.offset(1340.0));
  }

  @Test
  void J11_a_city_can_have_lists_and_no_scheme() {
    var seen = live(
        new City(10)
            .demand("flight", 50, List.of(), "decidedBy", Demand.DecidedBy.LISTS)
            .list("debtors", "listed", Quantity.of(1), "refuses", List.of("flight")));
    assertThat(seen.counter(Tables.DEMANDS).sum(Map.of("tier", Tables.NONE, "measure", "listed")))
        .isEqualTo(demands(seen, "flight", "asked")).isPositive();
    assertThat(seen.counter(Tables.LOOKUPS).sum(Map.of("scheme", Tables.NONE)))
        .isEqualTo(demands(seen, "flight", "asked"));
  }

  @Test
  void J12_a_list_without_strength_leaves_no_trace() {
    var idle = city(1000).list(
        "debtors", "listed", Quantity.of(0), "enters", Rate.perYear(0), "leaves", Rate.perYear(3), "refuses",
        List.of("flight"));
    assertThat(Digest.of(live(idle))).isEqualTo(Digest.of(live(city(1000))));
  }

  @Test
  void J13_a_longer_list_keeps_everybody_who_was_on_the_shorter_one() {
    var half = Replay.of(start(0.3).experiment(), LongStream.range(0, 300).boxed().toList());
    var whole = Replay.of(start(0.6).experiment(), LongStream.range(0, 300).boxed().toList());
    assertThat(onList(whole)).containsAll(onList(half)).hasSizeGreaterThan(onList(half).size());
  }

  private static City start(double share) {
    return city(300).days(1).list("debtors", "listed", Quantity.of(share), "refuses", List.of("flight"));
  }

  private static List<Long> onList(List<LifeStory> lives) {
    return lives.stream()
        .filter(life -> life.events().stream().anyMatch(event -> event instanceof LifeStory.OnList))
        .map(LifeStory::resident)
        .toList();
  }

  /** Healthy 20,000; 6 deviations are 850. */
  @Test
  void J14_a_party_looks_at_its_rate_and_is_one_party_with_the_one_that_is_asked() {
    var seen = live(city(1000).lookup("office", 20).lookup("bank", 20));
    var lookups = seen.counter(Tables.LOOKUPS);
    long demands = seen.counter(Tables.DEMANDS).sum(Map.of("measure", "asked"));
    assertThat((double) lookups.sum(Map.of("party", "office")) - demands).isCloseTo(20_000, Offset.offset(850.0));
    assertThat((double) lookups.sum(Map.of("party", "bank"))).isCloseTo(20_000, Offset.offset(850.0));
  }

  /** Healthy 0.7; 6 deviations of 20,000 are 0.02. */
  @Test
  void J15_a_party_that_asks_first_sees_only_what_is_shared() {
    var seen = live(city(1000).lookup("bank", 20, "shared", Quantity.of(0.7)));
    long asked = seen.counter(Tables.REQUESTS).sum(Map.of("measure", "asked"));
    long shared = seen.counter(Tables.REQUESTS).sum(Map.of("measure", "shared"));
    assertThat(shared / (double) asked).isCloseTo(0.7, Offset.offset(0.02));
    assertThat(seen.counter(Tables.LOOKUPS).sum(Map.of("party", "bank"))).isEqualTo(shared);
  }

  @Test
  void J16_a_look_up_reads_the_tier_of_the_evening() {
    // everybody falls on the first day; demands and look-ups of the day see it
    var seen = live(
        new City(10)
            .days(1)
            .watcher("cameras")
            .conduct("fraud", 10_000, null, "cameras", 1)
            .scheme(500, 0, 600, shares("good", 400, "bad", 0), Map.of("fraud", rule(-600)))
            .lookup("bank", 3650));
    assertThat(seen.counter(Tables.LOOKUPS).sum(Map.of("tier", "bad"))).isPositive();
    assertThat(seen.counter(Tables.LOOKUPS).sum(Map.of("tier", "good"))).isZero();
  }

  @Test
  void J17_a_party_that_never_looks_leaves_no_trace() {
    var idle = city(1000).lookup("bank", 0).lookup("shop", 0, "shared", Quantity.of(0.5));
    assertThat(Digest.of(live(idle))).isEqualTo(Digest.of(live(city(1000))));
  }

  @Test
  void J18_all_lives_together_are_what_the_run_counted() {
    var city = city(60)
        .demand("loan", 20, List.of("bad"), "decidedBy", Demand.DecidedBy.OFFICIAL, "waived", Quantity.of(0.3), "retry",
            new Demand.Retry(new counterscore.scenario.Span(7), 2))
        .list(
            "debtors", "listed", Quantity.of(0.3), "enters", Rate.perYear(2), "leaves", Rate.perYear(4), "refuses",
            List.of("flight", "loan"))
        .lookup("resident", 6, "own", true)
        .lookup("bank", 6, "shared", Quantity.of(0.5))
        .lookup("authority", 6);
    var seen = live(city);
    var lives = Replay.of(city.experiment(), LongStream.range(0, 60).boxed().toList());
    assertThat(count(lives, LifeStory.Asked.class, _ -> true)).isEqualTo(demandsOfAll(seen, "asked"));
    assertThat(count(lives, LifeStory.Asked.class, LifeStory.Asked::refused)).isEqualTo(demandsOfAll(seen, "refused"));
    assertThat(count(lives, LifeStory.Asked.class, asked -> asked.answer() instanceof LifeStory.RefusedByList))
        .isEqualTo(demandsOfAll(seen, "listed"));
    assertThat(count(lives, LifeStory.Asked.class, asked -> asked.repetition() > 0))
        .isEqualTo(demandsOfAll(seen, "retried"));
    assertThat(
        count(lives, LifeStory.Asked.class, asked -> asked.answer() instanceof LifeStory.Granted(var w, _) && w))
        .isEqualTo(demandsOfAll(seen, "waived"));
    assertThat(count(lives, LifeStory.OnList.class, moved -> moved.move() == LifeStory.Move.ENTERED))
        .isEqualTo(seen.counter(Tables.LISTS).sum(Map.of("measure", "entered")));
    assertThat(count(lives, LifeStory.OnList.class, moved -> moved.move() == LifeStory.Move.LEFT))
        .isEqualTo(seen.counter(Tables.LISTS).sum(Map.of("measure", "removed")));
    assertThat(count(lives, LifeStory.LookedAtOwnFile.class, _ -> true))
        .isEqualTo(seen.counter(Tables.LOOKUPS).sum(Map.of("party", "resident")));
    assertThat(count(lives, LifeStory.LookedUp.class, looked -> looked.consent() == LifeStory.Consent.SHARED))
        .isEqualTo(seen.counter(Tables.REQUESTS).sum(Map.of("measure", "shared")));
    assertThat(count(lives, LifeStory.LookedUp.class, looked -> looked.party().equals("bank")))
        .isEqualTo(seen.counter(Tables.REQUESTS).sum(Map.of("measure", "asked")));
  }

  private static long demandsOfAll(Observations seen, String measure) {
    return seen.counter(Tables.DEMANDS).sum(Map.of("measure", measure));
  }

  private static <T extends LifeStory.Event> long count(List<LifeStory> lives, Class<T> kind, Predicate<T> which) {
    long count = lives.stream()
        .flatMap(life -> life.events().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(which)
        .count();
    assertThat(count).as(kind.getSimpleName()).isPositive();
    return count;
  }
}
