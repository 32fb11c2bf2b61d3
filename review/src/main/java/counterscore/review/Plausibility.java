package counterscore.review;

import counterscore.review.Implied.Published;
import counterscore.scenario.Demand;
import counterscore.scenario.Scenario;
import counterscore.scenario.WatcherKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a scenario's numbers come to on its first day, beside published counts ({@code published.json}). */
final class Plausibility {
  /** How far above the highest published count is beyond it: half as much again, our yardstick. */
  private static final double BEYOND = 1.5;
  private static final List<Count> PUBLISHED = read();

  private final Facts facts;
  private final Scenario scenario;
  private final List<Implied> implied = new ArrayList<>();

  private Plausibility(Facts facts) {
    this.facts = facts;
    this.scenario = facts.scenario();
  }

  static List<Implied> of(Facts facts) {
    var look = new Plausibility(facts);
    look.entries();
    look.reports();
    look.demands();
    look.listings();
    look.lookups();
    return look.implied;
  }

  /** Entries that cost points, each conduct counted once, by context. */
  private void entries() {
    var byContext = new TreeMap<String, LinkedHashMap<String, Double>>();
    facts.charges().forEach(
        charge -> byContext.computeIfAbsent(charge.conduct().context(), _ -> new LinkedHashMap<>())
            .put(charge.key(), Flow.of(scenario, charge.key()).all()));
    byContext.forEach((context, conducts) -> {
      double rate = conducts.values().stream().mapToDouble(Double::doubleValue).sum();
      var lines = conducts.keySet().stream().map(key -> "conduct." + key + ".rate").toArray(String[]::new);
      say(
          "entries", "", new Words(
              "entries that cost points in the context " + context,
              "Einträge, die im Bereich " + context + " Punkte kosten"),
          context, rate, lines);
    });
  }

  /** What people write down of each other, seen or made up; at most, as another watcher may have been first. */
  private void reports() {
    double rate = 0;
    var lines = new ArrayList<String>();
    for (var watcher : scenario.watchers().entrySet()) {
      if (watcher.getValue().kind() != WatcherKind.PEOPLE) {
        continue;
      }
      lines.add("watchers." + watcher.getKey());
      var fabrication = watcher.getValue().fabrication();
      if (fabrication != null) {
        rate += fabrication.rate().perYear().on(scenario.period().start()) * watcher.getValue().rewardOfFalseReports();
      }
      for (var key : scenario.conduct().keySet()) {
        rate += Flow.noticedBy(scenario, key, watcher.getKey());
      }
    }
    if (!lines.isEmpty()) {
      say(
          "reports", "", new Words(
              "entries that people write about each other, at most",
              "Einträge, die Menschen übereinander schreiben (höchstens)"),
          "", rate, lines.toArray(String[]::new));
    }
  }

  private void demands() {
    scenario.demands().forEach((key, demand) -> {
      var subject = "demands." + key;
      double rate = rate(demand);
      if (!published("demands", key).isEmpty()) {
        say("demands", subject, new Words("demands of " + key, "Mal, dass " + key + " verlangt wird"), key, rate,
            subject + ".rate");
      }
      double listed = listed(key);
      if (listed > 0) {
        say(
            "refusals", subject, new Words(
                "refusals of " + key + " by lists", "Mal, dass " + key + " wegen einer Liste verweigert wird"),
            key, rate * listed, subject + ".rate");
      }
    });
  }

  private double rate(Demand demand) {
    return demand.rate().perYear().on(scenario.period().start());
  }

  /** Share of the residents to whom a list refuses a demand on the first day; lists are taken as independent. */
  private double listed(String demand) {
    double free = 1;
    for (var list : scenario.lists().values()) {
      var share = list.listed();
      if (share != null && list.refuses().contains(demand)) {
        free *= 1 - share.value();
      }
    }
    return 1 - free;
  }

  private void listings() {
    scenario.lists().forEach((key, list) -> {
      var enters = list.enters();
      if (enters != null) {
        var subject = "lists." + key;
        say(
            "listings", subject, new Words("entries on the list " + key, "Eintragungen in die Liste " + key), key,
            enters.perYear().on(scenario.period().start()), subject + ".enters");
      }
    });
  }

  private void lookups() {
    double rate = 0;
    var lines = new ArrayList<String>();
    for (var lookup : scenario.lookups().entrySet()) {
      rate += lookup.getValue().rate().perYear().on(scenario.period().start());
      lines.add("lookups." + lookup.getKey());
    }
    for (var demand : scenario.demands().entrySet()) {
      if (!demand.getValue().isDecidedByLists()) {
        rate += rate(demand.getValue());
        lines.add("demands." + demand.getKey());
      }
    }
    if (!lines.isEmpty() && !scenario.schemes().isEmpty()) {
      say("look-ups", "", new Words("look-ups of a score", "Abfragen eines Punktestands"), "", rate,
          lines.toArray(String[]::new));
    }
  }

  private void say(String measure, String subject, Words what, String key, double rate, String... lines) {
    var published = published(measure, key);
    var most = published.stream().max(Comparator.comparingDouble(Published::perResidentYear));
    boolean isBeyond = most.isPresent() && rate > BEYOND * most.get().perResidentYear();
    implied.add(
        new Implied(
            subject, measure, rate, published, isBeyond,
            new Words(
                "Per resident and year the numbers imply " + Facts.rough(rate) + " " + what.english() + ". "
                    + most.map(highest -> beside(isBeyond, highest)).orElse(
                        "No published count to hold it against is known here."),
                "Je Einwohner und Jahr ergeben die Zahlen " + Facts.germanRough(rate) + " " + what.german() + ". "
                    + most.map(highest -> besideInGerman(isBeyond, highest)).orElse(
                        "Es ist hier keine veröffentlichte Zahl bekannt, neben die man das halten könnte.")),
            facts.lines(subject, lines)));
  }

  private static String beside(boolean isBeyond, Published most) {
    return (isBeyond ? "That is more than half as much again as any published count known here; the highest: "
        : "The highest published: ") + Facts.rough(most.perResidentYear()) + ", " + most.what().english() + ".";
  }

  private static String besideInGerman(boolean isBeyond, Published most) {
    return (isBeyond ? "Das ist mehr als das Anderthalbfache jeder hier bekannten veröffentlichten Zahl; die höchste: "
        : "Die höchste veröffentlichte: ") + Facts.germanRough(most.perResidentYear()) + ", " + most.what().german()
        + ".";
  }

  private static List<Published> published(String measure, String key) {
    return PUBLISHED.stream()
        .filter(count -> count.measure().equals(measure) && (count.keys().isEmpty() || count.keys().contains(key)))
        .map(count -> new Published(count.what(), count.perResidentYear(), count.source(), count.certainty()))
        .toList();
  }

  private static List<Count> read() {
    try (var in = Objects.requireNonNull(Plausibility.class.getResourceAsStream("published.json"))) {
      return List.copyOf(JsonMapper.shared().readValue(in, new TypeReference<List<Count>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A published count.
   *
   * @param measure as in {@link Implied#measure}
   * @param keys contexts or demands that it can be held against; empty: any
   */
  record Count(
      String measure,
      List<String> keys,
      Words what,
      double perResidentYear,
      String source,
      String certainty) {}
}
