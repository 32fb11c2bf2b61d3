package counterscore.lab;

import counterscore.archive.Ledger;
import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.findings.Explained;
import counterscore.findings.Measured;
import counterscore.findings.Replicate;
import counterscore.findings.Sensitivities;
import counterscore.findings.sensitivity.Design;
import counterscore.findings.sensitivity.Method;
import counterscore.observation.Outcome;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import counterscore.scenario.Uncertain;
import counterscore.scenario.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lives the points of a design. Those with the same people and the same luck are lived side by side in one pass; a pass that is
 * finished is kept. By {@link Method#MORRIS} every sample has other luck; by {@link Method#SOBOL} all have the same, since the
 * estimators ask for a function of the levels alone.
 */
final class Exploring implements Work {
  /** What one more world in a pass takes of the time of the first (docs/performance.md). */
  private static final double ONE_MORE = 0.8;

  private final Order order;
  private final Sensitivities.Asked asked;
  private final List<Uncertain> quantities;
  private final Design design;
  private final Points points;
  private final List<Explained> told;
  private final int most;
  private final List<List<Integer>> passes;

  Exploring(
      Order order, Sensitivities.Asked asked, List<Uncertain> quantities, Design design, Points points,
      List<Explained> told) {
    this.order = order;
    this.asked = asked;
    this.quantities = quantities;
    this.design = design;
    this.points = points;
    this.told = told;
    this.most = order.memory(Comparison.MOST_WORLDS, 0).mostWorlds();
    this.passes = passes();
  }

  private List<List<Integer>> passes() {
    var lived = IntStream.range(0, design.points()).filter(design::isPossible).toArray();
    var bySociety = new LinkedHashMap<List<Double>, List<Integer>>();
    for (int point : lived) {
      var key = new ArrayList<>(points.people(design.levels(point)));
      key.add((double) replicate(point));
      bySociety.computeIfAbsent(key, _ -> new ArrayList<>()).add(point);
    }
    var passes = new ArrayList<List<Integer>>();
    for (var alike : bySociety.values()) {
      for (int from = 0; from < alike.size(); from += most) {
        passes.add(List.copyOf(alike.subList(from, Math.min(alike.size(), from + most))));
      }
    }
    return passes;
  }

  private int replicate(int point) {
    return design.method() == Method.MORRIS ? design.sample(point) : 0;
  }

  /** What tells this from other orders of the same scenario. */
  List<String> asked() {
    return List.of(
        "sensitivity", asked.method().key(), asked.by().key(), String.join(",", asked.only()),
        Integer.toString(asked.samples()), Integer.toString(most));
  }

  @Override
  public int worlds() {
    return 1 + passes.stream().mapToInt(List::size).sum();
  }

  @Override
  public long residentDays() {
    long lived = 1;
    var finished = finishedPasses();
    for (int pass = 0; pass < passes.size(); pass++) {
      lived += finished.contains(pass) ? 0 : passes.get(pass).size();
    }
    return lived * order.experiment().residents() * order.experiment().days();
  }

  @Override
  public Estimate estimate() {
    double worlds = 1;
    for (var pass : passes) {
      worlds += 1 + ONE_MORE * (pass.size() - 1);
    }
    var one = order.estimate(1);
    return new Estimate(one.eventsPerResidentYear(), worlds * one.seconds());
  }

  @Override
  public Memory memory() {
    return order.memory(most, 0);
  }

  @Override
  public String rounds() {
    return "passes";
  }

  @Override
  public int count() {
    return passes.size();
  }

  @Override
  public int finished() {
    return finishedPasses().size();
  }

  private Set<Integer> finishedPasses() {
    return order.finished(passes.size());
  }

  @Override
  public RunResult live(Runner runner, Progress progress) throws IOException {
    try (var ledger = Ledger.open(order.target(), order.identity(asked()))) {
      var finished = ledger.replicates();
      var rounds = IntStream.range(0, passes.size()).filter(pass -> !finished.containsKey(pass))
          .mapToObj(pass -> round(pass, progress));
      runner.live(
          rounds.iterator(),
          (round, outcome) -> ledger.add(new Replicate(round.number(), rates(round, outcome))));
      var lived = lived(ledger.replicates());
      var result = Living.beside(
          order, asked(), List.of(),
          outcome -> List.of(
              Sensitivities.of(
                  order.experiment().scenario(), outcome.baseline(), asked, quantities, design, lived, told)))
          .liveOnce(runner, progress);
      ledger.remove();
      return result;
    }
  }

  private Runner.Round round(int pass, Progress progress) {
    var points = passes.get(pass);
    var worlds = new ArrayList<Scenario>();
    for (int point : points) {
      worlds.add(Objects.requireNonNull(this.points.at(design.levels(point)).scenario()));
    }
    var variants = new ArrayList<Variant>();
    for (int w = 1; w < worlds.size(); w++) {
      variants.add(new Variant("point " + points.get(w), worlds.get(w)));
    }
    var baseline = experiment(points.getFirst()).withScenario(worlds.getFirst());
    return new Runner.Round(pass, new Comparison(baseline, variants), sideBySide(progress, worlds.size()));
  }

  private Map<String, Measured> rates(Runner.Round round, Outcome outcome) {
    var numbers = new LinkedHashMap<String, Measured>();
    var worlds = round.comparison().worlds();
    for (int w = 0; w < worlds.size(); w++) {
      int point = passes.get(round.number()).get(w);
      Sensitivities.rates(worlds.get(w).scenario(), outcome.worlds().get(w))
          .forEach((key, rate) -> numbers.put(point + " " + key, new Measured(rate, null)));
    }
    return numbers;
  }

  private Experiment experiment(int point) {
    return order.experiment().replicated(replicate(point), false);
  }

  /** Counts a day of a resident in every world. */
  private static Progress sideBySide(Progress progress, int worlds) {
    return new Progress() {
      @Override
      public void advanced(int block, int day, long residentDays) {
        progress.advanced(block, day, worlds * residentDays);
      }

      @Override
      public boolean isCancelled() {
        return progress.isCancelled();
      }
    };
  }

  private List<Sensitivities.Point> lived(Map<Integer, Replicate> finished) {
    var rates = new ArrayList<Map<String, Double>>();
    for (int point = 0; point < design.points(); point++) {
      rates.add(new LinkedHashMap<>());
    }
    for (var pass : finished.values()) {
      pass.numbers().forEach((id, measured) -> {
        int space = id.indexOf(' ');
        rates.get(Integer.parseInt(id.substring(0, space))).put(id.substring(space + 1), measured.value());
      });
    }
    var lived = new ArrayList<Sensitivities.Point>();
    for (int point = 0; point < design.points(); point++) {
      lived.add(new Sensitivities.Point(replicate(point), rates.get(point)));
    }
    return lived;
  }
}
