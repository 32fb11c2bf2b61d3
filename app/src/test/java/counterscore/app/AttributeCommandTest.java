package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is to blame in a town that takes riders for others and listens to neighbours' inventions. */
class AttributeCommandTest {
  @TempDir
  private Path folder;
  private Cli cli;

  @BeforeEach
  void write_a_scenario() throws IOException {
    Town.into(folder);
    cli = new Cli(folder);
  }

  private JsonNode attributed(String... options) {
    var arguments = new ArrayList<>(List.of("attribute", "town.yaml", "--json"));
    arguments.addAll(List.of(options));
    return JsonMapper.shared().readTree(cli.run(arguments.toArray(String[]::new)).out());
  }

  @Test
  void it_prints_a_line_for_each_mechanism_in_the_order_given() {
    var ended = cli.run("attribute", "town.yaml", "--mechanisms", "fabrication,misattribution", "--out", "a");

    assertThat(ended.status()).isZero();
    assertThat(ended.err()).startsWith("town: 2,000 residents, 90 days, 4 worlds, seed 1, ");
    assertThat(ended.out()).contains("SYNTHETIC", "In this simulation of an invented scheme, there are ", "Shapley")
        .doesNotContain("best").contains("Report: a/report.html");
    assertThat(ended.out().lines().filter(line -> line.matches("  (fabrication|misattribution) .*"))
        .map(line -> line.strip().split(" ")[0]).limit(2)).containsExactly("fabrication", "misattribution");
    assertThat(ended.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }

  /** The wrong entries of a world without them are none, and its refusals are those of a run with both set to 0. */
  @Test
  void every_world_is_the_run_of_its_own_scenario() {
    var attribution = attributed("--out", "a").get("attribution");
    var byHand = cli.run(
        "run", "town.yaml", "--out", "b", "--set", "watchers.inspectors.misattribution=0", "--set",
        "watchers.neighbours.fabrication.rate.per-year=0");

    assertThat(attribution.get("mechanisms").toString()).isEqualTo("[\"misattribution\",\"fabrication\"]");
    var none = attribution.get("worlds").get(3);
    assertThat(none.get("off").size()).isEqualTo(2);
    assertThat("digest " + none.get("digest").asString()).isEqualTo(byHand.line("digest "));
    assertThat(none.at("/rates/tainted-refusals").asDouble()).isZero();
    assertThat(attribution.get("worlds").get(0).at("/rates/tainted-refusals").asDouble()).isPositive();
  }

  @Test
  void values_sum_to_what_the_mechanisms_add_together() {
    var result = attributed("--out", "a");

    assertThat(result.at("/attribution/harms")).hasSize(3).allSatisfy(harm -> {
      double sum = harm.get("parts").valueStream().mapToDouble(part -> part.get("value").asDouble()).sum();
      assertThat(sum).isCloseTo(harm.get("all").asDouble() - harm.get("none").asDouble(), within(1e-9));
    });
    assertThat(result.get("findings").valueStream().map(finding -> finding.get("id").asString()))
        .contains("attributed-refusals", "shapley-refusals-misattribution");
  }

  private static final List<String> UNEQUAL = List.of(
      "--gaps", "--set",
      "watchers.inspectors.exposure={home: {west: 3}}", "--set",
      "watchers.inspectors.recognition={group: home, factors: {west: 4}}");

  @Test
  void gaps_between_groups_are_shared_among_what_was_put_in_and_what_is_unequal() {
    var options = new ArrayList<>(UNEQUAL);
    options.addAll(List.of("--out", "a"));
    var gaps = attributed(options.toArray(String[]::new)).get("gaps");

    assertThat(gaps.get("unequal").toString()).isEqualTo("[\"unequal-watching\",\"unequal-error\"]");
    assertThat(gaps.get("worlds")).hasSize(4);
    assertThat(gaps.get("gaps")).hasSize(2).allSatisfy(gap -> {
      assertThat(gap.get("higher").get("name").asString()).isEqualTo("west");
      double parts = gap.get("parts").valueStream().mapToDouble(part -> part.get("value").asDouble()).sum();
      assertThat(gap.get("putIn").asDouble() + parts).isCloseTo(gap.get("difference").asDouble(), within(1e-9));
      assertThat(gap.at("/parts/0/value").asDouble()).isPositive();
    });
    assertThat(cli.number("a", "select count(*) as n from gaps")).isEqualTo(6);
    assertThat(cli.number("a", "select count(*) as n from world_gaps")).isEqualTo(16);
  }

  @Test
  void gaps_need_groups_and_no_mechanisms() {
    var ended = cli.run(
        "attribute", "town.yaml", "--gaps", "--mechanisms", "fabrication", "--set", "society.groups={}");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).contains("ATT-006", "ATT-007");
  }

  @Test
  void it_keeps_the_run_as_declared_with_the_tables_of_all_worlds() throws IOException {
    var attributed = cli.run("attribute", "town.yaml", "--out", "a");
    var alone = cli.run("run", "town.yaml", "--out", "b");

    assertThat(attributed.line("digest ")).isEqualTo(alone.line("digest "));
    assertThat(cli.number("a", "select count(*) as n from shapley")).isEqualTo(6);
    assertThat(cli.number("a", "select count(*) as n from worlds where synthetic")).isEqualTo(4);
    assertThat(cli.number("a", "select count(distinct harm) as n from world_harms")).isEqualTo(3);
    assertThat(Files.readString(folder.resolve("a/report.html")))
        .contains("Which part is to blame", "--mechanisms misattribution,fabrication", "counterscore attribute");
  }

  @Test
  void all_mistakes_are_told_at_once_and_nothing_is_written() {
    var ended = cli.run(
        "attribute", "town.yaml", "--mechanisms", "misatribution,friends,study,study", "--days", "0");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains(
        "error ATT-001: --mechanisms: there is no mechanism \"misatribution\"\n    Did you mean \"misattribution\"?",
        "error ATT-002: --mechanisms names study twice",
        "error ATT-003: --mechanisms: the scenario has nothing of friends\n    It has misattribution, fabrication.",
        "error RUN-002");
    assertThat(folder).isDirectoryNotContaining("glob:**/run*");
  }

  @Test
  void more_than_six_have_to_be_chosen_from_and_none_is_too_few() throws IOException {
    assertThat(cli.run("attribute", "press-2019").err())
        .contains("error ATT-005: the scenario has ", "--mechanisms misattribution,fabrication,friends");
    Files.writeString(
        folder.resolve("town.yaml"),
        Town.yaml().replace("misattribution: {value: 0.05, range: [0.01, 0.1], certainty: assumed}", "exponent: 1")
            .replace("per-year: 0.5, range: [0.1, 1], certainty: assumed", "per-year: 0"));
    assertThat(cli.run("attribute", "town.yaml").err()).contains("error ATT-004");
  }

  /** What an operator gains is no outcome (SCOPE.md, B05): the only key of a harm is one of these. */
  @Test
  void B05_only_harms_and_conduct_are_attributed() {
    var allowed = Set.of("worst-tier-months", "refusals", "tainted-refusals", "speech-withheld");

    assertThat(attributed("--out", "a").at("/attribution/harms"))
        .allSatisfy(harm -> assertThat(allowed).contains(harm.get("harm").asString()));
  }
}
