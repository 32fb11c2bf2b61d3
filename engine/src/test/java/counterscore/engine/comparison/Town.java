package counterscore.engine.comparison;

import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;

/** A small scenario with a name. */
record Town(String name, Scenario scenario) {
  Experiment experiment(long seed) {
    return Experiment.of(scenario, seed);
  }

  @Override
  public String toString() {
    return name;
  }
}
