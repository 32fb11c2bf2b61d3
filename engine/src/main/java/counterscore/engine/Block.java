package counterscore.engine;

import counterscore.engine.chance.Luck;
import counterscore.engine.field.PoissonTables;
import counterscore.engine.plan.Plan;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Permutations;
import counterscore.engine.population.Residents;
import counterscore.engine.recording.Recorder;
import counterscore.engine.watching.Victims;

/** 65,536 residents (the last block of a run may have fewer): what is fixed about them, and the world they live in. */
final class Block {
  final Residents residents;
  final PoissonTables counts;
  final Victims victims;
  final World world;

  Block(Plan plan, int number, Luck luck, Permutations permutations, PoissonTables counts) {
    int n = Composition.residents(number, plan.experiment().residents());
    this.counts = counts;
    this.residents = new Residents(plan.strata(), number, n, plan.dispositionNames(), permutations);
    this.victims = new Victims(plan.strata(), plan.dispositions(), residents);
    this.world = new World(plan, residents, luck);
  }

  int number() {
    return residents.block();
  }

  /** Hands over what is known at the end of the run. */
  void end(Recorder recorder) {
    recorder.end(residents, world.scores(), world.demands, world.lists);
  }

  /** Luck that belongs to the whole run, and tables that all its blocks share. */
  record Shared(Plan plan, Luck luck, Permutations permutations, PoissonTables full, PoissonTables last) {
    static Shared of(Plan plan, Luck luck) {
      int last = Composition.residents(plan.blocks() - 1, plan.experiment().residents());
      return new Shared(
          plan, luck, new Permutations(luck), new PoissonTables(Composition.BLOCK), new PoissonTables(last));
    }

    Block block(int number) {
      return new Block(plan, number, luck, permutations, number == plan.blocks() - 1 ? last : full);
    }
  }
}
