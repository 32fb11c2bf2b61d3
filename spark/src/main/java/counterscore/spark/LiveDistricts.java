package counterscore.spark;

import java.io.Serializable;
import org.apache.spark.TaskContext;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction2;

/** A task that lives districts of a comparison, by their numbers. */
final class LiveDistricts extends AbstractFunction2<TaskContext, Iterator<Integer>, Brought> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Sent sent;

  LiveDistricts(Sent sent) {
    this.sent = sent;
  }

  @Override
  public Brought apply(TaskContext task, Iterator<Integer> numbers) {
    return Toil.live(Toil.compiled(sent), CollectionConverters.asJava(numbers), task);
  }
}
