package counterscore.report;

import counterscore.observation.Tables;
import counterscore.scenario.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One scheme as it was lived: its tiers and who was in them. */
record Grades(Story story, String key) {
  Scheme scheme() {
    return Objects.requireNonNull(story.scenario().schemes().get(key));
  }

  String title() {
    return Story.titled(scheme().title(), key);
  }

  /** Words about this scheme, with its title where there are several to tell apart. */
  String named(String words) {
    return oneOfSeveral() ? words + ": " + title() : words;
  }

  /** "of" this scheme, where there are several to tell apart. */
  String ofTitle() {
    return oneOfSeveral() ? " of " + title() : "";
  }

  /** Score with which everybody begins [points]. */
  int start() {
    return (int) scheme().start().value();
  }

  /** Whether the scenario has other schemes, so that this one has to be named. */
  boolean oneOfSeveral() {
    return story.scenario().schemes().size() > 1;
  }

  /** Keys of the tiers, best first. */
  List<String> tiers() {
    return List.copyOf(scheme().tiers().keySet());
  }

  String worst() {
    return tiers().getLast();
  }

  /** Lowest score of a tier [points]. */
  int from(String tier) {
    return (int) Objects.requireNonNull(scheme().tiers().get(tier)).value();
  }

  /** The tier of a score. */
  String tierOf(int score) {
    return tiers().stream().filter(tier -> score >= from(tier)).findFirst().orElse(worst());
  }

  /** Residents in a tier at the end, by measure. */
  long atEnd(String tier, String measure) {
    return inMonth(story.lastMonth(), tier, measure);
  }

  long atEnd(String tier) {
    return atEnd(tier, "residents");
  }

  long inMonth(String month, String tier, String measure) {
    return story.sum(Tables.TIERS, Map.of("month", month, "scheme", key, "tier", tier, "measure", measure));
  }

  /** Residents in a tier before the first day: those who left it or stayed in it in the first month. */
  long atStart(String tier) {
    return story.sum(Tables.FLOWS, Map.of("month", story.months().getFirst(), "scheme", key, "from", tier));
  }

  /** Residents by tier at the end as a share of all [0, 1]. */
  double share(String tier) {
    return atEnd(tier) / (double) story.residents();
  }

  /** The lowest tier that anybody is in at the end. */
  String lowestReached() {
    return tiers().reversed().stream().filter(tier -> atEnd(tier) > 0).findFirst().orElse(worst());
  }

  /** Of each category of each attribute, how many are in a tier at the end. */
  List<Group> groups(String tier) {
    var groups = new ArrayList<Group>();
    int position = 0;
    for (var attribute : story.scenario().society().groups().entrySet()) {
      for (var category : attribute.getValue().keySet()) {
        groups.add(Group.of(this, tier, attribute.getKey(), category, position));
      }
      position++;
    }
    return List.copyOf(groups);
  }
}
