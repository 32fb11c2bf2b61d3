package counterscore.engine;

import counterscore.engine.chance.Redrawn;
import counterscore.engine.recording.Again;
import counterscore.engine.recording.FirstLife;
import counterscore.engine.recording.LatentRates;
import counterscore.observation.Outcome;
import counterscore.scenario.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lives of districts, each district on its own. Where somebody asks, the baseline is lived again with other luck, life after
 * life, and each resident held beside the first life. What is kept of a life is how its residents ended: the blocks of one are gone
 * before the next begins.
 */
final class Lives {
  private static final Witness UNSEEN = new Witness() {};

  private final Block.Shared first;

  /** Other lives, in the order of {@link counterscore.observation.AgainTables#LIVES}; empty where nobody asks. */
  private final List<Block.Shared> others;

  /** Null where nobody asks. */
  private final @Nullable LatentRates rates;

  private final Progress progress;
  private final Witness witness;

  Lives(Block.Shared first, Progress progress, Witness witness) {
    boolean isAsked = first.plans().questions().contains(Question.AGAIN);
    this.first = first;
    this.others = isAsked ? List.of(first.again(Redrawn.WATCHING), first.again(Redrawn.EVERYTHING)) : List.of();
    this.rates = isAsked ? new LatentRates(first.plan()) : null;
    this.progress = progress;
    this.witness = witness;
  }

  /** Hears how far other lives are, and not what came of them. */
  private record Elsewhere(Progress progress) implements Progress {
    @Override
    public void advanced(int block, int day, long residentDays) {
      progress.advanced(block, day, residentDays);
    }

    @Override
    public boolean isCancelled() {
      return progress.isCancelled();
    }
  }

  private record Ended(Outcome outcome, List<FirstLife> lives) {}

  /** All lives of a district. */
  Outcome live(int number, Crew crew) {
    var again = rates == null ? null : new Again(first.plan(), rates);
    var ended = begin(number, crew, again);
    for (int life = 0; life < others.size() && again != null; life++) {
      var district = new District(others.get(life), number, new Elsewhere(progress), UNSEEN, crew);
      district.live();
      district.compare(ended.lives, life, again);
    }
    return ended.outcome;
  }

  private Ended begin(int number, Crew crew, @Nullable Again again) {
    var district = new District(first, number, progress, witness, crew);
    district.live();
    return new Ended(district.end(again), again == null ? List.of() : district.lives());
  }
}
