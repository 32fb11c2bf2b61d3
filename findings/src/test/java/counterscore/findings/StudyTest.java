package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import counterscore.scenario.Quantity;
import counterscore.scenario.StudyApp;
import counterscore.scenario.StudyApp.Activity;
import counterscore.scenario.StudyApp.Counts;
import counterscore.testing.Records;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is said of the study app, from counts written down and from the table of points. */
class StudyTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-12);
  private static final String OPENING = "In this simulation of an invented study app's table of points, ";

  private static Quantity dated(double before, double from) {
    return Quantity.of(
        new TreeMap<>(Map.of(LocalDate.of(2021, 1, 1), before, LocalDate.of(2021, 2, 1), from)), null, null, null,
        null);
  }

  private static Activity activity(Counts counts, double every, double cap) {
    return Records.of(
        Activity.class, "counts", counts, "every", Quantity.of(every), "points", Quantity.of(1), "doubled", true,
        "cap", Quantity.of(cap));
  }

  /** The time points and the login of early 2019. */
  private static StudyApp app(double asked) {
    var activities = new LinkedHashMap<String, Activity>();
    activities.put(
        "login",
        Records.of(Activity.class, "counts", Counts.SESSIONS, "points", Quantity.of(1), "cap", Quantity.of(1)));
    activities.put("reading", activity(Counts.READING, 4, 8));
    activities.put("watching", activity(Counts.WATCHING, 5, 10));
    return Records.of(
        StudyApp.class, "members", Quantity.of(0.5), "windows", Map.of("evening", dated(2, 1)), "activities",
        activities,
        "asked", Quantity.of(asked), "cells", new StudyApp.Cells(Quantity.of(10), Quantity.of(1)), "gaming",
        new StudyApp.Gaming(Quantity.of(0.1), Quantity.of(30), Quantity.of(0)));
  }

  private static Town town() {
    return new Town().study(app(12))
        .count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.STUDY, 10_000, "2021-01", "all", "member-days")
        .count(Tables.STUDY, 120_000, "2021-01", "all", "points")
        .count(Tables.STUDY, 240_000, "2021-01", "all", "minutes")
        .count(Tables.STUDY, 8000, "2021-01", "all", "sessions")
        .count(Tables.STUDY, 5000, "2021-01", "all", "while-windows")
        .count(Tables.STUDY, 2000, "2021-01", "all", "in-windows")
        .count(Tables.STUDY, 1000, "2021-01", "all", "moved")
        .count(Tables.STUDY, 800, "2021-01", "all", "gamed")
        .count(Tables.STUDY, 3000, "2021-01", "all", "asked-days")
        .count(Tables.STUDY, 1000, "2021-01", "all", "asked-days-gamed")
        .count(Tables.STUDY, 50_000, "2021-01", "all", "asked-minutes")
        .count(Tables.STUDY, 20, "2021-01", "all", "shamed");
  }

  @Test
  void points_and_minutes_are_per_member_and_day() {
    assertThat(town().finding("study-points").value()).isEqualTo(12);
    assertThat(town().finding("study-time").value()).isEqualTo(24);
    assertThat(town().finding("study-time").sentence())
        .isEqualTo(OPENING + "invented members spent 4,000 hours in the study app, 24 minutes per member and day.");
  }

  @Test
  void windows_are_measured_against_the_days_that_had_one() {
    assertThat(town().finding("study-windows").value()).isEqualTo(0.4);
    assertThat(town().finding("study-moved").value()).isEqualTo(0.2);
    assertThat(town().finding("study-moved").sentence()).isEqualTo(
        OPENING
            + "1,000 of 5,000 sessions in the study app, on days with windows, (20 %) were moved into one from another time"
            + " of day.");
  }

  @Test
  void the_time_for_the_points_asked_leaves_out_who_games() {
    assertThat(town().finding("study-asked").value()).isEqualTo(0.3);
    assertThat(town().finding("study-asked-time").value()).isEqualTo(25);
    assertThat(town().finding("study-gamed").value()).isEqualTo(0.1);
    assertThat(town().finding("study-shamed").value()).isCloseTo(60, CLOSE);
  }

  /** 1 for the login, 2 for every 4 minutes of reading up to 8, then 2 for every 5 of watching: 1 + 8 + 4 in 26 minutes. */
  @Test
  void the_least_time_follows_from_the_table_alone_and_from_its_dates() {
    assertThat(town().finding("study-least").value()).isEqualTo(26);
    // without windows 8 times 4 minutes and 3 times 5
    assertThat(town().finding("study-least-at-end").value()).isEqualTo(47);
    assertThat(town().finding("study-least").sentence()).isEqualTo(
        OPENING
            + "on the first day 12 points could be reached in 26 minutes at the least, in one session at the best time of"
            + " day.");
  }

  @Test
  void what_is_done_in_every_session_takes_its_time_and_what_is_done_in_some_is_left_out() {
    var app = app(12);
    var activities = new LinkedHashMap<>(app.activities());
    activities.computeIfPresent("login", (_, login) -> Records.with(login, "takes", Quantity.of(3)));
    activities.put(
        "quiz", Records.of(Activity.class, "counts", Counts.SESSIONS, "points", Quantity.of(5), "takes",
            Quantity.of(7), "done", Quantity.of(0.5)));

    assertThat(new Town().study(Records.with(app, "activities", activities)).count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.STUDY, 1, "2021-01", "all", "member-days").finding("study-least").value()).isEqualTo(26 + 3);
  }

  @Test
  void what_cannot_be_reached_has_no_least_time() {
    assertThat(new Town().study(app(20)).count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.STUDY, 1, "2021-01", "all", "member-days").findings())
        .extracting(Finding::id).noneMatch(id -> id.startsWith("study-least"));
  }

  @Test
  void without_an_app_nothing_is_said() {
    assertThat(new Town().score().count(Tables.RESIDENTS, 1000, "all").findings())
        .extracting(Finding::id).noneMatch(id -> id.startsWith("study"));
  }
}
