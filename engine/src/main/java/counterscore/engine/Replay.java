package counterscore.engine;

import counterscore.engine.chance.Luck;
import counterscore.engine.plan.Compiler;
import counterscore.engine.plan.Worlds;
import counterscore.engine.population.Composition;
import counterscore.observation.LifeStory;
import counterscore.scenario.Experiment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lives districts again and tells what happened to some of their residents. Luck has addresses, and nothing crosses districts:
 * so it is the same life as in the whole run.
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
    return of(experiment, resident, Progress.SILENT);
  }

  /**
   * The life of one resident, unless nobody waits for it any longer.
   *
   * @throws Runner.Interrupted if it was cancelled
   */
  public static LifeStory of(Experiment experiment, long resident, Progress progress) {
    return of(experiment, List.of(resident), progress).getFirst();
  }

  /**
   * The lives of some residents of the first block, at equal distances, so that nobody picked them.
   *
   * @param size how many; everybody of the block where there are fewer
   */
  public static List<LifeStory> sample(Experiment experiment, int size) {
    return of(experiment, Sample.of(experiment.residents(), size));
  }

  /**
   * The lives of several residents, in order of number.
   *
   * @throws IllegalArgumentException if there is no such resident
   */
  public static List<LifeStory> of(Experiment experiment, Collection<Long> residents) {
    return of(experiment, residents, Progress.SILENT);
  }

  private static List<LifeStory> of(Experiment experiment, Collection<Long> residents, Progress progress) {
    var byDistrict = new TreeMap<Integer, List<Long>>();
    for (long resident : residents) {
      if (resident < 0 || resident >= experiment.residents()) {
        throw new IllegalArgumentException("resident " + resident + " of " + experiment.residents());
      }
      byDistrict.computeIfAbsent((int) (resident / Composition.DISTRICT), _ -> new ArrayList<>()).add(resident);
    }
    var plan = Compiler.compile(experiment);
    var luck = new Luck(experiment.peopleSeed(), experiment.luckSeed(), experiment.replicate());
    var worlds = Worlds.of(List.of(plan), Set.of());
    var shared = Block.Shared.of(worlds, luck);
    var stories = new ArrayList<LifeStory>();
    byDistrict.forEach((district, numbers) -> {
      var biographer = new Biographer(plan, numbers);
      new District(shared, district, progress, biographer, Crew.ALONE).live();
      stories.addAll(biographer.stories());
    });
    return List.copyOf(stories);
  }
}
