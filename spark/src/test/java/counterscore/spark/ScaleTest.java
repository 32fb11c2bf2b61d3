package counterscore.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of docs/scale.md is what the constants beside it give. Run with -Drewrite to write it anew. */
class ScaleTest {
  private static final Path DOCS = Path.of(System.getProperty("counterscore.root"), "docs");

  @Test
  void the_table_is_derived_from_the_measured_constants() throws IOException {
    var page = DOCS.resolve("scale.md");
    var lines = Files.readAllLines(page);
    int first = lines.indexOf("<!-- derived -->") + 1;
    int end = lines.indexOf("<!-- end -->");
    assertThat(first).isPositive().isLessThanOrEqualTo(end);
    var table = new Scale(DOCS.resolve("scale/constants.properties")).table();
    if (System.getProperty("rewrite") != null) {
      var written = new ArrayList<>(lines.subList(0, first));
      written.addAll(table);
      written.addAll(lines.subList(end, lines.size()));
      Files.write(page, written);
      return;
    }
    assertThat(lines.subList(first, end)).isEqualTo(table);
  }

  @Test
  void times_are_told_in_the_unit_that_fits() {
    assertThat(List.of(5.2, 119.4, 121.0, 7_100.0, 7_300.0, 172_900.0).stream().map(Scale::time))
        .containsExactly("5 s", "119 s", "2 min", "118 min", "2.0 h", "2.0 days");
  }
}
