package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What cameras saw, whom their alerts named, and who was stopped. */
final class Cameras {
  private Cameras() {}

  static Optional<Section> of(Story story) {
    var room = story.scenario().controlRoom();
    if (room == null) {
      return Optional.empty();
    }
    var figures = new ArrayList<Html>();
    figures.add(seen(story).html(story));
    if (room.search() != null) {
      figures.add(alerts(story).html(story));
      figures.add(groups(story).html(story));
    }
    return Optional.of(new Section("cameras", "What cameras saw, and whom alerts named", figures));
  }

  private static long count(Story story, String month, String measure) {
    return story.sum(Tables.CONTROL_ROOM, Map.of("month", month, "measure", measure));
  }

  private static Figure seen(Story story) {
    var table = new DataTable("Sightings by month").words("Month").numbers(
        "Sightings", "linked right", "linked wrong", "age wrong", "sex wrong", "Incidents", "noticed", "False alarms");
    for (var month : story.months()) {
      long sightings = count(story, month, "sightings");
      table.row(
          month, Numbers.count(sightings), Numbers.share(count(story, month, "right"), sightings),
          Numbers.share(count(story, month, "wrong"), sightings),
          Numbers.share(count(story, month, "wrong-age"), sightings),
          Numbers.share(count(story, month, "wrong-sex"), sightings),
          Numbers.count(count(story, month, "incidents")), Numbers.count(count(story, month, "caught")),
          Numbers.count(count(story, month, "false-alarms")));
    }
    return Figure.ofTable(
        "cameras-seen",
        Numbers.share(
            story.sum(Tables.CONTROL_ROOM, Map.of("measure", "wrong")),
            story.sum(Tables.CONTROL_ROOM, Map.of("measure", "sightings")))
            + " of the sightings were linked to a wrong resident",
        "What cameras saw. Counts drawn by chance with the declared rates; nothing is recognised. The share linked right is how complete the"
            + " residents' movement profiles are.",
        table).from(Tables.CONTROL_ROOM);
  }

  private static Figure alerts(Story story) {
    var table = new DataTable("Alerts by month").words("Month").numbers(
        "Searches", "for somebody sought", "Alerts", "right", "right name, did nothing", "wrong name", "looked at",
        "per operator-hour", "Stops", "of innocent residents");
    for (var month : story.months()) {
      long right = count(story, month, "right-alerts");
      long idle = count(story, month, "idle-alerts");
      long wrong = count(story, month, "false-alerts");
      long innocent = count(story, month, "innocent-stops");
      long all = right + idle + wrong;
      long minutes = minutes(story, month);
      table.row(
          month, Numbers.count(count(story, month, "searches")), Numbers.count(count(story, month, "sought")),
          Numbers.count(all), Numbers.count(right), Numbers.count(idle), Numbers.count(wrong),
          Numbers.share(count(story, month, "looked-at"), all),
          minutes == 0 ? "–" : Numbers.rate(60.0 * all / minutes),
          Numbers.count(count(story, month, "stops") + innocent), Numbers.count(innocent));
    }
    return new Figure(
        "cameras-alerts", message(story),
        "Alerts, and whom they name. How many alerts are right depends on how many of those searched are sought, which nobody knows outside of a"
            + " simulation; the two belong together.",
        List.of(
            new Figure.Swatch("--slate", "right"), new Figure.Swatch("--made-up", "right name, did nothing"),
            new Figure.Swatch("--wrong", "wrong name")),
        List.of(chart(story)), table).from(Tables.CONTROL_ROOM, Tables.OPERATORS);
  }

  private static String message(Story story) {
    long wrong = story.sum(Tables.CONTROL_ROOM, Map.of("measure", "false-alerts"));
    long all = wrong + story.sum(Tables.CONTROL_ROOM, Map.of("measure", "right-alerts"))
        + story.sum(Tables.CONTROL_ROOM, Map.of("measure", "idle-alerts"));
    return all == 0 ? "There was no alert"
        : Numbers.count(wrong) + " of " + Numbers.count(all, "alert", "alerts") + " named the wrong resident";
  }

  private static long minutes(Story story, String month) {
    return story.days().stream()
        .filter(day -> day.startsWith(month))
        .mapToLong(day -> story.sum(Tables.OPERATORS, Map.of("day", day, "measure", "minutes")))
        .sum();
  }

  private static Map<String, Object> chart(Story story) {
    return Charts.along("alerts", Charts.bars(
        List.of(
            bar(story, "right", "right-alerts"), bar(story, "right name, did nothing", "idle-alerts"),
            bar(story, "wrong name", "false-alerts")),
        Charts.colours(
            "label", List.of("right", "right name, did nothing", "wrong name"),
            List.of(Palette.use("--slate"), Palette.use("--made-up"), Palette.use("--wrong")))));
  }

  private static Map<String, Object> bar(Story story, String label, String measure) {
    long count = story.sum(Tables.CONTROL_ROOM, Map.of("measure", measure));
    return Charts.bar(label, (double) count, Numbers.count(count));
  }

  private static Figure groups(Story story) {
    var table = new DataTable("Stops by group, whole run").words("Group").numbers(
        "Residents", "Sightings", "Wrong names", "Stops of innocent residents", "per 1,000 residents");
    var strata = Story.labels(story.observations().counter(Tables.RESIDENTS), 0);
    for (var stratum : strata) {
      long residents = story.sum(Tables.RESIDENTS, Map.of("stratum", stratum));
      long innocent = sum(story, stratum, "innocent-stops");
      table.row(
          stratum, Numbers.count(residents), Numbers.count(sum(story, stratum, "sightings")),
          Numbers.count(sum(story, stratum, "false-alerts")), Numbers.count(innocent),
          residents == 0 ? "–" : Numbers.rate(1000.0 * innocent / residents));
    }
    return Figure.ofTable(
        "cameras-groups",
        Numbers.count(
            story.sum(Tables.CONTROL_ROOM, Map.of("measure", "innocent-stops")), "stop", "stops")
            + " of residents who had done nothing",
        "Who is stopped for nothing, by group of the face that was searched. Differences come from how often a group is seen and mistaken, both"
            + " declared.",
        table).from(Tables.CONTROL_ROOM);
  }

  private static long sum(Story story, String stratum, String measure) {
    return story.sum(Tables.CONTROL_ROOM, Map.of("stratum", stratum, "measure", measure));
  }
}
