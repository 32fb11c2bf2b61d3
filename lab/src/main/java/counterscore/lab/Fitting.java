package counterscore.lab;

import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.findings.fit.Fit;
import counterscore.findings.fit.Misfit;
import counterscore.findings.fit.Open;
import counterscore.findings.fit.Target;
import counterscore.scenario.Experiment;
import counterscore.scenario.Uncertain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.random.SobolSequenceGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Searches levels of free numbers at which the misfit is smallest: first evenly over the ranges, then from the best of those by
 * Brent's method (one number) or BOBYQA (several; Powell 2009). All worlds have the same people and luck, so that the misfit is nearly
 * smooth.
 */
final class Fitting {
  private static final int FIRST_OF_ONE = 7;
  private static final int FIRST_OF_EACH = 6;
  private static final int MOST_OF_EACH = 40;
  private static final double CLOSE = 1e-3;
  private static final double RADIUS = 0.15;

  /** A level so near to an end of the range counts as that end. */
  private static final double AT_END = 0.005;

  /** Step in the level by which the residuals are differentiated. */
  private static final double STEP = 0.04;

  private static final double IMPOSSIBLE = 1e15;

  private final Experiment experiment;
  private final List<Target> targets;
  private final List<Uncertain> free;
  private final Points points;
  private final Runner runner;
  private final Progress progress;
  private final Calibrate.Listener listener;
  private int runs;
  private double least = Double.POSITIVE_INFINITY;
  private double[] best = new double[0];
  private double[] ratesOfBest = new double[0];

  Fitting(
      Experiment experiment, List<Target> targets, List<Uncertain> free, Points points, Runner runner,
      Progress progress, Calibrate.Listener listener) {
    this.experiment = experiment;
    this.targets = targets;
    this.free = free;
    this.points = points;
    this.runner = runner;
    this.progress = progress;
    this.listener = listener;
  }

  Fit fit() {
    lookAround();
    try {
      if (free.size() == 1) {
        brent();
      } else {
        bobyqa();
      }
    } catch (MathRuntimeException e) {
      // No closer within the steps that are allowed: the best that was seen stands.
    }
    return result();
  }

  private void lookAround() {
    if (free.size() == 1) {
      IntStream.range(0, FIRST_OF_ONE).forEach(i -> misfit((i + 0.5) / FIRST_OF_ONE));
      return;
    }
    var sequence = new SobolSequenceGenerator(free.size());
    sequence.skipTo(1);
    for (int i = 0; i < FIRST_OF_EACH * free.size(); i++) {
      misfit(sequence.nextVector());
    }
  }

  private void brent() {
    double half = 1.0 / FIRST_OF_ONE;
    new BrentOptimizer(CLOSE, CLOSE / 10).optimize(
        new MaxEval(MOST_OF_EACH), GoalType.MINIMIZE, new UnivariateObjectiveFunction(this::misfit),
        new SearchInterval(Math.max(0, best[0] - half), Math.min(1, best[0] + half), best[0]));
  }

  private void bobyqa() {
    int n = free.size();
    var ones = new double[n];
    Arrays.fill(ones, 1);
    MultivariateFunction objective = this::misfit;
    new BOBYQAOptimizer(2 * n + 1, RADIUS, CLOSE).optimize(
        new MaxEval(MOST_OF_EACH * n), GoalType.MINIMIZE, new ObjectiveFunction(objective),
        new SimpleBounds(new double[n], ones), new InitialGuess(best.clone()));
  }

  private double misfit(double... levels) {
    var rates = lived(levels);
    double misfit = rates == null ? IMPOSSIBLE : Misfit.of(residuals(rates));
    if (rates != null && misfit < least) {
      least = misfit;
      best = levels.clone();
      ratesOfBest = rates;
    }
    return misfit;
  }

  private double[] residuals(double[] rates) {
    return Misfit.residuals(targets, rates, experiment.residents());
  }

  /** Rates of the targets; null where the numbers cannot hold at once. */
  private double @Nullable [] lived(double[] levels) {
    var rates = rates(levels);
    runs++;
    listener.lived(runs, values(levels), rates == null ? Double.NaN : Misfit.of(residuals(rates)));
    return rates;
  }

  private double[] values(double[] levels) {
    return IntStream.range(0, levels.length).mapToDouble(i -> free.get(i).at(Math.clamp(levels[i], 0, 1))).toArray();
  }

  private double @Nullable [] rates(double[] levels) {
    var scenario = points.at(Arrays.stream(levels).map(level -> Math.clamp(level, 0, 1)).toArray()).scenario();
    if (scenario == null) {
      return null;
    }
    var observations = runner.run(experiment.withScenario(scenario), progress);
    return targets.stream().mapToDouble(target -> target.simulated(observations)).toArray();
  }

  private Fit result() {
    if (best.length == 0) {
      throw new IllegalStateException("no place inside the ranges can be lived");
    }
    var residuals = residuals(ratesOfBest);
    var open = new Open(jacobian());
    var numbers = new ArrayList<Fit.Number>();
    for (int i = 0; i < best.length; i++) {
      var quantity = free.get(i);
      double half = open.half(i);
      numbers.add(
          new Fit.Number(
              quantity, quantity.at(best[i]), quantity.at(Math.max(0, best[i] - half)),
              quantity.at(Math.min(1, best[i] + half)), open.isOpen(i),
              best[i] < AT_END || best[i] > 1 - AT_END));
    }
    var hits = IntStream.range(0, targets.size())
        .mapToObj(t -> new Fit.Hit(targets.get(t), ratesOfBest[t], residuals[t])).toList();
    return new Fit(
        numbers, hits, Misfit.of(residuals), targets.size() - free.size(), runs, experiment.residents());
  }

  /** Central differences, one-sided at the ends of a range. */
  private double[][] jacobian() {
    var jacobian = new double[targets.size()][free.size()];
    for (int i = 0; i < free.size(); i++) {
      var below = best.clone();
      var above = best.clone();
      below[i] = Math.max(0, best[i] - STEP);
      above[i] = Math.min(1, best[i] + STEP);
      var low = lived(below);
      var high = lived(above);
      for (int t = 0; low != null && high != null && t < targets.size(); t++) {
        jacobian[t][i] = (residuals(high)[t] - residuals(low)[t]) / (above[i] - below[i]);
      }
    }
    return jacobian;
  }
}
