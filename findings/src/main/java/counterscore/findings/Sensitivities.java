package counterscore.findings;

import counterscore.findings.sensitivity.Analysis;
import counterscore.findings.sensitivity.Design;
import counterscore.findings.sensitivity.Factor;
import counterscore.findings.sensitivity.Grouping;
import counterscore.findings.sensitivity.Method;
import counterscore.observation.Observations;
import counterscore.scenario.Certainty;
import counterscore.scenario.Scenario;
import counterscore.scenario.Uncertain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How numbers depend on what is uncertain in a scenario: quantities that declare a range. Nothing is ranked as a setting or called
 * best: a range under {@code schemes} is what the sources leave open.
 *
 * @param asked for what was asked
 * @param quantities that are varied, in the order of the file
 * @param design the points at which the scenario was lived
 * @param points what came of each, in order; nothing where it is impossible
 * @param outcomes what is told, in fixed order
 */
public record Sensitivities(
    Asked asked, List<Uncertain> quantities, Design design, List<Point> points, List<Sensitivity> outcomes)
    implements
      SideBySide {
  public Sensitivities {
    quantities = List.copyOf(quantities);
    points = List.copyOf(points);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * What was asked for, as typed.
   *
   * @param only beginnings of paths to which it is kept; empty: all
   * @param outcomes keys of what is to be told; empty: every harm
   */
  public record Asked(Method method, Grouping by, List<String> only, List<String> outcomes, int samples) {
    public Asked {
      only = List.copyOf(only);
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * A point of the design.
   *
   * @param replicate number of the luck under which it was lived
   * @param rates of everything that can be explained, by key, per 1,000 resident-years
   */
  public record Point(int replicate, Map<String, Double> rates) {
    public Point {
      rates = Map.copyOf(rates);
    }
  }

  /** Everything that can be explained, by key, of one world. */
  public static Map<String, Double> rates(Scenario scenario, Observations observations) {
    var rates = new HashMap<String, Double>();
    Explained.of(scenario).forEach(each -> rates.put(each.key(), each.rate(scenario, observations)));
    return rates;
  }

  /**
   * @param scenario as declared
   * @param baseline what was observed of it
   * @param told what is to be told
   */
  public static Sensitivities of(
      Scenario scenario, Observations baseline, Asked asked, List<Uncertain> quantities, Design design,
      List<Point> points, List<Explained> told) {
    var outcomes = new ArrayList<Sensitivity>();
    for (var outcome : told) {
      var values = points.stream()
          .mapToDouble(point -> point.rates.getOrDefault(outcome.key(), Double.NaN)).toArray();
      outcomes.add(new Sensitivity(outcome, outcome.rate(scenario, baseline), Analysis.of(design, values)));
    }
    return new Sensitivities(asked, quantities, design, points, outcomes);
  }

  /** Whether any quantity of a factor is assumed. */
  public boolean isAssumed(Factor factor) {
    return factor.quantities().stream().anyMatch(q -> quantities.get(q).certainty() == Certainty.ASSUMED);
  }

  /** Steps, or exchanges, that were left out because the numbers cannot hold at once. */
  public int stepsLeftOut() {
    return (int) IntStream.range(0, design.points()).filter(point -> !design.isPossible(point)).count();
  }

  @Override
  public List<Finding> findings(Scenario scenario, Observations baseline) {
    return outcomes.stream()
        .flatMap(outcome -> new SensitivityFindings(new Evidence(scenario, baseline), this, outcome).all().stream())
        .toList();
  }
}
