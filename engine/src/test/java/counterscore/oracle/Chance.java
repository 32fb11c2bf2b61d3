package counterscore.oracle;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** One stream of luck from a generator of the JDK, consumed in the order of events. */
final class Chance {
  private final RandomGenerator generator;

  private Chance(RandomGenerator generator) {
    this.generator = generator;
  }

  static Chance of(long seed) {
    return new Chance(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
  }

  /** Uniform in [0, 1). */
  double uniform() {
    return generator.nextDouble();
  }

  boolean happens(double probability) {
    return uniform() < probability;
  }

  /** Uniform in 0 to n − 1. */
  int below(int n) {
    return generator.nextInt(n);
  }

  /** A Poisson count: how many exponential gaps fit into {@code mean}. */
  int poisson(double mean) {
    int count = 0;
    for (double time = gap(); time < mean; time += gap()) {
      count++;
    }
    return count;
  }

  private double gap() {
    return -Math.log1p(-uniform());
  }

  /** Fisher and Yates. */
  void shuffle(List<?> list) {
    shuffleCaptured(list);
  }

  private <T> void shuffleCaptured(List<T> list) {
    for (int last = list.size() - 1; last > 0; last--) {
      list.set(last, list.set(below(last + 1), list.get(last)));
    }
  }
}
