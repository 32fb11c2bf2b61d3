package counterscore.engine.behaviour;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Answers;
import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.columns.DemandColumns;
import counterscore.engine.columns.Lane;
import counterscore.engine.columns.ListColumns;
import counterscore.engine.columns.PlaceColumns;
import counterscore.engine.columns.Standing;
import counterscore.engine.columns.Tallies;
import counterscore.engine.demand.Demanding;
import counterscore.engine.demand.Desk;
import counterscore.engine.plan.Compiler;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.Truth;
import counterscore.engine.population.Permutations;
import counterscore.engine.population.Presence;
import counterscore.engine.population.Residents;
import counterscore.engine.recording.Census;
import counterscore.engine.recording.Shapes;
import counterscore.engine.scoring.Scoring;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A town of at most ten residents whose acts are written down instead of drawn: what remains is the scheme.
 *
 * <p>The script is a list of steps, separated by semicolons: {@code d3 ann parking}, {@code d4 ben parking misattributed},
 * {@code d5 ann asks flight}, {@code d6 ann looks} (looks the own score up), {@code d2 ann enters debtors}, {@code d9 ann departs} (another takes the place), {@code d7 ann speeding night}, {@code d8 ann fraud
 * 0.75} (what an official decides by), {@code d9 ann speeding x3} (an occasion). The story of a resident is a line such as
 * {@code d3 parking -20 -> 480 C · d5 flight refused}; what no entry of the day made shows by its kind, as in {@code d33 lapse +20
 * -> 500 B}, and a tier that changes without the score as {@code d9 -> 480 B}. Behind an answer stands what else was counted of it:
 * {@code d5 flight granted, waiting-days 30, paid-more 9000}.
 */
final class Town {
  private final Plan plan;
  private final List<String> names;
  private final List<Scoring> scorings;

  /** The scheme that is told of: the first, unless another is named. */
  private final Scoring scoring;
  private final Census census;
  private final DemandColumns demands;
  private final ListColumns lists;
  private final PlaceColumns places;
  private final Residents residents;
  private final Luck luck = new Luck(1, 1, 0);
  private int points;
  private final Tallies tallies;
  private final Observations atEnd;
  private final Map<String, List<String>> stories = new TreeMap<>();
  private int today;

  Town(City city, String... names) {
    this(city.experiment().scenario(), names);
  }

  Town(Scenario scenario, String... names) {
    this(0, scenario, names);
  }

  /** @param told index of the scheme whose story is told */
  Town(int told, Scenario scenario, String... names) {
    this.plan = Compiler.compile(Experiment.of(scenario, 1).withResidents(names.length));
    this.names = List.of(names);
    this.tallies = new Tallies(Shapes.empty(plan), _ -> true);
    this.atEnd = Shapes.empty(plan);
    this.residents = new Residents(plan.strata(), 0, names.length, List.of(), new Permutations(luck));
    if (plan.turnover() != null) {
      residents.move(new Presence(names.length, 0, plan.calendar().days(), luck, 0));
    }
    var lane = Lane.of(1, names.length).getFirst();
    this.scorings = plan.schemes().stream()
        .map(scheme -> new Scoring(plan, scheme, residents, luck, lane, tallies))
        .toList();
    this.scoring = scorings.get(told);
    this.census = new Census(plan.schemes().get(told), lane, plan.strata().size(), plan.calendar().months(),
        Census.Offsets.NONE, tallies);
    this.demands = new DemandColumns(plan.demands(), names.length, plan.strata().size(), tallies);
    this.lists = new ListColumns(plan.lists().size(), names.length, 1, tallies);
    this.places = new PlaceColumns(plan.demands(), names.length, 1, tallies);
    this.names.forEach(name -> stories.put(name, new ArrayList<>()));
    scoring.columns().tell((resident, kind, points, reached) -> {
      if (!kind.isEntry() && reached != 0) {
        tell(resident, "d" + today + " " + kind.label() + " %+d".formatted(reached));
      }
    });
  }

