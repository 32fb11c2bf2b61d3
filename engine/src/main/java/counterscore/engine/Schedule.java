package counterscore.engine;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Answers;
import counterscore.engine.batch.Entries;
import counterscore.engine.batch.Readings;
import counterscore.engine.batch.Sightings;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.RememberedLuck;
import counterscore.engine.columns.ControlColumns;
import counterscore.engine.columns.Memories;
import counterscore.engine.columns.StudyColumns;
import counterscore.engine.control.Controlling;
import counterscore.engine.demand.Demanding;
import counterscore.engine.field.Points;
import counterscore.engine.listing.Listing;
import counterscore.engine.lookup.LookingUp;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.FabricationPlan;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.ListPlan;
import counterscore.engine.plan.LookupPlan;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.Shared;
import counterscore.engine.plan.SharedConduct;
import counterscore.engine.plan.SharedField;
import counterscore.engine.plan.SharedList;
import counterscore.engine.plan.SharedRoom;
import counterscore.engine.plan.SharedStudy;
import counterscore.engine.plan.Worlds;
import counterscore.engine.population.Presence;
import counterscore.engine.recording.Twins;
import counterscore.engine.response.Withholding;
import counterscore.engine.study.MonthEnd;
import counterscore.engine.study.Studying;
import counterscore.engine.watching.Attributing;
import counterscore.engine.watching.Fabricating;
import counterscore.engine.watching.Hearsay;
import counterscore.engine.watching.Noticing;
import counterscore.engine.watching.Reporting;
import counterscore.scenario.Question;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a day (model section 1). The one place where submodels meet: draw, place, act, notice, attribute and score
 * are passes over a batch. What several worlds share is drawn and noticed once; what they do with it follows world by world.
 * One schedule belongs to one thread; its buffers are reused.
 */
final class Schedule {
  private final Worlds plans;
  private final Witness witness;

  /** Null where nobody measures. */
  private final @Nullable Timekeeper timekeeper;

  private final boolean asksOfTwins;

  /** Worlds in which what others do is what they do in the baseline, a bit each. */
  private final long withActsOfBaseline;
  private final Points points;
  private final Noticing noticing;
  private final Attributing attributing;
  private final Fabricating fabricating;
  private final Reporting reporting;
  private final Demanding demanding;
  private final LookingUp lookingUp;
  private final AmongFriends amongFriends;
  private final Studying studying;
  private final Withholding withholding = new Withholding();
  private final MonthEnd monthEnd;

  /** One for each control room. */
  private final List<Controlling> controlling;

  private final Acts acts = new Acts();
  private final Acts ofWorld = new Acts();
  private final Entries entries = new Entries();
  private final Answers answers = new Answers();
  private final Readings readings = new Readings();

  /** What became of each demand of a batch, by world. */
  private final byte[][] outcomes;

  /** What was drawn for one world of the block at hand. */
  private final Luck remembered;

  Schedule(Worlds plans, Luck luck, Witness witness, @Nullable Timekeeper timekeeper) {
    this.plans = plans;
    this.witness = witness;
    this.timekeeper = timekeeper;
    this.withActsOfBaseline = plans.withActsOfBaseline();
    this.asksOfTwins = plans.questions().contains(Question.TWINS);
    this.outcomes = new byte[plans.size()][Acts.CAPACITY];
    this.remembered = RememberedLuck.of(luck, plans.size());
    this.points = new Points(luck, plans.baseline().dispositions());
    this.noticing = new Noticing(luck);
    this.attributing = new Attributing(remembered);
    this.fabricating = new Fabricating(remembered);
    this.reporting = new Reporting(remembered);
    this.demanding = new Demanding(remembered);
    this.lookingUp = new LookingUp(remembered);
    this.amongFriends = new AmongFriends(plans, remembered);
    this.studying = new Studying(luck);
    this.monthEnd = new MonthEnd(luck);
    this.controlling = plans.rooms().stream().map(_ -> new Controlling(luck)).toList();
  }

