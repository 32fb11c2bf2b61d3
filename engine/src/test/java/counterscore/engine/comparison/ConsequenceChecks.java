package counterscore.engine.comparison;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a consequence comes to is known: from what is declared alone, to the cent or as a share of independent marks. */
final class ConsequenceChecks {
  private ConsequenceChecks() {}

  static List<Check> all() {
    var checks = new ArrayList<Check>();
    var town = ConsequenceTowns.consequences();
    exact(town, "days that flight waits in B", d -> flight(d, "B", "waiting-days") / flight(d, "B", "delayed"), 3,
        checks);
    exact(
        town, "days that flight waits in C", d -> flight(d, "C", "waiting-days") / flight(d, "C", "delayed"), 30,
        checks);
    // 300.25 · 1.3 = 390.325, rounded half away from zero: 390.33, which is 90.08 more
    exact(
        town, "surcharge on flight in C", d -> flight(d, "C", "paid-more") / flight(d, "C", "delayed"), 9008, checks);
    exact(
        town, "surcharge on flight in B", d -> flight(d, "B", "paid-more") / flight(d, "B", "delayed"), 3003, checks);
    // 300.25 · 0.9 = 270.225: 270.23, which is 30.02 less; and 12.50 are given
    exact(
        town, "reward by discount on flight in AAA",
        d -> flight(d, "AAA", "rewarded") / flight(d, "AAA", "paid-less"), 1250.0 / 3002, checks);
    share(town, "refusals of loan that are waived", d -> loan(d, "waived"), d -> loan(d, "refused"), 0.3, 0.13, checks);
    share(
        ConsequenceTowns.lists(), "requests of the bank that are met", d -> bank(d, "shared"),
        d -> bank(d, "asked") - bank(d, "shared"), 0.6, 0.05, checks);
    return checks;
  }

  private static double flight(Diary diary, String tier, String measure) {
    double sum = 0;
    for (var month : List.of("2021-01", "2021-02")) {
      for (var stratum : diary.strata) {
        sum += diary.count(Tables.DEMANDS, month, "flight", tier, stratum, measure);
      }
    }
    return sum;
  }

  private static double loan(Diary diary, String measure) {
    return diary.count(Totals.TOTAL, Tables.DEMANDS, "loan", measure);
  }

  private static double bank(Diary diary, String measure) {
    return diary.count(Totals.TOTAL, Tables.REQUESTS, "bank", measure);
  }

  private static void exact(
      Town town, String name, ToDoubleFunction<Diary> seen, double expected, List<Check> checks) {
    checks.add(
        Expectation.of(town, name, diary -> new Estimate(seen.applyAsDouble(diary), 0, 0), _ -> expected, 1e-9));
  }

  /** Marks are independent of each other and of everything else, so the share among them is binomial. */
  private static void share(
      Town town, String name, ToDoubleFunction<Diary> yes, ToDoubleFunction<Diary> no, double expected, double effect,
      List<Check> checks) {
    checks.add(
        Expectation.of(
            town, name,
            diary -> Estimate.share(
                (long) yes.applyAsDouble(diary), (long) (yes.applyAsDouble(diary) + no.applyAsDouble(diary)), expected),
            _ -> expected, effect));
  }
}
