package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.lab.FirstScenario;
import counterscore.scenario.Certainty;
import counterscore.scenario.Parameters;
import counterscore.scenario.reading.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve answers make a first scenario of one's own. */
class InitAskTest {
  private static final int QUESTIONS = 12;

  @TempDir
  private Path folder;

  private Cli.Ended ask(String answers) {
    return new Cli(folder).answering(answers, "init", "mine.yaml", "--ask");
  }

  @Test
  void empty_lines_take_what_is_proposed_and_the_file_runs() throws IOException {
    var ended = ask("\n".repeat(QUESTIONS));

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("1. Of 10,000 residents, how many do in a year what the score looks for? [10]")
        .contains("counterscore run mine.yaml", "counterscore compare mine.yaml", "counterscore sensitivity mine.yaml");
    var reading = ScenarioReader.read("mine.yaml", folder.resolve("mine.yaml"), List.of());
    assertThat(reading.diagnostics()).isEmpty();
    assertThat(Parameters.of(Objects.requireNonNull(reading.scenario()))).hasSizeGreaterThan(10)
        .filteredOn(parameter -> parameter.certainty() != null).hasSizeGreaterThanOrEqualTo(QUESTIONS)
        .allSatisfy(parameter -> {
          assertThat(parameter.certainty()).isEqualTo(Certainty.ASSUMED);
          assertThat(parameter.low()).isNotNull();
        });
    var run = new Cli(folder).run("run", "mine.yaml", "--residents", "1000", "--out", "run");
    assertThat(run.status()).as(run.err()).isZero();
  }

  /** Ends of what can be answered, and 200 lists of answers between them: none may lead to an error or a warning. */
  @Test
  void whatever_is_answered_the_reader_has_nothing_to_say() {
    var luck = new java.util.SplittableRandom(9);
    for (int i = 0; i < 200; i++) {
      int kind = i;
      var answers = FirstScenario.questions().stream().map(question -> {
        double between = question.low() + luck.nextDouble() * (question.high() - question.low());
        double answer = kind == 0 ? question.low() : kind == 1 ? question.high() : between;
        return question.isWhole() ? Math.rint(answer) : answer;
      }).toList();
      var text = FirstScenario.text(answers);
      var reading = ScenarioReader.read("mine.yaml", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), List.of());
      assertThat(reading.diagnostics()).as("%s", answers).isEmpty();
    }
  }

  @Test
  void what_is_no_answer_is_asked_again() throws IOException {
    var ended = ask("many\n-3\n10001\n20\n" + "\n".repeat(QUESTIONS - 1));

    assertThat(ended.status()).isZero();
    assertThat(ended.err().split("This needs a number from 0 to 10000, such as 10\\.", -1)).hasSize(4);
    assertThat(Files.readString(folder.resolve("mine.yaml"))).contains("rate: {per-year: 0.002, range: [");
  }

  @Test
  void nothing_is_written_when_the_answers_end_before_the_questions() {
    for (int lines = 0; lines < QUESTIONS; lines++) {
      var ended = ask("\n".repeat(lines));

      assertThat(ended.status()).isEqualTo(Status.BAD_INPUT);
      assertThat(ended.err()).contains("the answers end before question " + (lines + 1) + " of 12");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void a_file_that_is_there_stays_as_it_is_and_nothing_is_asked() throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), "mine");

    var ended = ask("\n".repeat(QUESTIONS));

    assertThat(ended.status()).isEqualTo(Status.BAD_INPUT);
    assertThat(ended.err()).contains("exists already").doesNotContain("Of 10,000");
    assertThat(Files.readString(folder.resolve("mine.yaml"))).isEqualTo("mine");
  }

  @Test
  void one_begins_from_a_scenario_or_from_answers() {
    assertThat(new Cli(folder).run("init", "mine.yaml").status()).isEqualTo(Status.USAGE);
    assertThat(new Cli(folder).run("init", "mine.yaml", "--ask", "--from", "flensburg").status())
        .isEqualTo(Status.USAGE);
    assertThat(FirstScenario.questions().stream().map(FirstScenario.Question::meaning).collect(Collectors.toSet()))
        .hasSize(QUESTIONS);
  }
}
