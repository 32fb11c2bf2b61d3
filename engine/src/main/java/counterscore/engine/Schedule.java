package counterscore.engine;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Answers;
import counterscore.engine.batch.Entries;
import counterscore.engine.batch.Readings;
import counterscore.engine.chance.Luck;
import counterscore.engine.columns.Memories;
import counterscore.engine.columns.StudyColumns;
import counterscore.engine.control.Controlling;
import counterscore.engine.demand.Demanding;
import counterscore.engine.field.Points;
import counterscore.engine.friends.Befriending;
import counterscore.engine.friends.Circles;
import counterscore.engine.friends.Shedding;
import counterscore.engine.listing.Listing;
import counterscore.engine.lookup.LookingUp;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.FabricationPlan;
import counterscore.engine.plan.Field;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.ListPlan;
import counterscore.engine.plan.LookupPlan;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.StudyPlan;
import counterscore.engine.population.Friendships;
import counterscore.engine.population.Presence;
import counterscore.engine.study.MonthEnd;
import counterscore.engine.study.Studying;
import counterscore.engine.watching.Attributing;
import counterscore.engine.watching.Fabricating;
import counterscore.engine.watching.Noticing;
import counterscore.engine.watching.Reporting;
import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The order of a day (model section 1). The one place where submodels meet: draw, place, act, notice, attribute and score
 * are passes over a batch. One schedule belongs to one thread; its buffers are reused.
 */
final class Schedule {
  private final Plan plan;
  private final Witness witness;
  private final Points points;
  private final Noticing noticing;
  private final Attributing attributing;
  private final Fabricating fabricating;
  private final Reporting reporting;
  private final Demanding demanding;
  private final LookingUp lookingUp;
  private final @Nullable Shedding shedding;
  private final Studying studying;
  private final MonthEnd monthEnd;
  private final Controlling controlling;
  private final Acts acts = new Acts();
  private final Entries entries = new Entries();
  private final Answers answers = new Answers();
  private final Readings readings = new Readings();

  Schedule(Plan plan, Luck luck, Witness witness) {
    this.plan = plan;
    this.witness = witness;
    this.points = new Points(luck, plan.dispositions());
    this.noticing = new Noticing(luck);
    this.attributing = new Attributing(luck);
    this.fabricating = new Fabricating(luck);
    this.reporting = new Reporting(luck);
    this.demanding = new Demanding(luck);
    this.lookingUp = new LookingUp(luck);
    this.shedding = plan.friends() == null || plan.friends().shedding() == null
        ? null
        : new Shedding(plan.friends().shedding(), luck);
    this.studying = new Studying(luck);
    this.monthEnd = new MonthEnd(luck);
    this.controlling = new Controlling(luck);
  }

  /** One day of a block. */
  void day(Block block, int day, int dayOfMonth) {
    witness.day(block.number(), day);
    if (block.residents.presence() != null) {
      move(block, block.residents.presence(), day);
    }
    block.world.scorings.forEach(scoring -> scoring.morning(day));
    for (var list : plan.lists()) {
      list(block, list, day);
    }
    for (var conduct : plan.conducts()) {
      act(block, conduct, day, dayOfMonth);
    }
    for (var fabrication : plan.fabrications()) {
      fabricate(block, fabrication, day, dayOfMonth);
    }
    block.world.scorings.forEach(scoring -> scoring.decide(day));
    for (var demand : plan.demands()) {
      demand(block, demand, day);
    }
    for (var lookup : plan.lookups()) {
      lookUp(block, lookup, day);
    }
    if (plan.study() != null && block.world.study != null) {
      study(block, plan.study(), block.world.study, day);
    }
    if (plan.controlRoom() != null) {
      controlling.live(
          plan.controlRoom(), block.residents, block.counts::of, block.world.control, day, dayOfMonth,
          (resident, falseAlarm) -> witness.stopped(block.number(), day, resident, falseAlarm));
    }
    if (block.world.memories != null) {
      block.world.memories.evening(day);
    }
    recordEvening(block, dayOfMonth);
  }

