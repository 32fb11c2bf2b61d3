package counterscore.engine;

import counterscore.engine.chance.Luck;
import counterscore.engine.field.PoissonTables;
import counterscore.engine.plan.Plan;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Enrolled;
import counterscore.engine.population.Guardianship;
import counterscore.engine.population.Permutations;
import counterscore.engine.population.Presence;
import counterscore.engine.population.Residents;
import counterscore.engine.recording.Recorder;
import counterscore.engine.watching.Files;
import counterscore.engine.watching.Victims;

/** 65,536 residents (the last block of a run may have fewer): what is fixed about them, and the world they live in. */
final class Block {
  final Residents residents;
  final PoissonTables counts;
  final Files files;
  final World world;

  Block(Plan plan, int number, Luck luck, Permutations permutations, PoissonTables counts) {
    int n = Composition.residents(number, plan.experiment().residents());
    this.counts = counts;
    this.residents = new Residents(plan.strata(), number, n, plan.dispositionNames(), permutations);
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
    this.world = new World(plan, residents, files.enrolled(), luck);
    for (int i = 0; growth > 0 && i < n; i++) {
      if (!residents.isThere(i, 0)) {
        world.wait(i);
      }
    }
  }

  int number() {
    return residents.block();
  }

  /** Hands over what is known at the end of the run. */
  void end(Recorder recorder) {
    recorder.end(residents, world.scores(), world.censuses, world.demands, world.lists, world.study);
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
