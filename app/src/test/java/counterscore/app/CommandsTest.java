package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The small commands: scenarios, schema, init, query. */
class CommandsTest {
  @TempDir
  private Path folder;
  private Cli cli;

  @BeforeEach
  void write_a_scenario() throws IOException {
    Town.into(folder);
    cli = new Cli(folder);
  }

  @Test
  void scenarios_are_listed_with_a_line_each_that_names_the_basis() {
    var ended = cli.run("scenarios");

    assertThat(ended.status()).isZero();
    assertThat(ended.out().lines()).hasSizeGreaterThanOrEqualTo(5).allMatch(line -> line.endsWith(")"));
    assertThat(ended.line("press-2019")).contains("newspaper", "(a press account)");
    assertThat(ended.line("rongcheng")).contains("(a pilot)");
    var json = JsonMapper.shared().readTree(cli.run("scenarios", "--json").out());
    assertThat(json.get(0).get("name").asString()).isEqualTo("press-2019");
    assertThat(json.get(0).get("basis").asString()).isEqualTo("press-account");
  }

  @Test
  void the_schema_is_a_json_schema() {
    var ended = cli.run("schema");

    assertThat(ended.status()).isZero();
    var schema = JsonMapper.shared().readTree(ended.out());
    assertThat(schema.get("$schema").asString()).contains("2020-12");
    assertThat(schema.at("/properties/society/$ref").asString()).isEqualTo("#/$defs/society");
  }

  @Test
  void a_shell_completes_commands_options_and_scenarios() throws Exception {
    var script = Files.writeString(folder.resolve("completion"), cli.run("completion").out());

    assertThat(completed(script, "che")).isEqualTo("check");
    assertThat(completed(script, "run", "--resid")).isEqualTo("--residents");
    assertThat(completed(script, "run", "rong")).isEqualTo("rongcheng");
  }

