package counterscore.archive;

import counterscore.testing.Records;
import counterscore.findings.Finding;
import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Digest;
import counterscore.observation.LifeStory;
import counterscore.observation.LifeStory.Standing;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Basis;
import counterscore.scenario.Certainty;
import counterscore.scenario.Parameter;
import counterscore.scenario.Period;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scenario;
import counterscore.scenario.Society;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A run to be kept: every counter filled by chance with counts beyond what a double can hold. */
final class Sample {
  private static final String TEXT = "format: 1\ntitle: A town\n";
  static final String BASIS_NOTE = "It's invented; \"for tests\" — ümlaut.";

  private Sample() {}

  static Scenario scenario() {
    var groups = new LinkedHashMap<String, Map<String, Quantity>>();
    groups.put("registration", Map.of("local", Quantity.of(0.5), "migrant", Quantity.of(0.5)));
    groups.put("re+gi-on", Map.of("n1", Quantity.of(1)));
    return Records.of(
        Scenario.class, "format", 1, "title", "A town", "basis", Basis.INVENTED, "basisNote", BASIS_NOTE, "period",
        new Period(LocalDate.of(2021, 1, 30), 4), "society",
        Records.of(Society.class, "residents", 10L, "groups", groups));
  }

  static Observations observations(long seed) {
    var observations = empty();
    var random = new Random(seed);
    for (var counter : observations.counters()) {
      for (int i = 0; i < counter.size(); i++) {
        long large = (1L << 53) + random.nextInt(1000) * 2 + 1;
        boolean isEmpty = random.nextInt(3) == 0 && i > 0; // no table is quite empty
        counter.add(i, isEmpty ? 0 : counter.name().equals(Tables.POINTS) ? -large : large);
      }
    }
    observations.finished(0, "ab");
    observations.finished(1, "cd");
    return observations;
  }

  static LifeStory life() {
    return new LifeStory(
        0, "local/n1", List.of(new Standing("city", 1000, "A")),
        List.of(new LifeStory.Unnoticed(LocalDate.of(2021, 2, 1), "parking", 2)),
        List.of(new Standing("city", 1000, "A")));
  }

