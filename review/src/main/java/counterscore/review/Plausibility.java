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
      say("entries", "", "entries that cost points in the context " + context, context, rate, lines);
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
      say("reports", "", "entries that people write about each other, at most", "", rate,
          lines.toArray(String[]::new));
    }
  }

  private void demands() {
    scenario.demands().forEach((key, demand) -> {
      var subject = "demands." + key;
      double rate = rate(demand);
      if (!published("demands", key).isEmpty()) {
        say("demands", subject, "demands of " + key, key, rate, subject + ".rate");
      }
      double listed = listed(key);
      if (listed > 0) {
        say("refusals", subject, "refusals of " + key + " by lists", key, rate * listed, subject + ".rate");
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
        say("listings", subject, "entries on the list " + key, key, enters.perYear().on(scenario.period().start()),
            subject + ".enters");
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
      say("look-ups", "", "look-ups of a score", "", rate, lines.toArray(String[]::new));
    }
  }

  private void say(String measure, String subject, String what, String key, double rate, String... lines) {
    var published = published(measure, key);
    var most = published.stream().max(Comparator.comparingDouble(Published::perResidentYear));
    boolean isBeyond = most.isPresent() && rate > BEYOND * most.get().perResidentYear();
    var beside = most.isEmpty() ? "No published count to hold it against is known here."
        : (isBeyond ? "That is more than half as much again as any published count known here; the highest: "
            : "The highest published: ")
            + Facts.rough(most.get().perResidentYear()) + ", " + most.get().what() + ".";
    implied.add(
        new Implied(
            subject, measure, rate, published, isBeyond,
            "Per resident and year the numbers imply " + Facts.rough(rate) + " " + what + ". " + beside,
            facts.lines(subject, lines)));
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
      String what,
      double perResidentYear,
      String source,
      String certainty) {}
}
