package counterscore.lab;

import counterscore.scenario.Uncertain;
import counterscore.scenario.reading.Uncertainty;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Scenarios at points of a design: the quantities that are varied at their levels, the others as declared. */
final class Points {
  private final Uncertainty uncertainty;
  private final int[] place;
  private final List<Uncertain> varied;

  /** @param varied some of the uncertain quantities, in their order */
  Points(Uncertainty uncertainty, List<Uncertain> varied) {
    this.uncertainty = uncertainty;
    this.varied = List.copyOf(varied);
    var all = uncertainty.quantities();
    this.place = varied.stream().mapToInt(all::indexOf).toArray();
  }

  Uncertainty.Drawn at(double[] levels) {
    var values = new double[uncertainty.quantities().size()];
    Arrays.fill(values, Double.NaN);
    for (int i = 0; i < levels.length; i++) {
      values[place[i]] = varied.get(i).at(levels[i]);
    }
    return uncertainty.with(values);
  }

  /** What tells apart scenarios with other people: levels of what is said about society and dispositions. */
  List<Double> people(double[] levels) {
    return IntStream.range(0, levels.length)
        .filter(i -> varied.get(i).path().matches("(society|dispositions)\\..*")).mapToObj(i -> levels[i]).toList();
  }
}
