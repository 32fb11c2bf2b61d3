package counterscore.oracle;

import counterscore.scenario.Conduct;
import counterscore.scenario.Scenario;
import counterscore.scenario.Watcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who notices an act, and in whose file the entry lands. */
final class Watching {
  private final Scenario scenario;
  private final Strata strata;
  private final List<Resident> residents;
  private final Chance chance;
  private final Map<List<String>, Crowd> crowds = new HashMap<>();

  Watching(Scenario scenario, Strata strata, List<Resident> residents, Chance chance) {
    this.scenario = scenario;
    this.strata = strata;
    this.residents = residents;
    this.chance = chance;
  }

  /** Asks the watchers in declared order; the first that notices writes. Null: nobody noticed. */
  @Nullable
  String noticedBy(Conduct conduct, Resident actor, LocalDate date) {
    String first = null;
    for (var asked : conduct.noticedBy().entrySet()) {
      var watcher = watcher(asked.getKey());
      double p =
          asked.getValue().on(date) * scale(watcher, date) * reward(watcher)
              * strata.factor(watcher.exposure(), actor.stratum, date);
      if (p > 1 + 1e-9) {
        throw new IllegalArgumentException(asked.getKey() + " notices with probability " + p);
      }
      boolean notices = chance.happens(p);
      first = first == null && notices ? asked.getKey() : first;
    }
    return first;
  }

  private static double reward(Watcher watcher) {
    return watcher.reward() == null ? 1 : watcher.reward().noticing().value();
  }

  /** (density / reference)^exponent, the exponent 1 where none is declared. */
  private static double scale(Watcher watcher, LocalDate date) {
    if (watcher.density() == null) {
      return 1;
    }
    var density = watcher.density().values().iterator().next();
    double reference = watcher.referenceDensity() == null ? density.value() : watcher.referenceDensity().on(date);
    double exponent = watcher.exponent() == null ? 1 : watcher.exponent().on(date);
    return Math.pow(density.on(date) / reference, exponent);
  }

  boolean mistakes(String watcher, Resident actor, LocalDate date) {
    var declared = watcher(watcher);
    if (declared.misattribution() == null) {
      return false;
    }
    double p = declared.misattribution().on(date) * confusion(declared, actor, date);
    if (p > 1 + 1e-9) {
      throw new IllegalArgumentException(watcher + " mistakes with probability " + p);
    }
    return chance.happens(p);
  }

  private double confusion(Watcher watcher, Resident actor, LocalDate date) {
    return watcher.recognition() == null
        ? 1
        : strata.factor(
            Map.of(watcher.recognition().group(), watcher.recognition().factors()), actor.stratum, date);
  }

  /** Somebody else of the actor's block and recognition category; null where there is nobody. */
  @Nullable
  Resident victim(String watcher, Resident actor) {
    var declared = watcher(watcher);
    var category = category(declared, actor);
    var key = List.of(String.valueOf(actor.block), watcher, category);
    var crowd = crowds.computeIfAbsent(key, k -> crowd(declared, actor.block, category));
    return crowd.otherThan(actor, chance);
  }

  private Crowd crowd(Watcher watcher, int block, String category) {
    var members = new ArrayList<Resident>();
    for (var resident : residents) {
      if (resident.block == block && category(watcher, resident).equals(category)) {
        members.add(resident);
      }
    }
    return Crowd.of(members, watcher.lookalike());
  }

  private String category(Watcher watcher, Resident resident) {
    return watcher.recognition() == null
        ? "anybody"
        : String.valueOf(strata.categories().get(resident.stratum).get(watcher.recognition().group()));
  }

  private Watcher watcher(String key) {
    var watcher = scenario.watchers().get(key);
    if (watcher == null) {
      throw new IllegalArgumentException("no watcher " + key);
    }
    return watcher;
  }
}