  static Observations empty() {
    var days = Axis.of("day", List.of("2021-01-30", "2021-01-31", "2021-02-01", "2021-02-02"));
    var months = Axis.of("month", List.of("2021-01", "2021-02"));
    var strata = Axis.of("stratum", List.of("local/n1", "migrant/n1"));
    var conduct = Axis.of("conduct", List.of("parking", "petition"));
    var channels =
        new Axis(List.of("conduct", "watcher"), List.of(List.of("parking", "cameras"), List.of("petition", "cameras")));
    var truths = Axis.of("truth", Tables.TRUTHS);
    var tiers = new Axis(List.of("scheme", "tier"), List.of(List.of("city", "A"), List.of("city", "D")));
    return new Observations(List.of(
        new Counter(Tables.ACTS_DAILY, List.of(days, conduct)),
        new Counter(Tables.ACTS, List.of(months, conduct, strata)),
        new Counter(Tables.ENTRIES_DAILY, List.of(days, channels, truths)),
        new Counter(Tables.ENTRIES, List.of(months, channels, truths, strata)),
        new Counter(Tables.RULES,
            List.of(months, new Axis(List.of("scheme", "conduct"), List.of(List.of("city", "parking"))),
                Axis.of("measure", Tables.RULE_MEASURES))),
        new Counter(Tables.TIERS_DAILY, List.of(days, tiers)),
        new Counter(Tables.TIERS, List.of(months, tiers, strata, Axis.of("measure", Tables.RESIDENT_MEASURES))),
        new Counter(Tables.FLOWS,
            List.of(months,
                new Axis(List.of("scheme", "from", "to"),
                    List.of(List.of("city", "A", "D"), List.of("city", "D", "A"))))),
        new Counter(
            Tables.SPELLS,
            List.of(
                Axis.of("scheme", List.of("city")), Axis.of("months", List.of("0", "1")),
                Axis.of("measure", Tables.SPELL_MEASURES))),
        new Counter(
            Tables.RETURNS,
            List.of(
                Axis.of("scheme", List.of("city")), Axis.of("months", List.of("0", "1")),
                Axis.of("measure", Tables.RETURN_MEASURES))),
        new Counter(Tables.SCORES,
            List.of(months,
                new Axis(List.of("scheme", "score"), List.of(List.of("city", "-50"), List.of("city", "1000"))))),
        new Counter(Tables.DEMANDS,
            List.of(months, new Axis(List.of("demand", "tier"), List.of(List.of("train", "D"))), strata,
                Axis.of("measure", Tables.DEMAND_MEASURES))),
        new Counter(Tables.PLACES,
            List.of(
                months, new Axis(List.of("demand", "tier"), List.of(List.of("school", "(none)"))), strata,
                Axis.of("measure", Tables.PLACE_MEASURES))),
        new Counter(Tables.CAPACITY, List.of(months, Axis.of("demand", List.of("school")))),
        new Counter(Tables.LISTS,
            List.of(months, Axis.of("list", List.of("debtors")), strata, Axis.of("measure", Tables.LIST_MEASURES))),
        new Counter(Tables.LIST_REFUSALS,
            List.of(months, new Axis(List.of("list", "demand"), List.of(List.of("debtors", "train"))), strata)),
        new Counter(Tables.REQUESTS,
            List.of(
                months, new Axis(List.of("party", "scheme", "tier"), List.of(List.of("bank", "city", "A"))), strata,
                Axis.of("measure", Tables.REQUEST_MEASURES))),
        new Counter(Tables.REFUSED_RESIDENTS, List.of(Axis.of("demand", List.of("train", "any")), strata)),
        new Counter(
            Tables.LOOKUPS,
            List.of(
                months, new Axis(List.of("party", "scheme", "tier"), List.of(List.of("railway", "score", "A"))),
                strata)),
        new Counter(Tables.POINTS,
            List.of(tiers, Axis.of("kind", Tables.KINDS), Axis.of("measure", Tables.POINT_MEASURES))),
        new Counter(Tables.RESIDENTS, List.of(strata))));
  }

  static List<Finding> findings() {
    return List.of(
        new Finding("worst-tier-share", "Worst tier", 0.1 + 0.2, "a / b",
            "In this simulation of an invented scheme, 'x'.", "Table tiers."),
        new Finding("lookups", "Look-ups", 1e-300, "a / b", "In this simulation of an invented scheme, y.",
            "Table lookups."));
  }

  static List<Parameter> parameters() {
    return List.of(
        new Parameter("conduct.parking.rate.per-year", 0.1, 0.05, 1.0 / 3, "src", "It's a source", Certainty.ASSUMED),
        new Parameter("schemes.city.start", 1000, null, null, null, null, null));
  }

  static RunRecord record(Observations observations) {
    return new RunRecord(
        true, "town", "A town", "invented", BASIS_NOTE, Hashes.sha256(TEXT), List.of("schemes.city.start=900"), TEXT,
        -7, 10, 4, 2, "threads", 1, false, "0.1.0", "25.0.3", List.of(), Digest.of(observations), 40, 365.0,
        new TreeMap<>(Map.of("simulateSeconds", 0.5)), 80.0, 123_456, observations.fingerprints(), List.of("a warning"),
        new TreeMap<>());
  }

  /** Writes a finished run. */
  static RunRecord write(Path target) throws IOException {
    return write(target, observations(1), List.of(life()));
  }

  static RunRecord write(Path target, Observations observations) throws IOException {
    return write(target, observations, List.of());
  }

  static RunRecord write(Path target, Observations observations, List<LifeStory> lives) throws IOException {
    try (var folder = RunFolder.writing(target)) {
      var record = record(observations);
      folder.writeTables(record, scenario(), observations, lives, findings(), parameters(), List.of(), List.of());
      return folder.complete(record);
    }
  }

  /** Names in a folder, hidden ones too. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = java.nio.file.Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
