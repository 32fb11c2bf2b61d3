package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.observation.AgainTables;
import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.observation.Tables;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Question;
import counterscore.scenario.Scenario;
import counterscore.scenario.Variant;
import counterscore.testing.Written;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Residents beside themselves in two other lives (docs/model/reliability.md): the same life watched again, and another year. A town in
 * which one conduct of gamma disposition is always noticed and takes one point each has closed forms: acts of two years are a
 * bivariate negative binomial, and whoever did five or more is in the worst tier.
 */
class U_AgainTest {
  /** Shape of the gamma disposition. */
  private static final double K = 0.8;

  /** Acts of a resident in the year, on average. */
  private static final double M = 3;

  private static final int WORST_FROM = 5;

  /** Two full blocks. */
  private static final int RESIDENTS = 131_072;

  private static final Scenario PERFECT = Written.scenario(town("parking", ""));

  private static String town(String rule, String more) {
    return """
        period: {start: 2021-01-01, days: 365}
        society: {residents: 131072%s}
        dispositions: {carelessness: {gamma: {shape: 0.8}}}
        watchers: {cameras: {kind: cameras}, neighbours: {fabrication: {rate: {per-year: 3}, mix: {noise: 1}}}}
        conduct:
          parking: {lawful: false, context: road, established-by: image, rate: {per-year: 3}, disposition: carelessness,
                    noticed-by: {cameras: 1}}
          noise: {lawful: false, context: street, established-by: report, rate: {per-year: 0}, noticed-by: {neighbours: 1}}
        schemes:
          city: {start: 2000, range: [0, 2000], tiers: {A: 1996, D: 0}, rules: {%s: {points: -1}}}
        """
        .formatted(more, rule);
  }

  private static Outcome again(Experiment experiment, int threads, Variant... variants) {
    return new ThreadRunner(threads)
        .compare(
            new Comparison(experiment, List.of(variants), Set.of(Question.AGAIN)), Progress.SILENT, _ -> {});
  }

  private static Observations again(Scenario scenario) {
    return Objects.requireNonNull(again(Experiment.of(scenario, 1), 2).again());
  }

  /** Residents in the worst tier in both lives, in the first, in the other, and all. */
  private record Worst(double both, double first, double other, double all) {
    static Worst of(Observations again, String life) {
      var tiers = again.counter(AgainTables.TIERS);
      return new Worst(
          tiers.sum(Map.of("life", life, "tier", "D", "again", "D")), tiers.sum(Map.of("life", life, "tier", "D")),
          tiers.sum(Map.of("life", life, "again", "D")), tiers.sum(Map.of("life", life)));
    }

    double kappa() {
      double agreement = (all - first - other + 2 * both) / all;
      double byChance = (first * other + (all - first) * (all - other)) / (all * all);
      return (agreement - byChance) / (1 - byChance);
    }
  }

  /** ICC(1) = Cov/Var of two exchangeable years, from the sums. */
  private static double icc(Observations again, String life) {
    double[] s = AgainTables.SCORE_MEASURES.stream()
        .mapToDouble(measure -> again.counter(AgainTables.SCORES).sum(Map.of("life", life, "measure", measure)))
        .toArray();
    double mean = (s[1] + s[2]) / (2 * s[0]);
    return (s[5] / s[0] - mean * mean) / ((s[3] + s[4]) / (2 * s[0]) - mean * mean);
  }

  @Test
  void U01_watched_without_error_the_same_life_is_graded_the_same_again() {
    var again = again(PERFECT);
    var worst = Worst.of(again, "watching");
    assertThat(worst.all).isEqualTo(RESIDENTS);
    assertThat(worst.both).isEqualTo(worst.first).isEqualTo(worst.other).isGreaterThan(20_000);
    assertThat(worst.kappa()).isEqualTo(1);
    assertThat(icc(again, "watching")).isEqualTo(1);
  }

