package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.findings.SplitEffects;
import counterscore.scenario.Comparison;
import counterscore.scenario.Conduct;
import counterscore.scenario.Experiment;
import counterscore.scenario.Parameters;
import counterscore.scenario.Question;
import counterscore.scenario.Rate;
import counterscore.scenario.Scenario;
import counterscore.scenario.Variant;
import counterscore.testing.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How much comes by others, told of a small city where nobody does anything, and of the same city unchanged. */
class ByOthersTest {
  private static final Ran RAN = Ran.of(Press.scenario(), 3_000, 60);
  private static final SplitEffects TOLD = told();

  private static SplitEffects told() {
    var variants = List.of(new Variant("idle", idle(RAN.scenario())), new Variant("the same", RAN.scenario()));
    var experiment = Experiment.of(RAN.scenario(), 1).withResidents(3_000).withDays(60);
    var outcome = new ThreadRunner(2)
        .compare(new Comparison(experiment, variants, Set.of(Question.SPLIT)), Progress.SILENT, _ -> {});
    return SplitEffects.of(RAN.scenario(), variants, outcome);
  }

  private static Scenario idle(Scenario scenario) {
    var conduct = new LinkedHashMap<String, Conduct>();
    scenario.conduct().forEach((key, each) -> conduct.put(key, Records.with(each, "rate", Rate.perYear(0))));
    return Records.with(scenario, "conduct", conduct);
  }

  static Story story() {
    return new Story(
        RAN.scenario(), RAN.record(), RAN.observations(), RAN.findings(), Parameters.of(RAN.scenario()), List.of(TOLD),
        Map.of(), Ran.UNREVIEWED);
  }

  private static List<String> summary(int columns) {
    return TerminalSummary.of(story(), "a/report.html", columns).lines().toList();
  }

  @Test
  void each_variant_has_a_part_with_a_picture_of_both_orders_and_a_table_by_group() {
    var sections = ByOthers.of(story(), TOLD);

    assertThat(sections).extracting(Section::title)
        .containsExactly("Directly and by others: idle", "Directly and by others: the same");
    assertThat(sections.getFirst().html().markup())
        .contains("through friends", "misdirected", "displaced", "in the reverse order", "The numbers", "by group")
        .containsPattern("\"part\":\"misdirected\",\"place\":2,\"number\":-?[1-9]");
  }

  @Test
  void where_nothing_differs_nothing_is_drawn() {
    assertThat(ByOthers.of(story(), TOLD).getLast().html().markup())
        .contains("As in the baseline, directly and by others")
        .doesNotContain("class=\"chart\"");
  }

  @Test
  void the_terminal_tells_both_orders_at_every_width() {
    for (int columns : new int[] {60, 76, 100}) {
      assertThat(summary(columns)).allSatisfy(
          line -> assertThat(line.startsWith("digest") ? 0 : line.length()).isLessThanOrEqualTo(columns));
    }
    assertThat(summary(60)).contains("              direct  friends misdirected displaced      all")
        .anyMatch(line -> line.startsWith("  in order")).anyMatch(line -> line.startsWith("  reverse"));
  }
}