  /** One day of a block. */
  void day(Block block, int day, int dayOfMonth) {
    begins(Part.MOVING);
    remembered.forget();
    block.luck.forget();
    witness.day(block.number(), day);
    if (block.residents.presence() != null) {
      move(block, block.residents.presence(), day);
    }
    begins(Part.MORNING);
    for (var world : block.worlds) {
      world.morning(day);
    }
    begins(Part.MOVING);
    for (var list : plans.lists()) {
      list(block, list, day);
    }
    for (var conduct : plans.conducts()) {
      act(block, conduct, day, dayOfMonth);
    }
    begins(Part.FABRICATING);
    for (var fabrication : plans.fabrications()) {
      fabricate(block, fabrication, day, dayOfMonth);
    }
    begins(Part.DECIDING);
    for (var world : block.worlds) {
      world.scorings.forEach(scoring -> scoring.decide(day));
    }
    begins(Part.DEMANDING);
    for (var demand : plans.demands()) {
      demand(block, demand, day);
    }
    begins(Part.LOOKING_UP);
    for (var lookup : plans.lookups()) {
      lookUp(block, lookup, day);
    }
    begins(Part.STUDYING);
    for (var study : block.studies) {
      study(block, study, day);
    }
    begins(Part.WATCHING);
    for (int room = 0; room < block.rooms.size(); room++) {
      watch(block, controlling.get(room), block.rooms.get(room), day, dayOfMonth);
    }
    begins(Part.EVENING);
    for (var world : block.worlds) {
      evening(world, day, dayOfMonth);
    }
  }

  private void begins(Part part) {
    if (timekeeper != null) {
      timekeeper.begins(part);
    }
  }

  private Points.Cursor open(SharedField field, Block block, int day) {
    return points.open(field, block.residents, block.counts, day);
  }

  /** What of a batch happens in one world: the batch itself where there is only one, else a copy of those rows. */
  private Acts in(int world, Acts all) {
    if (plans.size() == 1) {
      return all;
    }
    ofWorld.take(all, world);
    return ofWorld;
  }

  private void list(Block block, SharedList list, int day) {
    var leaving = open(list.leaves(), block, day);
    while (leaving.next(acts)) {
      for (int w = 0; w < plans.size(); w++) {
        list(block, list.ofWorld().get(w), w, day, false);
      }
    }
    var entering = open(list.enters(), block, day);
    while (entering.next(acts)) {
      for (int w = 0; w < plans.size(); w++) {
        list(block, list.ofWorld().get(w), w, day, true);
      }
    }
  }

  private void list(Block block, @Nullable ListPlan list, int w, int day, boolean enters) {
    if (list == null) {
      return;
    }
    var who = in(w, acts);
    if (enters) {
      Listing.enter(list, who, block.worlds.get(w).lists);
    } else {
      Listing.leave(list, who, block.worlds.get(w).lists);
    }
    if (w == 0) {
      witness.listed(block.number(), day, list, who, enters);
    }
  }

  /** A month's end, as far as it stays inside a block: bonus, repair, drift, computed scores, feeds. */
  void settle(Block block, int month) {
    int day = plans.baseline().calendar().firstDay(month + 1) - 1;
    block.bySome((from, to) -> block.worlds.forEach(world -> world.settle(month, day, from, to)));
  }

  /** Who takes care of the month's end among friends on this thread. */
  AmongFriends amongFriends() {
    return amongFriends;
  }

  /** Leavers and joiners. A point on a place that nobody has taken yet does nothing. */
  private void move(Block block, Presence presence, int day) {
    if (plans.turnover() != null) {
      var cursor = open(plans.turnover(), block, day);
      while (cursor.next(acts)) {
        for (int k = 0; k < acts.count; k++) {
          block.replace(acts.resident[k], day);
          presence.join(acts.resident[k], day);
          witness.replaced(block.number(), acts.resident[k]);
        }
      }
    }
    for (int resident = presence.nextArrival(day); resident >= 0; resident = presence.nextArrival(day)) {
      if (day > 0) {
        block.join(resident, day);
        witness.replaced(block.number(), resident);
      }
    }
  }

