package counterscore.engine.columns;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.Truth;
import counterscore.engine.population.Residents;
import java.util.Arrays;

/** What happened in one block since the month began, by day, and by stratum over the month. */
public final class MonthTally {
  private static final int LONGEST_MONTH = 31;

  private final int conducts;
  private final int channels;
  private final int strata;

  /** Acts at {@code dayOfMonth × conducts + conduct}. */
  public final long[] actsOfDay;

  /** Acts at {@code conduct × strata + stratum of the actor}. */
  public final long[] acts;

  /** Entries at {@code (dayOfMonth × channels + channel) × truths + truth}. */
  public final long[] entriesOfDay;

  /** Entries at {@code (channel × truths + truth) × strata + stratum of the file}. */
  public final long[] entries;

  /** Residents at {@code dayOfMonth × tiers + tier}, tiers of all schemes in a row. */
  public final long[] tiersOfDay;

  public MonthTally(Plan plan) {
    conducts = plan.conducts().size();
    channels = plan.channels().size();
    strata = plan.strata().size();
    int tiers = plan.schemes().stream().mapToInt(scheme -> scheme.tiers().size()).sum();
    actsOfDay = new long[LONGEST_MONTH * conducts];
    acts = new long[conducts * strata];
    entriesOfDay = new long[LONGEST_MONTH * channels * Truth.COUNT];
    entries = new long[channels * Truth.COUNT * strata];
    tiersOfDay = new long[LONGEST_MONTH * tiers];
  }

  /** Counts a batch of acts. */
  public void acts(int dayOfMonth, int conduct, Acts batch) {
    actsOfDay[dayOfMonth * conducts + conduct] += batch.count;
    for (int k = 0; k < batch.count; k++) {
      acts[conduct * strata + batch.stratum[k]]++;
    }
  }

  /** Counts a batch of entries. */
  public void entries(int dayOfMonth, Entries batch, Residents residents) {
    for (int k = 0; k < batch.count; k++) {
      int kind = batch.channel[k] * Truth.COUNT + batch.truth[k];
      entriesOfDay[dayOfMonth * channels * Truth.COUNT + kind]++;
      entries[kind * strata + residents.stratum(batch.resident[k])]++;
    }
  }

  /** Starts anew. */
  public void reset() {
    Arrays.fill(actsOfDay, 0);
    Arrays.fill(acts, 0);
    Arrays.fill(entriesOfDay, 0);
    Arrays.fill(entries, 0);
    Arrays.fill(tiersOfDay, 0);
  }
}
