package counterscore.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The estimator of Kaplan and Meier (1958) over whole months: d_u of the n_u who were watched for u months or longer end at u.
 *
 * <pre>
 * S(t) = Π_{u ≤ t} (1 − d_u / n_u)
 * σ(t)² = Σ_{u ≤ t} d_u / (n_u (n_u − d_u)) / (ln S(t))²      (Greenwood 1926, on the scale of ln(−ln S))
 * 95 %: S(t)^{exp(±1.96 σ(t))}
 * </pre>
 *
 * It takes censoring to say nothing about the time that would have followed.
 *
 * @param steps by month, from 0 to the last for which anybody was watched; empty: nobody was
 */
public record Survival(List<Step> steps) {
  private static final double NORMAL_975 = 1.959963984540054;

  /**
   * One month.
   *
   * @param watched for whom it had not ended before, and who were watched for so long
   * @param ended of these, for whom it ended in this month
   * @param censored of these, who were not watched for longer
   * @param share still going on after so many months [0, 1]
   * @param interval where that share lies; null while nothing has ended, and when everything has
   */
  public record Step(int months, long watched, long ended, long censored, double share, @Nullable Interval interval) {}

  /** An interval of 95 % [0, 1]. */
  public record Interval(double low, double high) {
    /** The interval of the part that is left. */
    Interval complement() {
      return new Interval(1 - high, 1 - low);
    }
  }

  public Survival {
    steps = List.copyOf(steps);
  }

  /**
   * @param ended how many ended after so many months
   * @param censored how many were watched for so many months and had not ended; as long
   */
  static Survival of(long[] ended, long[] censored) {
    long watched = 0;
    for (int t = 0; t < ended.length; t++) {
      watched += ended[t] + censored[t];
    }
    var steps = new ArrayList<Step>();
    double share = 1;
    double greenwood = 0;
    for (int t = 0; t < ended.length && watched > 0; t++) {
      share *= (watched - ended[t]) / (double) watched;
      greenwood += ended[t] / (watched * (double) (watched - ended[t]));
      steps.add(new Step(t, watched, ended[t], censored[t], share, interval(share, greenwood)));
      watched -= ended[t] + censored[t];
    }
    return new Survival(steps);
  }

  private static @Nullable Interval interval(double share, double greenwood) {
    if (share == 0 || share == 1) {
      return null;
    }
    double log = StrictMath.log(share);
    double deviations = NORMAL_975 * StrictMath.sqrt(greenwood) / -log;
    return new Interval(
        StrictMath.exp(log * StrictMath.exp(deviations)), StrictMath.exp(log * StrictMath.exp(-deviations)));
  }

  /** The step after so many months, if anybody was watched for so long. */
  Optional<Step> after(int months) {
    return months < steps.size() ? Optional.of(steps.get(months)) : Optional.empty();
  }

  /** The first month after which no more than half go on; empty: not within {@link #longest}. */
  public OptionalInt median() {
    return steps.stream().filter(step -> step.share <= 0.5).mapToInt(Step::months).findFirst();
  }

  /** The longest that anybody was watched [months]. */
  public int longest() {
    return steps.size() - 1;
  }
}
