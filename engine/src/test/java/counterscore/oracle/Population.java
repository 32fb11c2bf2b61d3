package counterscore.oracle;

import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the residents: by block, by stratum inside the block, with dispositions dealt out over the block by a shuffle. */
final class Population {
  private final Experiment experiment;
  private final Strata strata;
  private final Chance chance;
  private final Map<String, Lorenz> curves = new LinkedHashMap<>();
  private final List<Resident> residents = new ArrayList<>();

  private Population(Experiment experiment, Strata strata, Chance chance) {
    this.experiment = experiment;
    this.strata = strata;
    this.chance = chance;
    experiment.scenario().dispositions().forEach((key, declared) -> curves.put(key, Lorenz.of(declared)));
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
    link(added);
    if (experiment.scenario().society().guardians() != null) {
      Wards.entrust(experiment.scenario().society().guardians(), added, strata, chance);
    }
  }

  /** Some are linked to somebody else's file, some to none. */
  private void link(List<Resident> block) {
    var enrolment = experiment.scenario().society().enrolment();
    if (enrolment == null) {
      return;
    }
    for (var resident : block) {
      double factor = strata.factor(enrolment.factors(), resident.stratum, experiment.scenario().period().start());
      double luck = chance.uniform();
      double nobody = Responding.value(enrolment.toNobody()) * factor;
      if (luck < nobody) {
        resident.linkedTo = null;
      } else if (luck < nobody + enrolment.toAnother().value() * factor) {
        while (resident.linkedTo == resident) {
          resident.linkedTo = block.get(chance.below(block.size()));
        }
      }
    }
  }

  /** Empty files. */
  static Map<String, SchemeFile> files(Scenario scenario, int day) {
    var files = new LinkedHashMap<String, SchemeFile>();
    scenario.schemes()
        .forEach((key, scheme) -> files.put(key, new SchemeFile(scheme, SchemeFile.Tier.of(scheme), day)));
    return files;
  }

  /** When the resident joins a growing population: uniform over time, in proportion to the growth. */
  private int arrival() {
    var growth = experiment.scenario().society().growth();
    if (growth == null) {
      return -1;
    }
    double years = experiment.days() / 365.0;
    double grown = growth.value() * years;
    if (!chance.happens(grown / (1 + grown))) {
      return -1;
    }
    return (int) (chance.uniform() * experiment.days());
  }

  private Resident resident(int block, int stratum) {
    var resident = new Resident(residents.size(), block, stratum);
    resident.files.putAll(files(experiment.scenario(), 0));
    resident.since = arrival();
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
