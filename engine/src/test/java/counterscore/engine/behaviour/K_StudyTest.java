package counterscore.engine.behaviour;

import static counterscore.engine.behaviour.City.shares;
import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Progress;
import counterscore.engine.Replay;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Digest;
import counterscore.observation.LifeStory;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Experiment;
import counterscore.scenario.Feed;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Responses;
import counterscore.scenario.Span;
import counterscore.scenario.StudyApp;
import counterscore.scenario.StudyApp.Activity;
import counterscore.testing.Records;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What members of the study app do and earn (docs/model/study.md). Towns of ten, unless a share is measured. */
class K_StudyTest {
  private static final String DAY = "noon";

  private static Activity reading(int every, int points, Object... more) {
    return Records.with(
        Records.of(
            Activity.class, "counts", StudyApp.Counts.READING, "every", Quantity.of(every), "points",
            Quantity.of(points)),
        more);
  }

  private static Activity once(int points, Object... more) {
    return Records.with(
        Records.of(Activity.class, "counts", StudyApp.Counts.SESSIONS, "points", Quantity.of(points)), more);
  }

  /** Everybody is a member, opens the app about 20 times a day and reads for ten minutes. */
  private static StudyApp app(Map<String, Activity> activities, Object... more) {
    return Records.with(
        Records.of(
            StudyApp.class, "members", Quantity.of(1), "sessions", Rate.perYear(7300), "reading", Quantity.of(10),
            "watching", Quantity.of(0), "times", shares(DAY, 1), "activities", activities),
        more);
  }

  private static Map<String, Activity> table(Object... namesAndActivities) {
    var table = new LinkedHashMap<String, Activity>();
    for (int i = 0; i < namesAndActivities.length; i += 2) {
      table.put((String) namesAndActivities[i], (Activity) namesAndActivities[i + 1]);
    }
    return table;
  }

  private static Observations live(StudyApp app) {
    return live(app, 10, 30);
  }

  private static Observations live(StudyApp app, int residents, int days) {
    var experiment = new City(residents).days(days).experiment();
    return new ThreadRunner(1).run(
        Experiment.of(Records.with(experiment.scenario(), "study", app), 1), Progress.SILENT);
  }

  private static long study(Observations seen, String measure) {
    return seen.counter(Tables.STUDY).sum(Map.of("measure", measure));
  }

  private static long points(Observations seen, String activity) {
    return seen.counter(Tables.STUDY_POINTS).sum(Map.of("activity", activity, "measure", "points"));
  }

  private static Quantity dated(double before, double from) {
    return Quantity.of(
        new TreeMap<>(Map.of(LocalDate.of(2021, 1, 1), before, LocalDate.of(2021, 1, 16), from)), null, null, null,
        null);
  }

  @Test
  void K01_a_session_earns_a_point_for_every_completed_unit() {
    var seen = live(app(table("time", reading(5, 1))));
    assertThat(study(seen, "sessions")).isGreaterThan(5000);
    assertThat(study(seen, "points")).isEqualTo(2 * study(seen, "sessions"));
    assertThat(study(seen, "minutes")).isEqualTo(10 * study(seen, "sessions"));
  }

  @Test
  void K02_minutes_of_a_day_add_up_over_its_sessions() {
    // in a day of n sessions 10 n minutes complete floor(10 n / 25) units: with about 20 sessions nearly 4 of ten
    var seen = live(app(table("time", reading(25, 1))));
    assertThat(study(seen, "points") / (double) study(seen, "sessions")).isBetween(0.37, 0.4);
  }

  @Test
  void K03_a_cap_ends_the_points_of_an_activity_for_the_day() {
    var seen = live(app(table("time", reading(5, 1, "cap", Quantity.of(6)), "login", once(1))));
    assertThat(study(seen, "active-days")).isEqualTo(300);
    assertThat(points(seen, "time")).isEqualTo(6 * 300);
    assertThat(points(seen, "login")).isEqualTo(study(seen, "sessions"));
    assertThat(study(seen, "withheld")).isEqualTo(2 * study(seen, "sessions") - 6 * 300);
  }

