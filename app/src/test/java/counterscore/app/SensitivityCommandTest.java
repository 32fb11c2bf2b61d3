package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.engine.ThreadRunner;
import counterscore.findings.Sensitivities;
import counterscore.findings.sensitivity.Grouping;
import counterscore.findings.sensitivity.Method;
import counterscore.lab.Opened;
import counterscore.lab.Vary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which assumptions carry the harms of a town, of which three numbers declare a range and a fourth is given one. */
class SensitivityCommandTest {
  private static final String SHAPE =
      "dispositions.carelessness={gamma: {shape: {value: 0.8, range: [0.5, 2], certainty: unverified}}}";

  @TempDir
  private Path folder;
  private Cli cli;

  @BeforeEach
  void write_a_scenario() throws IOException {
    Town.into(folder);
    cli = new Cli(folder);
  }

  private Cli.Ended run(String... options) {
    var arguments = new ArrayList<>(List.of("sensitivity", "town.yaml", "--residents", "500", "--set", SHAPE));
    arguments.addAll(List.of(options));
    return cli.run(arguments.toArray(String[]::new));
  }

  private static JsonNode json(Cli.Ended ended) {
    return JsonMapper.shared().readTree(ended.out()).get("sensitivity");
  }

  /** The luck of the first sample is that of a run; others are replicates. Exact, so that one resident more would show. */
  @Test
  void what_happened_at_a_point_is_what_a_run_with_its_numbers_gives() {
    run("--samples", "2", "--out", "a");

    assertThat(cli.number("a", "SELECT count(*) AS n FROM sensitivity_factors")).isEqualTo(4);
    for (int point = 0; point < 5; point++) {
      var arguments = new ArrayList<>(List.of("run", "town.yaml", "--residents", "500", "--out", "run" + point));
      for (var quantity : List.of(
          "dispositions.carelessness.gamma.shape", "watchers.inspectors.misattribution",
          "watchers.neighbours.fabrication.rate.per-year", "conduct.fare-dodging.rate.per-year")) {
        double value = cli.number(
            "a",
            "SELECT value AS n FROM sensitivity_points WHERE point = " + point + " AND quantity = '" + quantity + "'");
        arguments.addAll(List.of("--set", quantity + "=" + value));
      }
      assertThat(cli.run(arguments.toArray(String[]::new)).status()).isZero();
      double refused = cli.number("run" + point, "SELECT sum(refused) AS n FROM refusals");
      assertThat(
          cli.number("a", "SELECT rate AS n FROM sensitivity_rates WHERE outcome = 'refusals' AND point = " + point))
          .isCloseTo(1000 * refused / (500 * 90 / 365.0), within(1e-9));
    }
  }

  @Test
  void the_terminal_the_tables_and_the_report_say_what_moves_each_harm_and_what_to_measure_first() throws IOException {
    var ended = run("--samples", "10", "--out", "a");

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.err()).contains("51 worlds");
    assertThat(ended.out())
        .contains(
            "move most with conduct.fare-dodging.rate.per-year", "would have to be measured first", "(95 %: ",
            "Nothing is ranked as a setting")
        .doesNotContain("too few for an interval");
    assertThat(ended.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    assertThat(cli.number("a", "SELECT count(*) AS n FROM sensitivity")).isEqualTo(3 * 4);
    assertThat(
        cli.number("a", "SELECT count(*) AS n FROM sensitivity WHERE mu_star NOT BETWEEN mu_star_low AND mu_star_high"))
        .isZero();
    assertThat(folder.resolve("a/report.html")).content()
        .contains("What carries these numbers", "--method morris --by quantity --samples 10");
    assertThat(folder.resolve("a.unfinished")).doesNotExist();
  }

  @Test
  void few_places_give_a_range_and_say_so() {
    assertThat(run("--samples", "3", "--out", "a").out()).contains("in 3 places", "too few for an interval");
  }

