package counterscore.engine.behaviour;

import static counterscore.engine.behaviour.City.rule;
import static counterscore.engine.behaviour.City.shares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Rule;
import counterscore.scenario.Demand;
import counterscore.scenario.Disposition;
import counterscore.scenario.Experiment;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Scheme;
import counterscore.scenario.Span;
import counterscore.scenario.Watcher;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every run, whatever is declared. */
class ContractTest {
  private static final Observations ONE_THREAD = live(experiment(700_000), 1);

  private static Experiment experiment(long residents) {
    var rules = new LinkedHashMap<String, Rule>();
    rules.put("parking", rule(-20, new Rule.Repeated(new Span(60), Quantity.of(2), 3), 50, null));
    rules.put("remark", rule(-60, null, null, new Rule.Cap(Quantity.of(120), Scheme.Per.MONTH)));
    var fabrication = new Watcher.Fabrication(Rate.perYear(0.2), Map.of(), shares("parking", 0.5, "remark", 0.5));
    return new City(residents)
        .days(100)
        .group("registration", "local", 0.62, "migrant", 0.38)
        .disposition("carelessness", new Disposition.Gamma(Quantity.of(0.8)))
        .watcher("cameras", 0.05, null, null, null)
        .watcher("neighbours", null, null, null, fabrication)
        .conduct("parking", 5, "carelessness", "cameras", 0.3, "neighbours", 0.1)
        .conduct("remark", true, 3, null, Map.of(), java.util.List.of(), "neighbours", 0.2)
        .scheme(1000, 0, 1100, shares("A", 960, "B", 850, "D", 0), rules)
        .demand("flight", 4, "D")
        .demand(
            "loan", 2, java.util.List.of("D"), "waived", Quantity.of(0.2), "retry", new Demand.Retry(new Span(9), 2),
            "delayed", Map.of("B", new Span(5)), "price", Quantity.of(10), "priced", shares("B", 1.5))
        .demand(
            "school", 0.5, java.util.List.of("D"), "places", new Demand.Places(Quantity.of(20)), "favoured",
            java.util.List.of("A"))
        .list(
            "debtors", "listed", Quantity.of(0.02), "enters", Rate.perYear(0.02), "leaves", Rate.perYear(0.3),
            "disposition", "carelessness", "refuses", java.util.List.of("flight"))
        .lookup("resident", 1, "own", true)
        .lookup("bank", 1, "shared", Quantity.of(0.6))
        .experiment(7);
  }

  private static Observations live(Experiment experiment, int threads) {
    return new ThreadRunner(threads).run(experiment, Progress.SILENT);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 16})
  void any_number_of_threads_gives_the_same_digest(int threads) {
    // 11 blocks in 2 districts: with 2 threads districts run side by side, with more the blocks of a district
    assertThat(Digest.of(live(experiment(700_000), threads))).isEqualTo(Digest.of(ONE_THREAD));
  }

  @Test
  void another_seed_gives_another_digest() {
    var e = experiment(700_000);
    var other = new Experiment(e.scenario(), e.residents(), e.days(), 8, 8, 0);
    assertThat(Digest.of(live(other, 2))).isNotEqualTo(Digest.of(ONE_THREAD));
  }

  @Test
  void the_residents_of_a_smaller_run_live_the_same_lives_in_a_larger_one() {
    var small = live(experiment(200_000), 2).fingerprints();
    var large = ONE_THREAD.fingerprints();
    for (int block = 0; block < 3; block++) { // 200,000 residents are 3 full blocks and a part of a fourth
      assertThat(small.get(block)).isEqualTo(large.get(block));
    }
    assertThat(small.get(3)).isNotEqualTo(large.get(3));
  }

  @Test
  void residents_are_conserved() {
    assertThat(ONE_THREAD.counter(Tables.RESIDENTS).sum()).isEqualTo(700_000);
    for (var month : ONE_THREAD.counter(Tables.TIERS).axes().getFirst().labels()) {
      var label = month.getFirst();
      assertThat(ONE_THREAD.counter(Tables.TIERS).sum(Map.of("month", label, "measure", "residents")))
          .isEqualTo(700_000);
      assertThat(ONE_THREAD.counter(Tables.FLOWS).sum(Map.of("month", label))).isEqualTo(700_000);
      assertThat(ONE_THREAD.counter(Tables.SCORES).sum(Map.of("month", label))).isEqualTo(700_000);
    }
    for (var day : ONE_THREAD.counter(Tables.TIERS_DAILY).axes().getFirst().labels()) {
      assertThat(ONE_THREAD.counter(Tables.TIERS_DAILY).sum(Map.of("day", day.getFirst()))).isEqualTo(700_000);
    }
  }

  @Test
  void daily_and_monthly_tables_count_the_same_things() {
    assertThat(ONE_THREAD.counter(Tables.ACTS_DAILY).sum()).isEqualTo(ONE_THREAD.counter(Tables.ACTS).sum());
    assertThat(ONE_THREAD.counter(Tables.ENTRIES_DAILY).sum()).isEqualTo(ONE_THREAD.counter(Tables.ENTRIES).sum());
  }

  @Test
  void the_account_sums_to_score_minus_start() {
    var points = ONE_THREAD.counter(Tables.POINTS);
    long booked = points.sum(Map.of("measure", "points")) + points.sum(Map.of("measure", "clipped"));
    var last = ONE_THREAD.counter(Tables.SCORES);
    var mean = new AtomicLong();
    last.forEachNonZero((labels, count) -> {
      if (labels[0].equals("2021-04")) {
        mean.addAndGet(count * (Long.parseLong(labels[2]) - 1000));
      }
    });
    // scores are binned by 10 points: the exact sum lies within one bin per resident
    assertThat(booked).isBetween(mean.get(), mean.get() + 9 * 700_000L);
  }

  @Test
  void a_rule_that_is_worth_nothing_moves_nobody() {
    var city = new City(100)
        .watcher("cameras")
        .conduct("parking", 50, null, "cameras", 1)
        .scheme(1000, 0, 1100, shares("A", 960, "D", 0), Map.of("parking", rule(0)));
    var points = live(city.experiment(), 1).counter(Tables.POINTS);
    assertThat(points.sum()).isZero();
  }

  @Test
  void a_cancelled_run_ends_soon_and_says_so() {
    var calls = new AtomicLong();
    var progress = new Progress() {
      @Override
      public void advanced(int block, int day, long residentDays) {
        calls.incrementAndGet();
      }

      @Override
      public boolean isCancelled() {
        return calls.get() >= 3;
      }
    };
    assertThatThrownBy(() -> new ThreadRunner(2).run(experiment(700_000), progress))
        .isInstanceOf(Runner.Interrupted.class);
    assertThat(calls.get()).isLessThan(8);
  }

  @Test
  void progress_tells_of_every_resident_day() {
    var residentDays = new AtomicLong();
    new ThreadRunner(2).run(experiment(200_000), new Progress() {
      @Override
      public void advanced(int block, int day, long more) {
        residentDays.addAndGet(more);
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    });
    assertThat(residentDays.get()).isEqualTo(200_000L * 100);
  }
}
