package counterscore.lab;

import counterscore.archive.Ledger;
import counterscore.archive.PeakMemory;
import counterscore.archive.RunFolder;
import counterscore.archive.RunVariant;
import counterscore.engine.Keeping;
import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.engine.population.Composition;
import counterscore.findings.Finding;
import counterscore.findings.Findings;
import counterscore.findings.OtherLife;
import counterscore.findings.Replicate;
import counterscore.findings.SideBySide;
import counterscore.findings.Spread;
import counterscore.observation.LifeStory;
import counterscore.observation.Outcome;
import counterscore.report.HtmlReport;
import counterscore.report.Story;
import counterscore.report.TerminalSummary;
import counterscore.review.Review;
import counterscore.scenario.Comparison;
import counterscore.scenario.Parameters;
import counterscore.scenario.Question;
import counterscore.scenario.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lives an order and its variants side by side, finds what that means, keeps it and tells it. */
final class Living implements Work {
  private static final String FEWER = "Fewer days, categories, variants or --threads take less";

  private final Order order;
  private final List<String> asked;
  private final List<Variant> variants;
  private final Set<Question> questions;
  private final Function<Outcome, List<SideBySide>> finds;
  private final Function<Outcome, List<RunVariant>> records;

  private Living(
      Order order,
      List<String> asked,
      List<Variant> variants,
      Set<Question> questions,
      Function<Outcome, List<SideBySide>> finds,
      Function<Outcome, List<RunVariant>> records) {
    this.order = order;
    this.asked = asked;
    this.variants = variants;
    this.questions = questions;
    this.finds = finds;
    this.records = records;
  }

  /** Ready to be lived, unless there are problems. */
  static Opened open(@Nullable Order order, List<Problem> problems, Function<Order, Living> living) {
    if (order == null || !problems.isEmpty()) {
      return new Opened.Refused(problems);
    }
    var ready = living.apply(order);
    if (!ready.memory().fits()) {
      return new Opened.Refused(List.of(ready.memory().noRoom(FEWER)));
    }
    return order.isAnothers(ready.asked)
        ? new Opened.Refused(List.of(order.anothers()))
        : new Opened.Ready(order, ready);
  }

  static Living alone(Order order) {
    return new Living(order, List.of(), List.of(), Set.of(), _ -> List.of(), _ -> List.of());
  }

  /**
   * Counts alone are asked for.
   *
   * @param asked what tells this from other orders of the same scenario
   */
  static Living beside(
      Order order, List<String> asked, List<Variant> variants, Function<Outcome, List<SideBySide>> finds) {
    return new Living(order, asked, variants, Set.of(), finds, _ -> List.of());
  }

  /** A question is asked beside counts. */
  static Living asking(
      Order order,
      List<String> asked,
      List<Variant> variants,
      Question question,
      Function<Outcome, List<SideBySide>> finds) {
    return new Living(order, asked, variants, Set.of(question), finds, _ -> List.of());
  }

  /**
   * @param questions what is asked beside counts
   * @param records variants as the record of the run names them
   */
  static Living compared(
      Order order,
      List<String> asked,
      List<Variant> variants,
      Set<Question> questions,
      Function<Outcome, List<SideBySide>> finds,
      Function<Outcome, List<RunVariant>> records) {
    return new Living(order, asked, variants, questions, finds, records);
  }

  /** How many are lived, the baseline and its other lives among them. */
  @Override
  public int worlds() {
    return Comparison.worlds(variants, questions) - 1 + lives();
  }

  /** How often the residents of the baseline live. */
  private int lives() {
    return questions.contains(Question.AGAIN) ? 1 + OtherLife.values().length : 1;
  }

  @Override
  public long residentDays() {
    long residents = order.experiment().residents();
    long lived = isOne() ? order.livedDistricts().stream().mapToLong(district -> residentsOf(district, residents)).sum()
        : residents * finished();
    return (residents * order.request().replicates().count() - lived) * order.experiment().days() * lives();
  }

  private static long residentsOf(int district, long residents) {
    return Math.min(Composition.DISTRICT, residents - district * Composition.DISTRICT);
  }

  /** Whether it is lived once: then what is kept are its districts, and else its replicates. */
  private boolean isOne() {
    return order.request().replicates().count() == 1;
  }

  @Override
  public Estimate estimate() {
    return order.estimate(worlds());
  }

  @Override
  public Memory memory() {
    int twins = questions.contains(Question.TWINS) ? variants.size() : 0;
    return order.memory(Comparison.worlds(variants, questions) + (lives() > 1 ? 1 : 0), twins);
  }