  /**
   * κ = (P11 − p²)/(p − p²) with p = P(N ≥ 5) and P11 = P(N ≥ 5, N' ≥ 5); κ = 0.592. Spread of κ: 0.003, of the share in the worst
   * tier again: 0.003. Guards against luck that both years share (κ = 1) or people who change (κ = 0). Alarm by chance: 1e-6 at
   * five spreads; a κ that is off by 0.03 is found with a power of 0.999.
   */
  @Test
  void U02_the_same_people_agree_with_another_year_as_far_as_two_negative_binomial_counts_do() {
    var worst = Worst.of(again(PERFECT), "year");
    double below = IntStream.range(0, WORST_FROM).mapToDouble(U_AgainTest::negativeBinomial).sum();
    double bothBelow = IntStream.range(0, WORST_FROM * WORST_FROM)
        .mapToDouble(cell -> bivariate(cell / WORST_FROM, cell % WORST_FROM)).sum();
    double p = 1 - below;
    double both = 1 - 2 * below + bothBelow;
    double kappa = (both - p * p) / (p - p * p);
    assertThat(kappa).isCloseTo(0.59, within(0.005));
    assertThat(worst.kappa()).isCloseTo(kappa, within(0.015));
    assertThat(worst.both / worst.first).isCloseTo(both / p, within(0.015));
  }

  /** P(N = n) of a Poisson count whose mean is gamma of shape K and mean M. */
  private static double negativeBinomial(int n) {
    return term(n, K / (K + M), M / (K + M), 1);
  }

  /** P(N = i, N' = j): two such counts with the same mean. */
  private static double bivariate(int i, int j) {
    double binomial = 1;
    for (int r = 1; r <= i; r++) {
      binomial *= (j + r) / (double) r;
    }
    return term(i + j, K / (K + 2 * M), M / (K + 2 * M), binomial);
  }

  /** Γ(K + n) / (Γ(K) n!) q^K r^n, times a factor. */
  private static double term(int n, double q, double r, double factor) {
    double product = factor * Math.pow(q, K);
    for (int i = 0; i < n; i++) {
      product *= (K + i) / (i + 1) * r;
    }
    return product;
  }

  /** ICC = Var(mean)/Var(count) = M/(M + K) = 0.789; spread 0.003. */
  @Test
  void U03_of_points_per_act_the_part_that_lies_in_people_is_that_of_the_gamma_law() {
    assertThat(icc(again(PERFECT), "year")).isCloseTo(M / (M + K), within(0.015));
  }

  /**
   * Points come from invented reports alone, which strike everybody alike: κ = 0 with a spread of 1/√131,072 = 0.003, in the same
   * life and in another year. Guards against reports that stay although they are drawn anew.
   */
  @Test
  void U04_a_scheme_that_ignores_acts_agrees_with_itself_no_better_than_chance() {
    var again = again(Written.scenario(town("noise", "")));
    for (var life : AgainTables.LIVES) {
      var worst = Worst.of(again, life);
      assertThat(worst.first).as(life).isGreaterThan(10_000);
      assertThat(worst.kappa()).as(life).isCloseTo(0, within(0.015));
      assertThat(icc(again, life)).as(life).isCloseTo(0, within(0.015));
    }
  }

  private static long pairs(Observations again, String by, String amount, String measure) {
    return again.counter(AgainTables.ORDER).sum(Map.of("scheme", by, "amount", amount, "measure", measure));
  }

  /** Points are acts here, so the score orders by the latent rate exactly as the acts themselves do. */
  @Test
  void U05_a_score_that_counts_every_act_orders_by_acts_without_a_mistake_and_by_the_latent_rate_as_acts_do() {
    var again = again(PERFECT);
    assertThat(pairs(again, "city", "acts", "concordant")).isGreaterThan(1L << 31);
    assertThat(pairs(again, "city", "acts", "discordant") + pairs(again, "city", "acts", "tied")).isZero();
    for (var measure : AgainTables.ORDER_MEASURES) {
      assertThat(pairs(again, "city", "rate", measure)).as(measure)
          .isEqualTo(pairs(again, AgainTables.ACTS_DONE, "rate", measure)).isGreaterThan(1L << 26);
    }
  }

