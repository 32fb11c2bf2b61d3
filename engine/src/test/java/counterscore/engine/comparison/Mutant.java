package counterscore.engine.comparison;

import counterscore.engine.EngineUnderTest;
import counterscore.scenario.Conduct;
import counterscore.scenario.Demand;
import counterscore.scenario.Disposition;
import counterscore.scenario.Experiment;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scenario;
import counterscore.scenario.Scheme;
import counterscore.scenario.Society;
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
    return new Mutant(name, town, s -> with(s, Map.of(), Map.of(), with(s.conduct(), key, change), Map.of(), Map.of()));
  }

  static Mutant watcher(String name, String town, String key, UnaryOperator<Watcher> change) {
    return new Mutant(name, town,
        s -> with(s, Map.of(), with(s.watchers(), key, change), Map.of(), Map.of(), Map.of()));
  }

  static Mutant scheme(String name, String town, String key, UnaryOperator<Scheme> change) {
    return new Mutant(name, town, s -> with(s, Map.of(), Map.of(), Map.of(), with(s.schemes(), key, change), Map.of()));
  }

  static Mutant rule(String name, String town, String key, UnaryOperator<Scheme.Rule> change) {
    return scheme(
        name, town, "city",
        s -> new Scheme(s.title(), s.start(), s.range(), s.tiers(), with(s.rules(), key, change)));
  }

  static Mutant demand(String name, String town, String key, UnaryOperator<Demand> change) {
    return new Mutant(name, town, s -> with(s, Map.of(), Map.of(), Map.of(), Map.of(), with(s.demands(), key, change)));
  }

  static Mutant disposition(String name, String town, String key, Disposition other) {
    return new Mutant(
        name, town, s -> with(s, with(s.dispositions(), key, d -> other), Map.of(), Map.of(), Map.of(), Map.of()));
  }

  static Mutant groups(String name, String town, Map<String, Map<String, Quantity>> groups) {
    return new Mutant(
        name,
        town,
        s -> new Scenario(
            s.format(), s.title(), s.question(), s.basis(), s.basisNote(), s.beforeYouQuote(), s.period(),
            s.governance(), new Society(s.society().residents(), groups), s.dispositions(), s.watchers(), s.conduct(),
            s.schemes(), s.demands(), s.sources()));
  }

  private static <T> Map<String, T> with(Map<String, T> map, String key, UnaryOperator<T> change) {
    var changed = new LinkedHashMap<>(map);
    changed.put(key, change.apply(Objects.requireNonNull(map.get(key))));
    return changed;
  }

  /** An empty map leaves what is there. */
  private static Scenario with(
      Scenario s,
      Map<String, Disposition> dispositions,
      Map<String, Watcher> watchers,
      Map<String, Conduct> conduct,
      Map<String, Scheme> schemes,
      Map<String, Demand> demands) {
    return new Scenario(
        s.format(), s.title(), s.question(), s.basis(), s.basisNote(), s.beforeYouQuote(), s.period(), s.governance(),
        s.society(), either(dispositions, s.dispositions()), either(watchers, s.watchers()),
        either(conduct, s.conduct()), either(schemes, s.schemes()), either(demands, s.demands()), s.sources());
  }

  private static <T> Map<String, T> either(Map<String, T> changed, Map<String, T> before) {
    return changed.isEmpty() ? before : changed;
  }
}
