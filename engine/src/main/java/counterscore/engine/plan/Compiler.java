package counterscore.engine.plan;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Names;
import counterscore.engine.chance.Stream;
import counterscore.engine.population.Lorenz;
import counterscore.engine.population.Strata;
import counterscore.scenario.Conduct;
import counterscore.scenario.Disposition;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import counterscore.scenario.Watcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compiles an experiment to a {@link Plan}. The only place that reads both declarations and tables. */
public final class Compiler {
  private final Experiment experiment;
  private final Scenario scenario;
  private final Calendar calendar;
  private final Strata strata;
  private final Curves curves;
  private final List<String> dispositions;
  private final List<String> watchers;
  private final List<Channel> channels;
  private final MarkCompiler marks;
  private final ResponseCompiler responses;

  private Compiler(Experiment experiment) {
    this.experiment = experiment;
    this.scenario = experiment.scenario();
    this.calendar = new Calendar(scenario.period().start(), experiment.days());
    this.strata = Strata.of(scenario.society());
    this.curves = new Curves(calendar, strata);
    this.dispositions =
        scenario.dispositions().entrySet().stream()
            .filter(entry -> !(entry.getValue() instanceof Disposition.Constant))
            .map(java.util.Map.Entry::getKey)
            .toList();
    this.watchers = List.copyOf(scenario.watchers().keySet());
    this.channels = channels(scenario);
    this.marks = new MarkCompiler(scenario);
    this.responses = new ResponseCompiler(scenario, calendar);
  }

  /**
   * @throws IllegalArgumentException if the scenario contradicts itself; a scenario from the reader does not
   */
  public static Plan compile(Experiment experiment) {
    var compiler = new Compiler(experiment);
    return compiler.plan(compiler.curvesOfDispositions());
  }

  /**
   * The plans of worlds that are lived side by side: curves of dispositions are solved once for all of them.
   *
   * @param worlds agree on dispositions
   * @throws IllegalArgumentException likewise
   */
  public static List<Plan> compile(List<Experiment> worlds) {
    var shared = new Compiler(worlds.getFirst()).curvesOfDispositions();
    return worlds.stream().map(world -> new Compiler(world).plan(shared)).toList();
  }

  private List<Lorenz> curvesOfDispositions() {
    return dispositions.stream().map(name -> Lorenz.of(declared(name))).toList();
  }

  private Plan plan(List<Lorenz> curvesOfDispositions) {
    var schemes = new SchemeCompiler(scenario, calendar, strata, channels).schemes();
    var consequences = new DemandCompiler(scenario, strata, curves, this::disposition, schemes, responses);
    var demands = consequences.demands();
    var lookups = consequences.lookups();
    return new Plan(
        experiment,
        calendar,
        strata,
        dispositions.stream().map(Names::hash).toList(),
        curvesOfDispositions,
        channels,
        conducts(),
        fabrications(),
        schemes,
        demands,
        responses.plan(),
        FriendsPlan.of(scenario.society().friends(), schemes, responses.plan(), scenario.responses()),
        turnover(),
        reports(schemes),
        consequences.lists(demands),
        lookups,
        study(),
        consequences.lookupRows(),
        consequences.requestRows(),
        ControlCompiler.compile(scenario.controlRoom(), calendar, strata));
  }

  private @Nullable Field turnover() {
    var turnover = scenario.society().turnover();
    return turnover == null
        ? null
        : new Field(
            Names.hash("turnover"), Stream.TURNOVER_COUNT, Stream.TURNOVER_PLACE, -1,
            curves.heights(turnover, java.util.Map.of(), List.of()));
  }

  private @Nullable StudyPlan study() {
    var study = scenario.study();
    return study == null ? null
        : new StudyCompiler(study, calendar, strata)
            .plan(disposition(study.disposition()), List.copyOf(scenario.schemes().keySet()));
  }

  private @Nullable ReportPlan reports(List<SchemePlan> schemes) {
    var isRewarded = new boolean[channels.size()];
    boolean any = false;
    for (var scheme : schemes) {
      for (int channel = 0; channel < scheme.reports().length; channel++) {
        isRewarded[channel] |= scheme.reports()[channel] != 0;
        any |= isRewarded[channel];
      }
    }
    var names = channels.stream().mapToInt(c -> Names.hash(Names.pair(c.conduct(), c.watcher()))).toArray();
    return any ? new ReportPlan(isRewarded, names) : null;
  }

  private Disposition declared(String disposition) {
    return Objects.requireNonNull(scenario.dispositions().get(disposition));
  }