  @Test
  void init_writes_a_commented_copy_that_runs() throws IOException {
    var ended = cli.run("init", "mine.yaml", "--from", "press-2019");

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).isEmpty();
    assertThat(Files.readString(folder.resolve("mine.yaml")))
        .startsWith("# ").isEqualTo(Files.readString(Path.of("../scenarios/press-2019.yaml")));
    var run = cli.run("run", "mine.yaml", "--residents", "500", "--days", "5", "--out", "a");
    assertThat(run.status()).as(run.err()).isZero();
  }

  @Test
  void init_never_overwrites_and_knows_what_it_can_copy() throws IOException {
    var there = cli.run("init", "town.yaml", "--from", "press-2019");
    assertThat(there.status()).isEqualTo(1);
    assertThat(there.err()).contains("error RUN-006: ", "town.yaml exists already");
    assertThat(Files.readString(folder.resolve("town.yaml"))).isEqualTo(Town.yaml());

    assertThat(cli.run("init", "mine.yaml", "--from", "press-2020").err()).contains("Did you mean \"press-2019\"?");
    assertThat(cli.run("init", "none/such/mine.yaml", "--from", "press-2019").err()).contains("there is no folder");
    assertThat(cli.run("init", "mine.yaml").status()).isEqualTo(2);
    assertThat(folder.resolve("mine.yaml")).doesNotExist();
  }

  @Test
  void a_finished_run_answers_questions() {
    cli.run("run", "town.yaml", "--out", "a");

    var ended = cli.run("query", "a", "select tier, sum(residents) as residents from tiers where month = '2021-03'"
        + " group by tier order by tier");
    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.out().lines().toList()).hasSize(4).first().asString().isEqualTo("tier  residents");
    assertThat(ended.line("A ")).matches("A +[0-9]+");

    var json = JsonMapper.shared().readTree(
        cli.run("query", "a", "select sum(residents) as n, any_value(basis) as basis from residents", "--json").out());
    assertThat(json.get(0).get("n").asString()).isEqualTo("2000");
    assertThat(json.get(0).get("basis").asString()).isEqualTo("invented");
  }

  @Test
  void B08_a_question_that_would_do_something_else_is_refused() throws IOException {
    cli.run("run", "town.yaml", "--out", "a");
    var before = Files.readAllBytes(folder.resolve("a/results.duckdb"));

    for (var sql : new String[] {
        "drop table tiers", "select 1; select 2", "copy tiers to 'x.csv'", "attach 'x.db'", "install httpfs",
        "set threads = 4", "select * from read_csv('/etc/passwd')", "select * from '/etc/passwd'", "pragma version"}) {
      var ended = cli.run("query", "a", sql);
      assertThat(ended.status()).as(sql).isEqualTo(1);
      assertThat(ended.out()).as(sql).isEmpty();
      assertThat(ended.err()).as(sql).startsWith("error QUE-001: ").doesNotContain("root:");
    }
    assertThat(Files.readAllBytes(folder.resolve("a/results.duckdb"))).isEqualTo(before);
    assertThat(folder.resolve("x.csv")).doesNotExist();
  }

  /** What bash puts in place of the last word. */
  private String completed(Path script, String... words) throws Exception {
    var line =
        "source " + script + "; COMP_WORDS=(counterscore " + String.join(" ", words) + "); COMP_CWORD=" + words.length
            + "; _complete_counterscore; echo ${COMPREPLY[*]}";
    return new Shell(folder, Map.of("PATH", System.getenv("PATH"))).run("bash", "-c", line).out().strip();
  }

  @Test
  void what_is_no_run_folder_is_refused() {
    assertThat(cli.run("query", ".", "show tables").err()).contains("error QUE-002").contains("no run folder");
    assertThat(cli.run("query", "none", "show tables").status()).isEqualTo(1);
    assertThat(cli.run("query", "none").status()).isEqualTo(2);
  }

  @Test
  void B09_every_table_of_a_run_says_that_it_is_synthetic_and_on_which_basis() {
    cli.run("run", "town.yaml", "--out", "a");

    var tables = JsonMapper.shared().readTree(cli.run("query", "a", "show tables", "--json").out());
    assertThat(tables.size()).isGreaterThan(15);
    for (var table : tables) {
      var name = table.get("name").asString();
      var rows = JsonMapper.shared().readTree(
          cli.run("query", "a", "select distinct synthetic, basis from \"" + name + "\"", "--json").out());
      for (var row : rows) {
        assertThat(row.get("synthetic").asString()).as(name).isEqualTo("true");
        assertThat(row.get("basis").asString()).as(name).isEqualTo("invented");
      }
    }
  }

  @Test
  void B12_no_command_changes_a_finished_run() throws IOException {
    cli.run("run", "town.yaml", "--out", "a");
    var before = Files.readString(folder.resolve("a/run.json"));

    assertThat(cli.run("run", "town.yaml", "--out", "a").status()).isEqualTo(1);
    assertThat(cli.run("init", "a/run.json", "--from", "rongcheng").status()).isEqualTo(1);
    assertThat(cli.run("init", "a/more.yaml", "--from", "rongcheng").err()).contains("the folder of a finished run");
    assertThat(cli.run("run", "town.yaml", "--out", "a/more").err()).contains("the folder of a finished run");
    cli.run("query", "a", "show tables");

    assertThat(Files.readString(folder.resolve("a/run.json"))).isEqualTo(before);
    assertThat(cli.run("query", "a", "select count(*) from tiers").status()).isZero();
  }

  @Test
  void B02_a_name_is_short_and_plain_and_groups_are_few() throws IOException {
    Town.changed(folder, "east: 0.4", "\"Zhang San\": 0.4");
    assertThat(cli.run("run", "town.yaml").err()).contains("SCE-016", "Zhang San");
    Town.changed(folder, "home: {east: 0.4, west: 0.6}", "home: {east: 0.4, west: 0.6}"
        + java.util.stream.IntStream.range(0, 8).mapToObj(i -> "\n    g" + i + ": {a: 1}")
            .collect(java.util.stream.Collectors.joining()));
    assertThat(cli.run("run", "town.yaml").err()).contains("9 keys, more than 8");
  }

  @Test
  void a_life_is_told_entry_by_entry_and_says_that_it_is_invented() {
    var told = cli.run("life", "town.yaml", "--resident", "7");
    assertThat(told.status()).as(told.err()).isZero();
    assertThat(told.out()).contains("SYNTHETIC: invented resident 7, east.", "Basis: invented");
    assertThat(told.out().lines().filter(line -> line.startsWith("2021-"))).hasSizeGreaterThan(2)
        .allMatch(line -> line
            .matches(".*(nobody noticed|somebody else's file|no file|written.*|WRONG.*|lapse.*|granted|REFUSED)"));
    assertThat(told.out()).contains("at the start   100 A").containsPattern("at the end     [0-9]+ [ABC]\n$");

    var json = JsonMapper.shared().readTree(cli.run("life", "town.yaml", "--resident", "7", "--json").out());
    assertThat(json.get("synthetic").asBoolean()).isTrue();
    assertThat(json.get("basis").asString()).isEqualTo("invented");
    assertThat(json.get("events").size())
        .isEqualTo((int) told.out().lines().filter(line -> line.startsWith("2021-")).count());
  }

  @Test
  void cards_of_a_few_lives_are_a_page_that_is_never_written_over_another() throws IOException {
    var made = cli.run("life", "town.yaml", "--cards", "5", "--out", "c.html", "--seed", "3");
    assertThat(made.status()).as(made.err()).isZero();
    assertThat(made.out()).isEqualTo("c.html\n");
    var page = Files.readString(folder.resolve("c.html"));
    assertThat(page).contains("counterscore life town.yaml --seed 3 --cards 5", "Invented resident 0");

    assertThat(cli.run("life", "town.yaml", "--cards", "5", "--out", "c.html").err()).contains("LIF-003", "c.html");
    assertThat(cli.run("life", "town.yaml", "--cards", "5", "--out", "none/c.html").err()).contains("LIF-004");
    assertThat(cli.run("life", "town.yaml", "--cards", "0", "--days", "0").err()).contains("LIF-002", "RUN-002");
    assertThat(Files.readString(folder.resolve("c.html"))).isEqualTo(page);
  }

  @Test
  void a_life_of_nobody_is_refused() {
    assertThat(cli.run("life", "town.yaml", "--resident", "2000").err()).contains("LIF-001",
        "2,000 invented residents");
    assertThat(cli.run("life", "town.yaml", "--resident", "-1").status()).isEqualTo(1);
    assertThat(cli.run("life", "town.yaml").status()).isEqualTo(2);
    assertThat(cli.run("life", "town.yaml", "--resident", "1", "--cards", "4").status()).isEqualTo(2);
    assertThat(cli.run("life", "twon.yaml", "--resident", "1").err()).contains("twon.yaml");
    assertThat(cli.run("life", "town.yaml", "--resident", "1", "--days", "0").err()).contains("RUN-002");
  }

  @Test
  void B01_sources_are_text_and_are_never_opened() {
    var ended = cli.run("run", "town.yaml", "--out", "a");
    assertThat(Town.class.getResource("town.yaml")).isNotNull();
    assertThat(ended.status()).isZero();
    assertThat(ended.out() + ended.err()).doesNotContain("root:");
    var source = cli.run("query", "a", "select distinct source from parameters where source is not null").out();
    assertThat(source).contains("file:///etc/passwd");
  }
}
