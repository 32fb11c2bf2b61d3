package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import static counterscore.engine.behaviour.City.shares;

import counterscore.engine.Progress;
import counterscore.engine.Replay;
import counterscore.engine.ThreadRunner;
import counterscore.observation.LifeStory;
import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.ControlRoom;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Span;
import counterscore.testing.Records;
import java.util.Map;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** Cameras and control room (model section 11). Bounds are six standard deviations. */
class L_CamerasTest {
  private static Observations live(City city) {
    return new ThreadRunner(1).run(city.experiment(), Progress.SILENT);
  }

  private static ControlRoom room(@Nullable Object... more) {
    return Records.with(
        Records.of(ControlRoom.class, "cameras", Quantity.of(10), "sighted", Quantity.of(0.1)), more);
  }

  private static ControlRoom.Search list(double present, double missed, double falseMatches) {
    return Records.of(
        ControlRoom.Search.class, "gallery", ControlRoom.Gallery.WATCH_LIST, "size", Quantity.of(1e6), "present",
        Quantity.of(present), "missed", Quantity.of(missed), "falseMatches", Quantity.of(falseMatches), "factors",
        Map.of());
  }

  private static ControlRoom.Operators operators(double number, double stopped, double stoppedInnocent) {
    return Records.of(
        ControlRoom.Operators.class, "number", Quantity.of(number), "hours", Quantity.of(8), "looks", Quantity.of(100),
        "stopped", Quantity.of(stopped), "stoppedInnocent", Quantity.of(stoppedInnocent));
  }

  private static long count(Observations seen, String measure) {
    return seen.counter(Tables.CONTROL_ROOM).sum(Map.of("measure", measure));
  }

  /** Ten residents, one sighting a day each: 3,650, 6 deviations are 363. */
  @Test
  void L01_sightings_follow_the_density() {
    var seen = live(new City(10).controlRoom(room()));
    assertThat((double) count(seen, "sightings")).isCloseTo(3650, Offset.offset(363.0));
    var half = live(new City(10).controlRoom(room("recognising", Quantity.of(0.5))));
    assertThat((double) count(half, "sightings")).isCloseTo(1825, Offset.offset(257.0));
  }

  @Test
  void L02_a_sighting_is_linked_right_or_wrong_or_to_nobody() {
    var seen = live(
        new City(10).controlRoom(room("linkedRight", Quantity.of(0.6), "linkedWrong", Quantity.of(0.4))));
    assertThat(count(seen, "right") + count(seen, "wrong")).isEqualTo(count(seen, "sightings"));
    // 3,650 × 0.4: 6 deviations of a Poisson count are 229
    assertThat((double) count(seen, "wrong")).isCloseTo(1460, Offset.offset(229.0));
  }

  @Test
  void L03_a_perfect_search_finds_everybody_listed_and_nobody_else() {
    var seen = live(new City(10).controlRoom(room("search", list(0.2, 0, 0))));
    assertThat(count(seen, "searches")).isEqualTo(count(seen, "sightings"));
    assertThat(count(seen, "right-alerts")).isEqualTo(count(seen, "sought")).isPositive();
    assertThat(count(seen, "false-alerts") + count(seen, "idle-alerts")).isZero();
  }

  /** 3,650 searches × 0.001 per million × 100 … the rate grows with the gallery: 365, 6 deviations are 115. */
  @Test
  void L04_false_alerts_grow_with_the_gallery() {
    var small = list(0, 0, 0.1);
    var large = Records.with(small, "size", Quantity.of(4e6));
    assertThat((double) count(live(new City(10).controlRoom(room("search", small))), "false-alerts"))
        .isCloseTo(365, Offset.offset(115.0));
    assertThat((double) count(live(new City(10).controlRoom(room("search", large))), "false-alerts"))
        .isCloseTo(1460, Offset.offset(229.0));
  }

  @Test
  void L05_whoever_is_named_wrongly_and_looked_at_is_stopped_although_innocent() {
    var seen = live(
        new City(10).controlRoom(room("search", list(0, 0, 0.1), "operators", operators(1e4, 1, 1))));
    assertThat(count(seen, "innocent-stops")).isEqualTo(count(seen, "looked-at")).isEqualTo(count(seen, "false-alerts"))
        .isPositive();
    assertThat(count(seen, "stops")).isZero();
  }

  /** One operator per million looks at 800 alerts a day; ten residents have 0.008 of that, 2.92 in a year. */
  @Test
  void L06_what_operators_have_no_time_for_is_never_looked_at() {
    var seen = live(
        new City(10).controlRoom(room("search", list(1, 0, 0), "operators", operators(1000, 1, 1))));
    assertThat(count(seen, "right-alerts")).isGreaterThan(3000);
    assertThat(seen.counter(Tables.OPERATORS).sum(Map.of("measure", "capacity"))).isEqualTo(2920);
    assertThat(count(seen, "looked-at")).isEqualTo(count(seen, "stops")).isBetween(2500L, 2920L);
  }

