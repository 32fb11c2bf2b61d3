package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A town that takes riders for others and listens to neighbours' inventions, beside the same town without. */
class CompareCommandTest {
  private static final String NO_ERRORS = "no errors: misattribution, watchers.neighbours.fabrication.rate.per-year=0";

  @TempDir
  private Path folder;
  private Cli cli;

  @BeforeEach
  void write_a_scenario() throws IOException {
    Town.into(folder);
    cli = new Cli(folder);
  }

  private JsonNode compared(String... variants) {
    var words = new String[3 + 2 * variants.length + 2];
    words[0] = "compare";
    words[1] = "town.yaml";
    words[2] = "--json";
    for (int v = 0; v < variants.length; v++) {
      words[3 + 2 * v] = "--variant";
      words[4 + 2 * v] = variants[v];
    }
    words[words.length - 2] = "--out";
    words[words.length - 1] = "a";
    return JsonMapper.shared().readTree(cli.run(words).out());
  }

  @Test
  void it_prints_a_block_for_each_variant_in_the_order_given() {
    var ended = cli.run(
        "compare", "town.yaml", "--variant", NO_ERRORS, "--variant", "fabrication", "--variant",
        "milder: schemes.town-score.rules.fare-dodging.points=-5", "--out", "a");

    assertThat(ended.status()).isZero();
    assertThat(ended.err()).startsWith("town: 2,000 residents, 90 days, 4 worlds, seed 1, ");
    assertThat(ended.out()).contains("SYNTHETIC", "this coupling of luck", "Baseline only", "Report: a/report.html")
        .containsSubsequence("1. no errors. The variant: misattribution off, watchers.", "2. no fabrication. ",
            "3. milder. ")
        .doesNotContain("best");
    assertThat(ended.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }

  @Test
  void every_variant_is_the_run_of_its_own_scenario() {
    var result = compared("misattribution", "milder: schemes.town-score.rules.fare-dodging.points=-5");
    var milder = cli.run(
        "run", "town.yaml", "--out", "b", "--set", "schemes.town-score.rules.fare-dodging.points=-5");
    var unmistaken = cli.run("run", "town.yaml", "--out", "c", "--set", "watchers.inspectors.misattribution=0");

    assertThat("digest " + result.at("/comparison/0/digest").asString()).isEqualTo(unmistaken.line("digest "));
    assertThat("digest " + result.at("/comparison/1/digest").asString()).isEqualTo(milder.line("digest "));
    assertThat("digest " + result.get("digest").asString()).isEqualTo(cli.run("run", "town.yaml").line("digest "));
    assertThat(result.at("/variants/1/changes").asString())
        .isEqualTo("schemes.town-score.rules.fare-dodging.points=-5");
    assertThat(result.at("/variants/1/digest")).isEqualTo(result.at("/comparison/1/digest"));
  }

  @Test
  void it_says_whether_the_same_residents_would_be_graded_the_same_again() {
    var ended = cli.run("compare", "town.yaml", "--again", "--out", "a");

    assertThat(ended.status()).isZero();
    assertThat(ended.err()).startsWith("town: 2,000 residents, 90 days, 3 worlds, seed 1, ").contains(" 100 %");
    assertThat(ended.out()).contains("Would the same life be graded the same?", "ICC(1) of scores");
    assertThat(ended.line("digest ")).isEqualTo(cli.run("run", "town.yaml").line("digest "));
    var both = JsonMapper.shared().readTree(
        cli.run("compare", "town.yaml", "--again", "--variant", "fabrication", "--json", "--out", "b").out());
    assertThat(both.at("/comparison/0/variant").asString()).isEqualTo("no fabrication");
    var lives = both.at("/again/schemes/0/lives");
    assertThat(lives.size()).isEqualTo(2);
    assertThat(lives.at("/0/residents").asLong()).isEqualTo(2000);
    assertThat(lives.at("/0/sameTier").asDouble()).isGreaterThan(lives.at("/1/sameTier").asDouble());
    assertThat(cli.run("query", "a", "SELECT sum(residents) AS n FROM again_tiers").out()).contains("4000");
    assertThat(cli.run("compare", "defaulter-list-2018", "--again").err()).contains("error CMP-002: --again");
  }

  /** Milder points leave nobody with a lower score; what the counts say of both worlds agrees with the twins. */
  @Test
  void twins_add_up() {
    var milder = compared("milder: schemes.town-score.rules.fare-dodging.points=-5").at("/comparison/0");
    var everybody = milder.at("/schemes/0/scores/0");

    assertThat(everybody.get("residents").asLong()).isEqualTo(2000);
    assertThat(everybody.get("better").asLong()).isPositive();
    assertThat(everybody.get("worse").asLong()).isZero();
    assertThat(everybody.get("unchanged").asLong()).isEqualTo(2000 - everybody.get("better").asLong());
    assertThat(milder.at("/demands/0/refused/baselineOnly").asLong()).isPositive();
    assertThat(milder.at("/demands/0/refused/variantOnly").asLong()).isZero();
    assertThat(
        milder.at("/demands/1/refused/baselineOnly").asLong() + milder.at("/demands/2/refused/baselineOnly").asLong())
        .isEqualTo(milder.at("/demands/0/refused/baselineOnly").asLong());
    assertThat(milder.get("withoutErrors").asBoolean()).isFalse();
  }

  @Test
  void where_errors_alone_are_off_a_refusal_is_called_wrong() {
    var result = compared("misattribution, fabrication");

    assertThat(result.at("/comparison/0/withoutErrors").asBoolean()).isTrue();
    assertThat(result.get("findings").valueStream().map(finding -> finding.get("title").asString()))
        .contains("'no misattribution, fabrication': wrongly refused",
            "'no misattribution, fabrication': wrongly spared");
  }

  @Test
  void tables_have_a_row_for_each_variant_and_the_report_a_part() throws IOException {
    compared("misattribution", "fabrication");

    for (var table : new String[] {"twin_tiers", "twin_demands", "twin_residents", "twin_scores", "variant_counts"}) {
      assertThat(cli.number("a", "select count(distinct variant) as n from " + table + " where synthetic"))
          .as(table).isEqualTo(2);
    }
    assertThat(cli.number("a", "select sum(residents) as n from twin_scores")).isEqualTo(4000);
    assertThat(Files.readString(folder.resolve("a/report.html"))).contains(
        "Beside the baseline: no misattribution", "Beside the baseline: no fabrication", "counterscore compare town",
        "no misattribution: misattribution", "score in the variant");
  }

  @Test
  void a_second_scenario_is_the_variant() throws IOException {
    Files.writeString(folder.resolve("other.yaml"), Town.yaml().replace("points: -10", "points: -5"));
    var ended = cli.run("compare", "town.yaml", "other.yaml", "--out", "a");
    var other = cli.run("run", "other.yaml", "--out", "b").line("digest sha256:").substring("digest ".length());

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).contains("1. other.yaml. The variant is another scenario, other.yaml.");
    assertThat(Files.readString(folder.resolve("a/run.json"))).contains("\"digest\" : \"" + other + "\"");
    assertThat(Files.readString(folder.resolve("a/report.html"))).contains("counterscore compare town other.yaml ");
  }