  /**
   * P(N_high > N_low) + P(N_high = N_low)/2 of two Poisson counts, averaged over two independent gamma means of which one is higher:
   * 0.820 by numerical integration. Pairs number 4e9 and share residents: the spread is about 0.001.
   */
  @Test
  void U06_acts_of_a_year_order_by_the_latent_rate_as_poisson_counts_do() {
    var again = again(PERFECT);
    double concordant = pairs(again, AgainTables.ACTS_DONE, "rate", "concordant");
    double tied = pairs(again, AgainTables.ACTS_DONE, "rate", "tied");
    double all = concordant + tied + pairs(again, AgainTables.ACTS_DONE, "rate", "discordant");
    assertThat((concordant + tied / 2) / all).isCloseTo(0.820, within(0.005));
  }

  /** Of two lives of a place from which somebody moved away in one of them, the residents are not the same. */
  @Test
  void U07_only_who_was_there_equally_long_is_compared_in_another_year_and_everybody_in_the_same_life() {
    var moving = again(Written.scenario(town("parking", ", turnover: {per-year: 0.5}")));
    assertThat(Worst.of(moving, "watching").all).isEqualTo(RESIDENTS);
    // Nobody left in either year: e^-1 of all; the few who came on the same day are another 0.1 %.
    assertThat(Worst.of(moving, "year").all / RESIDENTS).isCloseTo(Math.exp(-1), within(0.01));
    assertThat(Worst.of(moving, "watching").kappa()).isEqualTo(1);
  }

  private static final Scenario ALL = Written.scenario(Written.text(U_AgainTest.class, "everything.yaml"));

  @Test
  void U08_asking_changes_no_world_and_the_first_life_is_the_baseline() {
    var baseline = Experiment.of(ALL, 1).withDays(120);
    var variant = new Variant("other start", Written.scenario(
        Written.text(U_AgainTest.class, "everything.yaml"), "schemes.city.start=130"));
    var outcome = again(baseline, 1, variant);
    var alone = new ThreadRunner(1).compare(
        new Comparison(baseline, List.of(variant)), Progress.SILENT, _ -> {});
    assertThat(outcome.worlds().stream().map(Digest::of).toList())
        .isEqualTo(alone.worlds().stream().map(Digest::of).toList());
    assertThat(tables(Objects.requireNonNull(outcome.again())))
        .isEqualTo(tables(Objects.requireNonNull(again(baseline, 1).again())));
    var first = new HashMap<String, Long>();
    Objects.requireNonNull(outcome.again()).counter(AgainTables.TIERS).forEachNonZero((labels, count) -> {
      if (labels[0].equals("watching")) {
        first.merge(labels[1] + " " + labels[2], count, Long::sum);
      }
    });
    var tiers = outcome.baseline().counter(Tables.TIERS);
    var last = tiers.axes().getFirst().labels().getLast().getFirst();
    first.forEach(
        (label, count) -> assertThat(
            tiers.sum(
                Map.of("month", last, "scheme", label.split(" ", -1)[0], "tier", label.split(" ", -1)[1], "measure",
                    "residents")))
            .as(label).isEqualTo(count));
    assertThat(first.values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(2_000);
  }

  private static Map<List<String>, Long> tables(Observations observations) {
    var cells = new HashMap<List<String>, Long>();
    observations.counters().forEach(
        counter -> counter.forEachNonZero(
            (labels, count) -> cells.put(List.of(counter.name(), String.join("|", labels)), count)));
    return cells;
  }

  /** Three blocks of one district; on several threads its blocks are lived side by side. */
  @Tag("slow")
  @Test
  void U09_other_lives_are_the_same_for_any_number_of_threads() {
    var experiment = Experiment.of(ALL, 1).withResidents(140_000).withDays(40);
    var one = tables(Objects.requireNonNull(again(experiment, 1).again()));
    for (int threads : new int[] {2, 5}) {
      assertThat(tables(Objects.requireNonNull(again(experiment, threads).again()))).isEqualTo(one);
    }
  }

  /** Nine blocks are two districts. */
  @Tag("slow")
  @Test
  void U10_so_they_are_for_several_districts() {
    var experiment = Experiment.of(PERFECT, 1).withResidents(540_000).withDays(40);
    var one = tables(Objects.requireNonNull(again(experiment, 1).again()));
    assertThat(tables(Objects.requireNonNull(again(experiment, 3).again()))).isEqualTo(one);
  }
}