  @Test
  void K04_the_cap_of_the_day_binds_all_activities_together() {
    var seen = live(app(table("time", reading(5, 1), "login", once(1)), "cap", Quantity.of(7)));
    assertThat(study(seen, "points")).isEqualTo(7 * 300);
  }

  @Test
  void K05_a_window_multiplies_what_is_doubled_and_nothing_else() {
    var app = app(
        table("time", reading(5, 1, "doubled", true), "login", once(1)), "windows", shares(DAY, 2));
    var seen = live(app);
    assertThat(points(seen, "time")).isEqualTo(4 * study(seen, "sessions"));
    assertThat(points(seen, "login")).isEqualTo(study(seen, "sessions"));
    assertThat(study(seen, "in-windows")).isEqualTo(study(seen, "sessions"));
  }

  @Test
  void K06_a_cap_that_a_doubled_point_would_pass_is_reached_exactly() {
    var seen = live(
        app(
            table("time", reading(5, 1, "doubled", true, "cap", Quantity.of(5))), "windows", shares(DAY, 2)));
    assertThat(study(seen, "points")).isEqualTo(5 * 300);
  }

  @Test
  void K07_windows_end_on_a_date() {
    var seen = live(
        app(
            table("time", reading(5, 1, "doubled", true, "cap", Quantity.of(1000))), "windows",
            Map.of(DAY, dated(2, 1)), "cap", dated(4, 3)));
    // 15 days at 4 points, 15 at 3
    assertThat(study(seen, "points")).isEqualTo(10 * 15 * (4 + 3));
    assertThat(study(seen, "in-windows")).isBetween(study(seen, "sessions") * 45 / 100,
        study(seen, "sessions") * 55 / 100);
  }

  @Test
  void K08_members_move_their_sessions_while_there_is_a_window() {
    var times = shares("morning", 0.25, "night", 0.75);
    var all = app(
        table("login", once(1)), "times", times, "windows", Map.of("morning", dated(2, 1)), "moved",
        Quantity.of(1));
    var seen = live(all);
    long before = study(live(Records.with(all, "windows", shares("morning", 2)), 10, 15), "sessions");
    assertThat(study(seen, "in-windows")).isEqualTo(before);
    assertThat(study(seen, "while-windows")).isEqualTo(before).isLessThan(study(seen, "sessions"));
    // healthy 0.75 of about 3,000; 6 deviations are 0.05
    assertThat(study(seen, "moved") / (double) before).isCloseTo(0.75, Offset.offset(0.05));
  }

  @Test
  void K09_the_time_that_the_points_asked_take_is_exact() {
    // the 4th unit of 5 minutes is complete after 20 minutes of the day
    var seen = live(app(table("time", reading(5, 1)), "asked", Quantity.of(4)));
    assertThat(study(seen, "asked-days")).isEqualTo(300);
    assertThat(study(seen, "asked-minutes")).isEqualTo(20 * 300);
  }

  @Test
  void K10_who_games_earns_points_and_spends_no_time() {
    var gaming = new StudyApp.Gaming(Quantity.of(1), Quantity.of(30), Quantity.of(0));
    var seen = live(app(table("time", reading(5, 1)), "gaming", gaming, "asked", Quantity.of(4)));
    assertThat(study(seen, "points")).isEqualTo(6 * study(seen, "sessions"));
    assertThat(study(seen, "minutes")).isZero();
    assertThat(study(seen, "unattended")).isEqualTo(30 * study(seen, "sessions"));
    assertThat(study(seen, "asked-days-gamed")).isEqualTo(study(seen, "asked-days")).isEqualTo(300);
  }

  /** Healthy 0.3 of 1,000; 6 deviations are 0.09. */
  @Test
  void K11_the_share_of_members_is_what_is_declared_and_may_grow() {
    var seen = live(app(table("login", once(1)), "members", dated(0.3, 0.5)), 1000, 30);
    assertThat(study(seen, "member-days") / 30_000.0).isCloseTo(0.4, Offset.offset(0.09));
    assertThat(study(seen, "members") / 1000.0).isCloseTo(0.5, Offset.offset(0.09));
    // with 20 sessions a day hardly a member misses a day
    assertThat(study(seen, "active-days")).isEqualTo(study(seen, "member-days"));
  }

