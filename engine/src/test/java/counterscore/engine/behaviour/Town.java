package counterscore.engine.behaviour;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Answers;
import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.columns.DemandColumns;
import counterscore.engine.columns.ListColumns;
import counterscore.engine.columns.PlaceColumns;
import counterscore.engine.columns.Tallies;
import counterscore.engine.demand.Demanding;
import counterscore.engine.demand.Desk;
import counterscore.engine.plan.Compiler;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.Truth;
import counterscore.engine.population.Permutations;
import counterscore.engine.population.Residents;
import counterscore.engine.recording.Shapes;
import counterscore.engine.scoring.Scoring;
import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A town of at most ten residents whose acts are written down instead of drawn: what remains is the scheme.
 *
 * <p>The script is a list of {@code d3 ann parking}, {@code d4 ben parking misattributed}, {@code d5 ann asks flight},
 * {@code d2 ann enters debtors}, separated by semicolons. The story of a resident is a line such as {@code d3 parking -20 ->
 * 480 C · d5 flight refused}; a lapse shows as {@code d33 lapse +20 -> 500 B}. Behind an answer stands what else was counted
 * of it: {@code d5 flight granted, waiting-days 30, paid-more 9000}.
 */
final class Town {
  private final Plan plan;
  private final List<String> names;
  private final Scoring scoring;
  private final DemandColumns demands;
  private final ListColumns lists;
  private final PlaceColumns places;
  private final Tallies tallies;
  private final Residents residents;
  private final Luck luck = new Luck(1, 1, 0);
  private int points;
  private final Map<String, List<String>> stories = new TreeMap<>();

  Town(City city, String... names) {
    this.plan = Compiler.compile(city.experiment());
    this.names = List.of(names);
    var tallies = new Tallies(Shapes.empty(plan));
    this.scoring = new Scoring(
        plan.schemes().getFirst(), plan.conducts().stream().map(ConductPlan::kind).toArray(Kind[]::new), names.length,
        tallies.of(Tables.RULES));
    this.demands = new DemandColumns(plan.demands(), names.length, 1, tallies);
    this.lists = new ListColumns(plan.lists().size(), names.length, 1, tallies);
    this.places = new PlaceColumns(plan.demands(), names.length, 1, tallies);
    this.tallies = tallies;
    this.residents = new Residents(plan.strata(), 0, names.length, List.of(), new Permutations(luck));
    this.names.forEach(name -> stories.put(name, new ArrayList<>()));
  }

  /** Lives the whole period and returns the story of one resident. */
  String storyOf(String name, String script) {
    var steps = Arrays.stream(script.split(";")).map(step -> step.trim().split(" +")).toList();
    for (int day = 0; day < plan.calendar().days(); day++) {
      int today = day;
      morning(today);
      steps.stream().filter(step -> step[0].equals("d" + today) && step[2].matches("enters|leaves"))
          .forEach(this::move);
      steps.stream().filter(step -> step[0].equals("d" + today) && !step[2].matches("asks|enters|leaves"))
          .forEach(this::write);
      askAgain(today);
      steps.stream().filter(step -> step[0].equals("d" + today) && step[2].equals("asks")).forEach(this::ask);
    }
    return String.join(" · ", stories.get(name));
  }

  Scoring scoring() {
    return scoring;
  }

  private void morning(int day) {
    var before = scores();
    scoring.morning(day);
    for (int i = 0; i < names.size(); i++) {
      if (scoring.columns().score(i) != before[i]) {
        tell(i, "d" + day + " lapse", before[i]);
      }
    }
  }

  private void write(String[] step) {
    int resident = names.indexOf(step[1]);
    var before = scores();
    var entries = new Entries();
    int truth = step.length < 4 ? Truth.CORRECT : step[3].equals("fabricated") ? Truth.FABRICATED : Truth.MISATTRIBUTED;
    int conduct = List.copyOf(plan.experiment().scenario().conduct().keySet()).indexOf(step[2]);
    entries.add(resident, resident, conduct, 0, truth);
    scoring.read(entries, Integer.parseInt(step[0].substring(1)));
    tell(resident, step[0] + " " + String.join(" ", Arrays.copyOfRange(step, 2, step.length)), before[resident]);
  }

  private void move(String[] step) {
    int resident = names.indexOf(step[1]);
    int list = List.copyOf(plan.experiment().scenario().lists().keySet()).indexOf(step[3]);
    boolean moved = step[2].equals("enters") ? lists.enter(list, resident, 0) : lists.leave(list, resident, 0);
    assert moved;
  }

  private void ask(String[] step) {
    var demand = plan.demands().get(List.copyOf(plan.experiment().scenario().demands().keySet()).indexOf(step[3]));
    var asked = new Acts();
    asked.count = 1;
    asked.resident[0] = names.indexOf(step[1]);
    asked.point[0] = points++;
    decide(demand, asked, Integer.parseInt(step[0].substring(1)), 0, step[0]);
  }

  private void askAgain(int today) {
    for (var demand : plan.demands()) {
      var retries = demands.retries(demand.index());
      for (int k = 1; retries != null && k <= retries.times(); k++) {
        var asked = new Acts();
        while (retries.next(k, today, residents, asked)) {
          decide(demand, asked, retries.firstDay(k, today), k, "d" + today);
        }
      }
    }
  }

  private void decide(DemandPlan demand, Acts asked, int firstDay, int repetition, String day) {
    var answers = new Answers();
    answers.firstDay = firstDay;
    answers.repetition = repetition;
    var desk = new Desk(demand, plan.lists(), scoring.columns(), demands, lists, places);
    tallies.reset();
    new Demanding(luck).decide(desk, asked, answers);
    for (int k = 0; k < asked.count; k++) {
      int row = demand.firstRow() + answers.tier[k];
      var name = List.copyOf(plan.experiment().scenario().demands().keySet()).get(demand.index());
      boolean refused = answers.isRefused(k);
      assert tally(row, "refused") == (refused ? 1 : 0) && tally(row, "asked") == 1;
      assert !refused || (demands.everRefused(asked.resident[k]) >>> demand.index() & 1) == 1;
      stories.get(names.get(asked.resident[k])).add(
          day + " " + name + (repetition > 0 ? " again" : "") + (refused ? " refused" : " granted") + told(row));
    }
  }

  /** What was counted of the one demand, beyond that it was made and refused. */
  private String told(int row) {
    var told = new StringBuilder();
    for (var measure : Tables.DEMAND_MEASURES) {
      if (tally(row, measure) != 0 && !List.of("asked", "refused", "retried", "delayed").contains(measure)) {
        told.append(", ").append(measure);
        told.append(tally(row, measure) == 1 ? "" : " " + tally(row, measure));
      }
    }
    return told.toString();
  }

  private long tally(int row, String measure) {
    return demands.tally(row, 0, Tables.DEMAND_MEASURES.indexOf(measure));
  }

  private int[] scores() {
    return java.util.stream.IntStream.range(0, names.size()).map(scoring.columns()::score).toArray();
  }

  private void tell(int resident, String what, int before) {
    int score = scoring.columns().score(resident);
    var tier = plan.schemes().getFirst().tiers().get(scoring.columns().tier(resident));
    stories.get(names.get(resident)).add("%s %+d -> %d %s".formatted(what, score - before, score, tier));
  }
}
