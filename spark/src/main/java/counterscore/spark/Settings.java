package counterscore.spark;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.jspecify.annotations.Nullable;

/**
 * How a session is started.
 *
 * @param master address of the cluster; null: as submitted, else this process with its threads
 * @param threads of this process
 * @param partitions into how many tasks the districts of a round are dealt; null: one each
 * @param cut what a task lives; null: by the rule
 * @param scratch folder for what Spark keeps while it runs
 * @param more properties of Spark
 */
public record Settings(
    @Nullable String master, int threads, @Nullable Integer partitions, @Nullable Cut cut, String scratch,
    Map<String, String> more) {
  /** The jar that is sent to the machines of a cluster, where the program was not submitted with one. */
  private static final String JAR = "counterscore.spark.jar";

  public Settings {
    more = Map.copyOf(more);
  }

  /** What Spark is told. What the user or {@code spark-submit} has set already stands. */
  SparkConf conf() {
    var conf = new SparkConf(true).setIfMissing("spark.app.name", "counterscore");
    if (master == null) {
      conf.setIfMissing("spark.master", "local[" + threads + "]");
    } else {
      conf.setMaster(master);
    }
    if (kind(conf.get("spark.master")).equals("local")) {
      conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
    } else if (System.getProperty(JAR) != null) {
      conf.setIfMissing("spark.jars", System.getProperty(JAR));
    }
    more.forEach(conf::set);
    // Results are merged as they arrive: their sum is never in memory, and there is no reason to bound it.
    return conf.set("spark.driver.maxResultSize", "0").setIfMissing("spark.ui.enabled", "false")
        .setIfMissing("spark.local.dir", scratch);
  }

  /** In a word, for the record of a run: addresses of machines do not belong there. */
  static String kind(String master) {
    if (master.matches("local(\\[.*])?")) {
      return "local";
    }
    if (master.startsWith("spark:")) {
      return "standalone";
    }
    if (master.startsWith("yarn")) {
      return "yarn";
    }
    return master.startsWith("k8s:") ? "kubernetes" : "other";
  }
}
