package counterscore.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An experiment beside variants of it: the same residents with the same luck under other rules.
 *
 * @param variants in the order in which they are told
 * @param questions what is asked beside counts
 */
public record Comparison(Experiment baseline, List<Variant> variants, Set<Question> questions) {
  /** Most worlds that are lived side by side, the baseline among them. */
  public static final int MOST_WORLDS = 64;

  /**
   * @throws IllegalArgumentException if a variant is about other people or another time, or there are too many
   */
  public Comparison {
    variants = List.copyOf(variants);
    questions = Set.copyOf(questions);
    int worlds = worlds(variants, questions);
    if (worlds > MOST_WORLDS) {
      throw new IllegalArgumentException(worlds + " worlds side by side");
    }
    for (var variant : variants) {
      var different = Variant.differences(baseline.scenario(), variant.scenario());
      if (!different.isEmpty()) {
        throw new IllegalArgumentException("variant " + variant.name() + " differs in " + different);
      }
    }
  }

  /** Counts alone. */
  public Comparison(Experiment baseline, List<Variant> variants) {
    this(baseline, variants, Set.of());
  }

  /** How many worlds are lived side by side, the baseline among them. */
  public static int worlds(List<Variant> variants, Set<Question> questions) {
    return questions.contains(Question.SPLIT) ? Splits.of(variants).worlds() : 1 + variants.size();
  }

  /** Every declared world as an experiment of its own, the baseline first. */
  public List<Experiment> worlds() {
    var worlds = new ArrayList<Experiment>();
    worlds.add(baseline);
    variants.forEach(variant -> worlds.add(baseline.withScenario(variant.scenario())));
    return List.copyOf(worlds);
  }
}
