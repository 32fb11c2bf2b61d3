package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A town that is lived several times. */
class ReplicatesTest {
  @TempDir
  private Path folder;
  private Cli cli;

  @BeforeEach
  void write_a_scenario() throws IOException {
    Town.into(folder);
    cli = new Cli(folder);
  }

  private static JsonNode json(Cli.Ended ended) {
    return JsonMapper.shared().readTree(ended.out());
  }

  @Test
  void the_first_is_the_run_that_is_told_and_the_others_say_where_its_numbers_lie() {
    var alone = json(cli.run("run", "town.yaml", "--json", "--out", "one"));
    var ended = cli.run("run", "town.yaml", "--json", "--replicates", "3", "--out", "a");
    var several = json(ended);

    assertThat(ended.err()).contains("3 replicates with the same people and other luck");
    assertThat(several.get("digest")).isEqualTo(alone.get("digest"));
    assertThat(several.get("replicates").asInt()).isEqualTo(3);
    assertThat(several.get("findings")).allSatisfy(finding -> {
      var spread = finding.get("spread");
      assertThat(spread.get("kind").asString()).isEqualTo("RANGE");
      assertThat(finding.get("value").asDouble())
          .isBetween(spread.get("low").asDouble(), spread.get("high").asDouble());
    });
    assertThat(alone.get("findings")).allSatisfy(finding -> assertThat(finding.get("spread").isNull()).isTrue());
    assertThat(cli.number("a", "SELECT count(DISTINCT replicate) AS n FROM replicates")).isEqualTo(3);
    assertThat(cli.number("a", "SELECT count(DISTINCT value) AS n FROM replicates WHERE id = 'wrong-entries'"))
        .isEqualTo(3);
    assertThat(cli.number("a",
        "SELECT max(abs(s.mean - r.mean)) AS n FROM spreads s JOIN (SELECT id, avg(value) AS mean FROM replicates GROUP BY id) r"
            + " ON r.id = s.id"))
        .isLessThan(1e-9);
    assertThat(folder.resolve("a.unfinished")).doesNotExist();
  }

  @Test
  void other_people_are_other_luck_too() {
    var same = json(cli.run("run", "town.yaml", "--json", "--replicates", "2", "--out", "a"));
    var other = json(cli.run("run", "town.yaml", "--json", "--replicates", "2", "--other-people", "--out", "b"));

    assertThat(other.get("digest")).isEqualTo(same.get("digest"));
    assertThat(other.get("findings")).isNotEqualTo(same.get("findings"));
  }

  @Test
  void ten_have_intervals_and_the_terminal_and_the_report_say_what_they_are() throws IOException {
    var ended = cli.run("run", "town.yaml", "--replicates", "10", "--residents", "500", "--out", "a");

    assertThat(ended.out()).contains("Luck: over 10 runs of other luck the mean is", "lies with 95 %",
        "That is luck alone");
    assertThat(ended.out().lines().count()).isLessThanOrEqualTo(46);
    assertThat(folder.resolve("a/report.html")).content()
        .contains("How much of it is luck", "10 times with the same people and other luck")
        .doesNotContain("One run has no interval");
  }

  @Test
  void comparisons_and_attributions_have_replicates_too() throws IOException {
    var compared = cli.run(
        "compare", "town.yaml", "--variant", "misattribution", "--replicates", "2", "--residents", "500", "--out", "a");
    var attributed = cli.run(
        "attribute", "town.yaml", "--mechanisms", "misattribution", "--replicates", "2", "--residents", "500", "--out",
        "b");

    assertThat(compared.status()).as(compared.err()).isZero();
    assertThat(cli.number("a", "SELECT count(*) AS n FROM spreads WHERE id LIKE 'no misattribution/%better/%'"))
        .isPositive();
    assertThat(folder.resolve("a/report.html")).content().contains("over 2 runs with the same people and other luck");
    assertThat(attributed.status()).as(attributed.err()).isZero();
    assertThat(attributed.out()).contains("Shapley under other luck", "of the first of 2 runs");
  }

  @Test
  void a_number_that_is_out_of_reach_is_refused() {
    assertThat(cli.run("run", "town.yaml", "--replicates", "0").err()).contains("error RUN-010: --replicates is 0");
    assertThat(cli.run("run", "town.yaml", "--replicates", "32769").err()).contains("error RUN-010");
  }
}
