package counterscore.engine.recording;

import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.SchemePlan;
import counterscore.engine.population.Residents;

/** One pass over the residents of a block at a month's end, for one scheme: who is where, and who came from where. */
public final class Census {
  /** Measures of residents, in the order of {@link counterscore.observation.Tables#RESIDENT_MEASURES}. */
  static final int MEASURES = 3;

  private final SchemePlan scheme;

  /** Tier at the previous month's end; at the start of the run, tier of the start score. */
  private final byte[] before;

  private final int strata;
  private final int binWidth;

  /** Residents at {@code (tier × strata + stratum) × MEASURES + measure}. */
  final long[] tiers;

  /** Residents at {@code from × tiers + to}. */
  final long[] flows;

  /** Residents by bin of the score. */
  final long[] scores;

  public Census(SchemePlan scheme, int residents, int strata) {
    this.scheme = scheme;
    this.strata = strata;
    this.binWidth = Shapes.binWidth(scheme);
    this.before = new byte[residents];
    java.util.Arrays.fill(before, (byte) scheme.tier(scheme.start()));
    int count = scheme.tiers().size();
    this.tiers = new long[count * strata * MEASURES];
    this.flows = new long[count * count];
    this.scores = new long[Shapes.bins(scheme)];
  }

  /** Takes the census. */
  public void take(ScoreColumns columns, Residents residents) {
    java.util.Arrays.fill(tiers, 0);
    java.util.Arrays.fill(flows, 0);
    java.util.Arrays.fill(scores, 0);
    int count = scheme.tiers().size();
    for (int i = 0; i < before.length; i++) {
      int tier = columns.tier(i);
      int cell = (tier * strata + residents.stratum(i)) * MEASURES;
      tiers[cell]++;
      tiers[cell + 1] += columns.isTainted(i) ? 1 : 0;
      tiers[cell + 2] += columns.isBlameless(i) ? 1 : 0;
      flows[before[i] * count + tier]++;
      scores[(columns.score(i) - scheme.floor()) / binWidth]++;
      before[i] = (byte) tier;
    }
  }
}
