package counterscore.engine.plan;

import counterscore.scenario.Question;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plans that are lived side by side by the same residents with the same luck. What several of them declare under one name has
 * one place here, and its points are drawn once.
 *
 * @param plans of each world, the baseline first; they agree on residents, dispositions and days
 * @param conducts in an order that agrees with that of every world, as all that follow
 * @param turnover points of those who leave, the same in every world; null: nobody does
 * @param studies each study app, with the worlds in which it is the same: what they share is lived once
 * @param rooms each control room, likewise
 * @param questions what is asked beside counts
 */
public record Worlds(
    List<Plan> plans,
    List<SharedConduct> conducts,
    List<Shared<FabricationPlan>> fabrications,
    List<SharedList> lists,
    List<Shared<DemandPlan>> demands,
    List<Shared<LookupPlan>> lookups,
    @Nullable SharedField turnover,
    List<SharedStudy> studies,
    List<SharedRoom> rooms,
    Set<Question> questions) {
  /**
   * @throws IllegalArgumentException if the worlds' orders contradict each other
   */
  public static Worlds of(List<Plan> plans, Set<Question> questions) {
    return new WorldsCompiler(plans).compile(questions);
  }

  /** What all worlds agree on: residents, dispositions, days. */
  public Plan baseline() {
    return plans.getFirst();
  }

  public int size() {
    return plans.size();
  }

  /** The plans that stand beside the baseline where a question is asked, none where it is not. */
  public List<Plan> variants(Question question) {
    return questions.contains(question) ? plans.subList(1, plans.size()) : List.of();
  }
}
