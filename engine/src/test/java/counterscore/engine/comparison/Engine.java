package counterscore.engine.comparison;

import counterscore.scenario.Experiment;

/** Something that lives an experiment and tells what it saw. */
@FunctionalInterface
interface Engine {
  Diary live(Experiment experiment);
}
