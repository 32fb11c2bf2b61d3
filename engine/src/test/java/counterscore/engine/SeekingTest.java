package counterscore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterscore.engine.Seeking.Sought;
import counterscore.engine.Seeking.Trait;
import counterscore.observation.LifeStory;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import counterscore.scenario.reading.BundledScenarios;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Residents of whom something is true are those of whom their stories say so. */
class SeekingTest {
  private static final int RESIDENTS = 3_000;
  private static final Scenario SCENARIO =
      Objects.requireNonNull(BundledScenarios.read("press-2019", List.of()).scenario());
  private static final Experiment CITY = Experiment.of(SCENARIO, 4).withResidents(RESIDENTS).withDays(150);
  private static final List<LifeStory> STORIES = Replay.of(CITY, LongStream.range(0, RESIDENTS).boxed().toList());

  private static List<Long> found(int lowest, int below, Trait... traits) {
    return Seeking.of(CITY, new Sought("city-score", lowest, below, List.of(traits)), 2, Progress.SILENT);
  }

  /** Those of whom it is true by their stories, in order. */
  private static List<Long> told(int lowest, int below, Trait... traits) {
    return STORIES.stream()
        .filter(story -> score(story) >= lowest && score(story) < below)
        .filter(story -> Set.of(traits).stream().allMatch(trait -> isTrue(trait, story)))
        .map(LifeStory::resident).toList();
  }

  private static int score(LifeStory story) {
    return story.end().stream().filter(each -> each.scheme().equals("city-score")).findFirst().orElseThrow().score();
  }

  /** Since the place was last taken. */
  private static List<LifeStory.Event> events(LifeStory story) {
    int last = 0;
    for (int e = 0; e < story.events().size(); e++) {
      last = story.events().get(e) instanceof LifeStory.Replaced ? e + 1 : last;
    }
    return story.events().subList(last, story.events().size());
  }

  private static boolean isTrue(Trait trait, LifeStory story) {
    return switch (trait) {
      case BLAMELESS -> events(story).stream().noneMatch(SeekingTest::isUnlawful);
      case WRONGED -> events(story).stream().anyMatch(
          event -> event instanceof LifeStory.Written written
              && Set.of("misattributed", "fabricated").contains(written.truth()));
      case REFUSED -> events(story).stream().anyMatch(
          event -> event instanceof LifeStory.Asked asked && asked.refused());
    };
  }

  private static boolean isUnlawful(LifeStory.Event event) {
    return switch (event) {
      case LifeStory.Unnoticed unnoticed -> isUnlawful(unnoticed.conduct());
      case LifeStory.Misdirected misdirected -> isUnlawful(misdirected.conduct());
      case LifeStory.Written written -> written.truth().equals("correct") && isUnlawful(written.conduct());
      default -> false;
    };
  }

  private static boolean isUnlawful(String conduct) {
    return !Objects.requireNonNull(SCENARIO.conduct().get(conduct)).lawful();
  }

  @Test
  void the_first_twenty_by_number_are_found_for_every_set_of_traits() {
    for (var traits : List.of(
        new Trait[0], new Trait[] {Trait.BLAMELESS}, new Trait[] {Trait.WRONGED}, new Trait[] {Trait.REFUSED},
        new Trait[] {Trait.BLAMELESS, Trait.WRONGED})) {
      var all = told(0, 1_501, traits);
      assertThat(all).as("power: some have it and some have not").hasSizeBetween(1, RESIDENTS);
      assertThat(found(0, 1_501, traits)).isEqualTo(all.subList(0, Math.min(Seeking.MOST, all.size())));
    }
    assertThat(told(0, 1_501, Trait.BLAMELESS)).hasSizeLessThan(RESIDENTS / 2);
  }

  @Test
  void scores_are_sought_between_two_ends_of_which_the_lower_belongs_to_it() {
    var low = told(0, 950);
    assertThat(low).hasSizeGreaterThan(5);
    assertThat(found(0, 950)).isEqualTo(low.subList(0, Math.min(Seeking.MOST, low.size())));
    int one = STORIES.stream().mapToInt(SeekingTest::score).filter(score -> score != 1_000).findFirst().orElseThrow();
    assertThat(found(one, one + 1)).isEqualTo(told(one, one + 1).stream().limit(Seeking.MOST).toList()).isNotEmpty();
    assertThat(found(one + 1, one + 1)).isEmpty();
  }

  @Test
  void a_scheme_that_does_not_exist_is_refused() {
    assertThatThrownBy(() -> Seeking.of(CITY, new Sought("none", 0, 1, List.of()), 1, Progress.SILENT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
