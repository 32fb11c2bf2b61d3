package counterscore.findings.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How one number depends on the factors of a design. */
public sealed interface Analysis {
  /** Lowest, mean and highest of the number over the points that fill the cube evenly. */
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

  /** Of a number over several points. */
  record Summary(double lowest, double mean, double highest) {
    static Summary of(double[] values) {
      var all = Arrays.stream(values).summaryStatistics();
      return new Summary(all.getMin(), all.getAverage(), all.getMax());
    }

    /** Whether the number is the same in all of them. */
    public boolean isConstant() {
      return lowest == highest;
    }
  }

  /** @param values of the number, by point of the design */
  static Analysis of(Design design, double[] values) {
    var factors = IntStream.range(0, design.factors().size());
    var samples = IntStream.range(0, design.samples());
    return switch (design.method()) {
      case MORRIS -> new Screened(
          Summary.of(samples.mapToDouble(s -> values[design.first(s)]).toArray()),
          factors.mapToObj(factor -> Effect.of(design, factor, values)).toList());
      case SOBOL -> new Decomposed(
          Summary.of(
              samples.boxed().flatMapToDouble(
                  s -> IntStream.of(design.first(s), design.second(s)).mapToDouble(point -> values[point])).toArray()),
          factors.mapToObj(factor -> Index.of(design, factor, values)).toList());
    };
  }
}
