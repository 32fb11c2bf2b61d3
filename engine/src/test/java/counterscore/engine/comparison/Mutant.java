package counterscore.engine.comparison;

import counterscore.testing.Records;
import counterscore.engine.EngineUnderTest;
import counterscore.scenario.Rule;
import counterscore.scenario.Conduct;
import counterscore.scenario.Demand;
import counterscore.scenario.Disposition;
import counterscore.scenario.Experiment;
import counterscore.scenario.Listing;
import counterscore.scenario.Lookup;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import counterscore.scenario.Watcher;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A mechanism that the fast engine gets wrong because it is told another scenario than the oracle. */
record Mutant(String name, String town, UnaryOperator<Scenario> change) {
  /** The fast engine, living the changed scenario. */
  Engine engine() {
    return experiment -> new FastEngine(EngineUnderTest.Fault.NONE)
        .live(
            new Experiment(
                change.apply(experiment.scenario()), experiment.residents(), experiment.days(), experiment.peopleSeed(),
                experiment.luckSeed(), experiment.replicate()));
  }

  @Override
  public String toString() {
    return name;
  }

  static Mutant conduct(String name, String town, String key, UnaryOperator<Conduct> change) {
    return new Mutant(name, town, s -> Records.with(s, "conduct", with(s.conduct(), key, change)));
  }

  static Mutant watcher(String name, String town, String key, UnaryOperator<Watcher> change) {
    return new Mutant(name, town, s -> Records.with(s, "watchers", with(s.watchers(), key, change)));
  }

  static Mutant scheme(String name, String town, String key, UnaryOperator<Scheme> change) {
    return new Mutant(name, town, s -> Records.with(s, "schemes", with(s.schemes(), key, change)));
  }

  static Mutant rule(String name, String town, String key, UnaryOperator<Rule> change) {
    return scheme(name, town, "city", s -> Records.with(s, "rules", with(s.rules(), key, change)));
  }

  static Mutant demand(String name, String town, String key, UnaryOperator<Demand> change) {
    return new Mutant(name, town, s -> Records.with(s, "demands", with(s.demands(), key, change)));
  }

  static Mutant list(String name, String town, String key, UnaryOperator<Listing> change) {
    return new Mutant(name, town, s -> Records.with(s, "lists", with(s.lists(), key, change)));
  }

  static Mutant lookup(String name, String town, String key, UnaryOperator<Lookup> change) {
    return new Mutant(name, town, s -> Records.with(s, "lookups", with(s.lookups(), key, change)));
  }

  static Mutant disposition(String name, String town, String key, Disposition other) {
    return new Mutant(name, town, s -> Records.with(s, "dispositions", with(s.dispositions(), key, d -> other)));
  }

  static Mutant groups(String name, String town, Map<String, Map<String, Quantity>> groups) {
    return new Mutant(name, town, s -> Records.with(s, "society", Records.with(s.society(), "groups", groups)));
  }

  private static <T> Map<String, T> with(Map<String, T> map, String key, UnaryOperator<T> change) {
    var changed = new LinkedHashMap<>(map);
    changed.put(key, change.apply(Objects.requireNonNull(map.get(key))));
    return changed;
  }
}
