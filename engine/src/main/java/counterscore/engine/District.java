package counterscore.engine;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.RememberedLuck;
import counterscore.engine.columns.ShownColumns;
import counterscore.engine.placing.Applicants;
import counterscore.engine.placing.Placing;
import counterscore.engine.plan.Plan;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Friendships;
import counterscore.engine.recording.Again;
import counterscore.engine.recording.FirstLife;
import counterscore.engine.recording.Recorder;
import counterscore.engine.recording.Stages;
import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.scenario.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Eight consecutive blocks (the last district may have fewer): the unit of scheduling. Months are the outer loop and blocks
 * the inner one, because what crosses blocks happens at a month's end.
 */
final class District {
  private final Block.Shared shared;
  private final int number;
  private final Plan plan;
  private final Progress progress;

  /** One for each world. */
  private final List<Recorder> recorders;

  /** Worlds that are declared: the baseline and its variants. */
  private final int declared;

  /** One for each variant beside the baseline; empty where nobody asked. */
  private final List<Recorder> ofTwins;

  /** One for each variant; empty where nobody asked. */
  private final List<Stages> stages;
  /** One for each pair of worlds; empty where nobody asked. */
  private final List<Recorder> ofSilence;

  private final Witness witness;
  private final List<Block> blocks;

  /** Who gives the places of each world out. */
  private final List<Placing> placings;

  private final Luck luck;
  private final Crew crew;

  /** One for each thread of the crew; null where it had nothing to do yet. */
  private final @Nullable Schedule[] schedules;

  /** Who is whose friend; null where it does not matter in any world. */
  private final @Nullable Friendships friendships;

  /** @param crew lives it */
  District(Block.Shared shared, int number, Progress progress, Witness witness, Crew crew) {
    var plans = shared.plans().plans();
    this.shared = shared;
    this.crew = crew;
    this.schedules = new @Nullable Schedule[crew.size()];
    this.number = number;
    this.plan = shared.plan();
    this.progress = progress;
    begins(Part.BEGINNING);
    this.recorders = plans.stream().map(Recorder::new).toList();
    this.declared = shared.plans().declared().size();
    this.ofTwins = shared.plans().variants(Question.TWINS).stream()
        .map(variant -> new Recorder(plan, variant))
        .toList();
    var split = shared.plans().variants(Question.SPLIT);
    this.stages = IntStream.range(0, split.size())
        .mapToObj(v -> new Stages(plan, split.get(v), shared.plans().splits(), v))
        .toList();
    this.ofSilence =
        shared.plans().pairs().mapToObj(with -> Recorder.ofSilence(shared.plans().plans().get(with))).toList();
    this.witness = witness;
    int first = number * Composition.BLOCKS_PER_DISTRICT;
    int next = Math.min(first + Composition.BLOCKS_PER_DISTRICT, plan.blocks());
    int residents = (next - first - 1) * Composition.BLOCK
        + Composition.residents(next - 1, plan.experiment().residents());
    var shown = shared.plans().haveFriends() ? new ShownColumns(shared.plans(), residents) : null;
    this.blocks = blocks(first, next, shown);
    begins(Part.BEGINNING);
    this.luck = RememberedLuck.of(shared.luck(), plans.size());
    this.placings = IntStream.range(0, plans.size())
        .mapToObj(w -> new Placing(plans.get(w), shared.plans().fromBaseline(w)))
        .toList();
    this.friendships = plans.stream()
        .map(Plan::friends)
        .filter(Objects::nonNull)
        .findFirst()
        .map(friends -> new Friendships(friends, plan.strata(), shared.permutations(), plan.experiment().residents()))
        .orElse(null);
    blocks.forEach(witness::begin);
    begins(Part.WAITING);
  }

  private List<Block> blocks(int first, int next, @Nullable ShownColumns shown) {
    var made = new Block[next - first];
    crew.take(
        IntStream.range(0, made.length)
            .mapToObj(i -> step(Part.BEGINNING, _ -> made[i] = shared.block(first + i, shown)))
            .toList());
    return List.of(made);
  }

  private void begins(Part part) {
    var timekeeper = progress.timekeeper();
    if (timekeeper != null) {
      timekeeper.begins(part);
    }
  }

  /** Lives the whole period. */
  void live() {
    for (int month = 0; month < plan.calendar().months(); month++) {
      phases(month).forEach(crew::take);
      progress.lived(number, month, new Outcome(worlds(), twins(), null));
    }
  }

  /** The days of a thread of the crew. */
  private Schedule schedule(int worker) {
    var schedule = schedules[worker];
    if (schedule == null) {
      schedule = new Schedule(shared.plans(), shared.luck(), witness, progress.timekeeper());
      schedules[worker] = schedule;
    }
    return schedule;
  }

