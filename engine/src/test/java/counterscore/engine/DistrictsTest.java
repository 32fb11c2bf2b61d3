package counterscore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Digest;
import counterscore.observation.LifeStory;
import counterscore.observation.Packed;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Question;
import counterscore.scenario.Scenario;
import counterscore.scenario.Variant;
import counterscore.scenario.reading.BundledScenarios;
import counterscore.scenario.reading.CanonicalText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Districts that are lived apart, from a text, and merged from bytes are the run that a runner lives. */
class DistrictsTest {
  private static final Scenario PRESS =
      Objects.requireNonNull(BundledScenarios.read("press-2019", List.of()).scenario());

  /** Two districts, the second with a few residents. */
  private static Experiment experiment(Scenario scenario) {
    return Experiment.of(scenario, 3).withResidents(524_288 + 1_000).withDays(3);
  }

  private static Comparison comparison(Scenario baseline, Scenario variant) {
    return new Comparison(
        experiment(baseline), List.of(new Variant("without", variant)),
        EnumSet.of(Question.TWINS, Question.AGAIN, Question.SPLIT));
  }

  @Test
  void all_questions_are_answered_as_by_threads_whatever_the_order() {
    var without = Mechanism.FRIENDS.off(PRESS);
    var stories = new ArrayList<LifeStory>();
    var expected = new ThreadRunner(2).compare(comparison(PRESS, without), Progress.SILENT, stories::add);

    var sent = comparison(
        CanonicalText.read(CanonicalText.of(PRESS)), CanonicalText.read(CanonicalText.of(without)));
    var districts = Districts.of(sent);
    var told = new ArrayList<LifeStory>();
    var all = Districts.empty(comparison(PRESS, without));
    for (int number : new int[] {1, 0}) {
      Packed.merge(Packed.of(districts.live(number, Progress.SILENT, told::add)), all);
    }

    assertThat(Digest.of(all.baseline())).isEqualTo(Digest.of(expected.baseline()));
    assertThat(Packed.of(all)).isEqualTo(Packed.of(expected));
    assertThat(told).isEqualTo(stories).hasSize(Sample.KEPT);
  }
}
