package counterscore.engine.columns;

import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.Terms;
import counterscore.observation.Tables;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which demands a resident was ever refused, which will be made again, and the month's tally of demands. */
public final class DemandColumns {
  /** Largest number of demands: one bit each. */
  public static final int MOST = 64;

  private static final int MEASURES = Tables.DEMAND_MEASURES.size();
  private static final int ASKED = measure("asked");
  private static final int REFUSED = measure("refused");
  private static final int TAINTED = measure("tainted");
  private static final int BLAMELESS = measure("blameless");
  private static final int LISTED = measure("listed");
  private static final int WAIVED = measure("waived");
  private static final int RETRIED = measure("retried");
  private static final int DELAYED = measure("delayed");
  private static final int WAITING_DAYS = measure("waiting-days");
  private static final int PAID_MORE = measure("paid-more");
  private static final int PAID_LESS = measure("paid-less");
  private static final int REWARDED = measure("rewarded");

  /** Demands ever refused, one bit per demand; written by refusals. */
  private final long[] refused;

  /** How often a resident was refused anything. */
  private final Column refusals;

  /** Residents refused who have left since, at {@code demand × strata + stratum}; the last row counts each once. */
  private final long[] refusedAndGone;
  /** What will be made again, by demand; null where that never happens. Written by refusals. */
  private final @Nullable Retries[] retries;

  private final int strata;

  /** At {@code (row × strata + stratum) × measures + measure}; one row per demand and tier. */
  private final Tally tally;

  /** At {@code row × strata + stratum}; one row per party, scheme and tier. */
  private final Tally lookups;

  public DemandColumns(List<DemandPlan> demands, int residents, int strata, Tallies tallies) {
    this.refused = new long[residents];
    this.refusals = new Column(residents);
    this.refusedAndGone = new long[(MOST + 1) * strata];
    this.retries = new Retries[demands.size()];
    for (var demand : demands) {
      retries[demand.index()] = demand.retry() == null ? null : new Retries(demand.retry());
    }
    this.strata = strata;
    this.tally = tallies.of(Tables.DEMANDS);
    this.lookups = tallies.of(Tables.LOOKUPS);
  }

  private static int measure(String name) {
    return Tables.DEMAND_MEASURES.indexOf(name);
  }

  private int cell(int row, int stratum) {
    return (row * strata + stratum) * MEASURES;
  }

  /** Notes a demand, which is a look-up. */
  public void asked(int row, int lookup, int stratum) {
    tally.cells[cell(row, stratum) + ASKED]++;
    lookups.cells[lookup * strata + stratum]++;
  }

  /** Notes that a demand was made again. */
  public void retried(int row, int stratum) {
    tally.cells[cell(row, stratum) + RETRIED]++;
  }

  /** Notes a refusal by tier of a demand that was already noted as asked. */
  public void refused(int demand, int resident, int row, int stratum, boolean tainted, boolean blameless) {
    int cell = cell(row, stratum);
    tally.cells[cell + REFUSED]++;
    tally.cells[cell + TAINTED] += tainted ? 1 : 0;
    tally.cells[cell + BLAMELESS] += blameless ? 1 : 0;
    refused[resident] |= 1L << demand;
    refusals.add(resident, 1);
  }

  /** Notes a refusal because of a list. */
  public void refusedByList(int demand, int resident, int row, int stratum) {
    int cell = cell(row, stratum);
    tally.cells[cell + REFUSED]++;
    tally.cells[cell + LISTED]++;
    refused[resident] |= 1L << demand;
    refusals.add(resident, 1);
  }

  /** Notes that an official let a refusal pass. */
  public void waived(int row, int stratum) {
    tally.cells[cell(row, stratum) + WAIVED]++;
  }

  /** Notes what a tier does to a granted demand. */
  public void granted(int row, int stratum, Terms terms, int tier) {
    if (terms.changes()[tier]) {
      int cell = cell(row, stratum);
      tally.cells[cell + DELAYED] += terms.waitingDays()[tier] > 0 ? 1 : 0;
      tally.cells[cell + WAITING_DAYS] += terms.waitingDays()[tier];
      tally.cells[cell + PAID_MORE] += Math.max(0, terms.surcharge()[tier]);
      tally.cells[cell + PAID_LESS] += Math.max(0, -terms.surcharge()[tier]);
      tally.cells[cell + REWARDED] += terms.reward()[tier];
    }
  }

  /** What will be made again of a demand; null where that never happens. */
  public @Nullable Retries retries(int demand) {
    return retries[demand];
  }

  /** Keeps a refused demand to be made again. */
  public void again(int demand, int repetition, int firstDay, int resident, int point) {
    Objects.requireNonNull(retries[demand]).add(repetition, firstDay, resident, point);
  }

  /** The demands a resident was ever refused, one bit each. */
  public long everRefused(int resident) {
    return refused[resident];
  }

  /** How often a resident was refused a demand, those made again included. */
  public int refusals(int resident) {
    return refusals.get(resident);
  }

  /** Another resident joins in the place. */
  public void renew(int resident, int stratum) {
    long mask = refused[resident];
    for (int demand = 0; mask != 0 && demand < MOST; demand++) {
      refusedAndGone[demand * strata + stratum] += mask >>> demand & 1;
    }
    refusedAndGone[MOST * strata + stratum] += mask == 0 ? 0 : 1;
    refused[resident] = 0;
    refusals.set(resident, 0);
  }

  /**
   * Residents who were refused a demand and have left since.
   *
   * @param demand its index, or {@link #MOST} for any
   */
  public long refusedAndGone(int demand, int stratum) {
    return refusedAndGone[demand * strata + stratum];
  }

  /** A cell of the tally since the month began. */
  public long tally(int row, int stratum, int measure) {
    return tally.cells[cell(row, stratum) + measure];
  }
}
