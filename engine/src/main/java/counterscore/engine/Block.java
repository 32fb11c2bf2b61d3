package counterscore.engine;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Redrawn;
import counterscore.engine.chance.RememberedLuck;
import counterscore.engine.columns.ActsOfAll;
import counterscore.engine.columns.CandidateActs;
import counterscore.engine.columns.ControlColumns;
import counterscore.engine.columns.Deeds;
import counterscore.engine.columns.Lane;
import counterscore.engine.columns.MonthTally;
import counterscore.engine.columns.ShownColumns;
import counterscore.engine.columns.Standing;
import counterscore.engine.columns.StudyColumns;
import counterscore.engine.columns.Tallies;
import counterscore.engine.columns.Touched;
import counterscore.engine.field.PoissonTables;
import counterscore.engine.friends.Circles;
import counterscore.engine.friends.Ties;
import counterscore.engine.plan.FromBaseline;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.SharedRoom;
import counterscore.engine.plan.SharedStudy;
import counterscore.engine.plan.Worlds;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Enrolled;
import counterscore.engine.population.Friendships;
import counterscore.engine.population.Guardianship;
import counterscore.engine.population.Permutations;
import counterscore.engine.population.Presence;
import counterscore.engine.population.Residents;
import counterscore.engine.recording.EqualConduct;
import counterscore.engine.recording.Fingerprint;
import counterscore.engine.recording.Recorder;
import counterscore.engine.recording.Shapes;
import counterscore.engine.recording.Silence;
import counterscore.engine.recording.Twins;
import counterscore.engine.response.Awareness;
import counterscore.engine.response.Responding;
import counterscore.engine.watching.Files;
import counterscore.engine.watching.Victims;
import counterscore.scenario.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 65,536 residents (the last block of a run may have fewer): what is fixed about them, the worlds they live in, and what goes
 * on beside the scores and is lived once.
 */
final class Block {
  /** As many residents as what their worlds know of them fits a cache. */
  static final int SOME = 128;

  final Residents residents;
  final PoissonTables counts;
  final Files files;

  /** One for each variant, the baseline first. */
  final List<World> worlds;

  /** Each variant beside the baseline, in order; empty where nobody asked. */
  final List<Twins> twins;

  /** Each pair of worlds, in order; empty where nobody asked. */
  final List<Silence> silences;

  final List<MonthTally> happened;
  final List<Responding> responding;
  final Touched touched;
  final List<LivedOnce<SharedStudy, StudyColumns>> studies = new ArrayList<>();
  final List<LivedOnce<SharedRoom, ControlColumns>> rooms = new ArrayList<>();
  final ActsOfAll acts;
  final CandidateActs candidates;

  /** Null where nobody asks for it. */
  final @Nullable Deeds deeds;

  /** What friends look at in its district, in all worlds; null where friends do not matter in any. */
  final @Nullable ShownColumns shown;

  /** What was drawn for one world of this block today. */
  final Luck luck;

  /** Who is whose friend, between two phases of a month's end; else null. */
  @Nullable
  Circles circles;

  private final Worlds plans;

  private @Nullable Ties ties;