  private void act(Block block, SharedConduct conduct, int day, int dayOfMonth) {
    begins(Part.DRAWING);
    var cursor = open(conduct.field(), block, day);
    while (cursor.next(acts)) {
      begins(Part.RESPONDING);
      withholding.respond(
          conduct, block.responding, block.residents.strata(), block.touched, block.candidates, acts, day);
      if (conduct.ofWorld().getFirst() != null) {
        witness.acts(block.number(), day, conduct.of(0).index(), acts);
      }
      block.acts.count(conduct, acts, dayOfMonth, block.happened);
      if (block.deeds != null) {
        block.deeds.count(conduct, acts);
      }
      for (int s = 0; s < block.silences.size(); s++) {
        block.silences.get(s).count(conduct, acts);
      }
      if (withActsOfBaseline != 0) {
        acts.addBaseline(withActsOfBaseline & conduct.worlds());
      }
      begins(Part.NOTICING);
      var sightings = noticing.notice(conduct, acts, block.number(), day);
      int before = -1;
      for (int w = 0; w < plans.size() && sightings.count > 0; w++) {
        if (conduct.ofWorld().get(w) != null) {
          begins(Part.ATTRIBUTING);
          attribute(block, conduct, sightings, w, before, day);
          name(block, w, day);
          if ((withActsOfBaseline >>> w & 1) != 0) {
            Hearsay.sift(acts, w, entries);
          }
          begins(Part.BOOKING);
          write(block, w, day, dayOfMonth);
          before = w;
        }
      }
      begins(Part.DRAWING);
    }
  }

  /** The entries of a world, which may be those of the world before. */
  private void attribute(Block block, SharedConduct conduct, Sightings sightings, int w, int before, int day) {
    var firstAlike = conduct.firstAlike();
    if (before >= 0 && firstAlike[w] == firstAlike[before] && sightings.areSame(w, before)) {
      entries.unread();
    } else {
      attributing.attribute(conduct, w, acts, sightings, block.files, entries, day);
    }
  }

  private void fabricate(Block block, Shared<FabricationPlan> fabrication, int day, int dayOfMonth) {
    var cursor = open(fabrication.field(), block, day);
    while (cursor.next(acts)) {
      for (int w = 0; w < plans.size(); w++) {
        var plan = fabrication.ofWorld().get(w);
        if (plan != null) {
          fabricating.fabricate(plan, in(w, acts), block.files, entries, day);
          name(block, w, day);
          write(block, w, day, dayOfMonth);
        }
      }
    }
  }

  private void name(Block block, int w, int day) {
    var reports = plans.plans().get(w).reports();
    if (reports != null) {
      reporting.name(reports, entries, block.residents, day);
    }
  }

  private void write(Block block, int w, int day, int dayOfMonth) {
    if (entries.count == 0) {
      return;
    }
    var world = block.worlds.get(w);
    if (w == 0) {
      witness.entries(block.number(), day, entries);
    }
    world.happened.entries(dayOfMonth, entries, block.residents);
    // By index: an iterator for every batch would be garbage that grows with the acts.
    for (int s = 0; s < world.scorings.size(); s++) {
      world.scorings.get(s).read(entries, day);
    }
    for (int s = 0; s < block.silences.size(); s++) {
      block.silences.get(s).count(w, entries);
    }
    if (world.memories != null) {
      remember(world.plan, world.memories);
    }
  }

  /** Notes the penalised entries of the batch in the memories of those in whose files they stand. */
  private void remember(Plan plan, Memories memories) {
    for (int k = 0; k < entries.count; k++) {
      if (entries.isPenalised[k]) {
        memories.entry(entries.resident[k], plan.conducts().get(entries.conduct[k]).kind() != Kind.OWN_UNLAWFUL);
      }
    }
  }

  /** Demands that are made again come before new ones. */
  private void demand(Block block, Shared<DemandPlan> demand, int day) {
    for (int w = 0; w < plans.size(); w++) {
      var plan = demand.ofWorld().get(w);
      if (plan != null) {
        repeat(block, plan, w, day);
      }
    }
    var cursor = open(demand.field(), block, day);
    while (cursor.next(acts)) {
      for (int w = 0; w < plans.size(); w++) {
        var plan = demand.ofWorld().get(w);
        Arrays.fill(outcomes[w], 0, acts.count, Twins.NOT_MADE);
        if (plan != null) {
          var asked = in(w, acts);
          answer(block, plan, w, asked, day, day, 0);
          noteOutcomes(w, asked);
        }
      }
      compare(block, demand);
    }
  }

  private void noteOutcomes(int w, Acts asked) {
    for (int k = 0; asksOfTwins && k < asked.count; k++) {
      outcomes[w][asked.row[k]] = answers.isRefused(k) ? Twins.REFUSED : Twins.GRANTED;
    }
  }

  private void compare(Block block, Shared<DemandPlan> demand) {
    var plan = demand.ofWorld().getFirst();
    for (int v = 0; v < block.twins.size() && plan != null; v++) {
      for (int k = 0; k < acts.count; k++) {
        if (outcomes[0][k] != Twins.NOT_MADE || outcomes[v + 1][k] != Twins.NOT_MADE) {
          block.twins.get(v).demand(plan.index(), outcomes[0][k], outcomes[v + 1][k], acts.stratum[k]);
        }
      }
    }
  }

