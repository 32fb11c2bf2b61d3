package counterscore.findings.sensitivity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hipparchus.random.SobolSequenceGenerator;
import org.hipparchus.random.Well19937c;

/**
 * Points at which a model is looked at, in the unit cube: a level of 0 to 1 for each quantity.
 *
 * <p>A sample is a place and what is reached from it. {@link Method#MORRIS}: the place x, and for each factor x with its quantities
 * moved by half (up where they lie below the middle, else down): a radial design (Campolongo, Saltelli and Cariboni 2011) with
 * steps of one size, as in Morris (1991). {@link Method#SOBOL}: two places A and B, and for each factor A with its quantities from B
 * (Saltelli et al. 2010). The places are a Sobol sequence (Joe and Kuo 2008), shifted by a random vector (Cranley and Patterson
 * 1976), so that another seed gives another design of the same quality.
 */
public final class Design {
  private final Method method;
  private final int quantities;
  private final List<Factor> factors;
  private final List<double[]> places;
  private final BitSet possible;
  private final int leftOut;

  private Design(
      Method method, int quantities, List<Factor> factors, List<double[]> places, BitSet possible, int leftOut) {
    this.method = method;
    this.quantities = quantities;
    this.factors = List.copyOf(factors);
    this.places = List.copyOf(places);
    this.possible = possible;
    this.leftOut = leftOut;
  }

  /**
   * Draws a design.
   *
   * @param quantities how many there are
   * @param samples how many are wanted, 2 or more
   * @param isPossible whether a model can be looked at in a point: a place where that is impossible is left out, and the next of the
   *     sequence is taken; where only what is reached from it is, that step is left out
   * @param mostTries after so many samples it is given up; the design may then have fewer samples than were wanted
   */
  public static Design of(
      Method method, int quantities, List<Factor> factors, int samples, long seed, Predicate<double[]> isPossible,
      int mostTries) {
    int dimensions = method == Method.SOBOL ? 2 * quantities : quantities;
    var sequence = new SobolSequenceGenerator(dimensions);
    sequence.skipTo(1); // the first of the sequence is the corner, whatever the number of dimensions
    var random = new Well19937c(seed);
    var shift = new double[dimensions];
    for (int d = 0; d < dimensions; d++) {
      shift[d] = random.nextDouble();
    }
    var places = new ArrayList<double[]>();
    var possible = new BitSet();
    int tries = 0;
    while (places.size() < samples && tries < mostTries) {
      var place = sequence.nextVector();
      for (int d = 0; d < dimensions; d++) {
        place[d] = (place[d] + shift[d]) % 1;
      }
      tries++;
      places.add(place);
      var design = new Design(method, quantities, factors, places, possible, 0);
      int from = design.first(places.size() - 1);
      int steps = from + design.pointsOfSample() - factors.size();
      if (IntStream.range(from, steps).allMatch(point -> isPossible.test(design.levels(point)))) {
        possible.set(from, steps);
        IntStream.range(steps, design.points()).filter(point -> isPossible.test(design.levels(point)))
            .forEach(possible::set);
      } else {
        places.removeLast();
      }
    }
    return new Design(method, quantities, factors, places, possible, tries - places.size());
  }

  public Method method() {
    return method;
  }

  public List<Factor> factors() {
    return factors;
  }

  public int samples() {
    return places.size();
  }

  /** Places that were left out because they are impossible. */
  public int leftOut() {
    return leftOut;
  }

  /** Whether the model can be looked at in a point. */
  public boolean isPossible(int point) {
    return possible.get(point);
  }

  /** Samples in which a factor can be moved. */
  public int[] samplesOf(int factor) {
    return IntStream.range(0, samples()).filter(sample -> possible.get(moved(sample, factor))).toArray();
  }

  /** Points of a sample. */
  public int pointsOfSample() {
    return factors.size() + (method == Method.SOBOL ? 2 : 1);
  }

  public int points() {
    return samples() * pointsOfSample();
  }

  /** The sample that a point belongs to. */
  public int sample(int point) {
    return point / pointsOfSample();
  }

  /** The point of a sample in which a factor is moved, or comes from B. */
  public int moved(int sample, int factor) {
    return (sample + 1) * pointsOfSample() - factors.size() + factor;
  }

  /** The first point of a sample: x, or A. */
  public int first(int sample) {
    return sample * pointsOfSample();
  }

  /** The points of a sample in which no single factor is moved. */
  IntStream places(int sample) {
    return IntStream.range(first(sample), first(sample) + pointsOfSample() - factors.size());
  }

  /** The point B of a sample. */
  int second(int sample) {
    return first(sample) + 1;
  }

  /** Levels of the quantities in a point, a new array. */
  public double[] levels(int point) {
    var place = places.get(sample(point));
    int step = point % pointsOfSample();
    var levels = new double[quantities];
    System.arraycopy(place, method == Method.SOBOL && step == 1 ? quantities : 0, levels, 0, quantities);
    int factor = step - (pointsOfSample() - factors.size());
    if (factor >= 0) {
      for (int q : factors.get(factor).quantities()) {
        levels[q] = method == Method.SOBOL ? place[quantities + q] : (levels[q] + (levels[q] < 0.5 ? 0.5 : -0.5));
      }
    }
    return levels;
  }

  /** Whether a factor of one quantity is moved up in a sample. */
  boolean isUp(int sample, int factor) {
    return places.get(sample)[factors.get(factor).quantities().getFirst()] < 0.5;
  }
}
