package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published counts of a town that another seed has lived at numbers that the file does not say. */
class CalibrateCommandTest {
  private static final String RATE = "conduct.fare-dodging.rate";
  private static final String SHAPE = "dispositions.carelessness.gamma.shape";

  @TempDir
  private Path folder;
  private Cli cli;

  @BeforeEach
  void write_a_scenario() throws IOException {
    Town.into(folder);
    var file = folder.resolve("town.yaml");
    Files.writeString(
        file, Files.readString(file).replace(
            "{gamma: {shape: 0.8}}",
            "{gamma: {shape: {value: 0.8, range: [0.3, 3], certainty: assumed}}}  # how unequal riders are"));
    cli = new Cli(folder);
  }

  private void publish(double rate, double shape) throws IOException {
    cli.run(
        "run", "town.yaml", "--residents", "10000", "--seed", "9", "--set", RATE + ".per-year=" + rate, "--set",
        SHAPE + "=" + shape, "--out", "published");
    var targets = new StringBuilder("table,cell,count,of\n");
    for (var tier : List.of("A", "B", "C")) {
      targets.append("tiers,month=2021-03;tier=").append(tier).append(";measure=residents,")
          .append(
              Math.round(
                  cli.number(
                      "published",
                      "SELECT sum(residents) AS n FROM tiers WHERE month = '2021-03' AND tier = '" + tier + "'")))
          .append(",10000\n");
    }
    Files.writeString(folder.resolve("targets.csv"), targets);
  }

  private Cli.Ended calibrate(String free, String... options) {
    var arguments = new ArrayList<>(
        List.of("calibrate", "town.yaml", "--target", "targets.csv", "--free", free, "--residents", "10000"));
    arguments.addAll(List.of(options));
    return cli.run(arguments.toArray(String[]::new));
  }

  private static JsonNode json(Cli.Ended ended) {
    return JsonMapper.shared().readTree(ended.out());
  }

  /** Two intervals of 95 %, of one pair of seeds that was not chosen. */
  @Test
  void two_numbers_are_found_again_inside_their_intervals() throws IOException {
    publish(15, 0.6);

    var fitted = json(calibrate(RATE + "," + SHAPE, "--json")).get("fitted");

    assertThat(fitted).hasSize(2).allSatisfy(number -> {
      double truth = number.get("quantity").asString().startsWith("conduct") ? 15 : 0.6;
      assertThat(truth).isBetween(number.get("low").asDouble(), number.get("high").asDouble());
      assertThat(number.get("notIdentified").asBoolean()).isFalse();
    });
    assertThat(fitted.get(0).get("high").asDouble() - fitted.get(0).get("low").asDouble()).isLessThan(4);
  }

  @Test
  void the_fitted_scenario_is_the_old_text_with_new_numbers_and_the_fit_as_their_source() throws IOException {
    publish(15, 0.8);

    var ended = calibrate(RATE, "--out", "mine.yaml");

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(ended.out()).contains("SYNTHETIC", "Misfit", "2 degrees of freedom", "wrote mine.yaml");
    var old = Files.readString(folder.resolve("town.yaml"));
    var written = Files.readString(folder.resolve("mine.yaml"));
    assertThat(written).contains("# how unequal riders are", "source: calibration", "3 published counts (targets.csv)")
        .contains("  invented: Nobody counted this.");
    assertThat(written.lines().filter(line -> !old.contains(line))).hasSize(2);
    assertThat(cli.run("run", "mine.yaml", "--days", "5", "--residents", "100", "--out", "a").status()).isZero();
    assertThat(cli.number("a", "SELECT value AS n FROM parameters WHERE path LIKE 'conduct.fare-dodging.rate%'"))
        .isBetween(13.0, 17.0);
    assertThat(calibrate(RATE, "--out", "mine.yaml").err()).contains("error CAL-008");
    assertThat(Files.readString(folder.resolve("mine.yaml"))).isEqualTo(written);
  }

  /** All that was counted are acts: however unequal riders are, there are as many. */
  @Test
  void what_the_counts_leave_open_is_said() throws IOException {
    publish(15, 0.8);
    Files.writeString(folder.resolve("targets.csv"), "table,cell,count,of\nacts,conduct=fare-dodging,37000,10000\n");

    var ended = calibrate(SHAPE + "," + RATE, "--json");

    assertThat(ended.status()).as(ended.err()).isZero();
    assertThat(json(ended).get("degreesOfFreedom").asInt()).isEqualTo(-1);
    assertThat(json(ended).get("fitted").get(0).get("notIdentified").asBoolean()).isTrue();
    assertThat(json(ended).get("fitted").get(1).get("notIdentified").asBoolean()).isFalse();
  }

  @Test
  void the_scheme_what_is_unequal_and_how_errors_fall_are_refused_with_the_reason() throws IOException {
    publish(15, 0.8);

    assertThat(calibrate("schemes.town-score.start").err()).contains("error CAL-005", "never the scheme");
    assertThat(calibrate("demands.tram-pass.rate").err()).contains("error CAL-005", "never the scheme");
    assertThat(calibrate("watchers.inspectors.misattribution").err()).contains("error CAL-005");
    assertThat(calibrate("conduct.fare-dodging.factors.home.east").err()).contains("error CAL-005",
        "How groups differ");
    assertThat(calibrate("watchers.inspectors.recognition.factors.west").err())
        .contains("error CAL-005", "how errors fall is never fitted");
  }

  @Test
  void mistakes_are_told_at_once_with_line_and_column_and_nothing_is_written() throws IOException {
    Files.writeString(
        folder.resolve("targets.csv"),
        "table,cell,count,of\ntiers,tier=A,1e3,99\ntiers,measure=residents;tier,5,100\nx,y=z\n");
    var badFile = calibrate("conduct.fare-doging.rate," + RATE, "--set", "schemes.town-score.start=90");
    Files.writeString(
        folder.resolve("targets.csv"),
        "table,cell,count,of\ntier,tier=A,5,100\ntiers,month=2021-07;tiers=A,5,100\n");
    var badNames = calibrate(RATE);
    Files.writeString(folder.resolve("targets.csv"), "name,table,cell,count,of\nBerta,tiers,tier=A,1,100\n");

    assertThat(badFile.status()).isEqualTo(1);
    assertThat(badFile.err()).contains(
        "targets.csv:2:14: error CAL-001", "targets.csv:2:18: error CAL-001", "targets.csv:3:7: error CAL-001",
        "targets.csv:4:1: error CAL-001", "error CAL-003", "error CAL-006", "Did you mean \"" + RATE);
    assertThat(badNames.err()).contains(
        "targets.csv:2:1: error CAL-002", "Did you mean \"tiers\"?", "Did you mean \"2021-0", "Did you mean \"tier\"?",
        "names no measure");
    assertThat(calibrate(RATE).err()).contains("targets.csv:1:1: error CAL-001", "no other column");
    assertThat(calibrate(RATE + "," + SHAPE + ",a,b").err()).contains("error CAL-004");
    assertThat(cli.run("calibrate", "town.yaml", "--target", "none.csv", "--free", RATE).err()).contains("CAL-008");
    assertThat(folder.resolve("town-fitted.yaml")).doesNotExist();
  }
}
