package counterscore.lab;

import counterscore.archive.PeakMemory;
import counterscore.archive.RunFolder;
import counterscore.archive.RunVariant;
import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.findings.Findings;
import counterscore.findings.SideBySide;
import counterscore.observation.LifeStory;
import counterscore.observation.Outcome;
import counterscore.report.HtmlReport;
import counterscore.report.TerminalSummary;
import counterscore.scenario.Comparison;
import counterscore.scenario.Parameters;
import counterscore.scenario.Question;
import counterscore.scenario.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lives an order and its variants side by side, finds what that means, keeps it and tells it. */
final class Living {
  private final Order order;
  private final List<Variant> variants;
  private final Set<Question> questions;
  private final Function<Outcome, List<SideBySide>> finds;
  private final Function<Outcome, List<RunVariant>> records;

  private Living(
      Order order,
      List<Variant> variants,
      Set<Question> questions,
      Function<Outcome, List<SideBySide>> finds,
      Function<Outcome, List<RunVariant>> records) {
    this.order = order;
    this.variants = variants;
    this.questions = questions;
    this.finds = finds;
    this.records = records;
  }

  /** Ready to be lived, unless there are problems. */
  static Opened open(@Nullable Order order, List<Problem> problems, Function<Order, Living> living) {
    return order == null || !problems.isEmpty()
        ? new Opened.Refused(problems)
        : new Opened.Ready(order, living.apply(order));
  }

  static Living alone(Order order) {
    return new Living(order, List.of(), Set.of(), _ -> List.of(), _ -> List.of());
  }

  /** Counts alone are asked for. */
  static Living beside(Order order, List<Variant> variants, Function<Outcome, List<SideBySide>> finds) {
    return new Living(order, variants, Set.of(), finds, _ -> List.of());
  }

  /** @param records variants as the record of the run names them */
  static Living twins(
      Order order,
      List<Variant> variants,
      Function<Outcome, List<SideBySide>> finds,
      Function<Outcome, List<RunVariant>> records) {
    return new Living(order, variants, Set.of(Question.TWINS), finds, records);
  }

  /** How many are lived side by side, the baseline among them. */
  int worlds() {
    return variants.size() + 1;
  }

  /**
   * @throws IOException if the results cannot be written; nothing is left then
   * @throws Runner.Interrupted if it was cancelled; nothing is left then
   */
  RunResult live(Runner runner, Progress progress) throws IOException {
    try (var folder = RunFolder.writing(order.target())) {
      long begun = System.nanoTime();
      var lives = new ArrayList<LifeStory>();
      var outcome = runner.compare(new Comparison(order.experiment(), variants, questions), progress, lives::add);
      return store(folder, outcome, lives, Order.since(begun));
    }
  }

  private RunResult store(RunFolder folder, Outcome outcome, List<LifeStory> lives, double seconds)
      throws IOException {
    long begun = System.nanoTime();
    var scenario = order.experiment().scenario();
    var observations = outcome.baseline();
    var beside = finds.apply(outcome);
    var findings = new ArrayList<>(Findings.of(scenario, observations));
    beside.forEach(each -> findings.addAll(each.findings(scenario, observations)));
    var parameters = Parameters.of(scenario);
    var record = order.record(observations, records.apply(outcome), outcome.worlds().size(), seconds);
    folder.writeTables(record, scenario, observations, lives, findings, parameters, beside);
    folder.writeText("report.html", HtmlReport.of(scenario, record, observations, findings, parameters, beside));
    var complete = folder.complete(record.stored(Order.since(begun), PeakMemory.bytes()));
    var summary = TerminalSummary.of(
        scenario, complete, observations, findings, beside, order.report(), order.request().columns());
    return new RunResult(order.target(), complete, findings, beside, summary);
  }
}
