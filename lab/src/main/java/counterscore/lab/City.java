package counterscore.lab;

import counterscore.engine.Progress;
import counterscore.engine.Replay;
import counterscore.engine.Runner;
import counterscore.engine.Seeking;
import counterscore.engine.population.Composition;
import counterscore.findings.Contrasts;
import counterscore.findings.MonthSeen;
import counterscore.observation.LifeStory;
import counterscore.observation.Outcome;
import counterscore.report.LifeText;
import counterscore.review.Review;
import counterscore.review.Words;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Question;
import counterscore.scenario.Scenario;
import counterscore.scenario.Setting;
import counterscore.scenario.Variant;
import counterscore.scenario.reading.Amending;
import counterscore.scenario.reading.Change;
import counterscore.scenario.reading.Reading;
import counterscore.scenario.reading.ScenarioReader;
import counterscore.scenario.reading.Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A city that somebody looks at: a scenario as it stands, and, where something of it was changed, the same residents beside it. */
public final class City implements Explore.Reply {
  private final Explore.Asked asked;
  private final Reading reading;
  private final Experiment experiment;
  private final List<Variant> variants;
  private final List<String> warnings;

  City(Explore.Asked asked, Reading reading, Experiment experiment, List<Variant> variants, List<String> warnings) {
    this.asked = asked;
    this.reading = reading;
    this.experiment = experiment;
    this.variants = List.copyOf(variants);
    this.warnings = List.copyOf(warnings);
  }

  /** Hears what is to be seen of a month as soon as all residents have lived it; from several threads, one at a time. */
  public interface Watching {
    /**
     * @param month number of the month, from 0
     * @param worlds the scenario as it stands, and as changed
     */
    void month(int month, List<MonthSeen> worlds);

    /** Residents times days that were lived since the last call. */
    default void advanced(long residentDays) {}

    boolean isCancelled();
  }

  public Experiment experiment() {
    return experiment;
  }

  public Explore.Asked asked() {
    return asked;
  }

  /** The scenario as it stands. */
  public Scenario scenario() {
    return experiment.scenario();
  }

  /** The scenario as changed; null where nothing was. */
  public @Nullable Scenario changed() {
    return variants.isEmpty() ? null : variants.getFirst().scenario();
  }

  /** The scenario as it stands, and as changed. */
  public List<Scenario> worlds() {
    return Stream.concat(Stream.of(scenario()), variants.stream().map(Variant::scenario)).toList();
  }

  List<Variant> variants() {
    return variants;
  }

  /** What the user should be warned of, one sentence each. */
  public List<String> warnings() {
    return Stream.concat(reading.warnings().stream().map(warning -> warning.text()), warnings.stream()).distinct()
        .toList();
  }

  /** Residents times days. */
  public long residentDays() {
    return experiment.residents() * experiment.days();
  }

  /** Residents times days that are lived to tell the life of a resident. */
  public long residentDaysOf(long number) {
    long others = experiment.residents() - number / Composition.DISTRICT * Composition.DISTRICT;
    return worlds().size() * Math.min(Composition.DISTRICT, others) * experiment.days();
  }

  /** What living it takes at most [B]. */
  public long bytes(int threads) {
    long living = new Memory(experiment, threads, worlds().size(), variants.size()).living();
    return living + living / 4; // what the collector has not taken yet
  }

  /**
   * Lives all worlds.
   *
   * @throws Runner.Interrupted if it was cancelled
   */
  public Lived live(Runner runner, Watching watching) {
    long begun = System.nanoTime();
    Set<Question> questions = variants.isEmpty() ? Set.of() : EnumSet.of(Question.TWINS);
    var months = new Months(watching);
    var outcome = runner.compare(new Comparison(experiment, variants, questions), months, _ -> {});
    var contrasts = variants.isEmpty() ? null : Contrasts.of(scenario(), variants, outcome);
    return new Lived(this, reading, variants, outcome, contrasts, runner.name(), Order.since(begun));
  }

  /** A life, and that of the twin: the same resident under the scenario as changed. */
  public record Lives(LifeStory life, List<Words> lines, @Nullable LifeStory twin, List<Words> twinLines) {
    public Lives {
      lines = List.copyOf(lines);
      twinLines = List.copyOf(twinLines);
    }
  }

  /**
   * Lives the district of a resident again, in each world.
   *
   * @param number in the run, from 0
   * @param progress says when nobody waits any longer
   * @return null where there is no such resident
   * @throws Runner.Interrupted if it was cancelled
   */
  public @Nullable Lives life(long number, Progress progress) {
    if (number < 0 || number >= experiment.residents()) {
      return null;
    }
    var told = worlds().parallelStream().map(world -> Replay.of(experiment.withScenario(world), number, progress))
        .toList();
    var twin = told.size() == 1 ? null : told.get(1);
    return new Lives(
        told.getFirst(), LifeText.ofEvents(scenario(), told.getFirst()), twin,
        twin == null ? List.of() : LifeText.ofEvents(worlds().get(1), twin));
  }

  /** What of the scenario as it stands may be changed, in the order of the file. */
  public List<Setting> settings() {
    return Settings.of(reading, List.of());
  }

  /** What {@link Check} says of the scenario as changed; nothing is lived. */
  public Review review() {
    var changes = asked.changes().stream().map(Change::new).toList();
    return Review.of(
        ScenarioReader.read(asked.scenario(), reading.text().getBytes(StandardCharsets.UTF_8), changes));
  }

  /** A scenario file with the changes and the size of this city, comments where they were: a run of it has the same digest. */
  public String text() {
    var changes = asked.changes().stream().map(Change::new).collect(Collectors.toCollection(ArrayList::new));
    if (scenario().society().residents() != experiment.residents()) {
      changes.add(new Change("society.residents=" + experiment.residents()));
    }
    return Amending.of(reading.text(), changes);
  }

  /**
   * Residents of whom something is true at the end, numbers in the run; nobody picks among them.
   *
   * @param world 0: of the scenario as it stands; 1: as changed
   * @param progress says when nobody waits any longer
   * @throws Runner.Interrupted if it was cancelled
   */
  public List<Long> find(int world, Seeking.Sought sought, int threads, Progress progress) {
    return Seeking.of(experiment.withScenario(worlds().get(world)), sought, threads, progress);
  }

  /** Adds the districts of a month up and hands it over when all have lived it. */
  private final class Months implements Progress {
    private final Watching watching;
    private final Map<Integer, List<MonthSeen>> seen = new HashMap<>();
    private final Map<Integer, Integer> districts = new HashMap<>();

    Months(Watching watching) {
      this.watching = watching;
    }

    @Override
    public void advanced(int block, int day, long residentDays) {
      watching.advanced(residentDays);
    }

    @Override
    public boolean isCancelled() {
      return watching.isCancelled();
    }

    @Override
    public synchronized void lived(int district, int month, Outcome soFar) {
      var now = new ArrayList<MonthSeen>();
      for (int w = 0; w < worlds().size(); w++) {
        now.add(MonthSeen.of(worlds().get(w), soFar.worlds().get(w), month));
      }
      var sum = seen.merge(month, now, Months::plus);
      if (districts.merge(month, 1, Integer::sum) == Composition.districts(experiment.residents())) {
        watching.month(month, sum);
        seen.remove(month);
      }
    }

    private static List<MonthSeen> plus(List<MonthSeen> one, List<MonthSeen> other) {
      var sum = new ArrayList<MonthSeen>();
      for (int w = 0; w < one.size(); w++) {
        sum.add(one.get(w).plus(other.get(w)));
      }
      return sum;
    }
  }
}
