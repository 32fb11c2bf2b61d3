package counterscore.engine.recording;

import counterscore.engine.plan.Plan;
import counterscore.engine.plan.SchemePlan;
import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.ControlRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The shapes of the counters that a plan fills. */
public final class Shapes {
  /** Bins of a histogram of scores, at most. */
  private static final int MOST_BINS = 200;

  private Shapes() {}

  /** Empty observations for a plan. */
  public static Observations empty(Plan plan) {
    var days = Axis.of("day", plan.calendar().dayLabels());
    var months = Axis.of("month", plan.calendar().monthLabels());
    var strata = Axis.of("stratum", plan.strata().labels());
    var truths = Axis.of("truth", Tables.TRUTHS);
    var conducts = Axis.of("conduct", List.copyOf(plan.experiment().scenario().conduct().keySet()));
    var channels =
        new Axis(
            List.of("conduct", "watcher"),
            plan.channels().stream().map(channel -> List.of(channel.conduct(), channel.watcher())).toList());
    var tiers = new Axis(List.of("scheme", "tier"), tiers(plan));
    return new Observations(
        List.of(
            new Counter(Tables.ACTS_DAILY, List.of(days, conducts)),
            new Counter(Tables.ACTS, List.of(months, conducts, strata)),
            new Counter(Tables.ENTRIES_DAILY, List.of(days, channels, truths)),
            new Counter(Tables.ENTRIES, List.of(months, channels, truths, strata)),
            new Counter(
                Tables.RULES,
                List.of(
                    months,
                    new Axis(List.of("scheme", "conduct"), rules(plan)),
                    Axis.of("measure", Tables.RULE_MEASURES))),
            new Counter(Tables.MOVES, List.of(months, strata, Axis.of("measure", Tables.MOVE_MEASURES))),
            new Counter(Tables.LEAVERS, List.of(months, tiers, strata)),
            new Counter(
                Tables.COMPUTED,
                List.of(
                    months, Axis.of("scheme", schemes(plan)), strata, Axis.of("measure", Tables.COMPUTED_MEASURES))),
            new Counter(
                Tables.FEEDS,
                List.of(
                    months, new Axis(List.of("scheme", "other"), feeds(plan)),
                    Axis.of("measure", Tables.FEED_MEASURES))),
            new Counter(Tables.FRIENDS, List.of(months, strata, Axis.of("measure", Tables.FRIEND_MEASURES))),
            new Counter(
                Tables.FRIEND_TERMS,
                List.of(months, Axis.of("scheme", schemes(plan)), strata,
                    Axis.of("measure", Tables.FRIEND_TERM_MEASURES))),
            new Counter(
                Tables.RESPONSES,
                List.of(months, conducts, strata, Axis.of("measure", Tables.RESPONSE_MEASURES))),
            new Counter(
                Tables.APPEALS,
                List.of(
                    months,
                    new Axis(List.of("scheme", "conduct"), rules(plan)),
                    strata,
                    Axis.of("measure", Tables.APPEAL_MEASURES))),
            new Counter(Tables.TIERS_DAILY, List.of(days, tiers)),
            new Counter(
                Tables.TIERS, List.of(months, tiers, strata, Axis.of("measure", Tables.RESIDENT_MEASURES))),
            new Counter(Tables.FLOWS, List.of(months, new Axis(List.of("scheme", "from", "to"), flows(plan)))),
            new Counter(
                Tables.SPELLS,
                List.of(
                    Axis.of("scheme", schemes(plan)), durations(plan), Axis.of("measure", Tables.SPELL_MEASURES))),
            new Counter(
                Tables.RETURNS,
                List.of(
                    Axis.of("scheme", schemes(plan)), durations(plan), Axis.of("measure", Tables.RETURN_MEASURES))),
            new Counter(
                Tables.CONDUCT_TIERS,
                List.of(
                    Axis.of("scheme", schemes(plan)), strata, Axis.of("acts", EqualConduct.bins(plan)),
                    Axis.of("measure", Tables.CONDUCT_TIER_MEASURES))),
            new Counter(
                Tables.CONDUCT_REFUSALS,
                List.of(
                    strata, Axis.of("acts", EqualConduct.bins(plan)),
                    Axis.of("measure", Tables.CONDUCT_REFUSAL_MEASURES))),
            new Counter(Tables.SCORES, List.of(months, new Axis(List.of("scheme", "score"), scores(plan)))),
            new Counter(
                Tables.DEMANDS,
                List.of(
                    months,
                    new Axis(List.of("demand", "tier"), Demands.tiers(plan)),
                    strata,
                    Axis.of("measure", Tables.DEMAND_MEASURES))),
            new Counter(
                Tables.PLACES,
                List.of(
                    months,
                    new Axis(List.of("demand", "tier"), Demands.places(plan)),
                    strata,
                    Axis.of("measure", Tables.PLACE_MEASURES))),
            new Counter(Tables.CAPACITY, List.of(months, Axis.of("demand", Demands.scarce(plan)))),
            new Counter(
                Tables.LISTS,
                List.of(
                    months, Axis.of("list", Demands.lists(plan)), strata, Axis.of("measure", Tables.LIST_MEASURES))),
            new Counter(
                Tables.LIST_REFUSALS,
                List.of(months, new Axis(List.of("list", "demand"), Demands.listRefusals(plan)), strata)),
            new Counter(Tables.REFUSED_RESIDENTS, List.of(Axis.of("demand", Demands.refusable(plan)), strata)),
            new Counter(
                Tables.LOOKUPS,
                List.of(
                    months,
                    new Axis(List.of("party", "scheme", "tier"), Demands.lookups(plan.lookupRows())),
                    strata)),
            new Counter(
                Tables.REQUESTS,
                List.of(
                    months,
                    new Axis(List.of("party", "scheme", "tier"), Demands.lookups(plan.requestRows())),
                    strata,
                    Axis.of("measure", Tables.REQUEST_MEASURES))),
            new Counter(
                Tables.POINTS,
                List.of(tiers, Axis.of("kind", Tables.KINDS), Axis.of("measure", Tables.POINT_MEASURES))),
            new Counter(
                Tables.STUDY,
                List.of(
                    months, strata,
                    Axis.of("measure", plan.study() == null ? List.of() : Tables.STUDY_MEASURES))),
            new Counter(
                Tables.STUDY_POINTS,
                List.of(
                    months, Axis.of("activity", activities(plan)),
                    Axis.of("measure", Tables.STUDY_POINT_MEASURES))),
            new Counter(
                Tables.CONTROL_ROOM,
                List.of(months, watched(plan), strata, Axis.of("measure", Tables.CONTROL_MEASURES))),
            new Counter(Tables.OPERATORS, List.of(days, watched(plan), Axis.of("measure", Tables.OPERATOR_MEASURES))),
            new Counter(Tables.STUDY_GIFTS, List.of(months, Axis.of("gift", gifts(plan)))),
            new Counter(Tables.RESIDENTS, List.of(strata))));
  }