  Block(
      Worlds plans, int number, Luck luck, Permutations permutations, PoissonTables counts,
      @Nullable ShownColumns shown) {
    var plan = plans.baseline();
    int n = Composition.residents(number, plan.experiment().residents());
    this.plans = plans;
    this.luck = RememberedLuck.of(luck, plans.size());
    this.counts = counts;
    this.residents = new Residents(plan.strata(), number, n, plan.dispositionNames(), permutations);
    this.touched = new Touched(n);
    this.acts = new ActsOfAll(plans.conducts().size(), residents.strata());
    this.deeds = plans.questions().contains(Question.AGAIN) ? new Deeds(n) : null;
    this.candidates = new CandidateActs(plans.size(), n);
    var society = plan.experiment().scenario().society();
    double growth = society.growth() == null ? 0 : society.growth().value();
    if (plan.turnover() != null || growth > 0) {
      residents.move(new Presence(n, growth, plan.calendar().days(), luck, number));
    }
    var guardians = society.guardians();
    var enrolment = society.enrolment();
    this.files = new Files(
        residents, new Victims(plan.strata(), plan.dispositions(), residents),
        guardians == null ? null : new Guardianship(guardians, plan.strata(), residents, permutations),
        enrolment == null ? null : new Enrolled(enrolment, plan.strata(), residents, luck));
    this.shown = shown;
    for (var shared : plans.studies()) {
      var tallies = tallies(shared.worlds());
      studies.add(
          new LivedOnce<>(
              shared, new StudyColumns(shared.plan(), plan.dispositions(), residents, luck, tallies), tallies,
              shared.worlds()));
    }
    for (var shared : plans.rooms()) {
      var tallies = tallies(shared.worlds());
      rooms.add(new LivedOnce<>(shared, new ControlColumns(tallies), tallies, shared.worlds()));
    }
    this.worlds = worlds(files.enrolled());
    this.twins = plans.variants(Question.TWINS).stream()
        .map(variant -> new Twins(plan, variant, residents.strata()))
        .toList();
    this.silences = plans.pairs().mapToObj(with -> new Silence(plans.plans().get(with), with, residents)).toList();
    this.happened = worlds.stream().map(world -> world.happened).toList();
    this.responding = worlds.stream().map(world -> world.responding).toList();
    for (int i = 0; growth > 0 && i < n; i++) {
      if (!residents.isThere(i, 0)) {
        int place = i;
        worlds.forEach(world -> world.wait(place));
      }
    }
    this.luck.forget();
  }

  private Tallies tallies(long worlds) {
    return new Tallies(
        Shapes.empty(plans.plans().get(Long.numberOfTrailingZeros(worlds))), LivedOnce.TABLES::contains);
  }

  private List<World> worlds(@Nullable Enrolled enrolled) {
    var aware = new Awareness(luck, number(), residents.count());
    var lanes = Lane.of(plans.size(), residents.count());
    var made = new ArrayList<World>();
    for (var plan : plans.plans()) {
      int world = made.size();
      var study = studies.stream().filter(each -> each.isIn(world)).map(LivedOnce::columns).findFirst().orElse(null);
      var from = plans.fromBaseline(world);
      made.add(
          new World(
              plan, residents, enrolled, luck, lanes.get(world), aware, touched, study,
              world == 0 || plan.friends() != null ? shown : null,
              scheme -> from == null || !from.entries() ? null : others(from, scheme, made.getFirst())));
    }
    return List.copyOf(made);
  }

  private static Standing.Others others(FromBaseline from, int scheme, World baseline) {
    int theirs = from.schemes()[scheme];
    return new Standing.Others(theirs < 0 ? null : baseline.scores().get(theirs), from.tiers()[scheme]);
  }

  int number() {
    return residents.block();
  }

  /**
   * Who are friends of its residents; made when first asked for, the same in every month.
   *
   * @param district residents of its blocks, in order
   */
  Ties ties(Friendships friendships, List<Residents> district) {
    if (ties == null) {
      ties = Ties.of(friendships, district, residents);
    }
    return ties;
  }

  /** Residents of one stratum, from one to another. */
  interface Some {
    void take(int from, int to);
  }

  /** Takes some residents after the other: what concerns them in all worlds is done while what is known of them is in the cache. */
  void bySome(Some some) {
    for (int stratum = 0; stratum < residents.strata(); stratum++) {
      int end = residents.start(stratum) + residents.size(stratum);
      for (int from = residents.start(stratum); from < end; from += SOME) {
        some.take(from, Math.min(from + SOME, end));
      }
    }
  }

  /** The world of the baseline. */
  World baseline() {
    return worlds.getFirst();
  }

