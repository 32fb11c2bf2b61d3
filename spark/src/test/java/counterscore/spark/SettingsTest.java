package counterscore.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @ParameterizedTest
  @CsvSource({"local, local", "local[4], local", "local[*], local", "spark://a:7077, standalone", "yarn, yarn",
      "k8s://https://a:443, kubernetes", "'local-cluster[2,1,1024]', other"})
  void the_record_of_a_run_names_the_kind_of_master_and_no_address(String master, String kind) {
    assertThat(Settings.kind(master)).isEqualTo(kind);
  }

  @Test
  void without_a_master_the_threads_of_this_process_are_used() {
    var conf = new Settings(null, 3, null, null, "/tmp", Map.of()).conf();

    assertThat(conf.get("spark.master")).isEqualTo("local[3]");
    assertThat(conf.get("spark.ui.enabled")).isEqualTo("false");
  }

  @Test
  void a_cluster_is_sent_the_jar_and_keeps_the_address_of_the_driver_to_itself() {
    var conf = new Settings("spark://a:7077", 3, null, null, "/tmp", Map.of()).conf();

    assertThat(conf.get("spark.master")).isEqualTo("spark://a:7077");
    assertThat(conf.get("spark.jars")).endsWith("counterscore-spark.jar");
    assertThat(conf.contains("spark.driver.host")).isFalse();
  }
}
