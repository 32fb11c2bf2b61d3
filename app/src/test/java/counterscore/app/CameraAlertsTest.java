package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of docs/validation/camera-alerts.md are those of runs. */
@Tag("slow")
class CameraAlertsTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([AB]\\d) \\|.*\\| (\\d+) \\|$");
  private static final String ENTRIES = "control-room.search.size=";
  private static final String RATE = "control-room.search.false-matches=";
  private static final String PRESENT = "control-room.search.present=";

  @TempDir
  private Path folder;

  @Test
  void every_number_in_the_column_run_is_what_a_run_gives() {
    var measured = new LinkedHashMap<String, String>();
    measured.put("A1", alerts("A1", "false_alerts"));
    measured.put("A2", alerts("A2", "false_alerts", "control-room.sighted=0.5"));
    measured.put("A3", alerts("A3", "false_alerts", ENTRIES + "10000"));
    measured.put("A4", alerts("A4", "false_alerts", ENTRIES + "1000"));
    measured.put("A5", alerts("A5", "false_alerts", ENTRIES + "2000", RATE + "0.5"));
    measured.put("A6", alerts("A6", "false_alerts", RATE + "0.25"));
    measured.put("A7", alerts("A7", "false_alerts", RATE + "0.333"));
    measured.put("B1", alerts("B1", "right_alerts", PRESENT + "0"));
    measured.put("B2", alerts("B2", "right_alerts", PRESENT + "0.0000588"));
    measured.put("B3", alerts("B3", "right_alerts", PRESENT + "0.000588"));
    measured.put("B4", alerts("B4", "right_alerts", PRESENT + "0.00588"));

    assertThat(page()).containsExactlyInAnyOrderEntriesOf(measured);
  }

  private String alerts(String name, String measure, String... changes) {
    var cli = new Cli(folder);
    var arguments = new ArrayList<>(List.of("run", "camera-alerts", "--out", name));
    for (var change : changes) {
      arguments.addAll(List.of("--set", change));
    }
    assertThat(cli.run(arguments.toArray(String[]::new)))
        .satisfies(ended -> assertThat(ended.status()).as(ended.err()).isZero());
    var sql = "select sum(" + measure + ") as n from control_room";
    var rows = JsonMapper.shared().readTree(cli.run("query", name, sql, "--json").out());
    return rows.get(0).get("n").asString();
  }

  private static Map<String, String> page() {
    var numbers = new LinkedHashMap<String, String>();
    var text = Page.read(Shell.root().resolve("docs/validation/camera-alerts.md")).text();
    ROW.matcher(text).results().forEach(row -> numbers.put(row.group(1), row.group(2)));
    return numbers;
  }
}
