package counterscore.findings;

import counterscore.observation.AgainTables;
import counterscore.observation.Observations;
import counterscore.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the same residents would be graded the same again, and how well the schemes order them by what they do
 * (docs/model/reliability.md).
 *
 * @param schemes as declared
 * @param actsByRate how well the acts that are done order residents by the rate at which they do them: what a score that saw every
 *     act would do
 * @param again residents beside themselves in other lives ({@link AgainTables})
 */
public record Reliability(List<OfScheme> schemes, Concordance actsByRate, Observations again) implements SideBySide {
  public Reliability {
    schemes = List.copyOf(schemes);
  }

  /**
   * One scheme.
   *
   * @param isGraded whether it has a worst tier
   * @param lives those in which anybody can be compared
   * @param byActs how well scores order residents by the unlawful acts they did
   * @param byRate the same by the unlawful acts they are expected to do
   */
  public record OfScheme(
      String key, boolean isGraded, List<Again> lives, Concordance byActs, Concordance byRate) {
    public OfScheme {
      lives = List.copyOf(lives);
    }
  }

  /**
   * The residents in one other life.
   *
   * @param kind which life
   * @param residents who have a score in both and lived equally long
   * @param tiers all tiers, once and again
   * @param worst the worst tier against all others
   * @param icc of scores; null where all are the same
   */
  public record Again(OtherLife kind, long residents, Kappa tiers, Worst worst, @Nullable Double icc) {}

  /**
   * Residents in the worst tier at the end.
   *
   * @param residents all
   * @param once in the first life
   * @param other in the other life
   * @param both in both
   */
  public record Worst(long residents, long once, long other, long both) {
    /** Share of residents in it, on average over both lives [0, 1]. */
    public double prevalence() {
      return (once + other) / (2.0 * residents);
    }

    /** P(worst again | worst once); null where nobody is. */
    public @Nullable Double again() {
      return once == 0 ? null : both / (double) once;
    }

    public Kappa kappa() {
      return Kappa.of(new long[][] {{both, once - both}, {other - both, residents - once - other + both}});
    }
  }

  /** @param again what was observed of other lives */
  public static Reliability of(Scenario scenario, Observations again) {
    var schemes = scenario.schemes().entrySet().stream()
        .map(scheme -> scheme(scheme.getKey(), List.copyOf(scheme.getValue().tiers().keySet()), again))
        .toList();
    return new Reliability(
        schemes, concordance(again, AgainTables.ACTS_DONE, AgainTables.RATE), again);
  }

  private static OfScheme scheme(String scheme, List<String> tiers, Observations again) {
    var lives = Stream.of(OtherLife.values())
        .filter(life -> sum(again, life, scheme, "residents") > 0)
        .map(life -> again(life, scheme, tiers, again))
        .toList();
    return new OfScheme(
        scheme, tiers.size() > 1, lives, concordance(again, scheme, AgainTables.ACTS),
        concordance(again, scheme, AgainTables.RATE));
  }

  private static Concordance concordance(Observations again, String scheme, String amount) {
    var pairs = AgainTables.ORDER_MEASURES.stream()
        .map(
            measure -> again.counter(AgainTables.ORDER)
                .sum(Map.of("scheme", scheme, "amount", amount, "measure", measure)))
        .toList();
    return new Concordance(pairs.get(0), pairs.get(1), pairs.get(2));
  }

  private static long sum(Observations again, OtherLife life, String scheme, String measure) {
    return again.counter(AgainTables.SCORES).sum(Map.of("life", life.key(), "scheme", scheme, "measure", measure));
  }

  private static Again again(OtherLife life, String scheme, List<String> tiers, Observations again) {
    var table = new long[tiers.size()][tiers.size()];
    again.counter(AgainTables.TIERS).forEachNonZero((labels, count) -> {
      if (labels[0].equals(life.key()) && labels[1].equals(scheme)) {
        table[tiers.indexOf(labels[2])][tiers.indexOf(labels[3])] += count;
      }
    });
    var sums = AgainTables.SCORE_MEASURES.stream().mapToLong(measure -> sum(again, life, scheme, measure)).toArray();
    return new Again(
        life, sums[0], Kappa.of(table), worst(table, sums[0]),
        Icc.of(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]));
  }

  private static Worst worst(long[][] table, long residents) {
    int worst = table.length - 1;
    long once = 0;
    long other = 0;
    for (int tier = 0; tier <= worst; tier++) {
      once += table[worst][tier];
      other += table[tier][worst];
    }
    return new Worst(residents, once, other, table[worst][worst]);
  }

  @Override
  public List<Finding> findings(Scenario scenario, Observations baseline) {
    return ReliabilityFindings.of(new Evidence(scenario, baseline), this);
  }
}