  @Test
  void other_people_cannot_be_paired_and_nothing_is_written() throws IOException {
    Files.writeString(
        folder.resolve("other.yaml"),
        Town.yaml().replace("residents: 2000", "residents: 2001").replace("days: 90", "days: 80"));

    assertThat(cli.run("compare", "town.yaml", "other.yaml").err()).contains(
        "other.yaml: error ",
        "variant \"other.yaml\" is not pairable with the scenario: it has another society and another period");
    assertThat(cli.run("compare", "town.yaml", "--variant", "big: society.residents=5000").err())
        .contains("is not pairable with the scenario: it has another society");
    assertThat(cli.run("compare", "town.yaml").err()).contains("error CMP-001: there is nothing to compare with");
    assertThat(cli.run("compare", "town.yaml", "other.yaml", "--variant", "friends").err())
        .contains("error CMP-001: there are both");
    assertThat(cli.run("compare", "town.yaml", "--variant", "freinds", "--days", "0").err())
        .contains("freinds", "error RUN-002");
    assertThat(folder).isDirectoryNotContaining("glob:**/run*");
  }

  @Test
  void it_says_on_request_how_much_comes_by_others() throws IOException {
    var words = new String[] {
        "compare", "town.yaml", "--variant", "milder: schemes.town-score.rules.fare-dodging.points=-5", "--variant",
        "honest: conduct.fare-dodging.rate.per-year=0", "--split", "--json", "--out", "b"};
    var ended = cli.run(words);
    var result = JsonMapper.shared().readTree(ended.out());

    assertThat(ended.err()).startsWith("town: 2,000 residents, 90 days, 5 worlds, "); // each once more, others as before
    assertThat(result.at("/split/0/variant").asString()).isEqualTo("milder");
    var score = result.at("/split/1/outcomes").valueStream()
        .filter(outcome -> outcome.get("outcome").asString().equals("score")).findFirst().orElseThrow()
        .at("/groups/0");
    assertThat(score.get("own").asDouble()).isPositive();
    assertThat(score.at("/others/misdirected").asDouble()).isPositive()
        .isEqualTo(score.at("/othersInReverseOrder/misdirected").asDouble());
    assertThat(score.at("/others/friends").asDouble()).isZero();
    assertThat(result.at("/comparison/0/digest").asString())
        .isEqualTo(compared("milder: schemes.town-score.rules.fare-dodging.points=-5").at("/comparison/0/digest")
            .asString());
  }