  /** A resident leaves, and another takes the place. */
  void replace(int resident, int day) {
    silences.forEach(silence -> silence.renew(resident, true));
    worlds.forEach(world -> world.replace(resident, day));
    renew(resident);
  }

  /** A resident joins. */
  void join(int resident, int day) {
    silences.forEach(silence -> silence.renew(resident, false));
    worlds.forEach(world -> world.join(resident, day));
    renew(resident);
  }

  private void renew(int resident) {
    candidates.renew(resident);
    studies.forEach(study -> study.columns().renew(resident));
    rooms.forEach(room -> room.columns().renew(resident));
    if (deeds != null) {
      deeds.renew(resident);
    }
  }

  /**
   * Hands a finished month to the recorders.
   *
   * @param recorders of the worlds
   * @param ofTwins of the variants beside the baseline
   */
  void observe(int month, List<Recorder> recorders, List<Recorder> ofTwins) {
    acts.addTo(happened, plans.conducts());
    bySome((from, to) -> worlds.forEach(world -> world.count(from, to)));
    for (int w = 0; w < worlds.size(); w++) {
      worlds.get(w).observe(month, recorders.get(w));
    }
    studies.forEach(study -> observe(month, study, recorders));
    rooms.forEach(room -> observe(month, room, recorders));
    for (int v = 0; v < twins.size(); v++) {
      twins.get(v).monthEnd(baseline().scores(), worlds.get(v + 1).scores());
      ofTwins.get(v).month(month, twins.get(v).tallies());
      twins.get(v).tallies().reset();
    }
  }

  private static void observe(int month, LivedOnce<?, ?> once, List<Recorder> recorders) {
    for (int w = 0; w < recorders.size(); w++) {
      if (once.isIn(w)) {
        recorders.get(w).month(month, once.tallies());
      }
    }
    once.tallies().reset();
  }

  /** Hands over what is known at the end of the run. */
  void end(List<Recorder> recorders, List<Recorder> ofTwins, List<Recorder> ofSilence) {
    var fingerprints = Fingerprint.of(worlds.stream().map(World::state).toList(), residents.count());
    var scores = worlds.stream().map(World::scores).toList();
    bySome((from, to) -> {
      for (int w = 0; w < scores.size(); w++) {
        recorders.get(w).accounts(scores.get(w), from, to);
      }
    });
    for (int w = 0; w < worlds.size(); w++) {
      worlds.get(w).end(new EqualConduct(candidates, w), fingerprints.get(w), recorders.get(w));
    }
    for (int v = 0; v < twins.size(); v++) {
      ofTwins.get(v).end(twins.get(v), baseline().scores(), worlds.get(v + 1).scores(), residents);
    }
    for (int p = 0; p < silences.size(); p++) {
      ofSilence.get(p).end(silences.get(p));
    }
  }

  /** Luck that belongs to the whole run, and tables that all its blocks share. */
  record Shared(Worlds plans, Luck luck, Permutations permutations, PoissonTables full, PoissonTables last) {
    static Shared of(Worlds plans, Luck luck) {
      var plan = plans.baseline();
      int last = Composition.residents(plan.blocks() - 1, plan.experiment().residents());
      return new Shared(
          plans, luck, new Permutations(luck), new PoissonTables(Composition.BLOCK), new PoissonTables(last));
    }

    /** The baseline alone, with other luck: who people are, and the tables, are the same. */
    Shared again(Redrawn redrawn) {
      var alone = plans.size() == 1 ? plans : Worlds.of(List.of(plan()), Set.of());
      return new Shared(alone, luck.again(redrawn), permutations, full, last);
    }

    /** What all worlds agree on. */
    Plan plan() {
      return plans.baseline();
    }

    /** @param shown to friends of its district; null where friends do not matter */
    Block block(int number, @Nullable ShownColumns shown) {
      return new Block(plans, number, luck, permutations, number == plan().blocks() - 1 ? last : full, shown);
    }
  }
}
