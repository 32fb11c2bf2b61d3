package counterscore.engine;

import counterscore.engine.chance.Luck;
import counterscore.engine.plan.Compiler;
import counterscore.engine.plan.Worlds;
import counterscore.observation.LifeStory;
import counterscore.observation.Outcome;
import counterscore.scenario.Comparison;
import java.util.List;
import java.util.function.Consumer;

/**
 * The districts of a comparison, each to be lived on its own, wherever that is: nothing crosses them, and what is observed of them
 * adds up to what a {@link Runner} observes, in any order.
 */
public final class Districts {
  private final Block.Shared shared;

  private Districts(Block.Shared shared) {
    this.shared = shared;
  }

  public static Districts of(Comparison comparison) {
    var baseline = comparison.baseline();
    return new Districts(
        Block.Shared.of(
            worlds(comparison), new Luck(baseline.peopleSeed(), baseline.luckSeed(), baseline.replicate())));
  }

  private static Worlds worlds(Comparison comparison) {
    return Worlds.of(Compiler.compile(comparison.worlds()), comparison.questions());
  }

  /** What is observed of nobody: to merge districts into. */
  public static Outcome empty(Comparison comparison) {
    return ThreadRunner.empty(worlds(comparison));
  }

  /**
   * Lives one on the calling thread. Several may be lived at once.
   *
   * @param number from 0
   * @param lives hears, when it is complete, of those of its residents whose lives a run keeps
   * @throws Runner.Interrupted if it was cancelled
   */
  public Outcome live(int number, Progress progress, Consumer<LifeStory> lives) {
    var baseline = shared.plans().baseline();
    // All of them live in the first block.
    var biographer = new Biographer(
        baseline, number == 0 ? Sample.of(baseline.experiment().residents(), Sample.KEPT) : List.of());
    var outcome = new Lives(shared, progress, biographer).live(number, Crew.ALONE);
    biographer.stories().forEach(lives);
    return outcome;
  }
}
