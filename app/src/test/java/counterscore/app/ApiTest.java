package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterscore.lab.Counterscore;
import counterscore.lab.Problem;
import counterscore.lab.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What scripts ask for is what commands ask for. */
class ApiTest {
  /** A block of {@code docs/api.md} by its language. */
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(java|text)\n(.*?)^```$");

  @TempDir
  private static Path folder;

  @SuppressWarnings("NullAway.Init") // lived before all tests
  private static RunResult lived;

  @BeforeAll
  static void live_the_town() throws IOException {
    Town.into(folder);
    lived = town().with("schemes.town-score.start=110").out(Path.of("a")).run();
  }

  private static Counterscore town() {
    return Counterscore.load("town.yaml").in(folder).seed(3).days(60);
  }

  @Test
  void a_run_of_a_script_is_the_run_of_the_command() {
    var ended = new Cli(folder).run(
        "run", "town.yaml", "--seed", "3", "--days", "60", "--set", "schemes.town-score.start=110", "--json");

    assertThat(ended.status()).as(ended.err()).isZero();
    var printed = JsonMapper.shared().readTree(ended.out());
    assertThat(lived.record().digest()).isEqualTo(printed.get("digest").asString());
    assertThat(lived.record().version()).isEqualTo(printed.get("version").asString());
    assertThat(lived.findings()).hasSize(printed.get("findings").size());
    assertThat(lived.summary()).endsWith("digest " + lived.record().digest() + "\n");
  }

  @Test
  void counts_are_those_of_the_tables() {
    var counts = lived.observations();
    var cli = new Cli(folder);

    assertThat(counts.sum("tiers", Map.of("month", "2021-02", "tier", "C", "measure", "residents")))
        .isEqualTo(
            (long) cli.number("a", "select sum(residents) as n from tiers where month = '2021-02' and tier = 'C'"));
    assertThat(counts.by("entries", "watcher", Map.of("truth", "fabricated")).get("neighbours"))
        .isEqualTo((long) cli.number("a", "select sum(count) as n from entries where truth = 'fabricated'"));
    assertThat(counts.tables()).contains("tiers", "entries", "refusals");
    assertThat(counts.axes("residents")).containsExactly("stratum");
    assertThat(counts.labels("residents", "stratum")).containsExactly("east", "west");
  }

  @Test
  void a_table_axis_or_label_that_is_not_there_is_no_zero() {
    var counts = lived.observations();

    assertThatThrownBy(() -> counts.sum("tier", Map.of())).hasMessageContaining("did you mean \"tiers\"?");
    assertThatThrownBy(() -> counts.sum("tiers", Map.of("mont", "2021-02"))).hasMessageContaining("\"month\"");
    assertThatThrownBy(() -> counts.sum("tiers", Map.of("tier", "E"))).hasMessageContaining("A, B, C");
    assertThatThrownBy(() -> lived.finding("worst-tier-shar")).hasMessageContaining("did you mean");
  }

  @Test
  void variants_are_counted_beside_the_baseline_and_blame_has_its_shares() {
    var compared = town().variant("no lies: fabrication").out(Path.of("b")).compare();
    var blamed = town().residents(500).out(Path.of("c")).attribute("fabrication");

    var fabricated = Map.of("truth", "fabricated");
    assertThat(compared.observations().sum("entries", fabricated)).isPositive();
    assertThat(compared.variants()).containsOnlyKeys("no lies");
    assertThat(Objects.requireNonNull(compared.variants().get("no lies")).sum("entries", fabricated)).isZero();
    assertThat(compared.beside()).isNotEmpty();
    assertThat(blamed.beside()).isNotEmpty();
  }

  @Test
  void what_is_asked_for_never_changes_and_all_mistakes_come_at_once() {
    var town = town();
    var wrong = town.with("schemes.town-score.strat=1", "schemes.town-score.range=3").days(0);

    assertThatThrownBy(wrong::run).isInstanceOfSatisfying(
        Counterscore.Refused.class,
        refused -> assertThat(refused.problems()).extracting(Problem::code).contains("RUN-002").hasSizeGreaterThan(2));
    assertThatThrownBy(wrong::run).hasMessageContaining("--set schemes.town-score.strat=1")
        .hasMessageContaining("start");
    assertThatThrownBy(() -> town.out(Path.of("a")).run()).hasMessageContaining("RUN-004");
    assertThatThrownBy(() -> Counterscore.load("press-2091").run()).hasMessageContaining("press-2019");
  }

  @Test
  void a_mistake_in_a_file_has_its_line() throws IOException {
    Files.writeString(folder.resolve("wrong.yaml"), Town.yaml().replace("watchers:\n", "wachters:\n"));

    assertThatThrownBy(() -> Counterscore.load("wrong.yaml").in(folder).run()).isInstanceOfSatisfying(
        Counterscore.Refused.class,
        refused -> assertThat(refused.problems()).anySatisfy(problem -> {
          assertThat(problem.where()).matches("wrong\\.yaml:\\d+:\\d+");
          assertThat(problem.wayOut()).isNotBlank();
        }));
  }

  /** The script of the page, in a jshell of its own with the class path of this test. */
  @Tag("slow")
  @Test
  void the_example_of_the_page_runs_in_jshell_and_prints_what_the_page_says() throws Exception {
    var blocks = BLOCK.matcher(Files.readString(Shell.root().resolve("docs/api.md"))).results().toList();
    var script = Shell.root().resolve("docs/examples/invented-reports.jsh");
    assertThat(blocks.getFirst().group(2)).isEqualTo(Files.readString(script));

    var jshell = Path.of(System.getProperty("java.home"), "bin", "jshell");
    var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var ended = new Shell(folder, Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8", "HOME", folder.toString()))
        .run(
            jshell, "-R--enable-native-access=ALL-UNNAMED", "-R-XX:TieredStopAtLevel=1", "-J-XX:TieredStopAtLevel=1",
            "--class-path", classes, script);

    assertThat(ended.out()).as(ended.err()).isEqualTo(blocks.get(1).group(2));
  }
}