  @Test
  void K12_what_is_done_well_earns_other_points() {
    var better = new StudyApp.Better(Quantity.of(1), Quantity.of(8));
    var seen = live(app(table("quiz", once(6, "better", better, "takes", Quantity.of(3)))));
    assertThat(study(seen, "points")).isEqualTo(8 * study(seen, "sessions"));
    assertThat(study(seen, "minutes")).isEqualTo(13 * study(seen, "sessions"));
  }

  @Test
  void K13_an_app_without_members_leaves_no_trace() {
    var none = app(table("time", reading(5, 1)), "members", Quantity.of(0));
    var bare = new City(10).days(30).experiment();
    assertThat(Digest.of(live(none))).isEqualTo(Digest.of(new ThreadRunner(1).run(bare, Progress.SILENT)));
  }

  @Test
  void K14_one_activity_more_changes_nobodys_luck() {
    var quiz = once(1, "done", Quantity.of(0.5));
    var seen = live(app(table("quiz", quiz)));
    var more = live(app(table("login", once(1), "quiz", quiz, "share", once(1, "done", Quantity.of(0.5)))));
    assertThat(points(more, "quiz")).isEqualTo(points(seen, "quiz"));
    assertThat(List.of(study(more, "sessions"), study(more, "minutes")))
        .isEqualTo(List.of(study(seen, "sessions"), study(seen, "minutes")));
  }

  @Test
  void K15_the_last_of_every_whole_cell_are_shamed_at_the_months_end() {
    // ten members: three cells of three, one is left over; two months
    var seen = live(
        app(table("login", once(1)), "cells", new StudyApp.Cells(Quantity.of(3), Quantity.of(2))), 10, 40);
    assertThat(study(seen, "shamed")).isEqualTo(3 * 2 * 2);
  }

  /**
   * Ten of 1,000 are a stratum of their own, the last. Of 990 in cells of 30 with one shamed each, 0.33 a month are theirs: 8 in two
   * years, none by chance once in 3,000. In the order of residents they were the ten left over.
   */
  @Test
  void K26_a_small_stratum_is_ranked_like_the_others() {
    var app = app(table("login", once(1)), "cells", new StudyApp.Cells(Quantity.of(30), Quantity.of(1)));
    var city = new City(1000).group("side", "large", 0.99, "small", 0.01).days(730);
    var scenario = Records.with(city.experiment().scenario(), "study", app);
    var seen = new ThreadRunner(1).run(Experiment.of(scenario, 1), Progress.SILENT);
    assertThat(seen.counter(Tables.STUDY).sum(Map.of("measure", "shamed", "stratum", "small"))).isBetween(1L, 24L);
    assertThat(study(seen, "shamed")).isEqualTo(24 * 33);
  }

  @Test
  void K16_shaming_ends_on_a_date() {
    var seen = live(
        app(table("login", once(1)), "cells", new StudyApp.Cells(Quantity.of(5), dated(1, 0))), 10, 40);
    assertThat(study(seen, "shamed")).isZero();
  }

  /** Healthy 1,000 of each; 6 deviations of 2,000 lots are 190. */
  @Test
  void K17_who_games_is_not_the_one_who_comes_last() {
    // half of the members game and earn three times as much; equal points are told apart by lot
    var gaming = new StudyApp.Gaming(Quantity.of(0.5), Quantity.of(30), Quantity.of(0));
    var app = app(
        table("time", reading(30, 1, "cap", Quantity.of(1))), "reading", Quantity.of(0), "gaming", gaming, "cells",
        new StudyApp.Cells(Quantity.of(10), Quantity.of(1)));
    var stories = live(app, 2000, 30);
    // every cell of ten has somebody who reads, but for one in 1,024
    assertThat(study(stories, "shamed")).isEqualTo(200);
    assertThat(study(stories, "points")).isEqualTo(study(stories, "points-gamed"));
  }

