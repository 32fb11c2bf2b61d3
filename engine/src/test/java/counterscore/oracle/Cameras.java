package counterscore.oracle;

import counterscore.scenario.ControlRoom;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cameras and control room: face by face, alert by alert. */
final class Cameras {
  private final @Nullable ControlRoom room;
  private final Strata strata;
  private final List<Resident> residents;
  private final Chance chance;
  private final Map<Integer, List<Alert>> waiting = new HashMap<>();
  private int today;
  final List<RoomDay> days = new ArrayList<>();

  /** An alert after a search for the face of somebody. */
  private record Alert(Resident face, String kind, int day) {}

  Cameras(Scenario scenario, Strata strata, List<Resident> residents, Chance chance) {
    this.room = scenario.controlRoom();
    this.strata = strata;
    this.residents = residents;
    this.chance = chance;
  }

  void day(int day, LocalDate date) {
    if (room == null) {
      return;
    }
    var blocks = new LinkedHashMap<Integer, List<Alert>>();
    for (var resident : residents) {
      var alerts = blocks.computeIfAbsent(resident.block, _ -> new ArrayList<>());
      if (resident.isThere(day)) {
        today = day;
        sight(room, resident, date, alerts);
        if (room.anomalies() != null) {
          anomalies(room, room.anomalies(), resident, date, alerts);
        }
      }
    }
    blocks.forEach((block, alerts) -> look(room, block, alerts, day, date));
  }

  private void sight(ControlRoom declared, Resident resident, LocalDate date, List<Alert> alerts) {
    double mean = declared.cameras().on(date) * orElse(declared.recognising(), 1) * declared.sighted().value()
        * strata.factor(declared.exposure(), resident.stratum, date);
    for (int n = chance.poisson(mean); n > 0; n--) {
      resident.note(date, "sightings");
      double link = chance.uniform();
      double right = orElse(declared.linkedRight(), 0);
      if (link < right) {
        resident.note(date, "right");
      } else if (link < right + orElse(declared.linkedWrong(), 0)) {
        resident.note(date, "wrong");
      }
      if (chance.happens(orElse(declared.wrongAge(), 0))) {
        resident.note(date, "wrong-age");
      }
      if (chance.happens(orElse(declared.wrongSex(), 0))) {
        resident.note(date, "wrong-sex");
      }
      if (declared.anomalies() == null && declared.search() != null) {
        search(declared.search(), resident, date, chance.happens(orElse(declared.search().present(), 0)), alerts);
      }
    }
  }

  private void anomalies(ControlRoom declared, ControlRoom.Anomalies anomalies, Resident resident, LocalDate date,
      List<Alert> alerts) {
    for (int n = chance.poisson(anomalies.incidents().perYear().value() / 365); n > 0; n--) {
      resident.note(date, "incidents");
      var reference = anomalies.referenceCameras();
      double times = declared.cameras().on(date) / (reference == null ? declared.cameras() : reference).value();
      if (chance.happens(1 - Math.pow(1 - anomalies.caught().value(), times))) {
        resident.note(date, "caught");
        after(declared.search(), resident, date, true, alerts);
      }
    }
    double falseAlarms = declared.cameras().on(date) / 1000 * anomalies.falseAlarms().value();
    for (int n = chance.poisson(falseAlarms); n > 0; n--) {
      resident.note(date, "false-alarms");
      after(declared.search(), resident, date, false, alerts);
    }
  }

  /** The search that follows an anomaly. */
  private void after(
      ControlRoom.@Nullable Search search, Resident resident, LocalDate date, boolean isReal, List<Alert> alerts) {
    if (search == null) {
      return;
    }
    if (search.gallery() == ControlRoom.Gallery.WATCH_LIST) {
      search(search, resident, date, chance.happens(orElse(search.present(), 0)), alerts);
      return;
    }
    resident.note(date, "searches");
    if (isReal) {
      resident.note(date, "sought");
    }
    if (!chance.happens(search.missed().value())) {
      alert(resident, date, isReal ? "right-alerts" : "idle-alerts", alerts);
    } else {
      mistake(search, resident, date, alerts);
    }
  }

  private void search(
      ControlRoom.Search search, Resident resident, LocalDate date, boolean isListed, List<Alert> alerts) {
    resident.note(date, "searches");
    if (isListed) {
      resident.note(date, "sought");
      if (!chance.happens(search.missed().value())) {
        alert(resident, date, "right-alerts", alerts);
        return;
      }
    }
    mistake(search, resident, date, alerts);
  }

  private void mistake(ControlRoom.Search search, Resident resident, LocalDate date, List<Alert> alerts) {
    double chanceOfAny = search.falseMatches().value() / 1e6 * search.size().value()
        * strata.normalisedFactor(search.factors(), resident.stratum, date);
    if (chance.happens(chanceOfAny)) {
      alert(resident, date, "false-alerts", alerts);
    }
  }

  private void alert(Resident resident, LocalDate date, String kind, List<Alert> alerts) {
    resident.note(date, kind);
    alerts.add(new Alert(resident, kind, today));
  }

  private void look(ControlRoom declared, int block, List<Alert> alerts, int day, LocalDate date) {
    var operators = declared.operators();
    if (operators == null) {
      days.add(new RoomDay(day, 0, 0, alerts.size(), 0, 0, alerts.size()));
      return;
    }
    var there = residents.stream().filter(resident -> resident.block == block && resident.isThere(day)).toList();
    double hours = there.size() * operators.number().value() / 1e6 * operators.hours().value();
    long capacity = upTo(hours * operators.looks().value(), day);
    chance.shuffle(alerts);
    var queue = waiting.computeIfAbsent(block, _ -> new ArrayList<>());
    queue.addAll(alerts);
    long looks = 0;
    long waited = 0;
    while (looks < capacity && !queue.isEmpty()) {
      var alert = queue.removeFirst();
      looks++;
      waited += day - alert.day;
      alert.face.note(date, "looked-at");
      boolean isRight = alert.kind.equals("right-alerts");
      if (chance.happens(isRight ? operators.stopped().value() : operators.stoppedInnocent().value())) {
        alert.face.note(date, isRight ? "stops" : "innocent-stops");
        if (!isRight) {
          stopInnocent(alert.face, there, date);
        }
      }
    }
    int kept = operators.kept() == null ? 0 : operators.kept().days();
    int before = queue.size();
    queue.removeIf(alert -> alert.day <= day - kept);
    days.add(
        new RoomDay(
            day, upTo(hours * 60, day), capacity, alerts.size(), looks, waited, before - queue.size()));
  }

  /** It falls on any of the residents of the block and the stratum of the face who are there. */
  private void stopInnocent(Resident face, List<Resident> there, LocalDate date) {
    var alike = there.stream().filter(resident -> resident.stratum == face.stratum).toList();
    var stopped = alike.get(chance.below(alike.size()));
    if (!stopped.isStopped) {
      stopped.isStopped = true;
      stopped.note(date, "first-stops");
    }
  }

  /** What is due up to and including a day, in whole units, less what was due before. */
  private static long upTo(double daily, int day) {
    return (long) Math.floor(daily * (day + 1) + 1e-6) - (long) Math.floor(daily * day + 1e-6);
  }

  private static double orElse(@Nullable Quantity quantity, double other) {
    return quantity == null ? other : quantity.value();
  }
}
