package counterscore.engine;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.columns.Memories;
import counterscore.engine.demand.Demanding;
import counterscore.engine.field.Points;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.FabricationPlan;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.Plan;
import counterscore.engine.population.Presence;
import counterscore.engine.watching.Attributing;
import counterscore.engine.watching.Fabricating;
import counterscore.engine.watching.Noticing;
import counterscore.engine.watching.Reporting;

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
  private final Acts acts = new Acts();
  private final Entries entries = new Entries();

  Schedule(Plan plan, Luck luck, Witness witness) {
    this.plan = plan;
    this.witness = witness;
    this.points = new Points(luck, plan.dispositions());
    this.noticing = new Noticing(luck);
    this.attributing = new Attributing(luck);
    this.fabricating = new Fabricating(luck);
    this.reporting = new Reporting(luck);
  }

  /** One day of a block. */
  void day(Block block, int day, int dayOfMonth) {
    witness.day(block.number(), day);
    if (block.residents.presence() != null) {
      move(block, block.residents.presence(), day);
    }
    block.world.scorings.forEach(scoring -> scoring.morning(day));
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
    if (block.world.memories != null) {
      block.world.memories.evening(day);
    }
    recordTiers(block, dayOfMonth);
  }

  /** A month's end, as far as it stays inside a block: bonus, repair, drift. */
  void settle(Block block, int month) {
    int day = plan.calendar().firstDay(month + 1) - 1;
    block.world.scorings.forEach(scoring -> scoring.settle(month, day));
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
    var cursor = points.open(conduct.field(), block.residents, block.counts, day);
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
    var cursor = points.open(fabrication.field(), block.residents, block.counts, day);
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

  private void demand(Block block, DemandPlan demand, int day) {
    var cursor = points.open(demand.field(), block.residents, block.counts, day);
    while (cursor.next(acts)) {
      if (demand.suspendedBy().length > 0) {
        block.world.responding.suspend(demand.suspendedBy(), acts, day);
      }
      witness.demands(block.number(), day, demand, acts);
      Demanding.decide(
          demand, acts, block.world.scorings.get(demand.scheme()).columns(), block.world.demands,
          block.world.memories);
    }
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
