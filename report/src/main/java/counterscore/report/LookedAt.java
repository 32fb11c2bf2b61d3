package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose scores were looked up: by tier, by group, and on request. */
final class LookedAt {
  private LookedAt() {}

  /** Look-ups of one scheme's score per year that residents spent in a tier. */
  static Figure byTier(Grades grades) {
    var story = grades.story();
    var parties = story.observations().counter(Tables.LOOKUPS).axes().get(1).labels().stream()
        .filter(labels -> labels.get(1).equals(grades.key()))
        .map(List::getFirst)
        .distinct()
        .toList();
    var table = new DataTable("Look-ups per resident-year in the tier").words("Party")
        .numbers(grades.tiers().toArray(String[]::new));
    for (var party : parties) {
      var cells = new ArrayList<String>(List.of(story.party(party)));
      for (var tier : grades.tiers()) {
        var where = Map.of("scheme", grades.key(), "tier", tier);
        long days = story.sum(Tables.TIERS_DAILY, where);
        long lookups = story.sum(Tables.LOOKUPS, Map.of("party", party, "scheme", grades.key(), "tier", tier));
        cells.add(days == 0 ? "–" : Numbers.rate(lookups * 365.0 / days));
      }
      table.row(cells.toArray(String[]::new));
    }
    return Figure.ofTable(
        "lookups-by-tier-" + grades.key(), grades.named("Look-ups by tier"),
        "Per resident and year in the tier that was read. A dash: nobody was in the tier.", table)
        .from(Tables.LOOKUPS, Tables.TIERS_DAILY);
  }

  /** Look-ups per resident-year by group; nothing where no groups are declared. */
  static Optional<Figure> byGroup(Story story, List<Lookups.ByParty> parties) {
    var groups = story.scenario().society().groups();
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    var table = new DataTable("Look-ups per resident-year, by group").words("Group")
        .numbers(parties.stream().map(party -> story.party(party.party())).toArray(String[]::new));
    int position = 0;
    for (var attribute : groups.entrySet()) {
      for (var category : attribute.getValue().keySet()) {
        table.row(row(story, parties, attribute.getKey(), category, position));
      }
      position++;
    }
    return Optional.of(
        Figure.ofTable(
            "lookups-by-group", "Look-ups by group",
            "Per resident of the group and year of 365 days, whatever the tier.", table).from(Tables.LOOKUPS));
  }

  private static String[] row(
      Story story, List<Lookups.ByParty> parties, String attribute, String category, int position) {
    var strata = Story.labels(story.observations().counter(Tables.RESIDENTS), 0).stream()
        .filter(stratum -> stratum.split("/", -1)[position].equals(category))
        .toList();
    long residents = strata.stream().mapToLong(s -> story.sum(Tables.RESIDENTS, Map.of("stratum", s))).sum();
    var cells = new ArrayList<String>(List.of(attribute + ": " + category));
    for (var party : parties) {
      long lookups = strata.stream()
          .mapToLong(s -> story.sum(Tables.LOOKUPS, Map.of("party", party.party(), "stratum", s)))
          .sum();
      cells.add(residents == 0 ? "–" : Numbers.rate(lookups * 365.0 / story.days().size() / residents));
    }
    return cells.toArray(String[]::new);
  }

  /** Requests to show a score; nothing where no party asks first. */
  static Optional<Figure> requests(Story story) {
    var counter = story.observations().counter(Tables.REQUESTS);
    if (counter.size() == 0) {
      return Optional.empty();
    }
    var table = new DataTable("Requests to show the score").words("Party", "Tier").numbers("Asked", "Shown", "Share");
    for (var labels : counter.axes().get(1).labels()) {
      var where = Map.of("party", labels.get(0), "scheme", labels.get(1), "tier", labels.get(2));
      long asked = story.sum(Tables.REQUESTS, and(where, "asked"));
      long shown = story.sum(Tables.REQUESTS, and(where, "shared"));
      table.row(
          story.party(labels.get(0)), labels.get(2), Numbers.count(asked), Numbers.count(shown),
          Numbers.share(shown, asked));
    }
    return Optional.of(
        Figure.ofTable(
            "lookups-requests", "Requests to show the score",
            "These parties ask the resident first; only a score that is shown is a look-up.", table)
            .from(Tables.REQUESTS));
  }

  private static Map<String, String> and(Map<String, String> where, String measure) {
    var more = new java.util.LinkedHashMap<>(where);
    more.put("measure", measure);
    return more;
  }
}
