package counterscore.spark;

import counterscore.engine.Districts;
import counterscore.engine.population.Composition;
import java.io.Serializable;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** A task that lives a comparison with all its districts. */
final class LiveRound extends AbstractFunction2<TaskContext, Iterator<Sent>, Brought> implements Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public Brought apply(TaskContext task, Iterator<Sent> rounds) {
    var comparison = rounds.next().comparison();
    int districts = Composition.districts(comparison.baseline().residents());
    return Toil.live(Districts.of(comparison), IntStream.range(0, districts).iterator(), task);
  }
}
