package counterscore.oracle;

import counterscore.scenario.Demand;
import counterscore.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What residents ask for, and how it is answered. */
final class Asking {
  private final Scenario scenario;
  private final Strata strata;
  private final List<Resident> residents;
  private final Chance chance;
  private final Places places;

  /** Demands to be made again, by day on which they are. */
  private final Map<Integer, List<Again>> agains = new LinkedHashMap<>();

  private record Again(String demand, Resident resident, int repetition, int firstDay) {}

  private final BiPredicate<Resident, String> isSuspended;

  /** @param isSuspended whether a resident is kept from a demand */
  Asking(
      Scenario scenario, Strata strata, List<Resident> residents, Chance chance, Places places,
      BiPredicate<Resident, String> isSuspended) {
    this.isSuspended = isSuspended;
    this.scenario = scenario;
    this.strata = strata;
    this.residents = residents;
    this.chance = chance;
    this.places = places;
  }

  void day(int day, LocalDate date) {
    var due = agains.getOrDefault(day, List.of());
    scenario.demands().forEach((key, demand) -> {
      for (int k = 1; demand.retry() != null && k <= demand.retry().times(); k++) {
        for (var again : due) {
          if (again.demand.equals(key) && again.repetition == k && again.resident.since <= again.firstDay) {
            ask(key, demand, again.resident, k, day, again.firstDay);
          }
        }
      }
      var height = new Intensity(demand.rate(), demand.factors(), demand.season(), demand.disposition())
          .height(strata, date);
      for (var point : Point.draw(residents, height, demand.disposition(), chance)) {
        if (point.resident().isThere(day)) {
          ask(key, demand, point.resident(), 0, day, day);
        }
      }
    });
  }

  private void ask(String key, Demand demand, Resident resident, int repetition, int day, int firstDay) {
    if (isSuspended.test(resident, key)) {
      return;
    }
    var file = resident.linkedTo == null ? null : file(scenario, demand, resident.linkedTo);
    var tier = tier(scenario, demand, resident);
    var list = listThatRefuses(key, resident);
    boolean tierIsRefused = list == null && tier != null && demand.refused().contains(tier);
    boolean waived = tierIsRefused && demand.waived() != null && chance.happens(demand.waived().value());
    boolean refused = list != null || (tierIsRefused && !waived);
    boolean grantedAtOnce = !refused && demand.places() == null;
    resident.asked.add(
        new Asked(
            day, key, tier, repetition > 0, refused, list, waived, file != null && file.tainted(),
            tier != null && (file == null || file.blameless()), grantedAtOnce ? Brings.of(demand, tier) : null));
    if (refused) {
      resident.refusals.happened(day);
    }
    if (demand.places() != null) {
      places.apply(key, resident, refused);
    }
    var retry = demand.retry();
    if (refused && retry != null && repetition < retry.times()) {
      agains.computeIfAbsent(day + retry.after().days(), k -> new ArrayList<>())
          .add(new Again(key, resident, repetition + 1, firstDay));
    }
  }

  /** The tier that decides; of the start where there is no file, null where lists alone decide. */
  static @Nullable String tier(Scenario scenario, Demand demand, Resident resident) {
    if (resident.linkedTo != null) {
      var file = file(scenario, demand, resident.linkedTo);
      return file == null ? null : file.isMember ? file.tier() : outsiders(scenario, demand, file);
    }
    var own = file(scenario, demand, resident);
    return own == null ? null : own.tierAtStart();
  }

  /** The tier as which somebody without a score is treated. */
  private static String outsiders(Scenario scenario, Demand demand, SchemeFile file) {
    var named = demand.scheme();
    var scheme = scenario.schemes().get(named != null ? named : scenario.schemes().keySet().iterator().next());
    var computed = scheme == null ? null : scheme.computed();
    return computed == null || computed.outsiders() == null ? file.tierAtStart() : computed.outsiders();
  }

  /** The file of the scheme that decides; null where lists alone do. */
  static @Nullable SchemeFile file(Scenario scenario, Demand demand, Resident resident) {
    if (demand.decidedBy() == Demand.DecidedBy.LISTS) {
      return null;
    }
    var named = demand.scheme();
    return resident.file(named != null ? named : scenario.schemes().keySet().iterator().next());
  }

  /** The first declared of the lists on which the resident stands and which refuse the demand. */
  private @Nullable String listThatRefuses(String demand, Resident resident) {
    for (var list : scenario.lists().entrySet()) {
      if (list.getValue().refuses().contains(demand) && resident.lists.contains(list.getKey())) {
        return list.getKey();
      }
    }
    return null;
  }
}
