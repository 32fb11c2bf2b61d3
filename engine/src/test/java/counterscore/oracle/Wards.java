package counterscore.oracle;

import counterscore.scenario.Guardians;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives dependants a guardian who shares what is to be shared, so that no guardian has two more than another. */
final class Wards {
  private Wards() {}

  static void entrust(Guardians declared, List<Resident> block, Strata strata, Chance chance) {
    var wards = new LinkedHashMap<List<String>, List<Resident>>();
    var guardians = new LinkedHashMap<List<String>, List<Resident>>();
    for (var resident : block) {
      Map<String, String> categories = strata.categories().get(resident.stratum);
      var shared = declared.shared().stream().map(categories::get).map(String::valueOf).toList();
      var category = String.valueOf(categories.get(declared.group()));
      if (declared.dependants().contains(category)) {
        wards.computeIfAbsent(shared, _ -> new ArrayList<>()).add(resident);
      } else if (declared.guardians().contains(category)) {
        guardians.computeIfAbsent(shared, _ -> new ArrayList<>()).add(resident);
      }
    }
    wards.forEach((shared, of) -> {
      var by = guardians.getOrDefault(shared, List.of());
      var pool = new ArrayList<Resident>();
      for (var ward : of) {
        if (pool.isEmpty()) {
          pool.addAll(by);
          chance.shuffle(pool);
        }
        if (!pool.isEmpty()) {
          ward.isWardOf(pool.removeLast());
        }
      }
    });
  }
}
