package counterscore.findings;

import counterscore.observation.Observations;
import java.util.List;

/**
 * What one variant does to whom, beside the baseline. Who is meant holds for this coupling of luck (docs/model/worlds.md).
 *
 * @param name of the variant
 * @param digest of everything that was observed in it
 * @param isWithoutErrors whether it is the scenario with misattribution and fabrication off, nothing else changed and
 *     nobody linked to the file of somebody else: what is refused in the baseline alone is wrongly refused then
 * @param schemes those that both worlds have, as declared
 * @param demands everybody's first, then by group; empty where nothing can be demanded
 * @param differences of counts, in fixed order; they do not depend on the coupling
 * @param twins residents beside their twins ({@link counterscore.observation.TwinTables})
 */
public record Contrast(
    String name,
    String digest,
    boolean isWithoutErrors,
    List<OfScheme> schemes,
    List<OfDemands> demands,
    List<Difference> differences,
    Observations twins) {
  public Contrast {
    schemes = List.copyOf(schemes);
    demands = List.copyOf(demands);
    differences = List.copyOf(differences);
  }

  /**
   * Residents by group.
   *
   * @param attribute empty for everybody
   * @param category empty for everybody
   */
  public record Group(String attribute, String category) {
    static final Group EVERYBODY = new Group("", "");

    public String words() {
      return attribute.isEmpty() ? "everybody" : attribute + ": " + category;
    }
  }

  /**
   * One scheme.
   *
   * @param key of the scheme
   * @param isGraded whether it has a worst tier in both worlds
   * @param worstMonths month ends at which a resident is in the worst tier
   * @param scores everybody's first, then by group
   */
  public record OfScheme(String key, boolean isGraded, Sides worstMonths, List<Scores> scores) {
    public OfScheme {
      scores = List.copyOf(scores);
    }

    public Scores everybody() {
      return scores.getFirst();
    }
  }

  /**
   * Scores at the end of the run.
   *
   * @param residents who have such a score in both worlds
   * @param better whose twin has a higher score
   * @param worse whose twin has a lower score
   * @param unchanged whose twin has the same score
   * @param gained by the twins of those better off [points]
   * @param lost by the twins of those worse off [points], not negative
   * @param worst residents in the worst tier at the end
   */
  public record Scores(
      Group group, long residents, long better, long worse, long unchanged, long gained, long lost, Sides worst) {
    /** Key of a count: {@code variant/scheme/better/attribute: category}. */
    public String key(Contrast variant, OfScheme scheme, String count) {
      return variant.name() + "/" + scheme.key() + "/" + count + "/" + group.words();
    }
  }

  /**
   * New demands; those that are made again are left out.
   *
   * @param refused refused in one and granted in the other, or refused in both
   * @param inOneAlone made in one of the worlds alone
   */
  public record OfDemands(Group group, Sides refused, long inOneAlone) {
    /** Key of a count: {@code variant/refused-in-baseline/attribute: category}. */
    public String key(Contrast variant, String count) {
      return variant.name() + "/" + count + "/" + group.words();
    }
  }

  /**
   * Counts of the population per 1,000 resident-years.
   *
   * @param key for example {@code refusals}
   * @param counted what one of them is, in the plural
   * @param definition how they are counted, from which table
   */
  public record Difference(String key, String counted, String definition, double baseline, double variant) {}
}
