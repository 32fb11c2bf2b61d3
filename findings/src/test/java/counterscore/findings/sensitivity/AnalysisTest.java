package counterscore.findings.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Designs and estimators against functions whose indices are known in closed form. */
class AnalysisTest {
  /** The sample size that docs/model/sensitivity.md names for an accuracy of 0.02. */
  private static final int SAMPLES = 4096;

  private static final double A = 7;
  private static final double B = 0.1;

  /** Ishigami and Homma (1990), x uniform in [−π, π]³. */
  private static double ishigami(double[] levels) {
    double x = Math.PI * (2 * levels[0] - 1);
    double y = Math.PI * (2 * levels[1] - 1);
    double z = Math.PI * (2 * levels[2] - 1);
    return Math.sin(x) + A * Math.sin(y) * Math.sin(y) + B * Math.pow(z, 4) * Math.sin(x);
  }

  /** Sobol's g-function with a = 0, 1, 4.5, 9, 99, 99, 99, 99. */
  private static final double[] G = {0, 1, 4.5, 9, 99, 99, 99, 99};

  private static double g(double[] levels) {
    double product = 1;
    for (int i = 0; i < G.length; i++) {
      product *= (Math.abs(4 * levels[i] - 2) + G[i]) / (1 + G[i]);
    }
    return product;
  }

  private static List<Factor> single(int quantities) {
    return IntStream.range(0, quantities).mapToObj(i -> new Factor("x" + i, List.of(i))).toList();
  }

  private static double[] values(Design design, ToDoubleFunction<double[]> model) {
    return IntStream.range(0, design.points()).mapToDouble(point -> model.applyAsDouble(design.levels(point)))
        .toArray();
  }

  private static Design design(Method method, int quantities, List<Factor> factors, int samples, long seed) {
    return Design.of(method, quantities, factors, samples, seed, _ -> true, samples);
  }

  private static List<Index> indices(int quantities, List<Factor> factors, int samples, long seed,
      ToDoubleFunction<double[]> model) {
    var design = design(Method.SOBOL, quantities, factors, samples, seed);
    return ((Analysis.Decomposed) Analysis.of(design, values(design, model))).indices();
  }

  private static List<Effect> effects(int quantities, List<Factor> factors, int samples,
      ToDoubleFunction<double[]> model) {
    var design = design(Method.MORRIS, quantities, factors, samples, 1);
    return ((Analysis.Screened) Analysis.of(design, values(design, model))).effects();
  }