  @Test
  void what_comes_by_others_has_tables_a_part_of_the_report_and_a_command_that_gives_it_again() throws IOException {
    cli.run("compare", "town.yaml", "--variant", NO_ERRORS, "--split", "--out", "a");

    assertThat(cli.number("a", "select count(*) as n from split where abs(own) > 0")).isPositive();
    assertThat(
        cli.number(
            "a",
            "select max(abs(own + through_friends + misdirected + displaced - (variant_count - baseline_count))) as n"
                + " from split"))
        .isLessThan(1e-6);
    assertThat(cli.number("a", "select count(distinct world) as n from split_worlds where counted = 'score'"))
        .isEqualTo(7);
    assertThat(Files.readString(folder.resolve("a/report.html"))).contains("Directly and by others: no errors",
        " --split");
  }

  @Test
  void more_worlds_than_can_be_lived_at_once_are_refused_with_the_number_that_fits() {
    var words = new ArrayList<>(List.of("compare", "town.yaml", "--split", "--out", "a"));
    for (int v = 1; v <= 40; v++) {
      words.addAll(List.of("--variant", "v" + v + ": schemes.town-score.rules.fare-dodging.points=-" + v));
    }
    var ended = cli.run(words.toArray(String[]::new));

    assertThat(ended.err()).contains("error CMP-003: --split", "81 of these 40 variants", "The first 31 of them fit");
    assertThat(folder.resolve("a")).doesNotExist();
  }

  @Test
  void silence_is_told_as_declared_and_at_both_ends_of_the_assumed_strength() {
    var words = new String[] {
        "compare", "town.yaml", "--silence", "--set", "conduct.loud-music.speech=true", "--set",
        "responses={notified: true, chilling: {own: {value: 0.5, range: [0.1, 2], certainty: assumed}, half-life: 30d}}",
        "--out"};
    var told = cli.run(with(words, "a"));
    var silence = JsonMapper.shared().readTree(cli.run(with(words, "b", "--json")).out()).get("silence");

    assertThat(told.err()).contains("6 worlds");
    assertThat(told.out()).contains("acts of lawful speech", "chilling at its highest", "never penalised");
    assertThat(silence.valueStream().map(at -> at.get("chilling").asString()))
        .containsExactly("declared", "lowest", "highest");
    assertThat(silence.valueStream().map(at -> at.at("/everybody/without").asInt()).distinct()).hasSize(1);
    assertThat(silence.get(2).at("/everybody/with").asInt()).isLessThan(silence.get(1).at("/everybody/with").asInt());
    assertThat(cli.number("a", "select count(distinct chilling) as n from silence")).isEqualTo(3);
    assertThat(cli.run("compare", "town.yaml", "--silence", "--variant", "friends").err())
        .contains("error CMP-004", "error CMP-005");
  }

  @Test
  void a_split_needs_a_variant() {
    var ended = cli.run("compare", "town.yaml", "--again", "--split", "--out", "a");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).contains("error CMP-006");
    assertThat(folder.resolve("a")).doesNotExist();
  }

  private static String[] with(String[] words, String... more) {
    return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
  }

  /** What an operator gains is no outcome (SCOPE.md, B05). */
  @Test
  void B05_only_harms_and_conduct_are_compared() {
    var allowed = Set.of("refusals", "speech-done", "deterred");

    assertThat(compared("fabrication").at("/comparison/0/differences"))
        .allSatisfy(difference -> assertThat(allowed).contains(difference.get("key").asString()));
  }
}