  @Test
  void L07_among_everyone_a_false_alarm_names_somebody_who_did_nothing() {
    var anomalies = Records.of(
        ControlRoom.Anomalies.class, "incidents", Rate.perYear(100), "caught", Quantity.of(1), "falseAlarms",
        Quantity.of(100));
    var everyone = Records.with(list(0, 0, 0), "gallery", ControlRoom.Gallery.EVERYONE, "present", null);
    var seen = live(new City(10).controlRoom(room("anomalies", anomalies, "search", everyone)));
    assertThat(count(seen, "idle-alerts")).isEqualTo(count(seen, "false-alarms")).isPositive();
    assertThat(count(seen, "right-alerts")).isEqualTo(count(seen, "caught")).isPositive();
    assertThat(count(seen, "searches")).isEqualTo(count(seen, "caught") + count(seen, "false-alarms"));
  }

  @Test
  void L09_groups_that_are_not_exposed_are_never_sighted() {
    var city = new City(10).group("home", "east", 0.5, "west", 0.5);
    var seen = live(city.controlRoom(room("exposure", Map.of("home", shares("east", 0, "west", 1)))));
    assertThat(seen.counter(Tables.CONTROL_ROOM).sum(Map.of("stratum", "east"))).isZero();
    // five residents, one sighting a day each: 1,825, 6 deviations are 257
    assertThat((double) count(seen, "sightings")).isCloseTo(1825, Offset.offset(257.0));
  }

  @Test
  void L10_all_lives_together_tell_the_stops_that_the_run_counted() {
    var city = new City(10).controlRoom(room("search", list(0, 0, 0.1), "operators", operators(1e4, 1, 0.2)));
    var seen = live(city);
    var lives = Replay.of(city.experiment(), LongStream.range(0, 10).boxed().toList());
    var stopped = lives.stream()
        .map(life -> life.events().stream().filter(LifeStory.Stopped.class::isInstance).count())
        .toList();
    assertThat(stopped.stream().mapToLong(Long::longValue).sum()).isEqualTo(count(seen, "innocent-stops"))
        .isPositive();
    assertThat(stopped.stream().filter(times -> times > 0).count()).isEqualTo(count(seen, "first-stops"));
  }

  @Test
  void L11_a_larger_number_of_cameras_never_sees_less() {
    var few = live(new City(10).controlRoom(room("search", list(0.1, 0.1, 0.1))));
    var more = live(new City(10).controlRoom(room("cameras", Quantity.of(11), "search", list(0.1, 0.1, 0.1))));
    for (var measure : Tables.CONTROL_MEASURES) {
      assertThat(count(more, measure)).as(measure).isGreaterThanOrEqualTo(count(few, measure));
    }
  }

  @Test
  void L12_nobody_is_looked_at_where_nobody_looks() {
    var seen = live(new City(10).controlRoom(room("search", list(0.5, 0, 0.1))));
    assertThat(count(seen, "looked-at") + count(seen, "stops") + count(seen, "innocent-stops")).isZero();
    assertThat(seen.counter(Tables.OPERATORS).sum(Map.of("measure", "alerts")))
        .isEqualTo(count(seen, "right-alerts") + count(seen, "false-alerts")).isPositive();
  }

  /** Alerts of the first days fill the time of the next: what is looked at waits, and what has waited a week is dropped. */
  @Test
  void L13_alerts_wait_while_they_are_kept_and_the_oldest_are_looked_at_first() {
    var slow = Records.with(operators(1000, 1, 1), "looks", Quantity.of(10), "kept", new Span(7));
    var seen = live(new City(10).days(60).controlRoom(room("search", list(1, 0, 0), "operators", slow)));
    // ten alerts and 0.8 looks a day: from the second week on each look is at an alert of seven days ago
    long looks = operators(seen, "looked-at");
    assertThat(looks).isEqualTo(48);
    assertThat(operators(seen, "waiting-days")).isBetween(6 * looks, 7 * looks);
    assertThat(operators(seen, "expired")).isPositive();
    assertThat(operators(seen, "alerts")).isGreaterThan(looks + operators(seen, "expired"));
  }

  private static long operators(Observations seen, String measure) {
    return seen.counter(Tables.OPERATORS).sum(Map.of("measure", measure));
  }

  /** 1 − 0.6² = 0.64 of 1,000 incidents a year; 6 deviations of a share of some 10,000 are 0.03. */
  @Test
  void L14_twice_the_cameras_miss_the_square_of_what_one_misses() {
    var anomalies = Records.of(
        ControlRoom.Anomalies.class, "incidents", Rate.perYear(1000), "caught", Quantity.of(0.4), "referenceCameras",
        Quantity.of(5), "falseAlarms", Quantity.of(0));
    var seen = live(new City(10).controlRoom(room("anomalies", anomalies)));
    assertThat(count(seen, "caught") / (double) count(seen, "incidents")).isCloseTo(0.64, Offset.offset(0.03));
  }

  @Test
  void L08_without_cameras_there_is_no_trace_of_the_room() {
    var anomalies = Records.of(
        ControlRoom.Anomalies.class, "incidents", Rate.perYear(100), "caught", Quantity.of(1), "falseAlarms",
        Quantity.of(100));
    var idle = new City(10).controlRoom(
        room(
            "cameras", Quantity.of(0), "search", list(0.1, 0.1, 0.1), "anomalies", anomalies, "operators",
            operators(1e4, 1, 1)));
    assertThat(Digest.of(live(idle))).isEqualTo(Digest.of(live(new City(10))));
  }
}