  private void repeat(Block block, DemandPlan demand, int w, int day) {
    var retries = block.worlds.get(w).demands.retries(demand.index());
    for (int k = 1; retries != null && k <= retries.times(); k++) {
      while (retries.next(k, day, block.residents, acts)) {
        answer(block, demand, w, acts, day, retries.firstDay(k, day), k);
      }
    }
  }

  private void answer(Block block, DemandPlan demand, int w, Acts asked, int day, int firstDay, int repetition) {
    var world = block.worlds.get(w);
    answers.block = block.number();
    answers.firstDay = firstDay;
    answers.repetition = repetition;
    if (demand.suspendedBy().length > 0) {
      world.responding.suspend(demand.suspendedBy(), asked, day);
    }
    demanding.decide(world.desks.get(demand.index()), asked, answers);
    if (w == 0) {
      witness.demands(block.number(), day, demand, asked, answers);
    }
    for (int k = 0; world.memories != null && k < asked.count; k++) {
      if (answers.isRefused(k)) {
        world.memories.refusal(asked.resident[k]);
      }
    }
  }

  private void lookUp(Block block, Shared<LookupPlan> lookup, int day) {
    var cursor = open(lookup.field(), block, day);
    while (cursor.next(acts)) {
      for (int w = 0; w < plans.size(); w++) {
        var plan = lookup.ofWorld().get(w);
        if (plan != null) {
          lookUp(block, plan, w, in(w, acts), day);
        }
      }
    }
  }

  private void lookUp(Block block, LookupPlan lookup, int w, Acts looks, int day) {
    var world = block.worlds.get(w);
    var scores = world.scorings.get(lookup.scheme()).columns();
    lookingUp.read(lookup, looks, readings, scores, world.lookups, block.number(), day);
    if (w == 0) {
      witness.lookups(block.number(), day, lookup, looks, readings);
    }
    if (lookup.own()) {
      world.ownFilesSeen(lookup.scheme(), looks, day);
    }
  }

  private void study(Block block, LivedOnce<SharedStudy, StudyColumns> once, int day) {
    var study = once.shared().plan();
    var columns = once.columns();
    columns.morning(study.rules().get(day));
    studying.live(study, columns, block.number(), day);
    boolean isLast = plans.baseline().calendar().isLastOfMonth(day);
    columns.evening(day, isLast);
    if (isLast) {
      if (once.isIn(0)) {
        witness.studied(block.number(), columns);
      }
      monthEnd.end(study, columns, block.residents, day, new Told(block, once));
    }
  }

  private void watch(
      Block block, Controlling room, LivedOnce<SharedRoom, ControlColumns> once, int day, int dayOfMonth) {
    room.live(
        once.shared().plan(), block.residents, block.counts::of, once.columns(), day, dayOfMonth,
        (resident, falseAlarm) -> {
          if (once.isIn(0)) {
            witness.stopped(block.number(), day, resident, falseAlarm);
          }
        });
  }

  /** Hands on what becomes of single members: being shamed is remembered as a refusal. */
  private final class Told implements MonthEnd.Listener {
    private final Block block;
    private final LivedOnce<SharedStudy, StudyColumns> once;

    Told(Block block, LivedOnce<SharedStudy, StudyColumns> once) {
      this.block = block;
      this.once = once;
    }

    @Override
    public void shamed(int resident) {
      if (once.isIn(0)) {
        witness.shamed(block.number(), resident);
      }
      for (int w = 0; w < block.worlds.size(); w++) {
        var memories = block.worlds.get(w).memories;
        if (once.isIn(w) && memories != null) {
          memories.refusal(resident);
        }
      }
    }

    @Override
    public void redeemed(int resident, int gift, int price) {
      if (once.isIn(0)) {
        witness.redeemed(block.number(), resident, gift, price);
      }
    }
  }

  private static void evening(World world, int day, int dayOfMonth) {
    if (world.memories != null) {
      world.memories.evening(day);
    }
    world.lists.evening();
    int position = 0;
    for (var scoring : world.scorings) {
      for (int tier = 0; tier < scoring.columns().scheme().tiers().size(); tier++) {
        world.happened.tier(dayOfMonth, position++, scoring.columns().residentsOfTier(tier));
      }
    }
  }
}
