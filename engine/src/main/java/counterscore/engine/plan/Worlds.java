package counterscore.engine.plan;

import counterscore.scenario.Question;
import counterscore.scenario.Route;
import counterscore.scenario.Splits;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
 * @param splits which variants are lived once more with closed routes, behind all variants
 * @param fromBaseline what each world takes from the baseline; null: nothing
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
    Set<Question> questions,
    Splits splits,
    List<@Nullable FromBaseline> fromBaseline) {
  public Worlds {
    fromBaseline = Collections.unmodifiableList(fromBaseline);
  }

  /**
   * @param plans of the baseline and its variants
   * @throws IllegalArgumentException if the worlds' orders contradict each other
   */
  public static Worlds of(List<Plan> plans, Set<Question> questions) {
    var variants = plans.subList(1, plans.size()).stream().map(plan -> Route.of(plan.experiment().scenario()));
    var splits = new Splits(questions.contains(Question.SPLIT) ? variants.toList() : List.of());
    return new WorldsCompiler(plans, splits).compile(questions);
  }

  /** What all worlds agree on: residents, dispositions, days. */
  public Plan baseline() {
    return plans.getFirst();
  }

  /** The baseline and its variants. */
  public List<Plan> declared() {
    return plans.subList(0, plans.size() - splits.frozen().size());
  }

  /** Numbers of the worlds that have their pair in the next one where silence is asked about; none where it is not. */
  public IntStream pairs() {
    return questions.contains(Question.SILENCE)
        ? IntStream.range(0, plans.size() / 2).map(pair -> 2 * pair)
        : IntStream.empty();
  }

  /** The plans that stand beside the baseline where a question is asked, none where it is not. */
  public List<Plan> variants(Question question) {
    return questions.contains(question) ? declared().subList(1, declared().size()) : List.of();
  }

  public int size() {
    return plans.size();
  }

  /** Names of the schemes in which friends matter in some world, in order of the first world that has them. */
  public List<String> shownSchemes() {
    return plans.stream()
        .filter(plan -> plan.friends() != null)
        .flatMap(plan -> plan.schemes().stream())
        .filter(scheme -> scheme.friendWeight() != 0)
        .map(SchemePlan::name)
        .distinct()
        .toList();
  }

  /** Whether what friends remember matters in some world. */
  public boolean isRememberedByFriends() {
    return plans.stream()
        .anyMatch(plan -> plan.friends() != null && plan.responses() != null && plan.responses().friends() != null);
  }

  /** Whether friends matter in some world. */
  public boolean haveFriends() {
    return plans.stream().anyMatch(plan -> plan.friends() != null);
  }

  /** Whether friends part in some world. */
  public boolean friendsPart() {
    return plans.stream().anyMatch(plan -> plan.shedding() != null);
  }

  /** What a world takes from the baseline; null: nothing. */
  public @Nullable FromBaseline fromBaseline(int world) {
    return fromBaseline.get(world);
  }

  /** Worlds in which what others do is what they do in the baseline, a bit each. */
  public long withActsOfBaseline() {
    long worlds = 0;
    for (int w = 0; w < fromBaseline.size(); w++) {
      var from = fromBaseline.get(w);
      worlds |= from != null && from.entries() ? 1L << w : 0;
    }
    return worlds;
  }
}
