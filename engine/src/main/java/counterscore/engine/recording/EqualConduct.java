package counterscore.engine.recording;

import counterscore.engine.columns.CandidateActs;
import counterscore.engine.columns.DemandColumns;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.Plan;
import counterscore.engine.population.Residents;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import java.util.List;

/** Counts residents at the end of the run by how many unlawful acts they would have done without any response. */
public final class EqualConduct {
  private final CandidateActs acts;
  private final int world;

  public EqualConduct(CandidateActs acts, int world) {
    this.acts = acts;
    this.world = world;
  }

  /** Bins of acts; none where nobody does anything unlawful. */
  static List<String> bins(Plan plan) {
    return plan.conducts().stream().anyMatch(conduct -> conduct.kind() == Kind.OWN_UNLAWFUL)
        ? Tables.ACT_BINS
        : List.of();
  }

  private int bin(int resident) {
    int count = acts.of(world, resident);
    return count < 3 ? count : count < 5 ? 3 : count < CandidateActs.MANY ? 4 : 5;
  }

  void end(Residents residents, List<ScoreColumns> schemes, DemandColumns demands, Observations into) {
    var tiers = into.counter(Tables.CONDUCT_TIERS);
    var refusals = into.counter(Tables.CONDUCT_REFUSALS);
    for (int i = 0; i < residents.count() && refusals.size() > 0; i++) {
      int bin = bin(i);
      int cell = residents.stratum(i) * refusals.stride(0) + bin * refusals.stride(1);
      refusals.add(cell, 1);
      refusals.add(cell + 1, demands.refusals(i) > 0 ? 1 : 0);
      refusals.add(cell + 2, demands.refusals(i));
      for (int s = 0; s < schemes.size(); s++) {
        var columns = schemes.get(s);
        if (columns.tier(i) != ScoreColumns.NO_TIER) {
          int ofScheme = s * tiers.stride(0) + residents.stratum(i) * tiers.stride(1) + bin * tiers.stride(2);
          tiers.add(ofScheme, 1);
          tiers.add(ofScheme + 1, columns.tier(i) == columns.scheme().worst() ? 1 : 0);
        }
      }
    }
  }
}
