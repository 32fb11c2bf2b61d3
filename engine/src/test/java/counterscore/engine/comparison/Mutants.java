package counterscore.engine.comparison;

import counterscore.testing.Records;
import static counterscore.engine.comparison.TownBuilder.cap;
import static counterscore.engine.comparison.TownBuilder.map;
import static counterscore.engine.comparison.TownBuilder.repeated;
import static counterscore.engine.comparison.TownBuilder.rule;

import counterscore.scenario.Disposition;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scheme;
import counterscore.scenario.Watcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One mistake per mechanism, as small as a slip of the pen. */
final class Mutants {
  private Mutants() {}

  static List<Mutant> all() {
    var mutants = new ArrayList<Mutant>();
    mutants.addAll(people());
    mutants.addAll(watching());
    mutants.addAll(rules());
    mutants.addAll(demands());
    mutants.addAll(RuleMutants.all());
    mutants.addAll(ConsequenceMutants.all());
    mutants.addAll(CameraMutants.all());
    mutants.addAll(StudyTowns.mutants());
    return mutants;
  }

  private static List<Mutant> people() {
    return List.of(
        Mutant.conduct(
            "the season does nothing", "acts", "fare",
            c -> Records.with(c, "season", List.of())),
        Mutant.disposition(
            "shape 1 instead of 0.8", "acts", "care", new Disposition.Gamma(Quantity.of(1))),
        Mutant.disposition(
            "sigma 0.6 instead of 0.7", "acts", "talk", new Disposition.Lognormal(Quantity.of(0.6))),
        Mutant.disposition(
            "ratio 8 instead of 10", "acts", "few",
            new Disposition.TwoPoint(Quantity.of(0.1), Quantity.of(8))),
        Mutant.groups(
            "a percent more migrants", "blocks",
            Map.of("registration", map("local", 0.61, "migrant", 0.39), "party", map("member", 0.09, "other", 0.91))));
  }

  private static List<Mutant> watching() {
    return List.of(
        Mutant.conduct(
            "watchers are asked in the opposite order", "watching", "shouting",
            c -> Records.with(c, "noticedBy", reversed(c.noticedBy()))),
        Mutant.watcher(
            "exposure does nothing", "watching", "wardens",
            w -> Records.with(w, "exposure", Map.of())),
        Mutant.watcher(
            "exponent 0.4 instead of 0.5", "watching", "cameras",
            w -> Records.with(w, "exponent", Quantity.of(0.4))),
        Mutant.watcher(
            "anybody is the victim", "mistakes", "cameras",
            w -> Records.with(w, "recognition", null)),
        Mutant.watcher(
            "factors of recognition do nothing", "mistakes", "cameras",
            w -> Records.with(w, "recognition", new Watcher.Recognition("registration", Map.of()))),
        Mutant.watcher(
            "everybody looks alike", "mistakes", "kiosk",
            w -> Records.with(w, "lookalike", null)),
        Mutant.watcher(
            "fabrications fall on all groups alike", "fabrication", "neighbours",
            w -> fabricating(w, Map.of(), map("parking", 0.5, "remark", 0.3, "late", 0.2))),
        Mutant.watcher(
            "another mix of fabrications", "fabrication", "neighbours",
            w -> fabricating(
                w, Map.of("registration", map("migrant", 2)), map("parking", 0.45, "remark", 0.35, "late", 0.2))));
  }

  private static List<Mutant> rules() {
    return List.of(
        Mutant.rule(
            "a window a day longer", "repetition", "late", r -> rule(-1.5, repeated(5, 1.5, 3), null, null)),
        Mutant.rule(
            "one surcharge more", "repetition", "parking", r -> rule(-1.5, repeated(10, 1.5, 4), null, null)),
        Mutant.rule("halves are rounded to zero", "repetition", "fare", r -> rule(-2, null, null, null)),
        Mutant.rule(
            "a cap per month counts the year", "caps", "remark",
            r -> rule(-4, null, null, cap(9, Scheme.Per.YEAR))),
        Mutant.rule(
            "a cap per year counts the month", "caps", "donate",
            r -> rule(3, null, null, cap(12, Scheme.Per.MONTH))),
        Mutant.rule(
            "a cap per day is met one point early", "caps", "parking",
            r -> rule(-1, repeated(3, 2, 2), null, cap(2, Scheme.Per.DAY))),
        Mutant.conduct(
            "speech is booked as unlawful", "caps", "remark",
            c -> Records.with(c, "lawful", false, "speech", false)),
        Mutant.scheme(
            "the ceiling is a point higher", "clamping", "city",
            s -> Records.with(s, "range", List.of(0, 31))),
        Mutant.rule("entries of a rule never lapse", "clamping", "donate", r -> rule(4, null, null, null)),
        Mutant.scheme(
            "a tier begins a point later", "demands", "city",
            s -> Records.with(s, "tiers", map("AAA", 140, "A", 100, "B", 95, "C", 50, "D", 0))));
  }

  private static List<Mutant> demands() {
    return List.of(
        Mutant.demand(
            "demands of all groups alike", "demands", "flight",
            d -> Records.with(d, "factors", Map.of())),
        Mutant.demand(
            "demands without a season", "demands", "flight",
            d -> Records.with(d, "season", List.of())),
        Mutant.demand(
            "demands of all residents alike", "demands", "flight",
            d -> Records.with(d, "disposition", null)),
        Mutant.demand(
            "who acts more asks more", "demands", "flight",
            d -> Records.with(d, "disposition", "care")),
        Mutant.demand(
            "a tier is not refused", "demands", "train",
            d -> Records.with(d, "refused", List.of("D"))));
  }

  static <T> Map<String, T> reversed(Map<String, T> map) {
    var reversed = new LinkedHashMap<String, T>();
    List.copyOf(map.keySet()).reversed().forEach(key -> reversed.put(key, map.get(key)));
    return reversed;
  }

  private static Watcher fabricating(
      Watcher w, Map<String, Map<String, Quantity>> factors, Map<String, Quantity> mix) {
    var rate = Objects.requireNonNull(w.fabrication()).rate();
    return Records.with(w, "fabrication", new Watcher.Fabrication(rate, factors, mix));
  }
}
