package counterscore.engine.comparison;

import static counterscore.engine.comparison.TownBuilder.cap;
import static counterscore.engine.comparison.TownBuilder.map;
import static counterscore.engine.comparison.TownBuilder.repeated;
import static counterscore.engine.comparison.TownBuilder.rule;

import counterscore.scenario.Conduct;
import counterscore.scenario.Demand;
import counterscore.scenario.Disposition;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scheme;
import counterscore.scenario.Watcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One mistake per mechanism, as small as a slip of the pen. */
final class Mutants {
  private Mutants() {}

  static List<Mutant> all() {
    var mutants = new ArrayList<Mutant>();
    mutants.addAll(people());
    mutants.addAll(watching());
    mutants.addAll(rules());
    mutants.addAll(demands());
    return mutants;
  }

  private static List<Mutant> people() {
    return List.of(
        Mutant.conduct(
            "the season does nothing", "acts", "fare",
            c -> conduct(c, c.lawful(), c.factors(), List.of(), c.noticedBy())),
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
            c -> conduct(c, c.lawful(), c.factors(), c.season(), reversed(c.noticedBy()))),
        Mutant.watcher(
            "exposure does nothing", "watching", "wardens",
            w -> watcher(w, w.exponent(), Map.of(), w.recognition(), w.lookalike())),
        Mutant.watcher(
            "exponent 0.4 instead of 0.5", "watching", "cameras",
            w -> watcher(w, Quantity.of(0.4), w.exposure(), w.recognition(), w.lookalike())),
        Mutant.watcher(
            "anybody is the victim", "mistakes", "cameras",
            w -> watcher(w, w.exponent(), w.exposure(), null, w.lookalike())),
        Mutant.watcher(
            "factors of recognition do nothing", "mistakes", "cameras",
            w -> watcher(
                w, w.exponent(), w.exposure(), new Watcher.Recognition("registration", Map.of()), w.lookalike())),
        Mutant.watcher(
            "everybody looks alike", "mistakes", "kiosk",
            w -> watcher(w, w.exponent(), w.exposure(), w.recognition(), null)),
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
            c -> conduct(c, false, c.factors(), c.season(), c.noticedBy())),
        Mutant.scheme(
            "the ceiling is a point higher", "clamping", "city",
            s -> new Scheme(s.title(), s.start(), List.of(0, 31), s.tiers(), s.rules())),
        Mutant.rule("entries of a rule never lapse", "clamping", "donate", r -> rule(4, null, null, null)),
        Mutant.scheme(
            "a tier begins a point later", "demands", "city",
            s -> new Scheme(
                s.title(), s.start(), s.range(), map("AAA", 140, "A", 100, "B", 95, "C", 50, "D", 0), s.rules())));
  }

  private static List<Mutant> demands() {
    return List.of(
        Mutant.demand(
            "demands of all groups alike", "demands", "flight",
            d -> demand(d, Map.of(), d.season(), d.disposition(), d.scheme(), d.refused())),
        Mutant.demand(
            "demands without a season", "demands", "flight",
            d -> demand(d, d.factors(), List.of(), d.disposition(), d.scheme(), d.refused())),
        Mutant.demand(
            "demands of all residents alike", "demands", "flight",
            d -> demand(d, d.factors(), d.season(), null, d.scheme(), d.refused())),
        Mutant.demand(
            "who acts more asks more", "demands", "flight",
            d -> demand(d, d.factors(), d.season(), "care", d.scheme(), d.refused())),
        Mutant.demand(
            "a tier is not refused", "demands", "train",
            d -> demand(d, d.factors(), d.season(), d.disposition(), d.scheme(), List.of("D"))));
  }

  private static <T> Map<String, T> reversed(Map<String, T> map) {
    var reversed = new LinkedHashMap<String, T>();
    List.copyOf(map.keySet()).reversed().forEach(key -> reversed.put(key, map.get(key)));
    return reversed;
  }

  private static Conduct conduct(
      Conduct c,
      boolean lawful,
      Map<String, Map<String, Quantity>> factors,
      List<Double> season,
      Map<String, Quantity> noticedBy) {
    return new Conduct(
        c.title(), lawful, lawful && c.isSpeech(), c.context(), c.establishedBy(), c.rate(), factors, season,
        c.disposition(), noticedBy);
  }

  private static Watcher watcher(
      Watcher w,
      @Nullable Quantity exponent,
      Map<String, Map<String, Quantity>> exposure,
      Watcher.@Nullable Recognition recognition,
      @Nullable String lookalike) {
    return new Watcher(
        w.kind(), w.density(), w.referenceDensity(), exponent, exposure, w.misattribution(), recognition, lookalike,
        w.fabrication());
  }

  private static Watcher fabricating(
      Watcher w, Map<String, Map<String, Quantity>> factors, Map<String, Quantity> mix) {
    var rate = Objects.requireNonNull(w.fabrication()).rate();
    return new Watcher(
        w.kind(), w.density(), w.referenceDensity(), w.exponent(), w.exposure(), w.misattribution(), w.recognition(),
        w.lookalike(), new Watcher.Fabrication(rate, factors, mix));
  }

  private static Demand demand(
      Demand d,
      Map<String, Map<String, Quantity>> factors,
      List<Double> season,
      @Nullable String disposition,
      @Nullable String scheme,
      List<String> refused) {
    return new Demand(
        d.title(), d.rate(), factors, season, disposition, d.context(), d.askedBy(), d.decidedBy(), scheme, refused);
  }
}