  @Test
  void K18_who_is_shamed_remembers_it_as_a_refusal() {
    var city = new City(10).days(60).conduct("debt", 20, null);
    var hardship = new Responses.Hardship(List.of("debt"), Quantity.of(20), Quantity.of(10), new Span(3650));
    var responses = Records.of(Responses.class, "hardship", hardship);
    var shaming =
        app(table("login", once(1)), "cells", new StudyApp.Cells(Quantity.of(2), Quantity.of(2)));
    var scenario = Records.with(city.experiment().scenario(), "study", shaming, "responses", responses);
    var seen = new ThreadRunner(1).run(Experiment.of(scenario, 1), Progress.SILENT);
    long january = seen.counter(Tables.ACTS).sum(Map.of("month", "2021-01"));
    long february = seen.counter(Tables.ACTS).sum(Map.of("month", "2021-02"));
    // healthy 17 and 153
    assertThat(january).isBetween(2L, 45L);
    assertThat(february).isBetween(90L, 230L);
  }

  @Test
  void K19_gifts_are_taken_in_order_while_the_points_last() {
    // one point a day: 31 at the end of January, 9 more in February
    var gifts = new LinkedHashMap<String, StudyApp.Gift>();
    gifts.put("cup", new StudyApp.Gift(null, Quantity.of(20), Quantity.of(1)));
    gifts.put("pen", new StudyApp.Gift(null, Quantity.of(11), Quantity.of(1)));
    var seen = live(app(table("login", once(1, "cap", Quantity.of(1))), "gifts", gifts), 10, 40);
    assertThat(seen.counter(Tables.STUDY_GIFTS).sum(Map.of("gift", "cup"))).isEqualTo(10);
    assertThat(seen.counter(Tables.STUDY_GIFTS).sum(Map.of("gift", "pen"))).isEqualTo(10);
    assertThat(study(seen, "gifts")).isEqualTo(20);
    assertThat(study(seen, "redeemed")).isEqualTo(310);
    assertThat(study(seen, "points")).isEqualTo(400);
  }

  @Test
  void K20_what_is_forwarded_reaches_the_declared_number() {
    var seen = live(app(table("share", once(1, "reaches", Quantity.of(25), "cap", Quantity.of(3)))));
    assertThat(study(seen, "reached")).isEqualTo(25 * study(seen, "sessions"));
  }

  @Test
  void K21_whoever_joins_in_a_place_has_no_points_to_spend() {
    // nobody stays for 300 points: a place changes hands every week
    var gifts = Map.of("cup", new StudyApp.Gift(null, Quantity.of(300), Quantity.of(1)));
    var app = app(table("login", once(1, "cap", Quantity.of(10))), "gifts", gifts);
    var scenario = new City(10).days(90).experiment().scenario();
    var stay = Records.with(scenario, "study", app);
    var move =
        Records.with(
            stay, "society", Records.with(scenario.society(), "turnover", Rate.perYear(52)));
    assertThat(study(new ThreadRunner(1).run(Experiment.of(stay, 1), Progress.SILENT), "gifts")).isEqualTo(20);
    assertThat(study(new ThreadRunner(1).run(Experiment.of(move, 1), Progress.SILENT), "gifts")).isZero();
  }

  @Test
  void K22_all_lives_together_are_what_the_run_counted() {
    var gifts = Map.of("cup", new StudyApp.Gift(null, Quantity.of(40), Quantity.of(0.5)));
    var app = app(
        table("time", reading(5, 1, "cap", Quantity.of(6)), "login", once(1, "cap", Quantity.of(1))), "members",
        Quantity.of(0.5), "gifts", gifts, "cells", new StudyApp.Cells(Quantity.of(5), Quantity.of(1)), "gaming",
        new StudyApp.Gaming(Quantity.of(0.3), Quantity.of(9), Quantity.of(0)));
    var seen = live(app, 60, 70);
    var scenario = Records.with(new City(60).days(70).experiment().scenario(), "study", app);
    var lives = Replay.of(Experiment.of(scenario, 1), LongStream.range(0, 60).boxed().toList());
    var events = lives.stream().flatMap(life -> life.events().stream()).toList();
    var studied =
        events.stream().filter(LifeStory.Studied.class::isInstance).map(LifeStory.Studied.class::cast).toList();
    assertThat(studied.stream().mapToLong(LifeStory.Studied::sessions).sum()).isEqualTo(study(seen, "sessions"));
    assertThat(studied.stream().mapToLong(LifeStory.Studied::points).sum()).isEqualTo(study(seen, "points"));
    assertThat(studied.stream().mapToLong(LifeStory.Studied::minutes).sum()).isEqualTo(study(seen, "minutes"));
    assertThat(events.stream().filter(LifeStory.Shamed.class::isInstance)).hasSize((int) study(seen, "shamed"));
    assertThat(
        events.stream().filter(LifeStory.Redeemed.class::isInstance).map(LifeStory.Redeemed.class::cast)
            .mapToLong(LifeStory.Redeemed::points).sum())
        .isPositive().isEqualTo(study(seen, "redeemed"));
  }