  private void list(Block block, ListPlan list, int day) {
    var leaving = open(list.leaves(), block, day);
    while (leaving.next(acts)) {
      Listing.leave(list, acts, block.world.lists);
      witness.listed(block.number(), day, list, acts, false);
    }
    var entering = open(list.enters(), block, day);
    while (entering.next(acts)) {
      Listing.enter(list, acts, block.world.lists);
      witness.listed(block.number(), day, list, acts, true);
    }
  }

  private Points.Cursor open(Field field, Block block, int day) {
    return points.open(field, block.residents, block.counts, day);
  }

  /** A month's end, as far as it stays inside a block: bonus, repair, drift, computed scores, feeds. */
  void settle(Block block, int month) {
    int day = plan.calendar().firstDay(month + 1) - 1;
    block.world.settle(month, day);
  }

  /**
   * A month's end among friends: their terms and what they remember.
   *
   * @param friendships who is whose friend
   * @param district its blocks, in order
   */
  void befriend(Block block, Friendships friendships, List<Block> district, int day) {
    var own = block.world.friends;
    if (own == null) {
      return;
    }
    var columns = district.stream().map(each -> Objects.requireNonNull(each.world.friends)).toList();
    var circles =
        Circles.of(
            friendships, columns, district.stream().map(each -> each.residents).toList(), district.indexOf(block), day);
    Befriending.count(circles, block.world.tally(Tables.FRIENDS), day);
    for (int scheme : own.schemes()) {
      Befriending.term(circles, scheme, block.world.tally(Tables.FRIEND_TERMS));
    }
    if (block.world.memories != null && block.world.memories.friends != null) {
      var memories = new ArrayList<@Nullable Memories>();
      district.forEach(each -> memories.add(each.world.memories));
      Befriending.remember(circles, memories, block.world.memories.friends, day);
    }
    block.world.circles = shedding == null ? null : circles;
  }

  /** Friends part, seeing the tiers after the friend terms. */
  void shed(Block block, int day) {
    if (shedding != null && block.world.circles != null) {
      shedding.shed(block.world.circles, block.world.tally(Tables.FRIENDS), day);
      block.world.circles = null;
    }
  }

  /** Leavers and joiners. A point on a place that nobody has taken yet does nothing. */
  private void move(Block block, Presence presence, int day) {
    if (plan.turnover() != null) {
      var cursor = points.open(plan.turnover(), block.residents, block.counts, day);
      while (cursor.next(acts)) {
        for (int k = 0; k < acts.count; k++) {
          block.world.replace(acts.resident[k], day);
          presence.join(acts.resident[k], day);
          witness.replaced(block.number(), acts.resident[k]);
        }
      }
    }
    for (int resident = presence.nextArrival(day); resident >= 0; resident = presence.nextArrival(day)) {
      if (day > 0) {
        block.world.join(resident, day);
        witness.replaced(block.number(), resident);
      }
    }
  }

  private void act(Block block, ConductPlan conduct, int day, int dayOfMonth) {
    var cursor = open(conduct.field(), block, day);
    while (cursor.next(acts)) {
      if (conduct.response() != null) {
        block.world.responding.respond(conduct.index(), conduct.response(), acts, day);
      }
      witness.acts(block.number(), day, conduct.index(), acts);
      block.world.happened.acts(dayOfMonth, conduct.index(), acts);
      if (noticing.notice(conduct, acts, block.number(), day) > 0) {
        attributing.attribute(conduct, acts, noticing, block.files, entries, day);
        write(block, day, dayOfMonth);
      }
    }
  }

  private void fabricate(Block block, FabricationPlan fabrication, int day, int dayOfMonth) {
    var cursor = open(fabrication.field(), block, day);
    while (cursor.next(acts)) {
      fabricating.fabricate(fabrication, acts, block.files, entries, day);
      write(block, day, dayOfMonth);
    }
  }

