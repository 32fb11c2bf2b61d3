package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code report}: two runs of a town, one of them with replicates and a change, in every form. */
class ReportCommandTest {
  @TempDir
  private static Path kept;

  private static String lived = "";

  @TempDir
  private Path folder;

  @BeforeAll
  static void live_the_town() throws IOException {
    Town.into(kept);
    lived = run("run", "town.yaml", "--out", "a", "--json").out();
    run("run", "town.yaml", "--out", "b", "--seed", "2", "--set", "schemes.town-score.start=110", "--replicates", "2");
  }

  private static Cli.Ended run(String... words) {
    var ended = new Cli(kept).run(words);
    assertThat(ended.status()).as(ended.err()).isZero();
    return ended;
  }

  private static Cli.Ended report(String... words) {
    return new Cli(kept).run(Stream.concat(Stream.of("report"), Stream.of(words)).toArray(String[]::new));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void json_of_a_run_is_what_run_prints_and_what_its_tables_hold() {
    var told = json(report("a", "--format", "json").out());
    var printed = json(lived);

    assertThat(told.get("digest")).isEqualTo(printed.get("digest"));
    for (var key : printed.propertyNames()) {
      assertThat(told.has(key)).as(key).isTrue();
    }
    assertThat(told.get("findings").valueStream().map(finding -> finding.get("sentence")).toList())
        .isEqualTo(printed.get("findings").valueStream().map(finding -> finding.get("sentence")).toList());
    assertThat(told.get("contents").valueStream().filter(table -> table.get("name").asString().equals("residents")))
        .singleElement().satisfies(table -> {
          assertThat(table.get("rows").asInt()).isEqualTo(2);
          assertThat(table.get("columns").get(0).get("meaning").asString()).isNotEmpty();
        });
  }

  @Test
  void json_of_replicates_says_where_every_number_lies() {
    var finding = json(report("b", "--format", "json").out()).get("findings").get(0);

    assertThat(finding.at("/spread/runs").asInt()).isEqualTo(2);
  }

  @Test
  void csv_is_every_table_in_a_folder_that_was_not_there() throws IOException {
    var ended = report("a", "--format", "csv", "--out", out("csv"));

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.out()).isEqualTo(out("csv") + "\n");
    var tables = json(run("query", "a", "show tables", "--json").out());
    try (var files = Files.list(folder.resolve("csv"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
          Stream.concat(
              tables.valueStream().map(table -> table.get("name").asString() + ".csv"), Stream.of("columns.csv"))
              .toList());
    }
    assertThat(Files.readAllLines(folder.resolve("csv/residents.csv")))
        .containsExactly(
            "stratum,residents,synthetic,basis", "east,800,true,invented", "west,1200,true,invented");
    assertThat(Files.readAllLines(folder.resolve("csv/findings.csv")))
        .hasSize((int) new Cli(kept).number("a", "select count(*) as n from findings") + 1)
        .allMatch(line -> line.endsWith(",true,invented") || line.endsWith(",synthetic,basis"));
    assertThat(report("a", "--format", "csv", "--out", out("csv")).err()).contains("REP-004", "exists already");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("csv"));
    }
  }

  /** A title with commas, quotes and lines is one cell. */
  @Test
  void what_csv_could_misread_is_quoted() throws IOException {
    Town.changed(folder, "A town that grades its riders", "'Riders, \"graded\"'");
    var cli = new Cli(folder);
    cli.run("run", "town.yaml", "--days", "3", "--out", "a");

    assertThat(cli.run("report", "a", "--format", "csv", "--out", "csv").status()).isZero();
    assertThat(Files.readAllLines(folder.resolve("csv/run.csv")).get(1)).startsWith("town,\"Riders, \"\"graded\"\"\",");
  }

  @Test
  void B09_every_file_and_page_says_that_it_is_synthetic_and_on_which_basis() throws IOException {
    report("a", "--format", "csv", "--out", out("csv"));
    try (var files = Files.list(folder.resolve("csv"))) {
      assertThat(files.toList()).hasSizeGreaterThan(15).allSatisfy(
          file -> assertThat(Files.readAllLines(file).getFirst()).endsWith("synthetic,basis"));
    }
    report("a", "b", "--format", "csv", "--out", out("two"));
    try (var files = Files.list(folder.resolve("two"))) {
      assertThat(files.toList()).hasSize(2).allSatisfy(
          file -> assertThat(Files.readAllLines(file).subList(1, 2)).allMatch(line -> line.endsWith(",true,invented")));
    }
    for (var words : List.of(List.of("a"), List.of("a", "b"))) {
      for (var form : List.of("html", "md")) {
        var text = report(Stream.concat(words.stream(), Stream.of("--format", form)).toArray(String[]::new)).out();
        assertThat(text).as("%s %s", words, form).containsIgnoringCase("synthetic").contains("invented");
      }
      assertThat(json(report(words.toArray(String[]::new)[0], "--format", "json").out()).get("synthetic").asBoolean())
          .isTrue();
    }
  }

  @Test
  void several_runs_are_told_side_by_side_in_the_order_given_and_none_is_ranked() {
    var forth = report("a", "b", "--format", "md").out();
    var back = report("b", "a", "--format", "md").out();

    assertThat(forth).contains("| Key | a | b |", "| seed | 1 | 2 |", "| changes |  | schemes.town-score.start=110 |",
        "| schemes.town-score.start | 100 | 110 |", "counterscore run town --residents 2000 --days 90 --seed 2");
    assertThat(back).contains("| Key | b | a |", "| seed | 2 | 1 |");
    assertThat(report("a", "b", "--format", "md", "--language", "de").out())
        .contains("2 Läufe nebeneinander", "Startzahl", "Worin sich die Aufträge unterscheiden");
    assertThat(report("a", "b").out()).startsWith("<!DOCTYPE html>").contains("<html lang=\"en\">", "run town");
  }

  /** Every number of the page is that of the runs. */
  @Test
  void a_sweep_has_the_findings_of_its_runs_in_csv_and_json() throws IOException {
    report("a", "b", "--format", "csv", "--out", out("two"));
    var lines = Files.readAllLines(folder.resolve("two/findings.csv"));
    var sweep = json(report("a", "b", "--format", "json").out());

    assertThat(lines.getFirst()).isEqualTo("id,title,unit,a,b,b low,b high,synthetic,basis");
    assertThat(lines).hasSize(sweep.get("findings").size() + 1);
    for (int run = 0; run < 2; run++) {
      int column = run;
      var stored = json(report(run == 0 ? "a" : "b", "--format", "json").out()).get("findings");
      assertThat(
          sweep.get("findings").valueStream().map(line -> line.get("runs").get(column))
              .filter(found -> !found.isNull()))
          .containsExactlyInAnyOrderElementsOf(stored.valueStream().toList());
    }
    assertThat(sweep.get("differ").valueStream().map(each -> each.get("key").asString()))
        .contains("seed", "replicates", "changes").doesNotContain("residents", "days");
  }

  @Test
  void B11_a_folder_that_was_changed_is_refused_in_every_form() throws IOException {
    Town.into(folder);
    var cli = new Cli(folder);
    cli.run("run", "town.yaml", "--days", "3", "--out", "a");
    Files.writeString(folder.resolve("a/report.html"), "another");

    for (var form : List.of("html", "md", "json", "csv")) {
      var ended = cli.run("report", "a", "--format", form, "--out", "told");
      assertThat(ended.status()).isEqualTo(1);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err()).contains("REP-002", "report.html");
      assertThat(folder.resolve("told")).doesNotExist();
    }
  }

  @Test
  void B12_no_form_changes_a_run_or_lies_in_it() throws IOException {
    var before = Files.readString(kept.resolve("a/run.json"));

    assertThat(report("a", "--format", "csv", "--out", "a/csv").err()).contains("the folder of a finished run");
    assertThat(report("a", "--out", "a/more.html").err()).contains("the folder of a finished run");
    report("a", "b", "--format", "md");

    assertThat(Files.readString(kept.resolve("a/run.json"))).isEqualTo(before);
    assertThat(run("query", "a", "select 1 as n").status()).isZero();
  }

  @Test
  void all_mistakes_are_told_at_once() {
    var ended = report("a", "a", "none", "--format", "csv", "--language", "de");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).contains("REP-001", "REP-002", "REP-006", "REP-007");
    assertThat(report().status()).isEqualTo(2);
  }
}
