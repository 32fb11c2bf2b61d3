package counterscore.engine.recording;

import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tallies;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.SchemePlan;
import counterscore.engine.population.Residents;
import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.TwinTables;
import java.util.ArrayList;
import java.util.List;

/** Compares the residents of one block with their twins in one variant (docs/model/worlds.md). */
public final class Twins {
  /** Outcomes of a demand, at their places in {@link TwinTables#OUTCOMES}. */
  public static final byte GRANTED = 0;

  public static final byte REFUSED = 1;
  public static final byte NOT_MADE = 2;

  private static final int OUTCOMES = TwinTables.OUTCOMES.size();

  /** Bins along an axis of the table of scores. */
  private static final int BINS = 40;

  private final List<Pair> pairs;
  private final Tallies tallies;
  private final Tally tiers;
  private final Tally demands;
  private final int strata;

  /** A scheme that both worlds have, by its places in them. */
  private record Pair(SchemePlan own, SchemePlan other, int firstCell) {}

  public Twins(Plan baseline, Plan variant, int strata) {
    this.pairs = pairs(baseline, variant);
    this.tallies = new Tallies(shapes(baseline, variant), _ -> true);
    this.tiers = tallies.of(TwinTables.TIERS);
    this.demands = tallies.of(TwinTables.DEMANDS);
    this.strata = strata;
  }

  public Tallies tallies() {
    return tallies;
  }

  private static List<Pair> pairs(Plan baseline, Plan variant) {
    var pairs = new ArrayList<Pair>();
    int cell = 0;
    for (var own : baseline.schemes()) {
      for (var other : variant.schemes()) {
        if (own.name().equals(other.name())) {
          pairs.add(new Pair(own, other, cell));
          cell += own.tiers().size() * other.tiers().size();
        }
      }
    }
    return pairs;
  }

  /** Empty tables of a baseline and a variant. */
  public static Observations shapes(Plan baseline, Plan variant) {
    var pairs = pairs(baseline, variant);
    var tiers = new ArrayList<List<String>>();
    var scores = new ArrayList<List<String>>();
    for (var pair : pairs) {
      pair.own.tiers().forEach(
          tier -> pair.other.tiers().forEach(twin -> tiers.add(List.of(pair.own.name(), tier, twin))));
      for (int i = 0; i < BINS * BINS; i++) {
        scores.add(
            List.of(
                pair.own.name(), String.valueOf(lowest(pair.own, i / BINS)),
                String.valueOf(lowest(pair.other, i % BINS))));
      }
    }
    var outcomes = Axis.of("outcome", TwinTables.OUTCOMES);
    var stratum = Axis.of("stratum", baseline.strata().labels());
    var months = Axis.of("month", baseline.calendar().monthLabels());
    return new Observations(
        List.of(
            new Counter(TwinTables.TIERS, List.of(months, new Axis(List.of("scheme", "tier", "twin"), tiers))),
            new Counter(
                TwinTables.DEMANDS,
                List.of(
                    months, Axis.of("demand", List.copyOf(baseline.experiment().scenario().demands().keySet())),
                    outcomes,
                    Axis.of("twin", TwinTables.OUTCOMES), stratum)),
            new Counter(
                TwinTables.RESIDENTS,
                List.of(
                    Axis.of("scheme", pairs.stream().map(pair -> pair.own.name()).toList()), stratum,
                    Axis.of("measure", TwinTables.RESIDENT_MEASURES))),
            new Counter(TwinTables.SCORES, List.of(new Axis(List.of("scheme", "score", "twin"), scores)))));
  }

  private static int lowest(SchemePlan scheme, int bin) {
    return scheme.floor() + bin * width(scheme);
  }

  /** Width of a bin [points]. */
  private static int width(SchemePlan scheme) {
    return (scheme.ceiling() - scheme.floor()) / BINS + 1;
  }

  private static int bin(SchemePlan scheme, int score) {
    return (score - scheme.floor()) / width(scheme);
  }

  /** Counts what became of a demand of the baseline, or of the variant alone. */
  public void demand(int demand, byte outcome, byte twin, int stratum) {
    demands.cells[((demand * OUTCOMES + outcome) * OUTCOMES + twin) * strata + stratum]++;
  }

  /**
   * Counts residents by tier at a month's end.
   *
   * @param baseline the scores of all schemes
   */
  public void monthEnd(List<ScoreColumns> baseline, List<ScoreColumns> variant) {
    for (var pair : pairs) {
      var own = baseline.get(pair.own.index());
      var other = variant.get(pair.other.index());
      int width = pair.other.tiers().size();
      for (int i = 0; i < own.residents(); i++) {
        if (own.tier(i) != ScoreColumns.NO_TIER && other.tier(i) != ScoreColumns.NO_TIER) {
          tiers.cells[pair.firstCell + own.tier(i) * width + other.tier(i)]++;
        }
      }
    }
  }

  /** Compares scores at the end of the run. */
  public void end(List<ScoreColumns> baseline, List<ScoreColumns> variant, Residents residents, Observations into) {
    for (int p = 0; p < pairs.size(); p++) {
      var own = baseline.get(pairs.get(p).own.index());
      var other = variant.get(pairs.get(p).other.index());
      for (int i = 0; i < residents.count(); i++) {
        if (own.tier(i) != ScoreColumns.NO_TIER && other.tier(i) != ScoreColumns.NO_TIER) {
          end(p, own, other, i, residents.stratum(i), into);
        }
      }
    }
  }

  private static void end(
      int pair, ScoreColumns own, ScoreColumns other, int resident, int stratum, Observations into) {
    int gain = other.score(resident) - own.score(resident);
    boolean isWorst = own.tier(resident) == own.scheme().worst();
    boolean twinIsWorst = other.tier(resident) == other.scheme().worst();
    long[] measures = {
        1, gain > 0 ? 1 : 0, gain < 0 ? 1 : 0, gain == 0 ? 1 : 0, Math.max(gain, 0), Math.max(-gain, 0),
        isWorst && twinIsWorst ? 1 : 0, isWorst && !twinIsWorst ? 1 : 0, twinIsWorst && !isWorst ? 1 : 0
    };
    var counter = into.counter(TwinTables.RESIDENTS);
    int first = counter.at(pair, stratum, 0);
    for (int m = 0; m < measures.length; m++) {
      counter.add(first + m, measures[m]);
    }
    int bins = bin(own.scheme(), own.score(resident)) * BINS + bin(other.scheme(), other.score(resident));
    into.counter(TwinTables.SCORES).add(pair * BINS * BINS + bins, 1);
  }
}
