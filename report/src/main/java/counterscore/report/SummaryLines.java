package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The facts below the bars: who is in the worst tier, what was wrong, what was refused, who looked. One or two lines each. */
final class SummaryLines {
  /** Lines for groups, at most. */
  private static final int MOST_GROUPS = 4;

  /** How many of the worst watchers are named. */
  private static final int MOST_WATCHERS = 3;

  /** Width of the column of names, with the space behind it. */
  private static final int MARGIN = 15;

  private final Story story;
  private final int columns;

  SummaryLines(Story story, int columns) {
    this.story = story;
    this.columns = columns;
  }

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.addAll(groups());
    if (!story.scenario().watchers().isEmpty()) {
      lines.addAll(fact("Wrong entries", wrong(), 2));
    }
    if (!story.scenario().lists().isEmpty()) {
      lines.addAll(fact("On lists", listed(), 2));
    }
    if (!story.scenario().demands().isEmpty() || story.scenario().controlRoom() == null) {
      lines.addAll(fact("Refused", refused(), 2));
      lines.addAll(fact("Look-ups", lookups(), 2));
    }
    if (story.scenario().study() != null) {
      lines.addAll(fact("Study app", study(), 3));
    }
    if (story.scenario().controlRoom() != null) {
      lines.addAll(fact("Cameras", cameras(), 2));
      lines.addAll(fact("Alerts", alerts(), 3));
    }
    return lines;
  }

  private long room(String measure) {
    return story.sum(Tables.CONTROL_ROOM, Map.of("measure", measure));
  }

  private String cameras() {
    return Numbers.count(room("sightings"), "sighting", "sightings") + ", " + Numbers.count(room("right"))
        + " linked to the right resident, " + Numbers.count(room("wrong")) + " to a wrong one; "
        + Numbers.count(room("searches"), "search", "searches");
  }

  private String alerts() {
    long idle = room("idle-alerts");
    long alerts = room("right-alerts") + idle + room("false-alerts");
    return Numbers.count(alerts) + ", of these " + Numbers.count(room("false-alerts")) + " with a wrong name"
        + (idle == 0 ? "" : ", " + Numbers.count(idle) + " of residents who did nothing") + "; "
        + Numbers.count(room("looked-at")) + " looked at, "
        + Numbers.count(room("innocent-stops"), "stop", "stops") + " of innocent residents";
  }

  private List<String> fact(String name, String text, int most) {
    return Wrapping.beside(name, MARGIN, Wrapping.atMost(most, Wrapping.wrap(text, "", columns - MARGIN)));
  }

  /** Of the first scheme with a worst tier that is not empty. */
  private List<String> groups() {
    var scheme = story.schemes().stream().filter(grades -> grades.atEnd(grades.worst()) > 0).findFirst();
    if (scheme.isEmpty() || story.scenario().society().groups().isEmpty()) {
      return List.of();
    }
    var grades = scheme.get();
    var byAttribute = new LinkedHashMap<String, List<Group>>();
    grades.groups(grades.worst()).forEach(
        group -> byAttribute.computeIfAbsent(group.attribute(), attribute -> new ArrayList<>()).add(group));
    var lines = new ArrayList<String>();
    lines.add(Wrapping.cut(
        "In tier " + grades.worst() + (grades.oneOfSeveral() ? " of " + grades.title() : "")
            + " of every 1,000 (and how many)",
        columns));
    byAttribute.entrySet().stream().limit(MOST_GROUPS - 1L).forEach(
        entry -> lines.add(Wrapping.cut("  " + entry.getKey() + ": " + rates(entry.getValue()), columns)));
    return lines;
  }

  private static String rates(List<Group> groups) {
    return groups.stream()
        .map(group -> group.category() + " " + Numbers.rate(group.perThousand()) + " ("
            + Numbers.count(group.inTier()) + ")")
        .collect(Collectors.joining(", "));
  }

  private String wrong() {
    long misattributed = truth("misattributed");
    long fabricated = truth("fabricated");
    long wrong = misattributed + fabricated;
    long written = wrong + truth("correct");
    var worst = Wrong.byWatcher(story).stream()
        .filter(watcher -> watcher.wrong() > 0)
        .limit(MOST_WATCHERS)
        .map(watcher -> watcher.watcher() + " " + Numbers.share(watcher.wrong(), watcher.written()))
        .collect(Collectors.joining(", "));
    return Numbers.count(wrong) + " of " + Numbers.count(written) + " (" + Numbers.share(wrong, written) + "): "
        + Numbers.count(misattributed) + " somebody else's act, " + Numbers.count(fabricated) + " never happened"
        + (worst.isEmpty() ? "" : "; most at " + worst);
  }

  private long truth(String truth) {
    return story.sum(Tables.ENTRIES, Map.of("truth", truth));
  }

  private String refused() {
    long asked = story.sum(Tables.DEMANDS, Map.of("measure", "asked"));
    long refused = story.sum(Tables.DEMANDS, Map.of("measure", "refused"));
    if (refused == 0) {
      return "nothing of " + Numbers.count(asked, "demand", "demands");
    }
    var byDemand = story.scenario().demands().keySet().stream()
        .map(demand -> demand + " " + Numbers.count(Refused.count(story, demand, "refused")))
        .collect(Collectors.joining(", "));
    return Numbers.count(refused) + " of " + Numbers.count(asked, "demand", "demands") + ": " + byDemand;
  }

  private String listed() {
    return story.scenario().lists().keySet().stream()
        .map(list -> list + " " + Numbers.count(
            story.sum(Tables.LISTS, Map.of("month", story.lastMonth(), "list", list, "measure", "listed"))))
        .collect(Collectors.joining(", ")) + " at the end";
  }

  private String study() {
    long days = studied("member-days");
    if (days == 0) {
      return "nobody is a member";
    }
    return Numbers.count(story.sum(Tables.STUDY, Map.of("month", story.lastMonth(), "measure", "members")))
        + " members at the end; " + Numbers.rate(studied("points") / (double) days) + " points and "
        + Numbers.rate(studied("minutes") / (double) days) + " minutes per member-day, "
        + Numbers.count(Math.round(studied("minutes") / 60.0)) + " person-hours; "
        + windows();
  }

  private String windows() {
    long whileWindows = studied("while-windows");
    return whileWindows == 0 ? "no session on a day with windows"
        : "of " + Numbers.count(whileWindows, "session", "sessions") + " on days with windows "
            + Numbers.share(studied("in-windows"), whileWindows) + " lay in one, "
            + Numbers.share(studied("moved"), whileWindows) + " were moved there";
  }

  private long studied(String measure) {
    return story.sum(Tables.STUDY, Map.of("measure", measure));
  }

  private String lookups() {
    var byParty = Lookups.byParty(story).stream()
        .map(party -> party.party() + " " + Numbers.count(party.lookups()))
        .collect(Collectors.joining(", "));
    return byParty.isEmpty() ? "none" : byParty;
  }
}
