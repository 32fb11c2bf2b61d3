package counterscore.engine.recording;

import counterscore.engine.columns.Lane;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tallies;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.SchemePlan;
import counterscore.engine.population.Residents;
import counterscore.observation.Observations;
import counterscore.observation.Tables;

/** Counts the residents of a block by tier, by move between tiers and by score, and follows spells in the worst tier, one scheme at a month's end. */
public final class Census {
  private static final int MEASURES = Tables.RESIDENT_MEASURES.size();

  private final SchemePlan scheme;

  /** Tier at the previous month's end; at the start of the run, tier of the start score. */
  private final byte[] before;

  private final Lane lane;

  private final int strata;
  private final int binWidth;

  /** Residents at {@code ((first tier + tier) × strata + stratum) × measures + measure}. */
  private final Tally tiers;

  /** Residents at {@code first flow + from × tiers + to}. */
  private final Tally flows;

  /** Residents at {@code first bin + bin of the score}. */
  private final Tally scores;

  private final Offsets first;
  private final Spells spells;

  /** Where a scheme begins in the rows of all schemes. */
  public record Offsets(int scheme, int tier, int flow, int bin) {
    public static final Offsets NONE = new Offsets(0, 0, 0, 0);

    /** Where the next scheme begins. */
    public Offsets after(SchemePlan before) {
      int tiers = before.tiers().size();
      return new Offsets(scheme + 1, tier + tiers, flow + tiers * tiers, bin + Shapes.bins(before));
    }
  }

  public Census(SchemePlan scheme, Lane lane, int strata, int months, Offsets first, Tallies tallies) {
    this.scheme = scheme;
    this.strata = strata;
    this.binWidth = Shapes.binWidth(scheme);
    this.lane = lane;
    this.before = lane.bytes(scheme.name() + " tier before");
    for (int i = 0; i < lane.residents(); i++) {
      before[lane.at(i)] = (byte) scheme.tier(scheme.start());
    }
    this.first = first;
    this.spells = new Spells(lane.residents(), months);
    this.tiers = tallies.of(Tables.TIERS);
    this.flows = tallies.of(Tables.FLOWS);
    this.scores = tallies.of(Tables.SCORES);
  }

  /** Another resident joins in a place: the move begins at the tier of the start. */
  public void renew(int resident) {
    spells.renew(resident);
    before[lane.at(resident)] = (byte) scheme.tier(scheme.start());
  }

  /** Takes the census of some residents: worlds take turns, so that what lies side by side is read at once. */
  public void take(ScoreColumns columns, Residents residents, int from, int to) {
    int count = scheme.tiers().size();
    for (int i = from; i < to; i++) {
      int tier = columns.tier(i);
      if (tier == ScoreColumns.NO_TIER) {
        continue;
      }
      int cell = ((first.tier + tier) * strata + residents.stratum(i)) * MEASURES;
      tiers.cells[cell]++;
      tiers.cells[cell + 1] += columns.isTainted(i) ? 1 : 0;
      tiers.cells[cell + 2] += columns.isBlameless(i) ? 1 : 0;
      flows.cells[first.flow + before[lane.at(i)] * count + tier]++;
      scores.cells[first.bin + (columns.score(i) - scheme.floor()) / binWidth]++;
      if ((tier == count - 1) != (before[lane.at(i)] == count - 1)) {
        cross(i, tier == count - 1);
      }
      before[lane.at(i)] = (byte) tier;
    }
  }

  /** All residents have been counted. */
  public void monthEnded() {
    spells.monthEnded();
  }

  private void cross(int resident, boolean into) {
    if (into) {
      spells.entered(resident);
    } else {
      spells.left(resident);
    }
  }

  /** Adds what is known of spells at the end of the run. */
  public void end(Observations observations) {
    spells.end(observations.counter(Tables.SPELLS), observations.counter(Tables.RETURNS), first.scheme);
  }
}
