package counterscore.engine.recording;

import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.Plan;
import counterscore.engine.population.Residents;

/**
 * Unlawful acts that a resident is expected to do in a year before any response: over all unlawful conduct, the height of the
 * curve of the stratum on average over the days of the run, times the disposition [1/a].
 */
public final class LatentRates {
  private final Plan plan;

  /** Mean height by disposition and stratum [1/a]; those of conduct without a disposition come last. */
  private final double[][] heights;

  public LatentRates(Plan plan) {
    this.plan = plan;
    this.heights = new double[plan.dispositions().size() + 1][plan.strata().size()];
    plan.conducts().stream().filter(conduct -> conduct.kind() == Kind.OWN_UNLAWFUL).forEach(this::add);
  }

  private void add(ConductPlan conduct) {
    var field = conduct.response() == null ? conduct.field() : conduct.response().base();
    int disposition = field.disposition() < 0 ? heights.length - 1 : field.disposition();
    int days = plan.calendar().days();
    for (int day = 0; day < days; day++) {
      var curve = field.curve(day);
      for (int s = 0; s < curve.length; s++) {
        heights[disposition][s] += curve[s] / days;
      }
    }
  }

  /** By resident of a block. */
  double[] of(Residents residents) {
    int n = residents.count();
    var rates = new double[n];
    for (int i = 0; i < n; i++) {
      rates[i] = heights[heights.length - 1][residents.stratum(i)];
    }
    for (int d = 0; d < plan.dispositions().size(); d++) {
      var residentOfRank = residents.residentOfRank(d);
      for (int rank = 0; residentOfRank != null && rank < n; rank++) {
        int resident = residentOfRank[rank];
        rates[resident] += heights[d][residents.stratum(resident)] * plan.dispositions().get(d).value(rank, n);
      }
    }
    return rates;
  }
}
