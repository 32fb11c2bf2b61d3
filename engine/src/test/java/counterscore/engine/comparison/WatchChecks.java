package counterscore.engine.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Who writes. Acts of a group are a Poisson count whatever the dispositions are (their mean in a group is 1), and so are
 * the entries of each watcher: the k-th writes with probability p_k Π (1 − p_j), j asked before.
 */
final class WatchChecks {
  private static final int DAYS_OF_JANUARY = 14;
  private static final int DAYS_OF_FEBRUARY = 14;

  private WatchChecks() {}

  private interface Chances extends ToDoubleBiFunction<Integer, Integer> {}

  static List<Check> all() {
    var checks = new ArrayList<Check>();
    watching(Towns.watching(), checks);
    marks(Towns.watching(), checks);
    fabrication(Towns.fabrication(), checks);
    nobody(Towns.nobody(), checks);
    return checks;
  }

  /** Strata are local/member, local/other, migrant/member, migrant/other. */
  private static double cameras(int stratum, int month) {
    return (stratum >= 2 ? 1.5 : 1) * (month == 0 ? 1 : 2); // density 4 times, to the power of one half
  }

  private static double wardens(int stratum) {
    return (stratum % 2 == 0 ? 0.5 : 1) * (stratum < 2 ? 0.8 : 1);
  }

  private static void watching(Town town, List<Check> checks) {
    written(town, "parking", "cameras", 90, (s, m) -> 0.2 * cameras(s, m), 0.12, checks);
    written(town, "parking", "wardens", 90, (s, m) -> 0.5 * wardens(s) * (1 - 0.2 * cameras(s, m)), 0.13, checks);
    written(town, "shouting", "wardens", 90, (s, m) -> 0.4 * wardens(s), 0.1, checks);
    written(town, "shouting", "cameras", 90, (s, m) -> 0.3 * cameras(s, m) * (1 - 0.4 * wardens(s)), 0.12, checks);
    written(town, "littering", "neighbours", 60, (s, m) -> 0.3, 0.13, checks);
    written(town, "littering", "wardens", 60, (s, m) -> 0.7 * 0.3 * wardens(s), 0.16, checks);
    written(
        town, "littering", "cameras", 60, (s, m) -> 0.7 * (1 - 0.3 * wardens(s)) * 0.1 * cameras(s, m), 0.26, checks);
  }

  private static void written(
      Town town, String conduct, String watcher, double rate, Chances chance, double effect, List<Check> checks) {
    for (int month = 0; month < 2; month++) {
      for (int stratum = 1; stratum <= 3; stratum += 2) { // members are few: the tables compare them
        int s = stratum;
        int m = month;
        double each =
            rate * (m == 0 ? DAYS_OF_JANUARY : DAYS_OF_FEBRUARY) / 365 * chance.applyAsDouble(s, m);
        var label = m == 0 ? "2021-01" : "2021-02";
        checks.add(
            Expectation.of(
                town,
                "entries of " + watcher + " on " + conduct + ", stratum " + s + ", " + label,
                diary -> Estimate.poisson(
                    diary.count("entries", label, conduct, watcher, "correct", diary.strata.get(s)),
                    each * diary.residents(s)),
                diary -> each * diary.residents(s),
                effect));
      }
    }
  }

  /** Nobody's disposition plays a part in shouting: entries of locals who are no members are alike and independent. */
  private static void marks(Town town, List<Check> checks) {
    double acts = 90.0 / 365;
    double byWardens = acts * 28 * 0.4 * 0.8;
    double byCameras = acts * (1 - 0.4 * 0.8) * 0.3 * (DAYS_OF_JANUARY + 2 * DAYS_OF_FEBRUARY);
    checks.add(
        Expectation.of(
            town,
            "variance of entries of one watcher",
            diary -> Estimate.mean(
                ofLocals(diary, x -> x[0] * (x[0] - 1.0) / byWardens / byWardens)),
            oracle -> 1,
            0.12));
    checks.add(
        Expectation.of(
            town,
            "covariance of the entries of two watchers",
            diary -> Estimate.mean(ofLocals(diary, x -> x[0] / byWardens * x[1] / byCameras)),
            oracle -> 1,
            0.12));
  }

  private static double[] ofLocals(Diary diary, ToDoubleFunction<int[]> of) {
    var wardens = diary.received("shouting", "wardens", "correct");
    var cameras = diary.received("shouting", "cameras", "correct");
    return IntStream.range(0, diary.residents())
        .filter(i -> diary.stratum[i] == 1)
        .mapToDouble(i -> of.applyAsDouble(new int[] {wardens[i], cameras[i]}))
        .toArray();
  }

  private static void fabrication(Town town, List<Check> checks) {
    double mean = 0.62 + 0.38 * 2;
    for (int stratum = 1; stratum <= 3; stratum += 2) {
      double factor = (stratum == 3 ? 2 : 1) / mean;
      fabricated(town, "parking", "neighbours", stratum, 12 * 0.5 * factor, checks);
      fabricated(town, "remark", "neighbours", stratum, 12 * 0.3 * factor, checks);
      fabricated(town, "late", "neighbours", stratum, 12 * 0.2 * factor, checks);
      fabricated(town, "remark", "informers", stratum, 9, checks);
    }
  }

  private static void fabricated(
      Town town, String conduct, String watcher, int stratum, double rate, List<Check> checks) {
    double each = rate * 59 / 365;
    checks.add(
        Expectation.of(
            town,
            "fabrications of " + conduct + " by " + watcher + ", stratum " + stratum,
            diary -> Estimate.poisson(
                IntStream.range(0, diary.residents())
                    .filter(i -> diary.stratum[i] == stratum)
                    .map(i -> diary.received(conduct, watcher, "fabricated")[i])
                    .sum(),
                each * diary.residents(stratum)),
            diary -> each * diary.residents(stratum),
            0.16));
  }

  /** The lone resident does 1,000 acts, of which half are noticed, and half of those mistaken. */
  private static void nobody(Town town, List<Check> checks) {
    for (var truth : List.of("lost", "correct")) {
      checks.add(
          Expectation.of(
              town,
              truth + " entries of the lone resident",
              diary -> Estimate.poisson(diary.received("walk", "cameras", truth)[39], 250),
              diary -> 250,
              0.6));
    }
    checks.add(
        Expectation.of(
            town,
            "misattributed entries among the others",
            diary -> Estimate.poisson(
                amongOthers(diary),
                39 * 250),
            diary -> 39 * 250,
            0.1));
  }

  private static int amongOthers(Diary diary) {
    return (int) diary.mistakes.getOrDefault("walk", List.of()).stream().filter(m -> m.victim() != 39).count();
  }
}