  private static final double VARIANCE =
      A * A / 8 + B * Math.pow(Math.PI, 4) / 5 + B * B * Math.pow(Math.PI, 8) / 18 + 0.5;
  private static final double X = 0.5 * Math.pow(1 + B * Math.pow(Math.PI, 4) / 5, 2) / VARIANCE;
  private static final double Y = A * A / 8 / VARIANCE;
  private static final double XZ = B * B * Math.pow(Math.PI, 8) * (1 / 18.0 - 1 / 50.0) / VARIANCE;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_indices_of_ishigami_are_found_within_two_hundredths(long seed) {
    var found = indices(3, single(3), SAMPLES, seed, AnalysisTest::ishigami);

    assertThat(found.stream().map(Index::alone).toList()).usingElementComparator(close()).containsExactly(X, Y, 0.0);
    assertThat(found.stream().map(Index::total).toList()).usingElementComparator(close()).containsExactly(X + XZ, Y,
        XZ);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void those_of_the_g_function_in_eight_dimensions_too(long seed) {
    var found = indices(8, single(8), SAMPLES, seed, AnalysisTest::g);

    double all = IntStream.range(0, 8).mapToDouble(i -> 1 + part(i)).reduce(1, (a, b) -> a * b) - 1;
    for (int i = 0; i < 8; i++) {
      assertThat(found.get(i).alone()).isCloseTo(part(i) / all, within(0.02));
      assertThat(found.get(i).total()).isCloseTo(part(i) * (all + 1) / (1 + part(i)) / all, within(0.02));
    }
  }

  private static double part(int i) {
    return 1 / (3 * (1 + G[i]) * (1 + G[i]));
  }

  private static Comparator<Double> close() {
    return (a, b) -> Math.abs(a - b) <= 0.02 ? 0 : Double.compare(a, b);
  }

  @Test
  void a_factor_of_two_quantities_holds_what_they_hold_together() {
    var factors = List.of(new Factor("xz", List.of(0, 2)), new Factor("y", List.of(1)));

    var found = indices(3, factors, SAMPLES, 1, AnalysisTest::ishigami);

    assertThat(found.get(0).alone()).isCloseTo(X + XZ, within(0.02));
    assertThat(found.get(0).total()).isCloseTo(1 - Y, within(0.02));
    assertThat(found.get(1).total()).isCloseTo(Y, within(0.02));
  }

  /**
   * Intervals of 200 designs. That 95 % of them cover is what is stated; with 200, a true rate of 95 % gives fewer than 180 once in
   * 1,000 times. A shifted sequence is more even than chance, so that they cover more often.
   */
  @Test
  @EnabledIfSystemProperty(named = "full", matches = "true")
  void intervals_cover_the_truth_at_least_at_their_stated_rate() {
    var alone = new double[] {X, Y, 0};
    var total = new double[] {X + XZ, Y, XZ};
    var covered = new int[6];
    for (int seed = 1; seed <= 200; seed++) {
      var found = indices(3, single(3), 256, seed, AnalysisTest::ishigami);
      for (int i = 0; i < 3; i++) {
        covered[i] += covers(found.get(i).aloneLies(), alone[i]) ? 1 : 0;
        covered[3 + i] += covers(found.get(i).totalLies(), total[i]) ? 1 : 0;
      }
    }
    System.out.println("of 200 intervals cover: " + Arrays.toString(covered));
    assertThat(Arrays.stream(covered).min().orElseThrow()).isGreaterThanOrEqualTo(180);
  }

  private static boolean covers(Interval interval, double truth) {
    return interval.low() <= truth && truth <= interval.high();
  }

  @Test
  void an_effect_is_what_half_of_the_range_does_and_a_plane_has_no_spread() {
    var found = effects(3, single(3), 8, x -> 6 * x[0] - 2 * x[1] + 100);

    assertThat(found.stream().map(Effect::size).toList()).usingElementComparator(close()).containsExactly(3.0, 1.0,
        0.0);
    assertThat(found.stream().map(Effect::up).toList()).usingElementComparator(close()).containsExactly(3.0, -1.0, 0.0);
    assertThat(found).allMatch(effect -> Objects.requireNonNull(effect.spread()) < 1e-12);
    assertThat(found.getFirst().sizeLies().isRange()).isTrue();
  }

  /** An interaction shows as spread: the effect of x is 4 y, from 0 to 4 and 2 on average. */
  @Test
  void an_effect_that_depends_on_another_quantity_has_a_spread() {
    var found = effects(2, single(2), 64, x -> 8 * x[0] * x[1]);

    assertThat(found.getFirst().size()).isCloseTo(2, within(0.1));
    assertThat(found.getFirst().spread()).isCloseTo(4 / Math.sqrt(12), within(0.1));
    assertThat(found.getFirst().sizeLies().isRange()).isFalse();
    assertThat(covers(found.getFirst().sizeLies(), 2)).isTrue();
  }

  @Test
  void quantities_that_move_together_have_a_size_and_no_direction() {
    var found = effects(2, List.of(new Factor("both", List.of(0, 1))), 16, x -> 2 * x[0] + 2 * x[1]);

    assertThat(found.getFirst().up()).isNull();
    assertThat(found.getFirst().size()).isBetween(0.5, 1.5); // 2 where both go the same way, else 0
  }

  @Test
  void an_impossible_place_is_replaced_and_an_impossible_step_left_out() {
    var factors = single(2);
    var design = Design.of(Method.MORRIS, 2, factors, 20, 1, x -> x[0] + x[1] <= 1.2, 100);
    var points = IntStream.range(0, design.points());

    assertThat(design.samples()).isEqualTo(20);
    assertThat(design.leftOut()).isPositive();
    assertThat(points.filter(design::isPossible).mapToObj(design::levels)).allMatch(x -> x[0] + x[1] <= 1.2);
    assertThat(design.samplesOf(0).length).isBetween(5, 19);
    var values = IntStream.range(0, design.points())
        .mapToDouble(point -> design.isPossible(point) ? 6 * design.levels(point)[0] : Double.NaN).toArray();
    var effect = ((Analysis.Screened) Analysis.of(design, values)).effects().getFirst();
    assertThat(effect.size()).isCloseTo(3, within(1e-12));
    assertThat(effect.places()).isEqualTo(design.samplesOf(0).length);
    assertThat(Design.of(Method.MORRIS, 2, factors, 10, 1, _ -> false, 100).samples()).isZero();
  }

  @Test
  void of_a_number_that_never_changes_no_factor_holds_anything() {
    var found = indices(2, single(2), 16, 1, _ -> 5);

    assertThat(found).allMatch(index -> index.alone() == 0 && index.total() == 0);
  }
}
