package counterscore.findings.fit;

import counterscore.scenario.Uncertain;
import java.util.List;

/**
 * A fitted world.
 *
 * @param numbers what was free, in the order asked for
 * @param hits what was fitted to, in the order of the file
 * @param misfit sum of squared residuals ({@link Misfit})
 * @param degrees of freedom: targets less free numbers; 0 or less: the fit has to hit, and proves nothing
 * @param runs how often the world was lived
 * @param residents in each
 */
public record Fit(List<Number> numbers, List<Hit> hits, double misfit, int degrees, int runs, long residents) {
  public Fit {
    numbers = List.copyOf(numbers);
    hits = List.copyOf(hits);
  }

  /**
   * A fitted number.
   *
   * @param value fitted
   * @param low lower end of its 95 % interval, cut at the range
   * @param high upper end
   * @param isOpen whether the targets leave it open: other values, perhaps with others of the free numbers, fit as well
   * @param isAtEnd whether it lies at an end of its range, where the fit might go on
   */
  public record Number(Uncertain quantity, double value, double low, double high, boolean isOpen, boolean isAtEnd) {}

  /**
   * A target and what became of it.
   *
   * @param simulated for each resident
   * @param residual in standard deviations ({@link Misfit})
   */
  public record Hit(Target target, double simulated, double residual) {}
}
