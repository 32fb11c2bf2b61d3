package counterscore.review;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.reading.Change;
import counterscore.scenario.reading.Reading;
import counterscore.scenario.reading.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every norm has a scenario that trips its test and one that does not. A norm that can only ask is tripped by being asked. Columns:
 * norm, what trips it, what does not; a scenario is a bundled one, with changes behind {@code +}, or one without any scheme.
 */
class TrippedTest {
  private static final String NOTHING = """
      format: 1
      title: Nobody is graded
      basis: invented
      basis-note: Nothing of the kind exists.
      period: {start: 2021-01-01, days: 30}
      society: {residents: 1000}
      """;
  private static final String TABLE =
      """
          AIA-3         | benefit-score | flensburg
          AIA-5-1-c-i   | press-2019 | flensburg
          AIA-5-1-c-ii  | press-2019 | flensburg
          AIA-5-1-d     | benefit-score | benefit-score + governance.system=fixed-rules
          AIA-5-1-e     | camera-alerts | flensburg
          AIA-5-1-g     | camera-alerts | flensburg
          AIA-5-1-h     | press-2019 | press-2019 + governance.operator=private
          AIA-ANNEX-III | private-score | flensburg
          AIA-27        | flensburg | flensburg + governance.operator=private
          AIA-86        | benefit-score | benefit-score + governance.explained=yes
          GDPR-5-1-b    | press-2019 | flensburg
          GDPR-5-1-c    | italy-licence + conduct.whistling={lawful: true, context: civic, established-by: report, rate: {per-year: 1}, noticed-by: {police: 0.1}} | italy-licence
          GDPR-5-1-d    | press-2019 | flensburg
          GDPR-5-1-e    | benefit-score | flensburg
          C-26-22       | press-2019 + governance.operator=private | press-2019
          GDPR-6        | press-2019 | press-2019 + governance.legal-basis=an act
          GDPR-9        | press-2019 | flensburg
          GDPR-10       | press-2019 + governance.operator=private | press-2019
          C-439-19      | press-2019 | flensburg
          GDPR-13       | press-2019 | press-2019 + governance.notice=yes
          GDPR-15       | press-2019 | press-2019 + governance.explained=yes
          SYRI          | benefit-score | benefit-score + governance.explained=yes
          GDPR-16       | private-score | private-score + governance.review=independent
          GDPR-22       | press-2019 | flensburg
          GDPR-35       | flensburg | nothing
          EPRIVACY-5    | press-2019 | flensburg
          ECHR-10       | press-2019 | flensburg
          ECHR-11       | press-2019 + conduct.critical-post.context=assembly | press-2019
          GLUKHIN       | press-2019 | camera-alerts
          LED-10        | press-2019 | camera-alerts
          CHR-8-FRIENDS | press-2019 | rongcheng
          CHR-21        | press-2019 | flensburg
          CHR-24        | press-2019 | press-2019 + governance.children=excluded
          CHR-47        | press-2019 | press-2019 + governance.review=independent
          CHR-48-FAULT  | press-2019 | rongcheng
          CHR-48-WORD   | press-2019 | flensburg
          CHR-49-1      | press-2019 | flensburg
          CHR-49-3      | benefit-score | flensburg
          CHR-50        | press-2019 | italy-licence
          P4-2          | press-2019 | flensburg
          P1-2          | press-2019 | flensburg
          DSA-23        | press-2019 | flensburg
          COE-225       | study-app-2019 | flensburg
          """;

  private static final Map<String, String[]> ROWS = TABLE.lines().map(row -> row.strip().split(" *\\| *"))
      .collect(Collectors.toMap(row -> row[0], row -> row));
  private static final Map<String, Review> READ = new HashMap<>();

  static List<Norm> norms() {
    return Norms.all();
  }

  @ParameterizedTest
  @MethodSource("norms")
  void one_scheme_trips_it_and_one_does_not(Norm norm) {
    var row = Objects.requireNonNull(ROWS.get(norm.id()), norm.id());
    var tripped = norm.reach() == Reach.ASKS ? Outcome.CANNOT_TELL : Outcome.FLAGGED;

    assertThat(outcomes(row[1], norm)).as(row[1]).contains(tripped);
    assertThat(outcomes(row[2], norm)).as(row[2]).isNotEmpty().doesNotContain(tripped);
  }

  private static List<Outcome> outcomes(String what, Norm norm) {
    return READ.computeIfAbsent(what, TrippedTest::review).screened().stream()
        .filter(each -> each.norm().equals(norm)).map(Screened::outcome).toList();
  }

  static Review review(String what) {
    var parts = what.split(" \\+ ");
    var changes = Arrays.stream(parts).skip(1).map(Change::new).toList();
    Reading reading = parts[0].equals("nothing")
        ? ScenarioReader.read("nothing.yaml", NOTHING.getBytes(StandardCharsets.UTF_8), changes)
        : ScenarioReader.find(parts[0], Path.of("."), changes);
    assertThat(reading.errors()).as(what).isEmpty();
    return Review.of(reading);
  }
}
