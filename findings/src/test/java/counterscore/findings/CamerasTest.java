package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Scenario;
import counterscore.scenario.reading.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is said about cameras, alerts and stops. */
class CamerasTest {
  private static final Scenario DECLARED = Objects.requireNonNull(
      ScenarioReader.read(
          "town",
          """
              format: 1
              title: town
              basis: invented
              basis-note: A town for tests.
              period: {start: 2021-01-01, days: 2}
              society: {residents: 1000}
              control-room: {cameras: 10, sighted: 0.1}
              """.getBytes(StandardCharsets.UTF_8),
          List.of())
          .scenario());

  private static List<Finding> findings(Map<String, Integer> room, Map<String, Integer> operators) {
    var months = Axis.of("month", List.of("2021-01"));
    var days = Axis.of("day", List.of("2021-01-01", "2021-01-02"));
    var gallery = Axis.of("gallery", List.of("everyone"));
    var all = Axis.of("stratum", List.of("all"));
    var residents = new Counter(Tables.RESIDENTS, List.of(all));
    residents.add(0, 1000);
    var seen = new Counter(
        Tables.CONTROL_ROOM, List.of(months, gallery, all, Axis.of("measure", Tables.CONTROL_MEASURES)));
    room.forEach((measure, count) -> seen.add(seen.at(0, 0, 0, Tables.CONTROL_MEASURES.indexOf(measure)), count));
    var work = new Counter(Tables.OPERATORS, List.of(days, gallery, Axis.of("measure", Tables.OPERATOR_MEASURES)));
    operators.forEach((measure, count) -> work.add(work.at(1, 0, Tables.OPERATOR_MEASURES.indexOf(measure)), count));
    var tiers = Axis.of("tier", List.of());
    var observations = new Observations(
        List.of(residents, seen, work, new Counter(Tables.TIERS_DAILY, List.of(days, tiers))));
    return Cameras.findings(new Evidence(DECLARED, observations));
  }

  private static String said(List<Finding> findings, String id) {
    return findings.stream().filter(finding -> finding.id().equals(id)).map(Finding::sentence).findFirst().orElse("");
  }

  @Test
  void sightings_are_told_per_resident_and_day_and_links_as_parts() {
    var findings = findings(Map.of("sightings", 3000, "right", 1500, "wrong", 30), Map.of());

    assertThat(said(findings, "sightings")).isEqualTo(
        "In this simulation of invented cameras, an invented resident was sighted 1.5 times a day on average.");
    assertThat(said(findings, "profile-completeness")).isEqualTo(
        "In this simulation of invented cameras, 1,500 of 3,000 sightings of invented residents (50 %) were linked to the"
            + " right resident and 30 of 1,530 links (2.0 %) to a wrong one.");
    assertThat(findings).hasSize(2);
  }

  @Test
  void precision_is_never_told_without_the_number_sought() {
    var findings = findings(
        Map.of("searches", 1000, "sought", 10, "right-alerts", 8, "idle-alerts", 30, "false-alerts", 42), Map.of());

    assertThat(said(findings, "alert-precision")).isEqualTo(
        "In this simulation of invented cameras, 8 of 80 alerts (10 %) were right where 10 of 1,000 searches (1.0 %) were"
            + " for somebody sought; with fewer of them fewer alerts are right.");
    assertThat(said(findings, "false-alerts")).isEqualTo(
        "In this simulation of invented cameras, 72 of 80 alerts (90 %) concerned an invented resident who was not sought;"
            + " 30 of them gave the right name after a false alarm.");
    assertThat(said(findings, "alerts-unseen")).endsWith("all 80 alerts were not looked at.");
  }

  @Test
  void the_load_of_operators_and_the_stops_are_told() {
    var findings = findings(
        Map.of("false-alerts", 100, "looked-at", 40, "stops", 1, "innocent-stops", 3, "first-stops", 2),
        Map.of("minutes", 600, "looked-at", 40, "waiting-days", 60));

    assertThat(said(findings, "alerts-unseen")).isEqualTo(
        "In this simulation of invented cameras, 60 of 100 alerts (60 %) were not looked at; 10 came for each hour that an"
            + " operator worked.");
    assertThat(said(findings, "innocent-stops")).isEqualTo(
        "In this simulation of invented cameras, 3 of 4 stops (75 %) were of invented residents who were not sought, 3.0"
            + " per 1,000 residents; 2 residents were stopped so at least once.");
    assertThat(said(findings, "alert-delay")).endsWith("had waited 1.5 days on average.");
  }

  /** The number of a finding is what a picture shows and a comparison subtracts; its sentence counts for itself. */
  @Test
  void numbers_are_those_of_the_sentences() {
    var findings = findings(
        Map.of("sightings", 3000, "right", 1500, "wrong", 30, "right-alerts", 8, "idle-alerts", 30, "false-alerts", 42,
            "looked-at", 40, "stops", 1, "innocent-stops", 3),
        Map.of("looked-at", 40, "waiting-days", 60));

    assertThat(findings).extracting(Finding::id).containsExactly("sightings", "profile-completeness", "false-alerts",
        "alert-precision", "alerts-unseen", "innocent-stops", "alert-delay");
    assertThat(findings).extracting(Finding::value).containsExactly(1.5, 0.5, 0.9, 0.1, 0.5, 3.0, 1.5);
  }

  @Test
  void nothing_is_said_about_cameras_that_saw_nothing() {
    assertThat(findings(Map.of(), Map.of())).isEmpty();
  }
}
