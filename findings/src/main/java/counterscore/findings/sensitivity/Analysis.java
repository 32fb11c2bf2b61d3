package counterscore.findings.sensitivity;

import java.util.List;
import java.util.stream.IntStream;

/** How one number depends on the factors of a design. */
public sealed interface Analysis {
  Summary summary();

  /** By {@link Method#MORRIS}, in the order of the factors. */
  record Screened(Summary summary, List<Effect> effects) implements Analysis {
    public Screened {
      effects = List.copyOf(effects);
    }
  }

  /** By {@link Method#SOBOL}, in the order of the factors. */
  record Decomposed(Summary summary, List<Index> indices) implements Analysis {
    public Decomposed {
      indices = List.copyOf(indices);
    }
  }

  /**
   * A number over the points of a design.
   *
   * @param lowest of all points
   * @param mean over the places at which no single factor was moved: they fill the cube evenly
   * @param highest of all points
   */
  record Summary(double lowest, double mean, double highest) {
    static Summary of(Design design, double[] values) {
      var all = IntStream.range(0, design.points()).filter(design::isPossible).mapToDouble(point -> values[point])
          .summaryStatistics();
      double mean = IntStream.range(0, design.samples()).flatMap(design::places).mapToDouble(point -> values[point])
          .average().orElseThrow();
      return new Summary(all.getMin(), mean, all.getMax());
    }

    /** Whether the number is the same in all of them. */
    public boolean isConstant() {
      return lowest == highest;
    }
  }

  /** @param values of the number, by point of the design */
  static Analysis of(Design design, double[] values) {
    var factors = IntStream.range(0, design.factors().size());
    var summary = Summary.of(design, values);
    return switch (design.method()) {
      case MORRIS -> new Screened(summary, factors.mapToObj(factor -> Effect.of(design, factor, values)).toList());
      case SOBOL -> new Decomposed(summary, factors.mapToObj(factor -> Index.of(design, factor, values)).toList());
    };
  }
}
