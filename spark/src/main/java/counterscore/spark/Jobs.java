package counterscore.spark;

import counterscore.engine.Runner;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.jspecify.annotations.Nullable;
import scala.Function2;
import scala.collection.Iterator;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** Jobs of a session, whose results are heard one by one as they arrive. */
final class Jobs {
  private static final long POLL_MILLISECONDS = 100;
  private static final ClassTag<Brought> BROUGHT = ClassTag$.MODULE$.apply(Brought.class);

  private final SparkContext spark;
  private final AtomicInteger started = new AtomicInteger();

  Jobs(SparkContext spark) {
    this.spark = spark;
  }

  /**
   * Runs a task for every partition.
   *
   * @param arrived called by one thread at a time
   * @throws Runner.Interrupted if it was cancelled
   * @throws Runner.Lost if a task failed again and again, or nobody is left
   */
  <T> void run(
      RDD<T> partitions, Function2<TaskContext, Iterator<T>, Brought> task, BooleanSupplier cancelled,
      SparkRunner.Arrived arrived) {
    var group = "counterscore-" + started.incrementAndGet();
    var hearing = new Hearing(arrived);
    try (var watch = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory())) {
      var _ = watch.scheduleWithFixedDelay(() -> {
        if (cancelled.getAsBoolean() || hearing.failure != null) {
          spark.cancelJobGroup(group);
        }
      }, POLL_MILLISECONDS, POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
      spark.setJobGroup(group, "districts", false);
      spark.runJob(partitions, task, hearing, BROUGHT);
    } catch (Exception e) { // Scala's methods do not declare what they throw
      hearing.rethrow();
      if (cancelled.getAsBoolean()) {
        throw new Runner.Interrupted();
      }
      throw e instanceof SparkException || e instanceof IllegalStateException ? new Runner.Lost(firstLine(e), e)
          : new IllegalStateException(e);
    }
    hearing.rethrow();
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** Hands on what arrives. A failure stops the job; Spark would only print it. */
  private static final class Hearing extends AbstractFunction2<Object, Brought, BoxedUnit> {
    private final SparkRunner.Arrived arrived;
    private volatile @Nullable RuntimeException failure;

    Hearing(SparkRunner.Arrived arrived) {
      this.arrived = arrived;
    }

    @Override
    public BoxedUnit apply(Object task, Brought brought) {
      if (failure == null) {
        try {
          arrived.accept((Integer) task, brought);
        } catch (RuntimeException e) {
          failure = e;
        }
      }
      return BoxedUnit.UNIT;
    }

    void rethrow() {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
