package counterscore.lab;

import counterscore.archive.RunVariant;
import counterscore.findings.Contrasts;
import counterscore.observation.Digest;
import counterscore.observation.Outcome;
import counterscore.scenario.Variant;
import counterscore.scenario.reading.Reading;
import counterscore.scenario.reading.ScenarioReader;
import counterscore.scenario.reading.Variants;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lives a scenario beside variants of it, and says what becomes of the same residents. */
public final class Compare {
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
    List<String> asked() {
      return other == null
          ? IntStream.range(0, variants().size()).mapToObj(v -> variants().get(v).name() + ": " + changes.get(v))
              .toList()
          : List.of(other.sha256());
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
   * Checks a request; all its mistakes at once.
   *
   * @param other a second scenario, the only variant; null: variants of the first
   * @param typed variants of the scenario, in order, as typed
   */
  public static Opened open(RunRequest request, @Nullable String other, List<String> typed) {
    var problems = new ArrayList<Problem>();
    if (other == null == typed.isEmpty()) {
      problems.add(
          Problem.of(
              "CMP-001",
              other == null ? "there is nothing to compare with" : "there are both a second scenario and variants",
              "Name a second scenario, or variants of the first: --variant friends, or --variant 'TITLE: key=value'."));
    }
    var baseline = Order.read(request);
    var beside = other == null ? variants(request, typed, baseline) : another(request, other, baseline);
    var order = Order.check(request, baseline, problems, _ -> {});
    beside.read.errors().stream().map(Problem::of).filter(problem -> !problems.contains(problem))
        .forEach(problems::add);
    if (order != null) {
      order.roomForTwins(beside.variants().size() + 1, problems);
    }
    return Living.open(order, problems, ready -> living(ready, beside));
  }

  private static Living living(Order order, Beside beside) {
    var scenario = order.experiment().scenario();
    return Living.twins(
        order, beside.asked(), beside.variants(),
        outcome -> List.of(Contrasts.of(scenario, beside.variants(), outcome)), beside::records);
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