  /** Nobody invents, and no rider is taken for another: what is assumed about that cannot matter for acts of riders. */
  @Test
  void shares_of_the_variance_are_told_with_the_share_of_what_is_assumed() {
    var ended = run("--method", "sobol", "--samples", "16", "--outcome", "acts/fare-dodging", "--json", "--out", "a");
    var outcome = json(ended).get("outcomes").get(0);

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(outcome.get("factors")).hasSize(5);
    var rate = factor(outcome, "conduct.fare-dodging.rate.per-year");
    assertThat(rate.get("total").asDouble()).isCloseTo(1, within(0.4));
    assertThat(factor(outcome, "watchers.inspectors.misattribution").get("total").asDouble()).isZero();
    assertThat(factor(outcome, "all that is assumed").get("total").asDouble()).isGreaterThan(0.8);
    assertThat(cli.number("a", "SELECT count(DISTINCT replicate) AS n FROM sensitivity_points")).isEqualTo(1);
    assertThat(JsonMapper.shared().readTree(ended.out()).get("findings").valueStream().map(f -> f.get("id").asString()))
        .contains("holds-most-acts/fare-dodging", "assumed-share-acts/fare-dodging", "measure-first-acts/fare-dodging");
  }

  private static JsonNode factor(JsonNode outcome, String key) {
    return outcome.get("factors").valueStream().filter(each -> each.get("factor").asString().equals(key)).findFirst()
        .orElseThrow();
  }

  @Test
  void what_belongs_together_can_be_varied_together_and_the_rest_left_as_declared() {
    var byPart = json(run("--by", "part", "--only", "watchers,conduct", "--samples", "2", "--json", "--out", "a"));

    assertThat(byPart.get("outcomes").get(0).get("factors").valueStream().map(each -> each.get("factor").asString()))
        .containsExactly("watchers.inspectors", "watchers.neighbours", "conduct.fare-dodging");
    assertThat(cli.number("a", "SELECT count(*) AS n FROM sensitivity_points WHERE quantity LIKE 'dispositions%'"))
        .isZero();
  }

  @Test
  void all_mistakes_are_told_at_once() {
    var ended = run(
        "--replicates", "3", "--samples", "1", "--outcome", "refusal", "--out", "a");
    var wrongKey = run("--only", "conduct.fare-doging", "--out", "a");

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err()).contains("error SEN-001", "error SEN-002", "error SEN-003", "Did you mean \"refusals\"?");
    assertThat(wrongKey.err()).contains("error SEN-004", "Did you mean \"conduct.fare-dodging\"?");
    assertThat(run("--method", "sobol", "--samples", "65536", "--out", "a").err()).contains("error SEN-005");
    assertThat(
        run(
            "--set", "conduct.fare-dodging.noticed-by.inspectors={value: 0.3, range: [0.3, 1], certainty: assumed}",
            "--set",
            "watchers.inspectors.exposure={home: {east: {value: 1, range: [1, 1000], scale: linear, certainty: assumed}}}",
            "--out", "a").err())
        .contains("error SEN-006", "the probability that inspectors notice fare-dodging");
    assertThat(folder.resolve("a")).doesNotExist();
  }

  /** Stopped in the middle of the third pass, and gone on with: every number as if it had not been stopped. */
  @Test
  void passes_that_were_finished_are_kept_and_the_resumed_run_says_what_an_uninterrupted_one_says() {
    var whole = json(run("--samples", "4", "--json", "--out", "whole"));
    var ready = (Opened.Ready) Vary.open(
        counterscore.lab.Counterscore.load("town.yaml").with(SHAPE).residents(500).threads(1).in(folder)
            .out(Path.of("a")),
        new Sensitivities.Asked(Method.MORRIS, Grouping.QUANTITY, List.of(), List.of(), 4));

    assertThatThrownBy(() -> ready.run(new ThreadRunner(1), new StoppedInThePass(3)))
        .isInstanceOf(Runner.Interrupted.class);
    assertThat(run("--samples", "4", "--out", "a").err()).contains("error RUN-011");
    assertThat(run("--samples", "5", "--resume", "--out", "a").err()).contains("error RUN-012");
    var resumed = run("--samples", "4", "--json", "--resume", "--threads", "1", "--out", "a");

    assertThat(resumed.err()).contains("resume: 2 of 8 passes were finished before");
    assertThat(json(resumed)).isEqualTo(whole);
    assertThat(folder.resolve("a.unfinished")).doesNotExist();
  }

  /** Cancels in a pass: each begins with the first month of the only block. */
  private static final class StoppedInThePass implements Progress {
    private final int last;
    private int pass;

    StoppedInThePass(int last) {
      this.last = last;
    }

    @Override
    public void advanced(int block, int day, long residentDays) {
      pass += day <= 31 ? 1 : 0;
    }

    @Override
    public boolean isCancelled() {
      return pass >= last;
    }
  }
}
