package counterscore.findings;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What cameras saw of residents, whom their alerts named, and who was stopped for nothing. */
final class Cameras {
  private Cameras() {}

  static List<Finding> findings(Evidence evidence) {
    var findings = new ArrayList<Finding>();
    if (evidence.scenario().controlRoom() == null) {
      return findings;
    }
    if (count(evidence, "sightings") > 0) {
      findings.add(seen(evidence));
      findings.add(completeness(evidence));
    }
    if (alerts(evidence) > 0) {
      findings.add(falseAlerts(evidence));
      findings.add(precision(evidence));
      findings.add(load(evidence));
    }
    if (count(evidence, "looked-at") > 0) {
      findings.add(stops(evidence));
      if (evidence.sum(Tables.OPERATORS, Map.of("measure", "waiting-days")) > 0) {
        findings.add(delay(evidence));
      }
    }
    return findings;
  }

  private static long count(Evidence evidence, String measure) {
    return evidence.sum(Tables.CONTROL_ROOM, Map.of("measure", measure));
  }

  private static long alerts(Evidence evidence) {
    return count(evidence, "right-alerts") + count(evidence, "idle-alerts") + count(evidence, "false-alerts");
  }

  private static Finding seen(Evidence evidence) {
    double each = count(evidence, "sightings") / (double) evidence.residents() / evidence.days();
    return new Finding(
        "sightings",
        "Sightings per resident-day",
        each,
        "sightings / resident at the end and day",
        evidence.sentence(
            "an invented resident was sighted " + Phrases.number(each, 2) + " times a day on average"),
        "Table control_room, all months: sightings over the residents of table residents and days.");
  }

  private static Finding completeness(Evidence evidence) {
    long sightings = count(evidence, "sightings");
    long right = count(evidence, "right");
    long wrong = count(evidence, "wrong");
    return new Finding(
        "profile-completeness",
        "Completeness of movement profiles",
        right / (double) sightings,
        "sightings linked to the right resident / all sightings",
        evidence.sentence(
            Phrases.part(right, sightings, "sightings of invented residents")
                + " were linked to the right resident and "
                + Phrases.part(wrong, right + wrong, "links") + " to a wrong one"),
        "Table control_room, all months: right over sightings; wrong over right and wrong.").counting(right, sightings);
  }

  private static Finding falseAlerts(Evidence evidence) {
    long wrong = count(evidence, "false-alerts");
    long idle = count(evidence, "idle-alerts");
    return new Finding(
        "false-alerts",
        "Alerts about nobody who was sought",
        (wrong + idle) / (double) alerts(evidence),
        "false and idle alerts / all alerts",
        evidence.sentence(
            Phrases.part(wrong + idle, alerts(evidence), "alerts")
                + " concerned an invented resident who was not sought"
                + (idle == 0 ? "" : "; " + Phrases.count(idle) + " of them gave the right name after a false alarm")),
        "Table control_room, all months: false_alerts and idle_alerts over them and right_alerts.")
        .counting(wrong + idle, alerts(evidence));
  }

  /** Never without the number that it depends on. */
  private static Finding precision(Evidence evidence) {
    long right = count(evidence, "right-alerts");
    return new Finding(
        "alert-precision",
        "Right alerts, and how many were sought",
        right / (double) alerts(evidence),
        "right alerts / all alerts",
        evidence.sentence(
            Phrases.part(right, alerts(evidence), "alerts") + " were right where "
                + Phrases.part(count(evidence, "sought"), count(evidence, "searches"), "searches")
                + " were for somebody sought; with fewer of them fewer alerts are right"),
        "Table control_room, all months: right_alerts over all alerts, beside sought over searches.")
        .counting(right, alerts(evidence));
  }

  private static Finding load(Evidence evidence) {
    long lookedAt = count(evidence, "looked-at");
    double hours = evidence.sum(Tables.OPERATORS, Map.of("measure", "minutes")) / 60.0;
    long unseen = alerts(evidence) - lookedAt;
    return new Finding(
        "alerts-unseen",
        "Alerts that nobody looked at",
        unseen / (double) alerts(evidence),
        "alerts not looked at, those that still wait included / all alerts",
        evidence.sentence(
            Phrases.part(unseen, alerts(evidence), "alerts") + " were not looked at"
                + (hours == 0 ? ""
                    : "; " + Phrases.number(alerts(evidence) / hours, 2)
                        + " came for each hour that an operator worked")),
        "Table control_room, all months: all alerts minus looked_at, over all alerts; hours are minutes of table"
            + " daily_operators.")
        .counting(unseen, alerts(evidence));
  }

  private static Finding delay(Evidence evidence) {
    long lookedAt = evidence.sum(Tables.OPERATORS, Map.of("measure", "looked-at"));
    double days = evidence.sum(Tables.OPERATORS, Map.of("measure", "waiting-days")) / (double) lookedAt;
    return new Finding(
        "alert-delay",
        "How long an alert waits to be looked at",
        days,
        "days / alert that was looked at",
        evidence.sentence("an alert that was looked at had waited " + Phrases.number(days, 2) + " days on average"),
        "Table daily_operators, all days: waiting_days over looked_at.");
  }

  private static Finding stops(Evidence evidence) {
    long innocent = count(evidence, "innocent-stops");
    long stops = innocent + count(evidence, "stops");
    double perThousand = 1000 * innocent / (double) evidence.residents();
    return new Finding(
        "innocent-stops",
        "Stops of innocent residents",
        perThousand,
        "stops of residents who were not sought / 1,000 residents at the end",
        evidence.sentence(
            Phrases.part(innocent, stops, "stops") + " were of invented residents who were not sought, "
                + Phrases.number(perThousand, 2) + " per 1,000 residents; "
                + Phrases.count(count(evidence, "first-stops")) + " residents were stopped so at least once"),
        "Table control_room, all months: innocent_stops over stops and innocent_stops, and over the residents of table"
            + " residents.")
        .counting(innocent, evidence.residents() / 1000.0);
  }
}
