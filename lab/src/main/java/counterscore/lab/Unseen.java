package counterscore.lab;

import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.ControlRoom;
import counterscore.scenario.Demand;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that was declared and of which a run saw nothing: a rule without an entry, a watcher that wrote none, a
 * demand that nobody made, a list on which nobody stood, a party that looked nobody up, an
 * activity without a point, a gift that nobody took, a part of the control room that counted nothing. Often the run was too small; sometimes the scenario is wrong.
 *
 * @param kind what was declared
 * @param name its key; a rule is named {@code scheme/conduct}
 */
public record Unseen(Kind kind, String name) {
  /** What can be declared in vain. */
  public enum Kind {
    RULE("rule", "read no entry"),
    WATCHER("watcher", "wrote no entry"),
    DEMAND("demand", "was never made"),
    LIST("list", "had nobody on it"),
    PARTY("look-up party", "looked nobody up"),
    ACTIVITY("activity of the study app", "earned no point"),
    GIFT("gift of the study app", "was never taken"),
    ROOM("part of the control room", "counted nothing");

    private final String words;
    private final String missing;

    Kind(String words, String missing) {
      this.words = words;
      this.missing = missing;
    }
  }

  /** For example: watcher "inspectors" wrote no entry in this run. */
  public String sentence() {
    return kind.words + " \"" + name + "\" " + kind.missing + " in this run";
  }

  /** Everything declared with a count of zero, in the order of the file. */
  static List<Unseen> in(Scenario scenario, Observations observations) {
    var unseen = new ArrayList<Unseen>();
    var rules = observations.counter(Tables.RULES);
    scenario.schemes().forEach((scheme, declared) -> {
      for (var conduct : declared.rules().keySet()) {
        if (rules.sum(Map.of("scheme", scheme, "conduct", conduct, "measure", "entries")) == 0) {
          unseen.add(new Unseen(Kind.RULE, scheme + "/" + conduct));
        }
      }
    });
    var entries = observations.counter(Tables.ENTRIES);
    scenario.watchers().keySet().forEach(watcher -> note(unseen, Kind.WATCHER, watcher, entries, "watcher"));
    var demands = observations.counter(Tables.DEMANDS);
    scenario.demands().keySet().forEach(demand -> note(unseen, Kind.DEMAND, demand, demands, "demand"));
    var lists = observations.counter(Tables.LISTS);
    scenario.lists().keySet().forEach(list -> note(unseen, Kind.LIST, list, lists, "list"));
    var lookups = observations.counter(Tables.LOOKUPS);
    Stream.concat(scenario.demands().values().stream().map(Demand::askedBy), scenario.lookups().keySet().stream())
        .distinct()
        .forEach(party -> note(unseen, Kind.PARTY, party, lookups, "party"));
    if (scenario.study() != null) {
      var points = observations.counter(Tables.STUDY_POINTS);
      scenario.study().activities().keySet()
          .forEach(activity -> note(unseen, Kind.ACTIVITY, activity, points, "activity"));
      var gifts = observations.counter(Tables.STUDY_GIFTS);
      scenario.study().gifts().keySet().forEach(gift -> note(unseen, Kind.GIFT, gift, gifts, "gift"));
    }
    if (scenario.controlRoom() != null) {
      controlRoom(unseen, scenario.controlRoom(), observations.counter(Tables.CONTROL_ROOM));
    }
    return List.copyOf(unseen);
  }

  private static void controlRoom(List<Unseen> unseen, ControlRoom room, Counter seen) {
    note(unseen, Kind.ROOM, "sightings", seen, "measure");
    if (room.anomalies() != null) {
      note(unseen, Kind.ROOM, "incidents", seen, "measure");
      note(unseen, Kind.ROOM, "false-alarms", seen, "measure");
    }
    if (room.search() != null) {
      note(unseen, Kind.ROOM, "searches", seen, "measure");
      note(unseen, Kind.ROOM, "false-alerts", seen, "measure");
    }
    if (room.operators() != null) {
      note(unseen, Kind.ROOM, "looked-at", seen, "measure");
    }
  }

  private static void note(List<Unseen> unseen, Kind kind, String name, Counter counter, String column) {
    if (counter.sum(Map.of(column, name)) == 0) {
      unseen.add(new Unseen(kind, name));
    }
  }
}
