package counterscore.engine.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All checks, and the runs they look at: each town is lived once per engine and seed. */
final class Comparison {
  /** Of every run that is compared; the first that was tried. */
  static final long SEED = 1;

  private static final Map<String, Diary> ORACLE = new HashMap<>();

  private Comparison() {}

  static List<Check> checks() {
    var checks = new ArrayList<Check>();
    checks.addAll(ActChecks.all());
    checks.addAll(WatchChecks.all());
    checks.addAll(MistakeChecks.all());
    checks.addAll(AccountChecks.all());
    for (var town : List.of(Towns.acts(), Towns.blocks(), Towns.watching(), Towns.mistakes(), Towns.fabrication())) {
      checks.add(new SameTables(town));
    }
    checks.add(new SameScores(Towns.blocks(), "city"));
    for (var town : Stream.concat(SchemeTowns.all().stream(), RuleTowns.all().stream()).toList()) {
      checks.add(new SameTables(town));
      town.scenario().schemes().keySet().forEach(scheme -> checks.add(new SameScores(town, scheme)));
      if (town.scenario().society().friends() != null) {
        checks.add(new SameTotals(town));
      }
    }
    for (var town : Stream.concat(ConsequenceTowns.all().stream(), StudyTowns.all().stream()).toList()) {
      checks.add(new SameTables(town));
      checks.add(new SameTotals(town));
    }
    for (var town : CameraTowns.all()) {
      checks.add(new SameTables(town));
      checks.add(new SameTotals(town));
    }
    checks.addAll(ConsequenceChecks.all());
    return checks;
  }

  /** What the oracle saw; under the first seed it is remembered over all tests. */
  static synchronized Diary oracle(Town town, long seed) {
    return seed == SEED ? ORACLE.computeIfAbsent(town.name(), key -> new SlowEngine().live(town.experiment(seed)))
        : new SlowEngine().live(town.experiment(seed));
  }

  /** The checks that look at a town. */
  static List<Check> checksOf(String town) {
    return checks().stream().filter(check -> check.town().name().equals(town)).toList();
  }

  /** Judges an engine, which lives each town once; of other seeds no town is kept longer than its checks need it. */
  static List<Verdict> judge(Engine engine, long seed, List<Check> checks) {
    var byTown = new LinkedHashMap<String, List<Integer>>();
    for (int k = 0; k < checks.size(); k++) {
      byTown.computeIfAbsent(checks.get(k).town().name(), name -> new ArrayList<>()).add(k);
    }
    var verdicts = new Verdict[checks.size()];
    byTown.forEach((name, those) -> {
      var town = checks.get(those.getFirst()).town();
      var diary = engine.live(town.experiment(seed));
      var known = oracle(town, seed);
      those.forEach(k -> verdicts[k] = checks.get(k).judge(diary, known));
    });
    return List.of(verdicts);
  }
}
