package counterscore.engine.comparison;

import counterscore.observation.Tables;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Every cell of every table in both engines: the difference of two totals against the spread between residents, which the
 * oracle knows. Residents' lives are independent given their dispositions (thinned Poisson processes are), and two totals of
 * equal law differ symmetrically, so the difference is close to normal far out. The alarm is divided by the number of cells.
 *
 * <p>Cells so rare, or so nearly everybody, that the skewness of the total is above 0.2 (fewer than 25 residents on one side)
 * are not nearly normal: they only alarm beyond 8 deviations of a Poisson count with the oracle's contributions.
 */
record SameTables(Town town) implements Check {
  /** Tables in which chance plays no part: who lives where, and how many places there are. */
  private static final List<String> EXACT = List.of(Tables.RESIDENTS, Tables.CAPACITY);

  private static final double MOST_SKEWNESS = 0.2;
  private static final double RARE_ALARM = 8;

  @Override
  public String name() {
    return "every cell of every table";
  }

  @Override
  public Effect effect() {
    return new Effect(0.045, "of all residents, more or fewer, in a cell that a tenth of them is in");
  }

  @Override
  public Verdict judge(Diary engine, Diary oracle) {
    var keys = new HashSet<>(oracle.cells.keySet());
    keys.addAll(engine.cells.keySet());
    keys.removeIf(key -> key.getFirst().equals(Totals.TOTAL));
    int n = oracle.residents();
    double least = 1;
    List<String> oddest = List.of();
    for (var key : keys) {
      double chance = EXACT.contains(key.getFirst()) ? exactly(key, engine, oracle)
          : chance(engine.count(key.toArray(String[]::new)), oracle.cells.getOrDefault(key, Moments.NONE), n);
      if (chance < least) {
        least = chance;
        oddest = key;
      }
    }
    double alarm = Tail.alarmBeyond(0, Tail.ALARM / keys.size());
    double overlooked = (alarm + Tail.POWER_999) * Math.sqrt(2 * 0.1 * 0.9 / n);
    return new Verdict(
        town + ", " + name(), Math.min(1, least * keys.size()), overlooked,
        String.format(
            Locale.ROOT, "%d cells, the oddest %s has %.0f where the oracle has %.0f", keys.size(), oddest,
            engine.count(oddest.toArray(String[]::new)), oracle.count(oddest.toArray(String[]::new))));
  }

  private static double exactly(List<String> key, Diary engine, Diary oracle) {
    var cell = key.toArray(String[]::new);
    return engine.count(cell) == oracle.count(cell) ? 1 : 0;
  }

  static double chance(double seen, Moments known, int n) {
    double off = seen - known.sum();
    if (off == 0) {
      return 1;
    }
    double variance = known.variance(n);
    if (variance > 0 && Math.abs(known.skewness(n)) <= MOST_SKEWNESS) {
      // Gains and losses of many residents may add up to nothing: both totals have the spread of the one that is known then.
      double pooled = variance * (known.sum() == 0 ? 2 : 1 + Math.abs(seen / known.sum()));
      return Tail.twoSided(off / Math.sqrt(pooled), 0);
    }
    double each = known.sum() == 0 ? 1 : Math.max(1, known.squares() / Math.abs(known.sum()));
    double rare = (Math.abs(seen) + Math.abs(known.sum()) + 10) * each;
    return Math.abs(off) > RARE_ALARM * Math.sqrt(rare) ? 0 : 1;
  }
}
