package counterscore.oracle;

import counterscore.scenario.Experiment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the residents: by block, by stratum inside the block, with dispositions dealt out over the block by a shuffle. */
final class Population {
  private final Experiment experiment;
  private final Strata strata;
  private final Chance chance;
  private final Map<String, Lorenz> curves = new LinkedHashMap<>();
  private final Map<String, List<SchemeFile.Tier>> tiers = new LinkedHashMap<>();
  private final List<Resident> residents = new ArrayList<>();

  private Population(Experiment experiment, Strata strata, Chance chance) {
    this.experiment = experiment;
    this.strata = strata;
    this.chance = chance;
    experiment.scenario().dispositions().forEach((key, declared) -> curves.put(key, Lorenz.of(declared)));
    experiment.scenario().schemes().forEach((key, scheme) -> tiers.put(key, SchemeFile.Tier.of(scheme)));
  }

  static List<Resident> of(Experiment experiment, Strata strata, Chance chance) {
    var population = new Population(experiment, strata, chance);
    for (long from = 0; from < experiment.residents(); from += Composition.FULL) {
      population.addBlock(from, (int) Math.min(Composition.FULL, experiment.residents() - from));
    }
    return population.residents;
  }

  private void addBlock(long from, int size) {
    long block = from / Composition.FULL;
    int[] count = Composition.of(strata, block, size);
    var added = new ArrayList<Resident>();
    for (int s = 0; s < count.length; s++) {
      for (int i = 0; i < count[s]; i++) {
        added.add(resident((int) block, s));
      }
    }
    curves.forEach((key, curve) -> deal(key, curve, added));
    if (experiment.scenario().society().guardians() != null) {
      Wards.entrust(experiment.scenario().society().guardians(), added, strata, chance);
    }
  }

  private Resident resident(int block, int stratum) {
    var resident = new Resident(residents.size(), block, stratum);
    experiment.scenario().schemes().forEach(
        (key, scheme) -> resident.files.put(key, new SchemeFile(scheme, Objects.requireNonNull(tiers.get(key)))));
    residents.add(resident);
    return resident;
  }

  private void deal(String disposition, Lorenz curve, List<Resident> among) {
    var ranked = new ArrayList<>(among);
    chance.shuffle(ranked);
    for (int r = 0; r < ranked.size(); r++) {
      ranked.get(r).dispositions.put(disposition, curve.value(r, ranked.size()));
    }
  }
}
