package counterscore.app;

import counterscore.engine.Runner;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An engine that whoever starts the program brings along beside threads: Apache Spark, whose classes this stage does not know. */
public interface OtherEngine {
  /**
   * Starts a session.
   *
   * @throws Runner.Lost if that is not possible
   */
  Started start(Asked asked);

  /** A session. */
  interface Started extends AutoCloseable {
    Runner runner();

    /** Ends it. */
    @Override
    void close();
  }

  /**
   * What is asked for.
   *
   * @param master address of a cluster; null: as submitted, else threads of this process
   * @param threads of this process
   * @param partitions into how many tasks the districts are dealt; null: one each
   * @param tasks what a task lives; null: whatever keeps more cores busy
   * @param scratch an empty folder, which is removed afterwards
   */
  record Asked(
      @Nullable String master, int threads, @Nullable Integer partitions, @Nullable Tasks tasks, Path scratch) {}

  /** What a task lives: districts, or whole replicates and passes. */
  enum Tasks {
    DISTRICTS,
    ROUNDS
  }
}
