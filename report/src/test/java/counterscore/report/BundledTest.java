package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What is carried along is what was looked at. */
class BundledTest {
  @Test
  void every_file_that_is_carried_along_has_the_checksum_that_was_noted() throws Exception {
    var sums = Bundled.text("vendor/SHA256SUMS").lines().map(line -> line.split(" +", 2)).toList();

    assertThat(sums.stream().map(sum -> sum[1]))
        .contains("vega.min.js", "vega-lite.min.js", "vega-embed.min.js", "LICENSES.txt");
    for (var sum : sums) {
      var bytes = Bundled.text("vendor/" + sum[1]).getBytes(StandardCharsets.UTF_8);
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
          .as(sum[1]).isEqualTo(sum[0]);
    }
  }

  @Test
  void the_licences_of_the_three_libraries_and_of_what_they_contain_are_there() {
    assertThat(Bundled.text("vendor/LICENSES.txt")).contains(
        "=== Vega 6.4.0", "=== Vega-Lite 6.4.3", "=== vega-embed 7.3.0", "=== the modules of D3");
  }

  @Test
  void no_script_contains_what_would_end_it() {
    for (var script : Drawing.SCRIPTS) {
      assertThat(Drawing.script(script)).doesNotContain("</script").doesNotContain("<!--").doesNotContain("\r");
    }
    assertThat(Bundled.script("report.js")).doesNotContain("</script").doesNotContain("<!--").doesNotContain("\r");
  }
}
