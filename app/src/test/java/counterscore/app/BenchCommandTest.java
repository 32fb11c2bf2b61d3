package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterscore.engine.Part;
import counterscore.lab.BenchFigure;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench}. No test here says how long anything may take: the machine is shared with whoever else is on it. */
class BenchCommandTest {
  @TempDir
  private Path folder;
  private Cli cli;

  @BeforeEach
  void write_a_scenario() throws IOException {
    Town.into(folder);
    cli = new Cli(folder);
  }

  @Test
  void the_json_has_every_figure_of_every_city_and_says_what_it_contains() {
    var ended = cli.run(
        "bench", "press-2019", "--days", "31", "--sizes", "1k,2_000", "--threads", "1,2", "--worlds", "1,8", "--json");
    assertThat(ended.status()).as(ended.err()).isZero();
    var json = JsonMapper.shared().readTree(ended.out());

    assertThat(json.get("synthetic").asBoolean()).isTrue();
    assertThat(json.get("basis").asString()).isEqualTo("press-account");
    assertThat(json.get("runs").size()).isEqualTo(8);
    for (var run : json.get("runs")) {
      boolean hasParts = !run.get("parts").isNull();
      assertThat(hasParts).isEqualTo(
          run.get("threads").asInt() == 1 && (run.get("worlds").asInt() == 1 || run.get("residents").asInt() == 1000));
      for (var figure : BenchFigure.values()) {
        var key = BenchJson.key(figure);
        boolean isOfParts = figure.contains().contains("from the run with parts");
        assertThat(json.get("contains").has(key)).as(key).isTrue();
        assertThat(run.has(key)).as(key).isTrue();
        if (hasParts || !isOfParts) {
          assertThat(run.get(key).asDouble()).as(key).isPositive();
        }
      }
    }
    assertThat(json.at("/limits/philoxOfBatchNanoseconds").asDouble()).isPositive();
    assertThat(json.at("/limits/philoxAloneNanoseconds").asDouble())
        .isGreaterThan(json.at("/limits/philoxOfBatchNanoseconds").asDouble());
    assertThat(json.at("/limits/copiedGigabytesPerSecond").asDouble()).isPositive();
    assertThat(json.at("/slowEngine/why").asString()).contains("not shipped");
    assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("run-"));
  }

  /**
   * What lies between the parts is starting threads and waiting for them: milliseconds beside a second, so that a tenth is far
   * more than chance would take, and a part of a day that nobody tells of is seen if it takes more than that.
   */
  @Test
  void the_parts_add_up_to_the_whole_within_a_tenth() {
    var ended =
        cli.run("bench", "press-2019", "--days", "62", "--sizes", "20k", "--threads", "1", "--worlds", "1", "--json");
    assertThat(ended.status()).as(ended.err()).isZero();
    var parts = JsonMapper.shared().readTree(ended.out()).at("/runs/0/parts");

    double sum = 0;
    for (var part : parts.get("each")) {
      sum += part.get("seconds").asDouble();
    }
    assertThat(parts.get("each").size()).isEqualTo(Part.values().length - 1);
    assertThat(sum).isCloseTo(parts.get("sumSeconds").asDouble(), within(1e-9));
    assertThat(sum / parts.get("wholeSeconds").asDouble()).isBetween(0.9, 1.0);
  }

  @Test
  void the_tables_name_every_figure_and_every_part() {
    var ended = cli.run("bench", "town.yaml", "--days", "20", "--sizes", "500", "--threads", "1", "--worlds", "1");

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.err()).startsWith("about ").contains("500 residents, 1 world, 1 thread");
    assertThat(ended.out()).startsWith("SYNTHETIC: ").contains("Limits of this machine", "not shipped");
    for (var figure : BenchFigure.values()) {
      assertThat(ended.out()).contains(figure.title() + ": " + figure.contains());
    }
    assertThat(ended.line("looking-up")).matches("looking-up +[0-9.]+");
    assertThat(ended.line("all parts")).matches("all parts +[0-9.]+");
  }

  @Test
  void what_cannot_be_measured_is_refused_before_anything_is_lived() {
    assertThat(cli.run("bench", "nowhere").err()).startsWith("nowhere").contains("error SCE-");
    var bounds =
        cli.run("bench", "town.yaml", "--sizes", "0,3000M", "--threads", "0", "--worlds", "65", "--days", "-1");
    assertThat(bounds.status()).isEqualTo(1);
    assertThat(bounds.err()).contains("RUN-001: --sizes is 0", "--sizes is 3000000000", "RUN-003: --threads is 0",
        "BEN-001: --worlds is 65", "RUN-002");
    assertThat(cli.run("bench", "town.yaml", "--sizes", "many").status()).isEqualTo(2);
    assertThat(cli.run("bench", "town.yaml", "--sizes", "9999999999999M").err()).contains("is too large");
    assertThat(cli.run("bench", "town.yaml", "--worlds", "64").err()).contains("BEN-002: --worlds is 64",
        "Give a number from");
    var large = cli.run("bench", "press-2019", "--sizes", "22M", "--worlds", "64", "--threads", "512");
    assertThat(large.status()).isEqualTo(1);
    assertThat(large.err()).contains("RUN-009", "MB of heap", "COUNTERSCORE_JAVA_OPTS=-Xmx");
  }
}
