package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who is in the worst tier, by group. Rates with their counts and no interval: one run has none (design, section 5), and a
 * count below 30 is said to be mostly luck.
 */
final class Groups {
  private Groups() {}

  static Section of(Story story) {
    var content = new ArrayList<Html>();
    if (story.scenario().society().groups().isEmpty()) {
      content.add(Html.tag("p", "The scenario declares no groups."));
    } else {
      story.schemes().forEach(grades -> content.addAll(ofScheme(grades)));
      content.addAll(EquallyActive.figures(story));
    }
    return new Section("groups", "Who is in the worst tier", content);
  }

  private static List<Html> ofScheme(Grades grades) {
    var shown = grades.lowestReached();
    var content = new ArrayList<Html>();
    if (!shown.equals(grades.worst())) {
      content.add(Html.tag(
          "p", "Nobody ended in the worst tier" + grades.ofTitle() + ", " + grades.worst()
              + ". The lowest tier in which anybody ended is " + shown + "."));
    }
    var groups = grades.groups(shown);
    content.add(
        Figure.of(
            "groups-" + grades.key(), grades.named(message(groups, shown)),
            "Residents in tier " + shown
                + " at the end for every 1,000 of the group. Differences come from conduct, watching, errors and"
                + " chance together; nothing here tells them apart, and what was put in as unequal comes out unequal."
                + (groups.stream().anyMatch(Group::isFew) ? " Counts below 30 are mostly luck." : ""),
            List.of(), chart(groups, shown.equals(grades.worst()) ? "--worst" : "--slate"), table(groups, shown))
            .from(Tables.TIERS, Tables.REFUSED_RESIDENTS).html(grades.story()));
    return content;
  }

  /** The two categories of one attribute that lie farthest apart, where they are more than luck. */
  private static String message(List<Group> groups, String tier) {
    var pairs = groups.stream().filter(group -> group.residents() > 0)
        .collect(Collectors.groupingBy(Group::attribute, LinkedHashMap::new, Collectors.toList())).values().stream()
        .map(Pair::of).filter(pair -> !pair.high.isFew()).toList();
    return pairs.stream().max(Comparator.comparingDouble(Pair::apart)).map(
        pair -> "Tier " + tier + ": " + Numbers.rate(pair.high.perThousand()) + " in 1,000 of "
            + pair.high.attribute() + " " + pair.high.category() + ", " + Numbers.rate(pair.low.perThousand()) + " of "
            + pair.low.category())
        .orElse("Tier " + tier + ": fewer than 30 of every group, too few to tell groups apart");
  }

  /** The categories of an attribute with the highest and the lowest rate. */
  private record Pair(Group high, Group low) {
    static Pair of(List<Group> groups) {
      var byRate = groups.stream().sorted(Comparator.comparingDouble(Group::perThousand)).toList();
      return new Pair(byRate.getLast(), byRate.getFirst());
    }

    double apart() {
      return high.perThousand() - low.perThousand();
    }
  }

  private static Map<String, Object> chart(List<Group> groups, String colour) {
    return Charts.along("residents in the tier per 1,000 of the group", Charts.bars(
        groups.stream()
            .map(group -> Charts.bar(
                group.attribute() + ": " + group.category(), group.perThousand(),
                Numbers.rate(group.perThousand()) + " in 1,000 (" + Numbers.count(group.inTier())
                    + (group.isFew() ? ", few)" : ")")))
            .toList(),
        Charts.colour(colour)));
  }

  private static DataTable table(List<Group> groups, String tier) {
    var table = new DataTable("Residents by group: in tier " + tier + " at the end, and refused at least once")
        .words("Group").numbers("Residents", "In tier " + tier, "Per 1,000", "Refused", "Per 1,000");
    groups.forEach(group -> table.row(
        group.attribute() + ": " + group.category(), Numbers.count(group.residents()),
        Numbers.count(group.inTier()) + (group.isFew() ? " (few)" : ""), Numbers.rate(group.perThousand()),
        Numbers.count(group.refused()), Numbers.rate(group.refusedPerThousand())));
    return table;
  }
}