  /** What a month consists of, in order. A phase begins when the one before has ended. */
  List<List<Crew.Step>> phases(int month) {
    var phases = new ArrayList<List<Crew.Step>>();
    phases.add(steps(Part.MORNING, (block, schedule) -> live(block, month, schedule)));
    phases.add(steps(Part.SETTLING, (block, schedule) -> schedule.settle(block, month)));
    if (friendships != null) {
      int last = plan.calendar().firstDay(month + 1) - 1;
      var residents = blocks.stream().map(block -> block.residents).toList();
      phases.add(steps(Part.BEFRIENDING,
          (block, _) -> block.bySome((from, to) -> block.worlds.forEach(world -> world.freeze(last, from, to)))));
      phases.add(steps(
          Part.BEFRIENDING,
          (block, schedule) -> schedule.amongFriends().befriend(block, friendships, residents, month)));
      phases.add(steps(Part.BEFRIENDING, (block, schedule) -> schedule.amongFriends().shed(block)));
    }
    if (!placings.stream().allMatch(Placing::isIdle)) {
      phases.add(List.of(step(Part.PLACING, _ -> rank(month))));
      phases.add(steps(Part.PLACING, (block, schedule) -> settle(block, month)));
    }
    phases.add(steps(Part.OBSERVING, (block, schedule) -> block.observe(month, recorders, ofTwins)));
    return phases;
  }

  private interface BlockStep {
    void take(Block block, Schedule schedule);
  }

  private List<Crew.Step> steps(Part part, BlockStep step) {
    return blocks.stream().map(block -> step(part, worker -> step.take(block, schedule(worker)))).toList();
  }

  /** A step that a thread is seen at. */
  private Crew.Step step(Part part, Crew.Step step) {
    return worker -> {
      begins(part);
      step.take(worker);
      begins(Part.WAITING);
    };
  }

  private void live(Block block, int month, Schedule schedule) {
    if (progress.isCancelled()) {
      throw new Runner.Interrupted();
    }
    int first = plan.calendar().firstDay(month);
    int next = plan.calendar().firstDay(month + 1);
    for (int day = first; day < next; day++) {
      schedule.day(block, day, day - first);
    }
    progress.advanced(block.number(), next, (long) (next - first) * block.residents.count());
  }

  private void rank(int month) {
    for (int w = 0; w < placings.size(); w++) {
      placings.get(w).rank(month, applicants(w), applicants(0), luck);
    }
    luck.forget();
  }

  private List<Applicants> applicants(int world) {
    return blocks.stream().map(block -> block.worlds.get(world).applicants).toList();
  }

  private void settle(Block block, int month) {
    int day = plan.calendar().firstDay(month + 1) - 1;
    for (int w = 0; w < placings.size(); w++) {
      boolean isSeen = w == 0;
      placings.get(w).settle(
          month, block.worlds.get(w).applicants, block.baseline().applicants, block.luck,
          (demand, resident, tier, fate) -> {
            if (isSeen) {
              witness.placed(block.number(), day, demand, resident, tier, fate);
            }
          });
    }
    block.worlds.forEach(world -> world.places.clear());
    block.luck.forget();
  }

  /**
   * Records what is known at the end, and hands over everything that was observed of each world.
   *
   * @param again null where nobody asks for it
   */
  Outcome end(@Nullable Again again) {
    blocks.forEach(witness::end);
    crew.take(steps(Part.ENDING, (block, _) -> end(block, again)));
    begins(Part.ENDING);
    var all = recorders.stream().map(Recorder::observations).toList();
    stages.forEach(each -> each.end(all));
    begins(Part.WAITING);
    return new Outcome(
        worlds(), twins(), stages.stream().map(Stages::observations).toList(),
        again == null ? null : again.observations());
  }

  private void end(Block block, @Nullable Again again) {
    block.end(recorders, ofTwins, ofSilence);
    if (again != null && block.deeds != null) {
      again.order(block.baseline().scores(), block.residents, block.deeds);
    }
    stages.forEach(each -> each.end(block.residents, block.worlds.stream().map(World::scores).toList()));
  }

  private List<Observations> worlds() {
    return recorders.stream().limit(declared).map(Recorder::observations).toList();
  }

  private List<Observations> twins() {
    return Stream.concat(ofTwins.stream(), ofSilence.stream()).map(Recorder::observations).toList();
  }

  /** How its residents ended, block by block. */
  List<FirstLife> lives() {
    return blocks.stream()
        .map(block -> new FirstLife(block.baseline().scores(), block.residents, plan.calendar().days() - 1))
        .toList();
  }

  /**
   * Counts its residents beside their first life.
   *
   * @param life which one this was
   */
  void compare(List<FirstLife> first, int life, Again again) {
    for (int b = 0; b < blocks.size(); b++) {
      again.other(life, first.get(b), blocks.get(b).baseline().scores(), blocks.get(b).residents);
    }
  }
}
