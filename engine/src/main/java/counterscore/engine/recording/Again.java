package counterscore.engine.recording;

import counterscore.engine.columns.Deeds;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.Plan;
import counterscore.engine.population.Residents;
import counterscore.observation.AgainTables;
import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Holds the residents of a district beside themselves in other lives, and beside what they did
 * (docs/model/reliability.md). Safe for several threads.
 */
public final class Again {
  private final Observations observed;
  private final LatentRates rates;

  public Again(Plan plan, LatentRates rates) {
    this.observed = shapes(plan);
    this.rates = rates;
  }

  public Observations observations() {
    return observed;
  }

  /** Empty tables. */
  public static Observations shapes(Plan plan) {
    var life = Axis.of("life", AgainTables.LIVES);
    var schemes = Axis.of("scheme", plan.schemes().stream().map(scheme -> scheme.name()).toList());
    return new Observations(
        List.of(
            new Counter(AgainTables.TIERS, List.of(life, tiers(plan))),
            new Counter(
                AgainTables.SCORES, List.of(life, schemes, Axis.of("measure", AgainTables.SCORE_MEASURES))),
            new Counter(
                AgainTables.ORDER, List.of(orders(plan), Axis.of("measure", AgainTables.ORDER_MEASURES)))));
  }

  private static Axis tiers(Plan plan) {
    var tiers = new ArrayList<List<String>>();
    for (var scheme : plan.schemes()) {
      for (var tier : scheme.tiers()) {
        scheme.tiers().forEach(again -> tiers.add(List.of(scheme.name(), tier, again)));
      }
    }
    return new Axis(List.of("scheme", "tier", "again"), tiers);
  }

  private static Axis orders(Plan plan) {
    var orders = new ArrayList<List<String>>();
    for (var scheme : plan.schemes()) {
      orders.add(List.of(scheme.name(), AgainTables.ACTS));
      orders.add(List.of(scheme.name(), AgainTables.RATE));
    }
    orders.add(List.of(AgainTables.ACTS_DONE, AgainTables.RATE));
    return new Axis(List.of("scheme", "amount"), orders);
  }

  /** Counts how the first life of a block orders its residents. */
  public void order(List<ScoreColumns> schemes, Residents residents, Deeds deeds) {
    var rate = rates.of(residents);
    int row = 0;
    for (var columns : schemes) {
      var graded = where(residents, i -> columns.tier(i) != ScoreColumns.NO_TIER);
      var scores = Arrays.stream(graded).mapToDouble(columns::score).toArray();
      order(row++, scores, Arrays.stream(graded).mapToDouble(deeds::done).toArray());
      order(row++, scores, Arrays.stream(graded).mapToDouble(i -> rate[i]).toArray());
    }
    order(row, IntStream.range(0, rate.length).mapToDouble(i -> -deeds.done(i)).toArray(), rate);
  }

  private static int[] where(Residents residents, IntPredicate which) {
    return IntStream.range(0, residents.count()).filter(which).toArray();
  }

  private void order(int row, double[] scores, double[] amounts) {
    var pairs = Pairs.of(scores, amounts);
    add(AgainTables.ORDER, row, pairs.concordant(), pairs.discordant(), pairs.tied());
  }

  /** Adds to the measures of a row. */
  private synchronized void add(String table, int row, long... measures) {
    var counter = observed.counter(table);
    for (int m = 0; m < measures.length; m++) {
      counter.add(row * measures.length + m, measures[m]);
    }
  }

  /**
   * Counts the residents of a block by what became of them in another life.
   *
   * @param life its place in {@link AgainTables#LIVES}
   */
  public synchronized void other(int life, FirstLife first, List<ScoreColumns> schemes, Residents residents) {
    int cell = life * observed.counter(AgainTables.TIERS).stride(0);
    for (int s = 0; s < schemes.size(); s++) {
      int tiers = schemes.get(s).scheme().tiers().size();
      other(cell, life * schemes.size() + s, s, first, schemes.get(s), residents);
      cell += tiers * tiers;
    }
  }

  private void other(int firstCell, int row, int scheme, FirstLife first, ScoreColumns columns, Residents residents) {
    var tiers = observed.counter(AgainTables.TIERS);
    var sums = new long[AgainTables.SCORE_MEASURES.size()];
    int width = columns.scheme().tiers().size();
    for (int i = 0; i < residents.count(); i++) {
      int tier = first.tier(scheme, i);
      int again = columns.tier(i);
      if (tier != ScoreColumns.NO_TIER && again != ScoreColumns.NO_TIER && first.isComparable(i, residents)) {
        tiers.add(firstCell + tier * width + again, 1);
        long x = first.score(scheme, i);
        long y = columns.score(i);
        sums[0]++;
        sums[1] += x;
        sums[2] += y;
        sums[3] += x * x;
        sums[4] += y * y;
        sums[5] += x * y;
      }
    }
    add(AgainTables.SCORES, row, sums);
  }
}
