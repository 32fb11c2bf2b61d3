package counterscore.oracle;

import counterscore.scenario.Listing;
import counterscore.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who stands on the lists, enters them and leaves them. */
final class Listings {
  private final Map<String, Listing> lists;
  private final Strata strata;
  private final List<Resident> residents;
  private final Chance chance;

  Listings(Scenario scenario, Strata strata, List<Resident> residents, Chance chance) {
    this.lists = scenario.lists();
    this.strata = strata;
    this.residents = residents;
    this.chance = chance;
  }

  /** Each with probability min(1, share × factor × disposition). */
  void start(LocalDate date, Chance people) {
    lists.forEach((key, list) -> {
      for (var resident : residents) {
        double share = list.listed() == null ? 0 : list.listed().value();
        double p = share * strata.normalisedFactor(list.factors(), resident.stratum, date)
            * resident.disposition(list.disposition());
        if (people.happens(Math.min(1, p)) && resident.isThere(0)) {
          resident.lists.add(key);
        }
      }
    });
  }

  /** List by list: first some leave, then others enter. */
  void day(int day, LocalDate date) {
    lists.forEach((key, list) -> {
      if (list.leaves() != null) {
        var leaving = new Intensity(list.leaves(), Map.of(), List.of(), null).height(strata, date);
        for (var point : Point.draw(residents, leaving, null, chance)) {
          if (point.resident().isThere(day) && point.resident().lists.remove(key)) {
            point.resident().listDays.add(new ListDay(day, key, ListDay.What.REMOVED));
          }
        }
      }
      if (list.enters() != null) {
        var entering = new Intensity(list.enters(), list.factors(), List.of(), list.disposition()).height(strata, date);
        for (var point : Point.draw(residents, entering, list.disposition(), chance)) {
          if (point.resident().isThere(day) && point.resident().lists.add(key)) {
            point.resident().listDays.add(new ListDay(day, key, ListDay.What.ENTERED));
          }
        }
      }
    });
  }

  void evening(int day) {
    for (var resident : residents) {
      resident.lists.forEach(key -> resident.listDays.add(new ListDay(day, key, ListDay.What.EVENING)));
    }
  }
}