  private static List<Channel> channels(Scenario scenario) {
    var channels = new LinkedHashSet<Channel>();
    scenario
        .conduct()
        .forEach((name, conduct) -> conduct.noticedBy().keySet().forEach(w -> channels.add(new Channel(name, w))));
    scenario
        .watchers()
        .forEach(
            (name, watcher) -> {
              if (watcher.fabrication() != null) {
                watcher.fabrication().mix().keySet().forEach(conduct -> channels.add(new Channel(conduct, name)));
              }
            });
    return List.copyOf(channels);
  }

  private List<ConductPlan> conducts() {
    var plans = new ArrayList<ConductPlan>();
    scenario.conduct().forEach((name, conduct) -> plans.add(conduct(plans.size(), name, conduct)));
    return plans;
  }

  private ConductPlan conduct(int index, String name, Conduct conduct) {
    var base = field(name, conduct, 1);
    double atMost = responses.atMost(name);
    var watching = new WatchCompiler(scenario, calendar, strata, this::disposition, watchers, channels);
    return new ConductPlan(
        index, Names.hash(name), kind(conduct), atMost > 1 ? field(name, conduct, atMost) : base,
        watching.watchers(name, conduct), marks.of(name), conduct.isChargedToGuardian(),
        responses.of(name, conduct, base));
  }

  private Field field(String name, Conduct conduct, double factor) {
    return new Field(
        Names.hash(name),
        Stream.ACT_COUNT,
        Stream.ACT_PLACE,
        disposition(conduct.disposition()),
        conduct.isMonthly()
            ? curves.monthly(conduct.rate(), conduct.factors(), conduct.season(), factor)
            : curves.heights(conduct.rate(), conduct.factors(), conduct.season(), factor));
  }

  private static Kind kind(Conduct conduct) {
    if (!conduct.lawful()) {
      return Kind.OWN_UNLAWFUL;
    }
    return conduct.isSpeech() ? Kind.OWN_LAWFUL_SPEECH : Kind.OWN_LAWFUL_OTHER;
  }

  /** Index of a disposition, or -1 where none is named or everybody has 1. */
  private int disposition(@Nullable String name) {
    if (name != null && !scenario.dispositions().containsKey(name)) {
      throw new IllegalArgumentException("no disposition " + name);
    }
    return name == null ? -1 : dispositions.indexOf(name);
  }

  private List<FabricationPlan> fabrications() {
    var plans = new ArrayList<FabricationPlan>();
    scenario
        .watchers()
        .forEach(
            (name, watcher) -> {
              if (watcher.fabrication() != null) {
                plans.add(fabrication(name, watcher.fabrication(), watcher.rewardOfFalseReports()));
              }
            });
    return plans;
  }

  private FabricationPlan fabrication(String watcher, Watcher.Fabrication fabrication, double raised) {
    var field =
        new Field(
            Names.hash(watcher),
            Stream.FABRICATION_COUNT,
            Stream.FABRICATION_PLACE,
            -1,
            curves.heights(fabrication.rate(), fabrication.factors(), List.of(), raised));
    var order = List.copyOf(scenario.conduct().keySet());
    var alleged = List.copyOf(fabrication.mix().keySet());
    var cumulative = new long[alleged.size()];
    double sum = 0;
    for (var share : fabrication.mix().values()) {
      sum += share.value();
    }
    double below = 0;
    for (int i = 0; i < cumulative.length; i++) {
      below += Objects.requireNonNull(fabrication.mix().get(alleged.get(i))).value() / sum;
      cumulative[i] = Luck.threshold63(below);
    }
    cumulative[cumulative.length - 1] = Long.MAX_VALUE;
    return new FabricationPlan(
        Names.hash(watcher),
        field,
        alleged.stream().mapToInt(order::indexOf).toArray(),
        alleged.stream().mapToInt(conduct -> channels.indexOf(new Channel(conduct, watcher))).toArray(),
        fabricatedMarks(alleged),
        chargedToGuardian(alleged),
        cumulative);
  }

  private @Nullable MarkPlan[] fabricatedMarks(List<String> conducts) {
    var plans = new @Nullable MarkPlan[conducts.size()];
    for (int i = 0; i < plans.length; i++) {
      plans[i] = marks.ofFabricated(conducts.get(i));
    }
    return plans;
  }

  private boolean[] chargedToGuardian(List<String> conducts) {
    var charged = new boolean[conducts.size()];
    for (int i = 0; i < charged.length; i++) {
      charged[i] = Mapped.of(scenario.conduct(), conducts.get(i)).isChargedToGuardian();
    }
    return charged;
  }
}