  @Override
  public String rounds() {
    return isOne() ? "districts" : "replicates";
  }

  @Override
  public int count() {
    return isOne() ? order.districts() : order.request().replicates().count();
  }

  @Override
  public RunResult live(Runner runner, Progress progress) throws IOException {
    if (isOne()) {
      try (var kept = KeptDistricts.of(order, order.identity(asked))) {
        var result = live(runner, progress, kept, List.of());
        kept.remove();
        return result;
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    try (var ledger = Ledger.open(order.target(), order.identity(asked))) {
      var result = live(runner, progress, Keeping.NOTHING, others(runner, progress, ledger));
      ledger.remove();
      return result;
    }
  }

  /** Lives the first replicate alone, for another work that has the ledger of the place. */
  RunResult liveOnce(Runner runner, Progress progress) throws IOException {
    return live(runner, progress, Keeping.NOTHING, List.of());
  }

  @Override
  public int finished() {
    return isOne() ? order.livedDistricts().size() : order.finished(count()).size();
  }

  /** All replicates but the first, which comes last: it is the one that is told. */
  private List<Replicate> others(Runner runner, Progress progress, Ledger ledger) throws IOException {
    var replicates = order.request().replicates();
    var finished = ledger.replicates();
    var rounds = IntStream.range(1, replicates.count()).filter(number -> !finished.containsKey(number))
        .mapToObj(number -> round(number, progress));
    runner.live(rounds.iterator(), (round, outcome) -> {
      var beside = finds.apply(outcome);
      ledger.add(Replicate.of(round.number(), findings(outcome, beside), beside));
    });
    return ledger.replicates().values().stream().filter(one -> one.number() < replicates.count()).toList();
  }

  private Runner.Round round(int number, Progress progress) {
    var experiment = order.experiment().replicated(number, order.request().replicates().people());
    return new Runner.Round(number, new Comparison(experiment, variants, questions), progress);
  }

  private RunResult live(Runner runner, Progress progress, Keeping keeping, List<Replicate> others)
      throws IOException {
    try (var folder = RunFolder.writing(order.target())) {
      long begun = System.nanoTime();
      var lives = new ArrayList<LifeStory>();
      var outcome =
          runner.compare(new Comparison(order.experiment(), variants, questions), progress, lives::add, keeping);
      return store(folder, outcome, lives, others, runner.name(), Order.since(begun));
    }
  }

  private Map<String, Counts> counts(Outcome outcome) {
    var counts = new LinkedHashMap<String, Counts>();
    for (int v = 0; v < variants.size(); v++) {
      counts.put(variants.get(v).name(), new Counts(outcome.variants().get(v)));
    }
    return counts;
  }

  private List<Finding> findings(Outcome outcome, List<SideBySide> beside) {
    var scenario = order.experiment().scenario();
    var findings = new ArrayList<>(Findings.of(scenario, outcome.baseline()));
    beside.forEach(each -> findings.addAll(each.findings(scenario, outcome.baseline())));
    return findings;
  }

  private RunResult store(
      RunFolder folder, Outcome outcome, List<LifeStory> lives, List<Replicate> others, String engine,
      double seconds)
      throws IOException {
    long begun = System.nanoTime();
    var scenario = order.experiment().scenario();
    var observations = outcome.baseline();
    var beside = finds.apply(outcome);
    var findings = findings(outcome, beside);
    var replicates = new ArrayList<Replicate>();
    var spreads = Map.<String, Spread>of();
    if (!others.isEmpty()) {
      replicates.add(Replicate.of(0, findings, beside));
      replicates.addAll(others);
      spreads = Replicate.spreads(replicates);
      findings = Replicate.spread(findings, spreads);
    }
    var parameters = Parameters.of(scenario);
    var record = order.record(observations, records.apply(outcome), worlds(), engine, seconds);
    folder.writeTables(record, scenario, observations, lives, findings, parameters, beside, replicates);
    var review = Review.of(order.reading());
    var told = new Story(scenario, record, observations, findings, parameters, beside, spreads, review);
    folder.writeText("report.html", HtmlReport.of(told));
    var complete = folder.complete(record.stored(Order.since(begun), PeakMemory.bytes()));
    var story = new Story(scenario, complete, observations, findings, parameters, beside, spreads, review);
    return new RunResult(
        order.target(), complete, new Counts(observations), counts(outcome), findings, beside,
        TerminalSummary.of(story, order.report(), order.request().columns()));
  }
}
