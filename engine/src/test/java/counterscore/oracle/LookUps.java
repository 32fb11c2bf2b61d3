package counterscore.oracle;

import counterscore.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;

/** Who looks without a demand. */
final class LookUps {
  private final Scenario scenario;
  private final Strata strata;
  private final List<Resident> residents;
  private final Chance chance;

  private final OwnFile ownFile;

  /** Hears that a resident looked at the own file in a scheme. */
  interface OwnFile {
    void seen(Resident resident, String scheme, int day);
  }

  LookUps(Scenario scenario, Strata strata, List<Resident> residents, Chance chance, OwnFile ownFile) {
    this.ownFile = ownFile;
    this.scenario = scenario;
    this.strata = strata;
    this.residents = residents;
    this.chance = chance;
  }

  void day(int day, LocalDate date) {
    scenario.lookups().forEach((party, lookup) -> {
      var named = lookup.scheme();
      var scheme = named != null ? named : scenario.schemes().keySet().iterator().next();
      var shared = lookup.shared();
      var height = new Intensity(lookup.rate(), lookup.factors(), List.of(), lookup.disposition()).height(strata, date);
      for (var point : Point.draw(residents, height, lookup.disposition(), chance)) {
        var resident = point.resident();
        if (!resident.isThere(day)) {
          continue;
        }
        if (resident.isMember(scheme)) {
          resident.looks.add(
              new Look(
                  day, party, scheme, resident.file(scheme).tier(), shared != null,
                  shared == null || chance.happens(shared.value())));
        }
        if (lookup.isOwn()) {
          ownFile.seen(resident, scheme, day);
        }
      }
    });
  }
}
