package counterscore.engine;

import counterscore.engine.chance.Luck;
import counterscore.engine.population.Composition;
import counterscore.engine.plan.Compiler;
import counterscore.engine.recording.Recorder;
import counterscore.observation.LifeStory;
import counterscore.scenario.Experiment;

/**
 * Lives the block of one resident again and tells what happened to that resident. Luck has addresses, so it is the same life
 * as in the whole run; nothing crosses blocks in this version, so one block is enough.
 */
public final class Replay {
  private Replay() {}

  /**
   * The life of one resident.
   *
   * @param resident number in the run, 0 to residents − 1
   * @throws IllegalArgumentException if there is no such resident
   */
  public static LifeStory of(Experiment experiment, long resident) {
    if (resident < 0 || resident >= experiment.residents()) {
      throw new IllegalArgumentException("resident " + resident + " of " + experiment.residents());
    }
    var plan = Compiler.compile(experiment);
    var luck = new Luck(experiment.peopleSeed(), experiment.luckSeed(), experiment.replicate());
    var shared = Block.Shared.of(plan, luck);
    var block = shared.block((int) (resident / Composition.BLOCK));
    int place = (int) (resident % Composition.BLOCK);
    var biographer = new Biographer(plan, place);
    var schedule = new Schedule(plan, luck, biographer);
    var recorder = new Recorder(plan);
    for (int month = 0; month < plan.calendar().months(); month++) {
      block.live(month, schedule, recorder);
    }
    return biographer.story(resident, plan.strata().label(block.residents.stratum(place)), block.scores());
  }
}
