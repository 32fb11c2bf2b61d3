package counterscore.engine;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.demand.Demanding;
import counterscore.engine.field.Points;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.FabricationPlan;
import counterscore.engine.plan.Plan;
import counterscore.engine.watching.Attributing;
import counterscore.engine.watching.Fabricating;
import counterscore.engine.watching.Noticing;

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
  private final Acts acts = new Acts();
  private final Entries entries = new Entries();

  Schedule(Plan plan, Luck luck, Witness witness) {
    this.plan = plan;
    this.witness = witness;
    this.points = new Points(luck, plan.dispositions());
    this.noticing = new Noticing(luck);
    this.attributing = new Attributing(luck);
    this.fabricating = new Fabricating(luck);
  }

  /** One day of a block. */
  void day(Block block, int day, int dayOfMonth) {
    witness.day(block.number(), day);
    block.world.scorings.forEach(scoring -> scoring.morning(day));
    for (var conduct : plan.conducts()) {
      act(block, conduct, day, dayOfMonth);
    }
    for (var fabrication : plan.fabrications()) {
      fabricate(block, fabrication, day, dayOfMonth);
    }
    for (var demand : plan.demands()) {
      demand(block, demand, day);
    }
    recordTiers(block, dayOfMonth);
  }

  private void act(Block block, ConductPlan conduct, int day, int dayOfMonth) {
    var cursor = points.open(conduct.field(), block.residents, block.counts, day);
    while (cursor.next(acts)) {
      witness.acts(block.number(), day, conduct.index(), acts);
      block.world.happened.acts(dayOfMonth, conduct.index(), acts);
      if (noticing.notice(conduct, acts, block.number(), day) > 0) {
        attributing.attribute(conduct, acts, noticing, block.victims, entries, day);
        write(block, day, dayOfMonth);
      }
    }
  }

  private void fabricate(Block block, FabricationPlan fabrication, int day, int dayOfMonth) {
    var cursor = points.open(fabrication.field(), block.residents, block.counts, day);
    while (cursor.next(acts)) {
      fabricating.fabricate(fabrication, acts, entries, block.number(), day);
      write(block, day, dayOfMonth);
    }
  }

  private void write(Block block, int day, int dayOfMonth) {
    witness.entries(block.number(), day, entries);
    block.world.happened.entries(dayOfMonth, entries, block.residents);
    for (var scoring : block.world.scorings) {
      scoring.read(entries, day);
    }
  }

  private void demand(Block block, DemandPlan demand, int day) {
    var cursor = points.open(demand.field(), block.residents, block.counts, day);
    while (cursor.next(acts)) {
      witness.demands(block.number(), day, demand, acts);
      Demanding.decide(demand, acts, block.world.scorings.get(demand.scheme()).columns(), block.world.demands);
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
