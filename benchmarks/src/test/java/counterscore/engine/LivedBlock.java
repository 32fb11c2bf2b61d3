package counterscore.engine;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.batch.Sightings;
import counterscore.engine.chance.Luck;
import counterscore.engine.field.Points;
import counterscore.engine.plan.Compiler;
import counterscore.engine.plan.SharedConduct;
import counterscore.engine.plan.Worlds;
import counterscore.engine.recording.Shapes;
import counterscore.engine.watching.Attributing;
import counterscore.engine.watching.Noticing;
import counterscore.observation.Outcome;
import counterscore.scenario.Experiment;
import counterscore.scenario.reading.BundledScenarios;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A block of press-2019 that has lived for two months, and its most frequent conduct. Stands in this package to reach blocks. */
@State(Scope.Thread)
public class LivedBlock {
  private static final int MONTHS = 2;

  private Block.Shared shared;
  private District district;
  private Block block;
  private SharedConduct conduct;
  private Points points;
  private Noticing noticing;
  private Acts acts;
  private Entries entries;

  @Setup(Level.Iteration)
  public void live() {
    var scenario = Objects.requireNonNull(BundledScenarios.read("press-2019", List.of()).scenario());
    var experiment = Experiment.of(scenario, 1).withResidents(residents());
    var luck = new Luck(1, 1, 0);
    shared = Block.Shared.of(Worlds.of(List.of(Compiler.compile(experiment)), Set.of()), luck);
    var blocks = new Block[1];
    district = new District(shared, 0, Progress.SILENT, new Witness() {
      @Override
      public void begin(Block begun) {
        blocks[0] = begun;
      }
    }, Crew.ALONE);
    block = blocks[0];
    for (int month = 0; month < MONTHS; month++) {
      steps(month, 0, Integer.MAX_VALUE);
    }
    conduct = shared.plans().conducts().stream()
        .max(Comparator.comparingInt(each -> each.field().layers(today()))).orElseThrow();
    points = new Points(luck, shared.plan().dispositions());
    noticing = new Noticing(luck);
    acts = new Acts();
    entries = new Entries();
    place();
    while (acts.count == 0) {
      place();
    }
    new Attributing(luck).attribute(conduct, 0, acts, notice(), block.files, entries, today());
  }

  private static long residents() {
    return Long.getLong("benchmarks.residents", 65_536);
  }

  private int today() {
    return shared.plan().calendar().firstDay(MONTHS);
  }

  private void steps(int month, int from, int to) {
    var phases = district.phases(month);
    phases.subList(from, Math.min(to, phases.size())).forEach(Crew.ALONE::take);
  }

  /** Places all points of the conduct on a day; the last batch stays. Returns how many there were. */
  public int place() {
    int all = 0;
    var cursor = points.open(conduct.field(), block.residents, block.counts, today());
    while (cursor.next(acts)) {
      all += acts.count;
    }
    return all;
  }

  public Sightings notice() {
    return noticing.notice(conduct, acts, block.number(), today());
  }

  /** Reads the entries of a batch. */
  public int book() {
    block.baseline().scorings.forEach(scoring -> scoring.read(entries, today()));
    return entries.count;
  }

  /** What a month's end does first, which friends rely on. */
  public void settle() {
    steps(MONTHS, 1, 2);
  }

  /** A month's end among friends. */
  public void befriend() {
    steps(MONTHS, 2, 5);
  }

  /** Tables in which nothing stands. */
  public Outcome nothing() {
    return new Outcome(List.of(Shapes.empty(shared.plan())), List.of(), null);
  }

  /** What was observed of the block so far. */
  public Outcome end() {
    return district.end(null);
  }
}
