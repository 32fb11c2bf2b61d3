package counterscore.oracle;

import counterscore.scenario.Demand;
import counterscore.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The month's applications for places, collected and ranked. */
final class Places {
  private static final int BLOCKS_OF_A_DISTRICT = 8;

  private final Scenario scenario;
  private final Map<Integer, List<Resident>> districts;
  private final Chance chance;

  /** Whether an application is refused so far, by demand and resident. */
  private final Map<String, Map<Resident, Boolean>> applications = new LinkedHashMap<>();

  /** Places by demand and month's last day. */
  final Map<String, Map<Integer, Long>> capacity = new LinkedHashMap<>();

  private double monthsLived;

  Places(Scenario scenario, List<Resident> residents, Chance chance) {
    this.scenario = scenario;
    this.chance = chance;
    this.districts = residents.stream().collect(
        Collectors.groupingBy(resident -> resident.block / BLOCKS_OF_A_DISTRICT, LinkedHashMap::new,
            Collectors.toList()));
  }

  /** Of several demands of a month one that is not refused counts. */
  void apply(String demand, Resident resident, boolean refused) {
    applications.computeIfAbsent(demand, k -> new LinkedHashMap<>())
        .merge(resident, refused, (before, now) -> before && now);
  }

  /** Whoever applied has left. */
  void forget(Resident resident) {
    applications.values().forEach(of -> of.remove(resident));
  }

  /** An application with its place in the two orders. */
  private record Applicant(
      Resident resident, boolean refused, @Nullable String tier, int favour, double mark) {}

  /**
   * Ends a month.
   *
   * @param daysLived days of the month that lie in the run
   */
  void monthEnd(int day, LocalDate date, int daysLived) {
    double before = monthsLived;
    monthsLived += (double) daysLived / date.lengthOfMonth();
    scenario.demands().forEach((key, demand) -> {
      if (demand.places() != null) {
        for (var district : districts.values()) {
          give(key, demand, district, day, before);
        }
        applications.remove(key);
      }
    });
  }

  private void give(String key, Demand demand, List<Resident> district, int day, double before) {
    double q = Objects.requireNonNull(demand.places()).perThousand().value() * district.size() / 1000;
    long places = (long) (Math.floor(q * monthsLived) - Math.floor(q * before));
    capacity.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(day, places, Long::sum);
    var all = applicants(key, demand, district);
    var byLot = first(places, all, Applicant::mark);
    var admitted = new HashSet<Resident>();
    for (int favour = 0; favour <= demand.favoured().size(); favour++) {
      int of = favour;
      var next = all.stream().filter(applicant -> !applicant.refused && applicant.favour == of).toList();
      admitted.addAll(first(places - admitted.size(), next, Applicant::mark));
    }
    for (var applicant : all) {
      boolean isAdmitted = admitted.contains(applicant.resident);
      applicant.resident.placed.add(
          new Placed(
              day, key, applicant.tier, applicant.refused, isAdmitted, byLot.contains(applicant.resident),
              isAdmitted ? Brings.of(demand, applicant.tier) : null));
    }
  }

  private List<Applicant> applicants(String key, Demand demand, List<Resident> district) {
    var ofDemand = applications.getOrDefault(key, Map.of());
    var all = new ArrayList<Applicant>();
    for (var resident : district) {
      var refused = ofDemand.get(resident);
      if (refused != null) {
        var tier = Asking.tier(scenario, demand, resident);
        int position = tier == null ? -1 : demand.favoured().indexOf(tier);
        all.add(
            new Applicant(
                resident, refused, tier, position < 0 ? demand.favoured().size() : position, chance.uniform()));
      }
    }
    return all;
  }

  private static Set<Resident> first(long places, List<Applicant> among, Function<Applicant, Double> mark) {
    return among.stream()
        .sorted(Comparator.comparing(mark))
        .limit(places)
        .map(Applicant::resident)
        .collect(Collectors.toSet());
  }
}
