package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of docs/validation/defaulter-list-2018.md are those of runs. */
@Tag("slow")
class DefaulterListTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([ABC]\\d) \\|.*\\| ([0-9.]+) \\|$");
  private static final String IN_2018 = "month < '2019'";
  private static final String FIRST_QUARTER = "month between '2019-01' and '2019-03'";
  private static final String IN_2019 = "month >= '2019'";
  private static final String JULY = "month = '2019-07'";

  @TempDir
  private Path folder;

  @Test
  void every_number_in_the_column_run_is_what_a_run_gives() {
    var cli = new Cli(folder);
    run(cli, "fitted");
    run(cli, "july", "--days", "577");
    run(cli, "travel", "--set", "demands.flight.rate.per-year=0.52", "--set", "demands.train.rate.per-year=3.06");

    var measured = new LinkedHashMap<String, String>();
    measured.put("A1", millions(cli, "fitted", "select listed as n from lists where month = '2018-12'"));
    measured.put("A2", refused(cli, "fitted", "flight", IN_2018));
    measured.put("A3", refused(cli, "fitted", "train", IN_2018));
    measured.put("B1", millions(cli, "fitted", "select listed as n from lists where month = '2019-03'"));
    measured.put("B2", millions(cli, "fitted", "select listed as n from lists where " + JULY));
    measured.put("B3", refused(cli, "fitted", "flight", FIRST_QUARTER));
    measured.put("B4", refused(cli, "fitted", "train", FIRST_QUARTER));
    measured.put("B5", refused(cli, "fitted", "flight", IN_2019));
    measured.put("B6", refused(cli, "fitted", "train", IN_2019));
    measured.put("B7", refused(cli, "july", "flight", JULY));
    measured.put("B8", refused(cli, "july", "train", JULY));
    measured.put("B9", millions(cli, "july", "select entered as n from lists where " + JULY));
    measured.put("C1", refused(cli, "travel", "flight", IN_2018));
    measured.put("C2", refused(cli, "travel", "train", IN_2018));
    measured.put("C3", refused(cli, "travel", "flight", IN_2019));
    measured.put("C4", refused(cli, "travel", "train", IN_2019));

    assertThat(page()).containsExactlyInAnyOrderEntriesOf(measured);
  }

  private static void run(Cli cli, String name, String... more) {
    var arguments = new String[4 + more.length];
    arguments[0] = "run";
    arguments[1] = "defaulter-list-2018";
    arguments[2] = "--out";
    arguments[3] = name;
    System.arraycopy(more, 0, arguments, 4, more.length);
    assertThat(cli.run(arguments)).satisfies(ended -> assertThat(ended.status()).as(ended.err()).isZero());
  }

  private static String refused(Cli cli, String run, String demand, String when) {
    return millions(
        cli, run, "select sum(count) as n from list_refusals where demand = '" + demand + "' and " + when);
  }

  /** One resident stands for a hundred adults. */
  private static String millions(Cli cli, String run, String sql) {
    var rows = JsonMapper.shared().readTree(cli.run("query", run, sql, "--json").out());
    return String.format(Locale.ROOT, "%.2f", Long.parseLong(rows.get(0).get("n").asString()) / 1e4);
  }

  private static Map<String, String> page() {
    var numbers = new LinkedHashMap<String, String>();
    var text = Page.read(Shell.root().resolve("docs/validation/defaulter-list-2018.md")).text();
    ROW.matcher(text).results().forEach(row -> numbers.put(row.group(1), row.group(2)));
    return numbers;
  }
}
