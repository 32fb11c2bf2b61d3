package counterscore.engine.scoring;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.ResetPlan;
import counterscore.engine.plan.SchemePlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;

/**
 * Suspends who entered a tier that suspends and is still in it the next morning; at the end the score is what the scheme declares
 * and the file is cleared. Whether it comes to that is a mark of the resident, the scheme and the day.
 */
final class Suspensions {
  private final SchemePlan scheme;
  private final ScoreColumns columns;
  private final Luck luck;
  private final int block;
  private final IntConsumer clear;
  private final long[] words = new long[4];

  /** Suspended residents by tier, in order of ending. */
  private final List<ArrayDeque<Ending>> endings = new ArrayList<>();

  /** What ended this morning and starts other schemes anew. */
  private final List<Restart> restarts = new ArrayList<>();

  private record Ending(int resident, int day) {}

  private record Restart(int resident, List<Integer> schemes) {}

  /** @param clear clears the files of a resident */
  Suspensions(SchemePlan scheme, ScoreColumns columns, Luck luck, int block, IntConsumer clear) {
    this.scheme = scheme;
    this.columns = columns;
    this.luck = luck;
    this.block = block;
    this.clear = clear;
    scheme.tiers().forEach(_ -> endings.add(new ArrayDeque<>()));
  }

  /** Ends suspensions, then begins those of residents who entered since the last morning. */
  void morning(int day) {
    for (int tier = 0; tier < endings.size(); tier++) {
      end(endings.get(tier), scheme.resets()[tier], day);
    }
    for (int resident : columns.takeEntered()) {
      int tier = columns.tier(resident);
      var reset = scheme.resets()[tier];
      if (reset != null && columns.suspendedUntil(resident) == 0 && comesToIt(reset, resident, day)) {
        columns.suspend(resident, day + reset.days());
        endings.get(tier).add(new Ending(resident, day + reset.days()));
      }
    }
  }

  private boolean comesToIt(ResetPlan reset, int resident, int day) {
    luck.draw(words, Stream.RESET, scheme.hash(), block, day, resident, 0);
    return Luck.mark63(words[0], words[1]) < reset.probability();
  }

  private void end(ArrayDeque<Ending> queue, @org.jspecify.annotations.Nullable ResetPlan reset, int day) {
    while (reset != null && !queue.isEmpty() && queue.getFirst().day <= day) {
      var ending = queue.removeFirst();
      // Whoever took the place of one who left is not suspended, or is until another day.
      if (columns.suspendedUntil(ending.resident) == ending.day) {
        columns.suspend(ending.resident, 0);
        clear.accept(ending.resident);
        columns.book(ending.resident, Kind.RESET, reset.score() - columns.score(ending.resident));
        if (!reset.clears().isEmpty()) {
          restarts.add(new Restart(ending.resident, reset.clears()));
        }
      }
    }
  }

  /** Tells of each other scheme, by index, and resident for whom it starts anew since the last call. */
  void takeRestarts(ObjIntConsumer<Integer> startAnew) {
    for (var restart : restarts) {
      restart.schemes.forEach(scheme -> startAnew.accept(scheme, restart.resident));
    }
    restarts.clear();
  }
}
