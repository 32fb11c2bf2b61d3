package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.ThreadRunner;
import counterscore.engine.Progress;
import counterscore.findings.Finding;
import counterscore.findings.Findings;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import counterscore.scenario.reading.BundledScenarios;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Findings in German, of every bundled scenario. */
class FindingTextTest {
  /** Words that only an English sentence has; what stands in quotation marks is the scenario's own. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(the|and|of|with|residents?|tier|score|entries|entry|simulation of|at the|refused|never)\\b");
  private static final Pattern QUOTED = Pattern.compile("„[^“]*“");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");

  private static List<String> names() {
    return BundledScenarios.names();
  }

  private static List<Finding> findings(Scenario scenario) {
    var experiment = new Experiment(scenario, 500, scenario.period().days(), 1, 1, 0);
    return Findings.of(scenario, new ThreadRunner(1).run(experiment, Progress.SILENT));
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_finding_is_a_german_sentence_with_the_same_numbers_and_no_english(String name) {
    var scenario = Objects.requireNonNull(BundledScenarios.read(name, List.of()).scenario());
    var text = new FindingText(scenario);
    assertThat(findings(scenario)).isNotEmpty().allSatisfy(finding -> {
      var sentence = text.sentence(finding);
      assertThat(sentence.english()).isEqualTo(finding.sentence());
      assertThat(sentence.german()).startsWith("In dieser Simulation ").endsWith(".").doesNotContain("{");
      assertThat(numbers(sentence.german())).isEqualTo(numbers(finding.sentence()));
      assertThat(ENGLISH.matcher(QUOTED.matcher(sentence.german()).replaceAll("")).find()).as(sentence.german())
          .isFalse();
    });
  }

  /** All numbers of a text, without their marks: a sentence may say them in another order in German. */
  private static List<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(number -> number.group().replaceAll("[.,]", "")).sorted().toList();
  }
}
