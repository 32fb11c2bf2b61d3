package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.findings.Finding;
import counterscore.findings.Reliability;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Parameters;
import counterscore.scenario.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How it is told whether the same residents would be graded the same again. */
class GradedAgainTest {
  private static final Ran RAN = Ran.of(Press.scenario(), 3_000, 60);
  private static final Reliability TOLD = told();

  private static Reliability told() {
    var experiment = Experiment.of(RAN.scenario(), 1).withResidents(3_000).withDays(60);
    var outcome = new ThreadRunner(2).compare(
        new Comparison(experiment, List.of(), Set.of(Question.AGAIN)), Progress.SILENT, _ -> {});
    return Reliability.of(RAN.scenario(), Objects.requireNonNull(outcome.again()));
  }

  private static List<Finding> findings() {
    var findings = new ArrayList<>(RAN.findings());
    findings.addAll(TOLD.findings(RAN.scenario(), RAN.observations()));
    return findings;
  }

  static Story story() {
    return new Story(
        RAN.scenario(), RAN.record(), RAN.observations(), findings(), Parameters.of(RAN.scenario()), List.of(TOLD),
        Map.of(), Ran.UNREVIEWED);
  }

  private static List<String> summary(int columns) {
    return TerminalSummary.of(story(), "a/report.html", columns).lines().toList();
  }

  @Test
  void the_part_says_what_is_drawn_anew_and_holds_the_numbers_and_what_they_mean() {
    var section = GradedAgain.of(story(), TOLD);

    assertThat(section.title()).isEqualTo("Would the same life be graded the same?");
    assertThat(section.html().markup()).contains(
        "Same life, other watching: What residents do", "Same people, other year: Residents keep", "Residents compared",
        "ICC(1) of scores", "Cohen&#39;s kappa of all tiers", "Does the score tell who does more?",
        "the acts themselves",
        "In this simulation");
  }

  @Test
  void the_terminal_has_a_column_for_each_life() {
    assertThat(summary(100)).contains("Would the same life be graded the same?")
        .anyMatch(line -> line.matches(" {30,}same life +same people"))
        .anyMatch(line -> line.matches("  ICC\\(1\\) of scores +[0-9.]+ +[0-9.]+"));
    assertThat(summary(100).getLast()).startsWith("digest ");
    for (int columns : new int[] {60, 77, 100}) {
      assertThat(summary(columns)).allSatisfy(
          line -> assertThat(line.startsWith("digest") ? 0 : line.length()).isLessThanOrEqualTo(columns));
    }
  }

  @Test
  void the_command_that_gives_it_again_asks_for_it() {
    assertThat(Reproduce.command(RAN.record(), List.of(TOLD))).startsWith("./counterscore compare press-2019 ")
        .endsWith(" --again");
  }
}