  /** Lives the whole period and returns the story of one resident. */
  String storyOf(String name, String script) {
    var steps = Arrays.stream(script.split(";")).map(step -> step.trim().split(" +")).toList();
    int month = 0;
    for (int day = 0; day < plan.calendar().days(); day++) {
      today = day;
      morning();
      var ofToday = steps.stream().filter(step -> step[0].equals("d" + today)).toList();
      ofToday.stream().filter(step -> step[2].equals("departs")).forEach(this::depart);
      ofToday.stream().filter(step -> step[2].matches("enters|leaves")).forEach(this::move);
      ofToday.stream().filter(step -> !step[2].matches("asks|looks|enters|leaves|departs")).forEach(this::write);
      scorings.forEach(each -> each.decide(today));
      askAgain(today);
      ofToday.stream().filter(step -> step[2].equals("asks")).forEach(this::ask);
      ofToday.stream().filter(step -> step[2].equals("looks")).forEach(this::look);
      if (day + 1 == plan.calendar().firstDay(month + 1)) {
        int ended = month++;
        scorings.forEach(each -> each.settle(ended, today, 0, residents.count()));
        census.take(scoring.columns(), residents, 0, residents.count());
        census.monthEnded();
      }
    }
    census.end(atEnd);
    return String.join(" · ", stories.get(name));
  }

  Scoring scoring() {
    return scoring;
  }

  /** What was counted in a table once for the run, such as {@code 2 ended, 5 censored-by-end 3}: labels, and how often if not once. */
  String counted(String table) {
    var counted = new ArrayList<String>();
    atEnd.counter(table).forEachNonZero((labels, count) -> counted.add(
        String.join(" ", Arrays.copyOfRange(labels, 1, labels.length)) + (count == 1 ? "" : " " + count)));
    return String.join(", ", counted);
  }

  /** Sum over a measure of the appeals. */
  long counted(String table, int measure) {
    var tally = tallies.of(table);
    int measures = counterscore.observation.Tables.APPEAL_MEASURES.size();
    return IntStream.range(0, tally.cells.length).filter(i -> i % measures == measure).mapToLong(i -> tally.cells[i])
        .sum();
  }

  private void morning() {
    var before = IntStream.range(0, names.size()).map(i -> scoring.columns().tier(i)).toArray();
    var scores = scores();
    scorings.forEach(each -> each.morning(today));
    scorings.forEach(each -> each.restart(scorings));
    for (int i = 0; i < names.size(); i++) {
      if (scoring.columns().score(i) == scores[i] && scoring.columns().tier(i) != before[i]) {
        tell(i, "d" + today);
      }
    }
  }

  private void write(String[] step) {
    int resident = names.indexOf(step[1]);
    var before = scores();
    var entries = new Entries();
    var details = List.of(step).subList(3, step.length);
    int truth = details.contains("fabricated") ? Truth.FABRICATED
        : details.contains("misattributed") ? Truth.MISATTRIBUTED
            : details.contains("vicarious") ? Truth.VICARIOUS : Truth.CORRECT;
    var conducts = plan.experiment().scenario().conduct();
    entries.add(resident, resident, List.copyOf(conducts.keySet()).indexOf(step[2]), 0, truth, today);
    for (var detail : details) {
      if (conducts.get(step[2]).times().containsKey(detail)) {
        entries.mark(List.copyOf(conducts.get(step[2]).times().keySet()).indexOf(detail), 0);
      } else if (detail.matches("0\\.\\d+")) {
        entries.mark(Entries.NO_TIME, (int) (long) (Double.parseDouble(detail) * 0x1p32));
      } else if (detail.matches("x\\d+")) {
        entries.repeat(Integer.parseInt(detail.substring(1)) - 1);
      }
    }
    scorings.forEach(each -> each.read(entries, today));
    int moved = scoring.columns().score(resident) - before[resident];
    tell(resident,
        step[0] + " " + String.join(" ", Arrays.copyOfRange(step, 2, step.length)) + " %+d".formatted(moved));
  }

  private void look(String[] step) {
    var looks = new Acts();
    looks.count = 1;
    looks.resident[0] = names.indexOf(step[1]);
    scoring.lookedUp(looks, today);
  }

  private void depart(String[] step) {
    if (residents.presence() != null) {
      residents.presence().join(names.indexOf(step[1]), today);
    }
    scorings.forEach(each -> each.renew(names.indexOf(step[1]), today));
    census.renew(names.indexOf(step[1]));
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
    var desk = new Desk(demand, plan.lists(), new Standing(scoring.columns(), null, null), demands, lists, places);
    Arrays.fill(tallies.of(Tables.DEMANDS).cells, 0);
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
    return IntStream.range(0, names.size()).map(scoring.columns()::score).toArray();
  }

  private void tell(int resident, String what) {
    int score = scoring.columns().score(resident);
    var tier = scoring.columns().scheme().tiers().get(scoring.columns().tier(resident));
    stories.get(names.get(resident)).add(what + " -> " + score + " " + tier);
  }
}
