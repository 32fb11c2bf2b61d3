package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the points of the study app took in time, and what its windows did to the day. */
final class Study {
  private Study() {}

  static List<Finding> findings(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    if (evidence.scenario().study() == null || sum(evidence, "member-days") == 0) {
      return findings;
    }
    findings.add(points(evidence));
    findings.add(time(evidence));
    if (sum(evidence, "while-windows") > 0) {
      findings.add(windows(evidence));
      findings.add(moved(evidence));
    }
    if (evidence.scenario().study().asked() != null) {
      findings.add(asked(evidence));
      if (sum(evidence, "asked-days") > sum(evidence, "asked-days-gamed")) {
        findings.add(timeForAsked(evidence));
      }
      findings.addAll(LeastStudy.findings(evidence));
    }
    if (evidence.scenario().study().gaming() != null && sum(evidence, "sessions") > 0) {
      findings.add(gamed(evidence));
    }
    if (evidence.scenario().study().cells() != null) {
      findings.add(shamed(evidence));
    }
    return findings;
  }

  private static Finding shamed(Evidence evidence) {
    long shamed = sum(evidence, "shamed");
    double each = shamed * 1000.0 / sum(evidence, "member-days") * 30;
    return new Finding(
        "study-shamed",
        "Members shamed as the last of their cell",
        each,
        "times shamed / 1,000 members and 30 days",
        evidence.sentence(
            "invented members came last in their cell and were shamed " + Phrases.times(shamed) + ", "
                + Phrases.number(each, 2) + " times per 1,000 members and 30 days"),
        "Table study, all months: shamed over member_days, times 30,000. Times, not members.");
  }

  private static long sum(Evidence evidence, String measure) {
    return evidence.sum(Tables.STUDY, Map.of("measure", measure));
  }

  private static Finding points(Evidence evidence) {
    double each = sum(evidence, "points") / (double) sum(evidence, "member-days");
    return new Finding(
        "study-points",
        "Points of the study app per member-day",
        each,
        "points / member and day",
        evidence.sentence(
            "an invented member of the study app earned " + Phrases.number(each, 2) + " points a day on average"),
        "Table study, all months: points over member_days; days without a session count.");
  }

  private static Finding time(Evidence evidence) {
    long minutes = sum(evidence, "minutes");
    double each = minutes / (double) sum(evidence, "member-days");
    return new Finding(
        "study-time",
        "Minutes in the study app per member-day",
        each,
        "minutes / member and day",
        evidence.sentence(
            "invented members spent " + Phrases.count(Math.round(minutes / 60.0)) + " hours in the study app, "
                + Phrases.number(each, 2) + " minutes per member and day"),
        "Table study, all months: minutes over member_days. Minutes that the app ran unattended do not count.");
  }

  private static Finding windows(Evidence evidence) {
    long sessions = sum(evidence, "while-windows");
    long inside = sum(evidence, "in-windows");
    return new Finding(
        "study-windows",
        "Sessions in windows of the study app",
        inside / (double) sessions,
        "sessions in a window / sessions on days with windows",
        evidence.sentence(
            Phrases.part(inside, sessions, "sessions in the study app, on days with windows,") + " lay in one"),
        "Table study, all months: in_windows over while_windows.").counting(inside, sessions);
  }

  private static Finding moved(Evidence evidence) {
    long sessions = sum(evidence, "while-windows");
    long moved = sum(evidence, "moved");
    return new Finding(
        "study-moved",
        "Sessions moved into windows of the study app",
        moved / (double) sessions,
        "sessions moved into a window / sessions on days with windows",
        evidence.sentence(
            Phrases.part(moved, sessions, "sessions in the study app, on days with windows,")
                + " were moved into one from another time of day"),
        "Table study, all months: moved over while_windows. The share of members who move is declared.")
        .counting(moved, sessions);
  }

  private static Finding asked(Evidence evidence) {
    long days = sum(evidence, "member-days");
    long reached = sum(evidence, "asked-days");
    return new Finding(
        "study-asked",
        "Member-days that reached the points asked",
        reached / (double) days,
        "member-days that reached the points asked / all member-days",
        evidence.sentence(
            "the points that were asked for were reached on " + Phrases.part(reached, days, "member-days")),
        "Table study, all months: asked_days over member_days, gamed ones included.").counting(reached, days);
  }

  private static Finding timeForAsked(Evidence evidence) {
    double each = sum(evidence, "asked-minutes")
        / (double) (sum(evidence, "asked-days") - sum(evidence, "asked-days-gamed"));
    return new Finding(
        "study-asked-time",
        "Minutes until the points asked were reached",
        each,
        "minutes of the day's study until the points asked / days on which they were reached without gaming",
        evidence.sentence(
            "the points that were asked for took " + Phrases.number(each, 2)
                + " minutes of study on the days on which they were reached without gaming"),
        "Table study, all months: asked_minutes over asked_days minus asked_days_gamed. Days on which they were not reached"
            + " are not in it.");
  }

  private static Finding gamed(Evidence evidence) {
    long sessions = sum(evidence, "sessions");
    long gamed = sum(evidence, "gamed");
    return new Finding(
        "study-gamed",
        "Sessions in which nobody read",
        gamed / (double) sessions,
        "gamed sessions / all sessions",
        evidence.sentence("nobody read in " + Phrases.part(gamed, sessions, "sessions of the study app")),
        "Table study, all months: gamed over sessions. The share of members who game is declared.")
        .counting(gamed, sessions);
  }
}