  private static Observations fed(StudyApp app, int days, Map<String, Feed> feeds) {
    var city = new City(10).days(days).scheme(500, 0, 600, shares("A", 550, "B", 0), Map.of());
    var scenario = Records.with(city.experiment().scenario(), "study", Records.with(app, "feeds", feeds));
    return new ThreadRunner(1).run(Experiment.of(scenario, 1), Progress.SILENT);
  }

  private static long booked(Observations seen) {
    return seen.counter(Tables.POINTS).sum(Map.of("kind", "study", "measure", "points"));
  }

  @Test
  void K23_the_points_of_a_month_are_a_level_in_a_score_where_that_is_declared() {
    var daily = app(table("login", once(1, "cap", Quantity.of(1))));
    var feeds = Map.of("score", new Feed(Quantity.of(0.5), Quantity.of(20)));
    // 31 points: (31 - 20) / 2 = 5.5, rounded to 6
    assertThat(booked(fed(daily, 31, feeds))).isEqualTo(60);
    // 28 points take their place: 4
    var seen = fed(daily, 59, feeds);
    assertThat(booked(seen)).isEqualTo(40);
    assertThat(seen.counter(Tables.FEEDS).sum(Map.of("other", Tables.STUDY_APP, "measure", "points-raised")))
        .isEqualTo(60 + 40);
  }

  @Test
  void K24_a_member_who_never_studies_loses_points_and_whoever_is_no_member_has_no_term() {
    var idle = app(table("login", once(1)), "sessions", Rate.perYear(0));
    var feeds = Map.of("score", new Feed(Quantity.of(0.5), Quantity.of(20)));
    assertThat(booked(fed(idle, 59, feeds))).isEqualTo(-100);
    assertThat(booked(fed(Records.with(idle, "members", Quantity.of(0)), 59, feeds))).isZero();
  }

  @Test
  void K25_a_feed_without_weight_leaves_no_trace() {
    var daily = app(table("login", once(1, "cap", Quantity.of(1))));
    var nothing = Map.of("score", new Feed(Quantity.of(0), Quantity.of(20)));
    assertThat(Digest.of(fed(daily, 59, nothing))).isEqualTo(Digest.of(fed(daily, 59, Map.of())));
  }

  private static List<List<LifeStory.Event>> studied(StudyApp app) {
    var scenario = Records.with(new City(60).days(59).experiment().scenario(), "study", app);
    return Replay.of(Experiment.of(scenario, 1), LongStream.range(0, 60).boxed().toList()).stream()
        .map(life -> life.events().stream().filter(LifeStory.Studied.class::isInstance).toList()).toList();
  }

  @Test
  void K27_what_a_member_does_is_the_same_whoever_else_is_one() {
    var all = app(table("time", reading(25, 1), "login", once(1, "done", Quantity.of(0.5))));
    var everybody = studied(all);
    var half = studied(Records.with(all, "members", Quantity.of(0.5)));
    assertThat(half.stream().filter(List::isEmpty).count()).isBetween(15L, 45L);
    for (int i = 0; i < 60; i++) {
      assertThat(half.get(i)).isIn(List.of(), everybody.get(i));
    }
  }

  /** By ten residents over 59 days; z of the counts below 4. */
  @Test
  void K28_as_many_sessions_happen_as_are_declared_however_many_that_are() {
    for (double perYear : new double[] {36.5, 730, 10_000}) {
      var app = app(table("login", once(1)), "sessions", Rate.perYear(perYear));
      double expected = perYear / 365 * 10 * 59;
      assertThat((double) study(live(app, 10, 59), "sessions"))
          .isCloseTo(expected, Offset.offset(4 * Math.sqrt(expected)));
    }
  }
}
