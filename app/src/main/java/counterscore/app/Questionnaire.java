package counterscore.app;

import counterscore.lab.FirstScenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for the numbers of a first scenario, one after the other, until each has an answer. */
final class Questionnaire {
  private final Console console;

  Questionnaire(Console console) {
    this.console = console;
  }

  /** One answer to each question; fewer where the answers end. */
  List<Double> ask() throws IOException {
    var questions = FirstScenario.questions();
    var answers = new ArrayList<Double>();
    console.err().println(
        questions.size()
            + " questions. Enter alone takes what stands in brackets; the file is written after the last.");
    for (var question : questions) {
      console.err().println();
      console.err().println(answers.size() + 1 + ". " + question.text() + " [" + question.suggestion() + "]");
      console.err().println("   " + question.meaning());
      var answer = answer(question);
      if (answer == null) {
        return answers;
      }
      answers.add(answer);
    }
    return answers;
  }

  /** Null where the answers end. */
  private @Nullable Double answer(FirstScenario.Question question) throws IOException {
    while (true) {
      console.err().print("   > ");
      console.err().flush();
      var line = console.in().readLine();
      if (line == null) {
        console.err().println();
        return null;
      }
      var number = line.isBlank() ? Double.valueOf(question.otherwise()) : number(line.strip());
      if (number != null && question.isAnsweredBy(number)) {
        return number;
      }
      console.err().println("   This needs " + question.expected() + ", such as " + question.suggestion() + ".");
    }
  }

  private static @Nullable Double number(String text) {
    return text.matches("\\d{1,9}(\\.\\d{1,9})?") ? Double.valueOf(text) : null;
  }
}
