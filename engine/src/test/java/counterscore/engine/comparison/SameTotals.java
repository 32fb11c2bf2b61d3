package counterscore.engine.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** The sums of tables over months, tiers and strata in both engines, judged like the cells themselves. */
record SameTotals(Town town) implements Check {
  @Override
  public String name() {
    return "every total of a table";
  }

  @Override
  public Effect effect() {
    return new Effect(0.045, "of all residents, more or fewer, in a total that a tenth of them is in");
  }

  @Override
  public Verdict judge(Diary engine, Diary oracle) {
    var keys = new HashSet<>(oracle.cells.keySet());
    keys.addAll(engine.cells.keySet());
    keys.removeIf(key -> !key.getFirst().equals(Totals.TOTAL));
    int n = oracle.residents();
    double least = 1;
    List<String> oddest = List.of();
    for (var key : keys) {
      double chance =
          SameTables.chance(engine.count(key.toArray(String[]::new)), oracle.cells.getOrDefault(key, Moments.NONE), n);
      if (chance < least) {
        least = chance;
        oddest = key;
      }
    }
    double alarm = Tail.alarmBeyond(0, Tail.ALARM / keys.size());
    return new Verdict(
        town + ", " + name(), Math.min(1, least * keys.size()),
        (alarm + Tail.POWER_999) * Math.sqrt(2 * 0.1 * 0.9 / n),
        String.format(
            Locale.ROOT, "%d totals, the oddest %s has %.0f where the oracle has %.0f", keys.size(), oddest,
            engine.count(oddest.toArray(String[]::new)), oracle.count(oddest.toArray(String[]::new))));
  }
}
