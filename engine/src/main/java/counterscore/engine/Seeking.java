package counterscore.engine;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Answers;
import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.Compiler;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.Truth;
import counterscore.engine.plan.Worlds;
import counterscore.engine.population.Composition;
import counterscore.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds residents of a run of whom something is true when it ends. Districts are lived again, as by {@link Replay}, until some are
 * found; what is kept of everybody else is a byte, for as long as the search lasts.
 */
public final class Seeking {
  /** Most that are told. */
  public static final int MOST = 20;

  private Seeking() {}

  /** What can be true of a resident, since the place was taken. */
  public enum Trait {
    /** Did nothing that the scenario calls unlawful, noticed or not. */
    BLAMELESS,
    /** Has an entry for what somebody else did, or nobody: misattributed or fabricated. */
    WRONGED,
    /** Was refused something. */
    REFUSED
  }

  /**
   * What is sought.
   *
   * @param scheme key of a scheme
   * @param lowest score at the end [points]
   * @param below the score at the end is lower [points]
   * @param traits all of them
   */
  public record Sought(String scheme, int lowest, int below, List<Trait> traits) {
    public Sought {
      traits = List.copyOf(traits);
    }
  }

  /**
   * @param threads worker threads
   * @return numbers in the run, in order; {@link #MOST} at most, of the first district that has any; empty: there is nobody
   * @throws IllegalArgumentException if there is no such scheme
   * @throws Runner.Interrupted if it was cancelled
   */
  public static List<Long> of(Experiment experiment, Sought sought, int threads, Progress progress) {
    var plan = Compiler.compile(experiment);
    int scheme = List.copyOf(experiment.scenario().schemes().keySet()).indexOf(sought.scheme);
    if (scheme < 0) {
      throw new IllegalArgumentException("there is no scheme " + sought.scheme);
    }
    var luck = new Luck(experiment.peopleSeed(), experiment.luckSeed(), experiment.replicate());
    var shared = Block.Shared.of(Worlds.of(List.of(plan), Set.of()), luck);
    List<Long> found = List.of();
    try (var others = ThreadRunner.pool(threads)) {
      for (int number = 0; number < plan.districts() && found.isEmpty(); number++) {
        var seeker = new Seeker(plan, sought, scheme);
        new District(shared, number, progress, seeker, new Crew(threads, others)).live();
        found = seeker.found();
      }
    }
    return found;
  }

  /** Remembers of each resident which traits are true. */
  private static final class Seeker implements Witness {
    private static final int UNLAWFUL = 1;
    private static final int WRONGED = 2;
    private static final int REFUSED = 4;

    private final Sought sought;
    private final int scheme;
    private final boolean[] isUnlawful;

    /** By block; null: none of a district that is lived now. */
    private final byte[] @Nullable [] known;

    private final List<Block> blocks = new ArrayList<>();

    Seeker(Plan plan, Sought sought, int scheme) {
      this.sought = sought;
      this.scheme = scheme;
      this.known = new byte[plan.blocks()][];
      var conducts = List.copyOf(plan.experiment().scenario().conduct().values());
      this.isUnlawful = new boolean[conducts.size()];
      IntStream.range(0, conducts.size()).forEach(c -> isUnlawful[c] = !conducts.get(c).lawful());
    }

    private byte[] of(int block) {
      var ofBlock = known[block];
      if (ofBlock == null) {
        throw new IllegalStateException("block " + block + " did not begin");
      }
      return ofBlock;
    }

    @Override
    public void begin(Block block) {
      known[block.number()] = new byte[Composition.BLOCK];
      blocks.add(block);
    }

    @Override
    public void replaced(int block, int resident) {
      of(block)[resident] = 0;
    }

    @Override
    public void acts(int block, int day, int conduct, Acts acts) {
      if (isUnlawful[conduct]) {
        var ofBlock = of(block);
        for (int k = 0; k < acts.count; k++) {
          if ((acts.worlds[k] & 1) != 0) {
            ofBlock[acts.resident[k]] |= UNLAWFUL;
          }
        }
      }
    }

    @Override
    public void entries(int block, int day, Entries entries) {
      var ofBlock = of(block);
      for (int k = 0; k < entries.count; k++) {
        if (entries.truth[k] == Truth.MISATTRIBUTED || entries.truth[k] == Truth.FABRICATED) {
          ofBlock[entries.resident[k]] |= WRONGED;
        }
      }
    }

    @Override
    public void demands(int block, int day, DemandPlan demand, Acts asked, Answers answers) {
      var ofBlock = of(block);
      for (int k = 0; k < asked.count; k++) {
        if (answers.isRefused(k)) {
          ofBlock[asked.resident[k]] |= REFUSED;
        }
      }
    }

    List<Long> found() {
      var found = new ArrayList<Long>();
      for (var block : blocks) {
        var columns = block.baseline().scores().get(scheme);
        for (int place = 0; place < block.residents.count() && found.size() < MOST; place++) {
          if (isSought(columns, place, of(block.number())[place])) {
            found.add((long) block.number() * Composition.BLOCK + place);
          }
        }
      }
      return List.copyOf(found);
    }

    private boolean isSought(ScoreColumns columns, int place, int known) {
      return columns.tier(place) != ScoreColumns.NO_TIER && columns.score(place) >= sought.lowest
          && columns.score(place) < sought.below && sought.traits.stream().allMatch(trait -> switch (trait) {
            case BLAMELESS -> (known & UNLAWFUL) == 0;
            case WRONGED -> (known & WRONGED) != 0;
            case REFUSED -> (known & REFUSED) != 0;
          });
    }
  }
}
