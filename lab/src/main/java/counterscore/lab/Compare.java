package counterscore.lab;

import counterscore.archive.RunVariant;
import counterscore.findings.Contrasts;
import counterscore.findings.Reliability;
import counterscore.findings.SideBySide;
import counterscore.findings.SplitEffects;
import counterscore.observation.Digest;
import counterscore.observation.Outcome;
import counterscore.scenario.Comparison;
import counterscore.scenario.Question;
import counterscore.scenario.Scenario;
import counterscore.scenario.Splits;
import counterscore.scenario.Variant;
import counterscore.scenario.reading.Reading;
import counterscore.scenario.reading.ScenarioReader;
import counterscore.scenario.reading.Variants;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lives a scenario beside variants of it, and says what becomes of the same residents. */
public final class Compare {
  private static final String WAYS =
      "Name a second scenario, or variants of the first: --variant friends, or --variant 'TITLE:"
          + " key=value'; or ask --again whether the same residents would be graded the same.";

  private Compare() {}

  /**
   * What is lived beside the baseline.
   *
   * @param changes of each variant as typed; empty where it is another scenario
   * @param other that other scenario, as read
   */
  private record Beside(Variants.Read read, List<String> changes, @Nullable Reading other) {
    List<Variant> variants() {
      return read.variants();
    }

    /** What tells this from another comparison. */
    List<String> asked(Set<Question> questions) {
      var asked = new ArrayList<String>();
      for (int v = 0; other == null && v < variants().size(); v++) {
        asked.add(variants().get(v).name() + ": " + changes.get(v));
      }
      if (other != null) {
        asked.add(other.sha256());
      }
      if (questions.contains(Question.AGAIN)) {
        asked.add("--again");
      }
      if (questions.contains(Question.SPLIT)) {
        asked.add("--split");
      }
      return asked;
    }

    List<RunVariant> records(Outcome outcome) {
      return IntStream.range(0, variants().size())
          .mapToObj(v -> record(variants().get(v).name(), v, Digest.of(outcome.variants().get(v))))
          .toList();
    }

    private RunVariant record(String name, int v, String digest) {
      return other == null
          ? RunVariant.ofChanges(name, changes.get(v), digest)
          : new RunVariant(name, "", name, other.sha256(), other.text(), digest);
    }
  }

  /**
   * Checks what is asked for; all its mistakes at once.
   *
   * @param other a second scenario, the only variant; null: variants of the first
   * @param again whether the baseline is lived again with other luck
   * @param split whether to say how much of what they do comes by others
   */
  public static Opened open(
      Counterscore asked, @Nullable String other, boolean again, boolean split) {
    var request = asked.request();
    var typed = asked.variants();
    var problems = new ArrayList<Problem>();
    checkBeside(other != null, !typed.isEmpty(), again, split, problems);
    var baseline = Order.read(request);
    var beside = other == null ? variants(request, typed, baseline) : another(request, other, baseline);
    var order = Order.check(request, baseline, problems, scenario -> checkAgain(scenario, again, problems));
    beside.read.errors().stream().map(Problem::of).filter(problem -> !problems.contains(problem))
        .forEach(problems::add);
    var questions = questions(beside, again, split);
    if (order != null) {
      int worlds = Comparison.worlds(beside.variants(), questions);
      if (worlds > Comparison.MOST_WORLDS) {
        problems.add(tooMany(beside.variants(), worlds));
      }
    }
    return Living.open(order, problems, ready -> living(ready, beside, questions));
  }

  private static void checkBeside(
      boolean other, boolean variants, boolean again, boolean split, List<Problem> problems) {
    if (!other && !variants && !again) {
      problems.add(Problem.of("CMP-001", "there is nothing to compare with", WAYS));
    }
    if (!other && !variants && again && split) {
      problems.add(
          Problem.of(
              "CMP-006", "--split: there is no variant whose effect could be split",
              "Name one, for example --variant friends, or leave --split out."));
    }
    if (other && variants) {
      problems.add(Problem.of("CMP-001", "there are both a second scenario and variants", WAYS));
    }
  }

  private static void checkAgain(Scenario scenario, boolean again, List<Problem> problems) {
    if (again && scenario.schemes().isEmpty()) {
      problems.add(
          Problem.of(
              "CMP-002", "--again: the scenario has no scheme that could grade anybody again",
              "Leave it out, or take a scenario with a scheme, for example rongcheng."));
    }
  }

  private static Problem tooMany(List<Variant> variants, int worlds) {
    int fit = variants.size() - 1;
    while (Splits.of(variants.subList(0, fit)).worlds() > Comparison.MOST_WORLDS) {
      fit--;
    }
    return Problem.of(
        "CMP-003",
        "--split takes up to five worlds beside each variant, which makes " + worlds + " of these " + variants.size()
            + " variants, and at most " + Comparison.MOST_WORLDS + " are lived side by side",
        "The first " + fit + " of them fit: compare the others in another run, or leave --split out.");
  }

  private static Set<Question> questions(Beside beside, boolean again, boolean split) {
    var questions = EnumSet.noneOf(Question.class);
    if (!beside.variants().isEmpty()) {
      questions.add(Question.TWINS);
    }
    if (again) {
      questions.add(Question.AGAIN);
    }
    if (split) {
      questions.add(Question.SPLIT);
    }
    return questions;
  }

  private static Living living(Order order, Beside beside, Set<Question> questions) {
    var scenario = order.experiment().scenario();
    return Living.compared(
        order, beside.asked(questions), beside.variants(), questions,
        outcome -> found(scenario, beside.variants(), outcome), beside::records);
  }

  private static List<SideBySide> found(Scenario scenario, List<Variant> variants, Outcome outcome) {
    var found = new ArrayList<SideBySide>();
    if (!variants.isEmpty()) {
      found.add(Contrasts.of(scenario, variants, outcome));
    }
    if (outcome.again() != null) {
      found.add(Reliability.of(scenario, outcome.again()));
    }
    if (!outcome.splits().isEmpty()) {
      found.add(SplitEffects.of(scenario, variants, outcome));
    }
    return found;
  }

  private static Beside variants(RunRequest request, List<String> typed, Reading baseline) {
    return new Beside(
        Variants.read(typed, request.scenario(), baseline, Order.changes(request)),
        typed.stream().map(Variants::changesOf).toList(), null);
  }

  private static Beside another(RunRequest request, String other, Reading baseline) {
    var reading = ScenarioReader.find(other, request.workingDirectory(), Order.changes(request));
    return new Beside(Variants.read(other, reading, baseline), List.of(), reading);
  }
}
