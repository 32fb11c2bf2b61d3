package counterscore.spark;

import counterscore.engine.Districts;
import counterscore.engine.Progress;
import counterscore.observation.LifeStory;
import counterscore.observation.Outcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.TaskContext;
import org.jspecify.annotations.Nullable;

/** What a task does: lives some districts one after the other, on one thread. */
final class Toil {
  private Toil() {}

  /** The districts of what this process was sent last: a process is mostly sent the same comparison again and again. */
  private record Compiled(Sent sent, Districts districts) {}

  private static @Nullable Compiled last;

  static synchronized Districts compiled(Sent sent) {
    var known = last;
    if (known == null || !known.sent.equals(sent)) {
      known = new Compiled(sent, Districts.of(sent.comparison()));
      last = known;
    }
    return known.districts;
  }

  static Brought live(Districts districts, Iterator<Integer> numbers, TaskContext task) {
    var lived = new Lived(task);
    var lives = new ArrayList<LifeStory>();
    var done = new ArrayList<Integer>();
    @Nullable
    Outcome all = null;
    while (numbers.hasNext()) {
      int number = numbers.next();
      var one = districts.live(number, lived, lives::add);
      done.add(number);
      if (all == null) {
        all = one;
      } else {
        all.merge(one);
      }
    }
    return new Brought(all, done, lived.residentDays.get(), lives);
  }

  /** Counts what is lived, until the task is called off. */
  private record Lived(TaskContext task, AtomicLong residentDays) implements Progress {
    Lived(TaskContext task) {
      this(task, new AtomicLong());
    }

    @Override
    public void advanced(int block, int day, long residentDays) {
      this.residentDays.addAndGet(residentDays);
    }

    @Override
    public boolean isCancelled() {
      return task.isInterrupted();
    }
  }
}