  private void write(Block block, int day, int dayOfMonth) {
    if (plan.reports() != null) {
      reporting.name(plan.reports(), entries, block.residents, day);
    }
    witness.entries(block.number(), day, entries);
    block.world.happened.entries(dayOfMonth, entries, block.residents);
    for (var scoring : block.world.scorings) {
      scoring.read(entries, day);
    }
    if (block.world.memories != null) {
      remember(block.world.memories);
    }
  }

  /** Notes the penalised entries of the batch in the memories of those in whose files they stand. */
  private void remember(Memories memories) {
    for (int k = 0; k < entries.count; k++) {
      if (entries.isPenalised[k]) {
        memories.entry(entries.resident[k], plan.conducts().get(entries.conduct[k]).kind() != Kind.OWN_UNLAWFUL);
      }
    }
  }

  /** Demands that are made again come before new ones. */
  private void demand(Block block, DemandPlan demand, int day) {
    var retries = block.world.demands.retries(demand.index());
    for (int k = 1; retries != null && k <= retries.times(); k++) {
      while (retries.next(k, day, block.residents, acts)) {
        answer(block, demand, day, retries.firstDay(k, day), k);
      }
    }
    var cursor = open(demand.field(), block, day);
    while (cursor.next(acts)) {
      answer(block, demand, day, day, 0);
    }
  }

  private void answer(Block block, DemandPlan demand, int day, int firstDay, int repetition) {
    answers.block = block.number();
    answers.firstDay = firstDay;
    answers.repetition = repetition;
    if (demand.suspendedBy().length > 0) {
      block.world.responding.suspend(demand.suspendedBy(), acts, day);
    }
    demanding.decide(block.world.desks.get(demand.index()), acts, answers);
    witness.demands(block.number(), day, demand, acts, answers);
    var memories = block.world.memories;
    for (int k = 0; memories != null && k < acts.count; k++) {
      if (answers.isRefused(k)) {
        memories.refusal(acts.resident[k]);
      }
    }
  }

  private void lookUp(Block block, LookupPlan lookup, int day) {
    var scores = block.world.scorings.get(lookup.scheme()).columns();
    var cursor = open(lookup.field(), block, day);
    while (cursor.next(acts)) {
      lookingUp.read(lookup, acts, readings, scores, block.world.lookups, block.number(), day);
      witness.lookups(block.number(), day, lookup, acts, readings);
      if (lookup.own()) {
        block.world.ownFilesSeen(lookup.scheme(), acts, day);
      }
    }
  }

  private void study(Block block, StudyPlan study, StudyColumns columns, int day) {
    columns.morning(study.rules().get(day));
    var cursor = open(study.field(), block, day);
    while (cursor.next(acts)) {
      studying.collect(study, acts, columns, block.number(), day);
    }
    studying.live(study, columns, block.number(), day);
    boolean isLast = plan.calendar().isLastOfMonth(day);
    columns.evening(day, isLast);
    if (isLast) {
      witness.studied(block.number(), columns);
      monthEnd.end(study, columns, block.residents, day, new Told(block));
    }
  }

  /** Hands on what becomes of single members: being shamed is remembered as a refusal. */
  private final class Told implements MonthEnd.Listener {
    private final Block block;

    Told(Block block) {
      this.block = block;
    }

    @Override
    public void shamed(int resident) {
      witness.shamed(block.number(), resident);
      if (block.world.memories != null) {
        block.world.memories.refusal(resident);
      }
    }

    @Override
    public void redeemed(int resident, int gift, int price) {
      witness.redeemed(block.number(), resident, gift, price);
    }
  }

  private static void recordEvening(Block block, int dayOfMonth) {
    block.world.lists.evening();
    recordTiers(block, dayOfMonth);
  }

  private static void recordTiers(Block block, int dayOfMonth) {
    int position = 0;
    for (var scoring : block.world.scorings) {
      for (int tier = 0; tier < scoring.columns().scheme().tiers().size(); tier++) {
        block.world.happened.tier(dayOfMonth, position++, scoring.columns().residentsOfTier(tier));
      }
    }
  }
}
