package counterscore.findings;

import counterscore.findings.sensitivity.Analysis;
import counterscore.findings.sensitivity.Effect;
import counterscore.findings.sensitivity.Factor;
import counterscore.findings.sensitivity.Grouping;
import counterscore.findings.sensitivity.Index;
import counterscore.findings.sensitivity.Interval;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one number depends on what is uncertain.
 *
 * @param outcome which number, per 1,000 resident-years
 * @param declared its value with all quantities as declared
 * @param analysis by factor
 */
public record Sensitivity(Explained outcome, double declared, Analysis analysis) {
  /** How the ids of its findings begin. */
  private static final List<String> STEMS =
      List.of("over-ranges", "moves-most", "holds-most", "assumed-share", "measure-first");

  /** An index that is smaller than that matters little, however uncertain it is. */
  private static final double LITTLE = 0.1;

  /**
   * What a factor does to the number.
   *
   * @param weight mean size of a step's effect [1/1,000 resident-years], or total index [1]
   */
  public record Weight(Factor factor, double weight, Interval lies) {
    /** Whether the interval is wider than what it is about: it says nothing. */
    public boolean isVague() {
      return lies.width() > Math.max(weight, LITTLE);
    }
  }

  /** Whether a finding is one of its own. */
  public boolean hasSaid(Finding finding) {
    return STEMS.stream().anyMatch(stem -> finding.id().equals(id(stem)));
  }

  /** Id of a finding, for example {@code moves-most-refusals}. */
  String id(String stem) {
    return stem + "-" + outcome.key();
  }

  /** Of all factors but that of everything assumed: those that do most first. */
  public List<Weight> weights() {
    var weights = switch (analysis) {
      case Analysis.Screened screened -> screened.effects().stream().map(Sensitivity::weight);
      case Analysis.Decomposed decomposed -> decomposed.indices().stream().map(Sensitivity::weight);
    };
    return weights.filter(weight -> !weight.factor.key().equals(Grouping.ASSUMED))
        .sorted(Comparator.comparingDouble(Weight::weight).reversed()).toList();
  }

  private static Weight weight(Effect effect) {
    return new Weight(effect.factor(), effect.size(), effect.sizeLies());
  }

  private static Weight weight(Index index) {
    return new Weight(index.factor(), index.total(), index.totalLies());
  }

  /** Share of the variance that everything holds that is assumed; null where it was not asked for, or stands among the others. */
  public @Nullable Index assumed() {
    return analysis instanceof Analysis.Decomposed decomposed
        ? decomposed.indices().stream().filter(index -> index.factor().key().equals(Grouping.ASSUMED)).findFirst()
            .orElse(null)
        : null;
  }

  /** Of how many factors the interval says nothing. */
  public long vague() {
    return analysis instanceof Analysis.Decomposed ? weights().stream().filter(Weight::isVague).count() : 0;
  }
}
