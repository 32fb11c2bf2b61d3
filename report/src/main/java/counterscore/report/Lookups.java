package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who looked scores up. */
final class Lookups {
  private Lookups() {}

  /** Look-ups by one party. */
  record ByParty(String party, long lookups) {}

  static List<ByParty> byParty(Story story) {
    return Story.labels(story.observations().counter(Tables.LOOKUPS), 1).stream()
        .distinct()
        .map(party -> new ByParty(party, story.sum(Tables.LOOKUPS, Map.of("party", party))))
        .toList();
  }

  /** Nothing where nobody looks. */
  static Optional<Section> of(Story story) {
    var parties = byParty(story);
    if (parties.isEmpty()) {
      return Optional.empty();
    }
    var content = new ArrayList<Html>();
    content.add(
        Figure.of(
            "lookups-by-party", message(parties, story), reading(story), List.of(), chart(parties, story),
            table(parties, story)).from(Tables.LOOKUPS).html(story));
    for (var grades : story.schemes()) {
      content.add(LookedAt.byTier(grades).html(story));
    }
    LookedAt.byGroup(story, parties).ifPresent(figure -> content.add(figure.html(story)));
    LookedAt.requests(story).ifPresent(figure -> content.add(figure.html(story)));
    return Optional.of(new Section("lookups", "Who looked", content));
  }

  private static String reading(Story story) {
    return "Look-ups by party. Every demand is one look at one resident's score by the party that is asked, granted or refused."
        + (story.scenario().lookups().isEmpty() ? ""
            : " Other parties look without being asked for anything, and residents at their own.");
  }

  private static String message(List<ByParty> parties, Story story) {
    long all = parties.stream().mapToLong(ByParty::lookups).sum();
    var most = parties.stream().max(Comparator.comparingLong(ByParty::lookups)).orElseThrow();
    return all == 0 ? "Nobody looked"
        : "Of " + Numbers.count(all, "look-up", "look-ups") + ", " + Numbers.share(most.lookups, all)
            + " by one party: "
            + story.party(most.party);
  }

  private static double perResident(ByParty party, Story story) {
    return party.lookups / (double) story.residents();
  }

  private static Map<String, Object> chart(List<ByParty> parties, Story story) {
    return Charts.along("look-ups", Charts.bars(
        parties.stream()
            .map(party -> Charts.bar(
                story.party(party.party), (double) party.lookups,
                Numbers.count(party.lookups) + " (" + Numbers.rate(perResident(party, story)) + " per resident)"))
            .toList(),
        Charts.colour("--slate")));
  }

  private static DataTable table(List<ByParty> parties, Story story) {
    var table = new DataTable("Look-ups by party, whole run").words("Party").numbers("Look-ups", "Per resident");
    parties.forEach(party -> table.row(
        story.party(party.party), Numbers.count(party.lookups), Numbers.rate(perResident(party, story))));
    return table;
  }
}
