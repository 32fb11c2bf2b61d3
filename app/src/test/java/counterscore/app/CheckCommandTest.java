package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.reading.BundledScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code check}, by the command as it is typed. */
class CheckCommandTest {
  @TempDir
  private Path folder;

  /** Columns: norm, part of the scheme, what stands on the line pointed at. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ECHR-10      | schemes.city-score.rules.critical-post    | critical-post:
      CHR-8-FRIENDS| schemes.city-score                        | friend-weight:
      GDPR-9       | schemes.city-score.rules.blood-donation   | context: health
      AIA-5-1-c-i  | demands.train                             | context: travel
      CHR-47       | governance                                | review: operator
      EPRIVACY-5   | schemes.city-score.rules.critical-message | platform:
      CHR-48-WORD  | schemes.city-score.rules.rudeness         | established-by: one-persons-word
      LED-10       | control-room.search                       | gallery: everyone
      CHR-48-FAULT | schemes.city-score.rules.littering        | charged-to: guardian
      """)
  void the_press_account_is_flagged_at_the_right_line(String norm, String subject, String text) {
    var lines =
        List.of(new String(BundledScenarios.bytes("press-2019"), java.nio.charset.StandardCharsets.UTF_8).split("\n"));

    var flag = screened("press-2019").stream()
        .filter(each -> each.path("norm").asString().equals(norm) && each.path("outcome").asString().equals("flagged"))
        .filter(each -> each.path("subject").asString().startsWith(subject)).findFirst().orElseThrow();

    var line = flag.path("lines").get(0);
    assertThat(line.path("file").asString()).isEqualTo("press-2019.yaml");
    assertThat(lines.get(line.path("line").asInt() - 1).substring(line.path("column").asInt() - 1)).startsWith(text);
  }

  @Test
  void a_table_of_fixed_rules_is_asked_first_whether_it_is_an_ai_system() {
    var text = new Cli(folder).run("check", "press-2019").out();

    assertThat(text).contains("If a scheme like this were run in the EU", "no legal advice");
    assertThat(text.indexOf("AIA-3 Is it an AI system at all?")).isPositive().isLessThan(text.indexOf("*GDPR-"));
    assertThat(screened("press-2019").getFirst().path("outcome").asString()).isEqualTo("cannot-tell-from-the-file");
  }

  @ParameterizedTest
  @CsvSource({"flensburg", "italy-licence"})
  void a_register_for_road_safety_is_not_flagged_for_context_lapse_catalogue_or_review(String name) {
    var flagged = screened(name).stream().filter(each -> each.path("outcome").asString().equals("flagged"))
        .map(each -> each.path("norm").asString()).toList();

    assertThat(flagged).doesNotContain("AIA-5-1-c-i", "GDPR-5-1-e", "CHR-49-1", "CHR-47");
  }

  @Test
  void flags_never_change_the_status_and_there_is_no_total_or_verdict() {
    for (var name : BundledScenarios.names()) {
      var outcome = new Cli(folder).run("check", name);

      assertThat(outcome.status()).as(name).isEqualTo(Status.DONE);
      assertThat(outcome.out().toLowerCase(java.util.Locale.ROOT)).as(name)
          .doesNotContain("complies", "compliant", "total", "passed", " score of the scheme");
      assertThat(outcome.out().lines()).as(name).allMatch(line -> line.length() <= 100);
    }
  }

  @Test
  void sarif_has_a_rule_for_every_result_and_a_place_that_begins_at_one() throws IOException {
    assertThat(new Cli(folder).run("check", "press-2019", "benefit-score", "--sarif", "check.sarif").status()).isZero();
    var log = JsonMapper.shared().readTree(Files.readString(folder.resolve("check.sarif")));

    assertThat(log.path("version").asString()).isEqualTo("2.1.0");
    var run = log.path("runs").get(0);
    var rules =
        run.path("tool").path("driver").path("rules").valueStream().map(rule -> rule.path("id").asString()).toList();
    assertThat(rules).doesNotHaveDuplicates();
    assertThat(run.path("results").valueStream()).hasSizeGreaterThan(50).allSatisfy(result -> {
      assertThat(rules).contains(result.path("ruleId").asString());
      assertThat(result.path("level").asString()).isIn("note", "warning");
      assertThat(result.path("message").path("text").asString()).isNotBlank();
      assertThat(result.path("locations").valueStream()).allSatisfy(location -> {
        var place = location.path("physicalLocation");
        assertThat(place.path("artifactLocation").path("uri").asString()).endsWith(".yaml");
        assertThat(place.path("region").path("startLine").asInt()).isPositive();
        assertThat(place.path("region").path("startColumn").asInt()).isPositive();
      });
    });
  }

  @Test
  void a_norm_that_nobody_has_compared_is_marked_wherever_it_is_named() {
    assertThat(new Cli(folder).run("check", "benefit-score").out())
        .contains("*GDPR-5-1-e", "SYRI Risk scores").doesNotContain("*SYRI");
  }

  @Test
  void a_scenario_with_mistakes_is_refused_with_their_places() throws IOException {
    Files.writeString(folder.resolve("bad.yaml"), "format: 1\n");

    assertThat(new Cli(folder).run("check", "bad.yaml").status()).isEqualTo(Status.BAD_INPUT);
  }

  /** A hundred occasions a year: one in 10,000 is an act and is always written down, one innocent in 1,000 as well. */
  @Test
  void at_one_in_ten_thousand_ten_entries_in_eleven_are_said_to_be_wrong() throws IOException {
    Files.writeString(folder.resolve("rare.yaml"),
        """
            format: 1
            title: A search for what is rare
            basis: invented
            basis-note: Made up for a test.
            period: {start: 2021-01-01, days: 30}
            society: {residents: 1000}
            watchers:
              program: {kind: records, fabrication: {rate: {per-year: 0.09999}, mix: {fraud: 1}}}
            conduct:
              fraud: {lawful: false, context: public-benefits, established-by: report, rate: {per-year: 0.01}, noticed-by: {program: 1}}
            schemes:
              risk: {start: 100, range: [0, 100], tiers: {fine: 50, suspect: 0}, rules: {fraud: {points: -10}}}
            """);

    var remarks = JsonMapper.shared().readTree(new Cli(folder).run("check", "rare.yaml", "--json").out())
        .path("scenarios").get(0).path("remarks").valueStream()
        .filter(each -> each.path("code").asString().equals("LINT-07")).toList();

    assertThat(remarks).singleElement().satisfies(remark -> {
      assertThat(remark.path("sentence").path("en").asString()).contains("Of a thousand entries",
          "about 909 are wrong");
      assertThat(remark.path("lines").get(0).path("key").asString()).isEqualTo("schemes.risk.rules.fraud");
    });
  }

  private List<JsonNode> screened(String name) {
    var outcome = new Cli(folder).run("check", name, "--json");
    assertThat(outcome.err()).doesNotContain("error");
    return JsonMapper.shared().readTree(outcome.out()).path("scenarios").get(0).path("screened").valueStream().toList();
  }
}
