package counterscore.engine.columns;

import counterscore.engine.batch.Entries;
import counterscore.engine.plan.Truth;
import counterscore.engine.population.Residents;
import counterscore.observation.Tables;

/** Counts acts, entries and tiers of a block, by day, and by stratum over the month. */
public final class MonthTally {
  private final int strata;

  /** Acts at {@code dayOfMonth × conducts + conduct}. */
  private final Tally actsOfDay;

  /** Acts at {@code conduct × strata + stratum of the actor}. */
  private final Tally acts;

  /** Entries at {@code (dayOfMonth × channels + channel) × truths + truth}. */
  private final Tally entriesOfDay;

  /** Entries at {@code (channel × truths + truth) × strata + stratum of the file}. */
  private final Tally entries;

  /** Residents at {@code dayOfMonth × tiers + tier}, tiers of all schemes in a row. */
  private final Tally tiersOfDay;

  public MonthTally(Tallies tallies, int strata) {
    this.strata = strata;
    actsOfDay = tallies.of(Tables.ACTS_DAILY);
    acts = tallies.of(Tables.ACTS);
    entriesOfDay = tallies.of(Tables.ENTRIES_DAILY);
    entries = tallies.of(Tables.ENTRIES);
    tiersOfDay = tallies.of(Tables.TIERS_DAILY);
  }

  /** Counts an act. */
  public void act(int dayOfMonth, int conduct, int stratum) {
    actsOfDay.cells[dayOfMonth * actsOfDay.width() + conduct]++;
    acts.cells[conduct * strata + stratum]++;
  }

  /** Counts acts of a day whose strata are counted elsewhere until the month's end. */
  public void acts(int dayOfMonth, int conduct, int count) {
    actsOfDay.cells[dayOfMonth * actsOfDay.width() + conduct] += count;
  }

  /** Adds acts of a month to those of a stratum. */
  public void addActs(int conduct, int stratum, long count) {
    acts.cells[conduct * strata + stratum] += count;
  }

  /** Counts a batch of entries. */
  public void entries(int dayOfMonth, Entries batch, Residents residents) {
    for (int k = 0; k < batch.count; k++) {
      int kind = batch.channel[k] * Truth.COUNT + batch.truth[k];
      entriesOfDay.cells[dayOfMonth * entriesOfDay.width() + kind]++;
      entries.cells[kind * strata + residents.stratum(batch.resident[k])]++;
    }
  }

  /**
   * Counts residents in a tier in the evening.
   *
   * @param position of the tier among the tiers of all schemes
   */
  public void tier(int dayOfMonth, int position, int residents) {
    tiersOfDay.cells[dayOfMonth * tiersOfDay.width() + position] += residents;
  }
}
