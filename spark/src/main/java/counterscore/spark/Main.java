package counterscore.spark;

import counterscore.app.Counterscore;
import counterscore.app.OtherEngine;
import counterscore.engine.Runner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line with Spark: what {@code ./counterscore … --engine spark} and {@code spark-submit} start. */
public final class Main {
  private static final String LOGGING = "log4j2.configurationFile";

  private Main() {}

  public static void main(String[] arguments) {
    boolean isSubmitted = System.getProperty("SPARK_SUBMIT") != null;
    if (!isSubmitted && System.getProperty(LOGGING) == null) {
      System.setProperty(LOGGING, "classpath:counterscore/spark/log4j2.properties");
    }
    Counterscore.main(arguments, Main::start);
  }

  private static OtherEngine.Started start(OtherEngine.Asked asked) {
    var settings = new Settings(
        asked.master(), asked.threads(), asked.partitions(), cut(asked.tasks()), asked.scratch().toString(), Map.of());
    try {
      return new Started(new SparkRunner(settings));
    } catch (Exception e) { // Scala's constructors do not declare what they throw
      throw new Runner.Lost(String.valueOf(e.getMessage()), e);
    }
  }

  private static @Nullable Cut cut(OtherEngine.@Nullable Tasks tasks) {
    return switch (tasks) {
      case null -> null;
      case DISTRICTS -> Cut.DISTRICTS;
      case ROUNDS -> Cut.ROUNDS;
    };
  }

  private record Started(SparkRunner runner) implements OtherEngine.Started {
    @Override
    public void close() {
      runner.close();
    }
  }
}