  private static List<String> activities(Plan plan) {
    var study = plan.experiment().scenario().study();
    return study == null ? List.of() : List.copyOf(study.activities().keySet());
  }

  private static List<String> schemes(Plan plan) {
    return plan.schemes().stream().map(SchemePlan::name).toList();
  }

  /** From one month's end to another of the run. */
  private static Axis durations(Plan plan) {
    return Axis.of("months", IntStream.range(0, plan.calendar().months()).mapToObj(Integer::toString).toList());
  }

  private static List<String> gifts(Plan plan) {
    var study = plan.experiment().scenario().study();
    return study == null ? List.of() : List.copyOf(study.gifts().keySet());
  }

  private static List<List<String>> feeds(Plan plan) {
    var rows = new ArrayList<List<String>>();
    for (var scheme : plan.schemes()) {
      scheme.feeds().forEach(feed -> rows.add(List.of(scheme.name(), plan.schemes().get(feed.from()).name())));
    }
    if (plan.study() != null) {
      plan.study().feeds()
          .forEach(feed -> rows.add(List.of(plan.schemes().get(feed.to()).name(), Tables.STUDY_APP)));
    }
    return rows;
  }

  private static List<List<String>> tiers(Plan plan) {
    var rows = new ArrayList<List<String>>();
    plan.schemes().forEach(scheme -> scheme.tiers().forEach(tier -> rows.add(List.of(scheme.name(), tier))));
    return rows;
  }

  /** Empty where there is no control room, so that its tables have no cells. */
  private static Axis watched(Plan plan) {
    var room = plan.experiment().scenario().controlRoom();
    var gallery = room == null || room.search() == null ? Tables.NONE : label(room.search().gallery());
    return Axis.of("gallery", room == null ? List.of() : List.of(gallery));
  }

  private static String label(ControlRoom.Gallery gallery) {
    return gallery == ControlRoom.Gallery.EVERYONE ? "everyone" : "watch-list";
  }

  private static List<List<String>> rules(Plan plan) {
    var conducts = List.copyOf(plan.experiment().scenario().conduct().keySet());
    var rows = new ArrayList<List<String>>();
    for (var scheme : plan.schemes()) {
      scheme.rules().forEach(rule -> rows.add(List.of(scheme.name(), conducts.get(rule.conduct()))));
    }
    return rows;
  }

  private static List<List<String>> flows(Plan plan) {
    var rows = new ArrayList<List<String>>();
    for (var scheme : plan.schemes()) {
      for (var from : scheme.tiers()) {
        scheme.tiers().forEach(to -> rows.add(List.of(scheme.name(), from, to)));
      }
    }
    return rows;
  }

  private static List<List<String>> scores(Plan plan) {
    var rows = new ArrayList<List<String>>();
    for (var scheme : plan.schemes()) {
      for (int i = 0; i < bins(scheme); i++) {
        rows.add(List.of(scheme.name(), Integer.toString(scheme.floor() + i * binWidth(scheme))));
      }
    }
    return rows;
  }

  /** Number of bins of a scheme's histogram. */
  static int bins(SchemePlan scheme) {
    return (scheme.ceiling() - scheme.floor()) / binWidth(scheme) + 1;
  }

  /** Width of a bin [points]: the smallest of 1, 2, 5, 10, … that keeps the histogram short. */
  static int binWidth(SchemePlan scheme) {
    int width = 1;
    int[] steps = {2, 5, 10};
    int decade = 1;
    for (int i = 0; (scheme.ceiling() - scheme.floor()) / width + 1 > MOST_BINS; i++) {
      width = decade * steps[i % 3];
      decade *= i % 3 == 2 ? 10 : 1;
    }
    return width;
  }
}
