package counterscore.engine.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** In whose file a mistaken entry lands, and whether that has to do with the actor or with the victim's own acts. */
final class MistakeChecks {
  /** Acts noticed per resident: 90 a year, over 30 days, with 0.8. */
  private static final double NOTICED = 90.0 * 30 / 365 * 0.8;

  private static final int NEAR = 200;

  private MistakeChecks() {}

  static List<Check> all() {
    var checks = new ArrayList<Check>();
    var town = Towns.mistakes();
    howMany(town, checks);
    inTheGroup(town, checks);
    anybody(town, checks);
    lookalikes(town, checks);
    ownAndWrong(town, checks);
    checks.add(
        share(
            Towns.blocks(), "victims in the actor's block", "stroll",
            (diary, m) -> m.actor() / 65_536 == m.victim() / 65_536, diary -> 1, 0.01));
    return checks;
  }

  private static void howMany(Town town, List<Check> checks) {
    mistaken(town, "walk", "locals", 0, 0.3, checks);
    mistaken(town, "walk", "migrants", 1, 0.6, checks);
    mistaken(town, "parking", "locals", 0, 0.3, checks);
  }

  private static boolean isMigrant(Diary diary, int resident) {
    return diary.stratum[resident] >= 2;
  }

  private static void mistaken(
      Town town, String conduct, String who, int migrant, double share, List<Check> checks) {
    checks.add(
        Expectation.of(
            town,
            "mistakes about " + conduct + " of " + who,
            diary -> Estimate.poisson(
                count(diary, conduct, m -> isMigrant(diary, m.actor()) == (migrant == 1)),
                NOTICED * share * (diary.residents(2 * migrant) + diary.residents(2 * migrant + 1))),
            diary -> NOTICED * share * (diary.residents(2 * migrant) + diary.residents(2 * migrant + 1)),
            0.1));
  }

  private static int count(Diary diary, String conduct, Predicate<Diary.Mistake> such) {
    return (int) mistakes(diary, conduct).stream().filter(such).count();
  }

  private static List<Diary.Mistake> mistakes(Diary diary, String conduct) {
    return diary.mistakes.getOrDefault(conduct, List.of());
  }

  private static Expectation share(
      Town town, String name, String conduct, BiPredicate<Diary, Diary.Mistake> such,
      ToDoubleFunction<Diary> expected, double effect) {
    return Expectation.of(
        town,
        name,
        diary -> Estimate.share(
            count(diary, conduct, m -> such.test(diary, m)), mistakes(diary, conduct).size(),
            expected.applyAsDouble(diary)),
        expected,
        effect);
  }

  private static void inTheGroup(Town town, List<Check> checks) {
    for (var conduct : List.of("walk", "parking")) {
      checks.add(
          share(
              town, "victims of " + conduct + " in the actor's group", conduct,
              (diary, m) -> isMigrant(diary, m.actor()) == isMigrant(diary, m.victim()), diary -> 1, 0.01));
    }
    checks.add(
        share(
            town, "members among the victims of walk", "walk", (diary, m) -> diary.stratum[m.victim()] % 2 == 0,
            diary -> (diary.residents(0) + diary.residents(2)) / (double) diary.residents(), 0.2));
  }

  /** Uniform among the others: the actor's stratum and the actor's place say nothing. */
  private static void anybody(Town town, List<Check> checks) {
    checks.add(
        share(
            town, "victims of stroll in the actor's stratum", "stroll",
            (diary, m) -> diary.stratum[m.actor()] == diary.stratum[m.victim()], MistakeChecks::sameStratum, 0.1));
    checks.add(
        share(
            town, "victims of stroll near the actor", "stroll",
            (diary, m) -> Math.abs(m.actor() - m.victim()) <= NEAR, MistakeChecks::near, 0.4));
    checks.add(
        share(
            town, "victims of stroll who are the actor", "stroll", (diary, m) -> m.actor() == m.victim(), diary -> 0,
            0.01));
  }

  private static double sameStratum(Diary diary) {
    double n = diary.residents();
    return IntStream.range(0, diary.strata.size())
        .mapToDouble(s -> diary.residents(s) / n * (diary.residents(s) - 1) / (n - 1))
        .sum();
  }

  /** Of n (n − 1) ordered pairs, 2 d n − d (d + 1) are at most d apart. */
  private static double near(Diary diary) {
    double n = diary.residents();
    return (2 * NEAR * n - NEAR * (NEAR + 1.0)) / (n * (n - 1));
  }

  /**
   * Wrong entries by lookalike v have the mean v, so w (w − 1) has that of v². The actor's own weight, which cannot be hit,
   * moves this by about 1/n.
   */
  private static void lookalikes(Town town, List<Check> checks) {
    checks.add(
        Expectation.of(
            town,
            "variance of wrong entries by lookalike",
            diary -> wrong(diary, "jog", "kiosk", NOTICED * 0.4),
            oracle -> square(oracle, "face"),
            0.2));
    checks.add(
        Expectation.of(
            town,
            "variance of wrong entries at random",
            diary -> wrong(diary, "stroll", "patrol", NOTICED * 0.25),
            oracle -> 1,
            0.12));
  }

  private static Estimate wrong(Diary diary, String conduct, String watcher, double mean) {
    var w = diary.received(conduct, watcher, "misattributed");
    return Estimate.mean(IntStream.of(w).mapToDouble(count -> count * (count - 1.0) / mean / mean).toArray());
  }

  private static double square(Diary oracle, String disposition) {
    var values = oracle.dispositions.getOrDefault(disposition, new double[0]);
    return IntStream.range(0, values.length).mapToDouble(i -> values[i] * values[i]).sum() / values.length;
  }

  private static void ownAndWrong(Town town, List<Check> checks) {
    checks.add(together(town, "stroll", "stroll", "patrol", 0.25, 0, null, 0.06));
    checks.add(together(town, "stroll", "stroll", "patrol", 0.25, 1, null, 0.06));
    checks.add(together(town, "jog", "jog", "kiosk", 0.4, 0, null, 0.1));
    checks.add(together(town, "stroll", "jog", "kiosk", 0.4, 0, null, 0.1));
    checks.add(together(town, "parking", "jog", "kiosk", 0.4, 0, null, 0.15));
    checks.add(together(town, "parking", "parking", "booth", 0.3, 0, "care", 0.2));
    checks.add(together(town, "parking", "stroll", "patrol", 0.25, 0, null, 0.12));
  }

  private static Check together(
      Town town,
      String own,
      String wrong,
      String watcher,
      double misattribution,
      int shift,
      @Nullable String shared,
      double effect) {
    double meanOfOwn = 90.0 * 30 / 365;
    double meanOfWrong = NOTICED * misattribution;
    return Expectation.of(
        town,
        "covariance of own " + own + " and wrong entries on " + wrong + (shift == 0 ? "" : " of a neighbour"),
        diary -> {
          var x = diary.acts(own);
          var w = diary.received(wrong, watcher, "misattributed");
          int n = diary.residents();
          return Estimate.mean(
              IntStream.range(0, n).mapToDouble(i -> x[i] / meanOfOwn * w[(i + shift) % n] / meanOfWrong).toArray());
        },
        oracle -> shared == null ? 1 : square(oracle, shared),
        effect);
  }
}
