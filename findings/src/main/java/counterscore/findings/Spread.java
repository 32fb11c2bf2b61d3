package counterscore.findings;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What other luck makes of a number. It is about luck alone: whether the model is right is another question.
 *
 * @param runs how many have such a number, 2 or more
 * @param mean over them
 * @param deviation standard deviation of one run (n − 1)
 * @param low lower end
 * @param high upper end
 * @param kind what lies between the two
 */
public record Spread(int runs, double mean, double deviation, double low, double high, Kind kind) {
  /** From so many runs on, an interval is given for the mean; of fewer the lowest and the highest number. */
  public static final int MANY = 10;

  /** Below so many events in all, the number of events is what is uncertain. */
  private static final long FEW_EVENTS = 30;

  /** What lies between the two ends. */
  public enum Kind {
    /** All runs. */
    RANGE("all runs lie"),
    /** The mean, with 95 %: Student's t. */
    STUDENT("the mean lies with 95 %"),
    /** The mean, with at least 95 %: the exact interval of a Poisson count (Garwood 1936). */
    POISSON("the mean lies with 95 % (few events, exact Poisson)");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** For tables: {@code range}, {@code student} or {@code poisson}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of the same number in several runs; empty where there are fewer than two. */
  static Optional<Spread> of(List<Measured> runs) {
    int n = runs.size();
    if (n < 2) {
      return Optional.empty();
    }
    double mean = runs.stream().mapToDouble(Measured::value).average().orElseThrow();
    double squares = runs.stream().mapToDouble(run -> (run.value() - mean) * (run.value() - mean)).sum();
    double deviation = Math.sqrt(squares / (n - 1));
    if (n < MANY) {
      double low = runs.stream().mapToDouble(Measured::value).min().orElseThrow();
      double high = runs.stream().mapToDouble(Measured::value).max().orElseThrow();
      return Optional.of(new Spread(n, mean, deviation, low, high, Kind.RANGE));
    }
    return Optional.of(Objects.requireNonNullElseGet(poisson(runs, mean, deviation), () -> {
      double half = new TDistribution(n - 1).inverseCumulativeProbability(0.975) * deviation / Math.sqrt(n);
      return new Spread(n, mean, deviation, mean - half, mean + half, Kind.STUDENT);
    }));
  }

  /** The interval of Garwood; null where not all was counted, or there are many events. */
  private static @Nullable Spread poisson(List<Measured> runs, double mean, double deviation) {
    long events = 0;
    double each = 0;
    for (var run : runs) {
      var count = run.count();
      if (count == null) {
        return null;
      }
      events += count.events();
      each += count.each() / runs.size();
    }
    if (events >= FEW_EVENTS) {
      return null;
    }
    double low = events == 0 ? 0 : new GammaDistribution(events, 1).inverseCumulativeProbability(0.025);
    double high = new GammaDistribution(events + 1, 1).inverseCumulativeProbability(0.975);
    double per = each / runs.size();
    return new Spread(runs.size(), mean, deviation, per * low, per * high, Kind.POISSON);
  }

  /** In words. */
  public String words() {
    int digits = Math.max(3, Math.max(Phrases.digitsApart(low, high), Phrases.digitsApart(mean, low)));
    return "over " + runs + " runs of other luck the mean is " + Phrases.withMinus(mean, digits) + "; " + kind.words()
        + " from "
        + Phrases.withMinus(low, digits) + " to " + Phrases.withMinus(high, digits);
  }
}
