package counterscore.report;

import counterscore.findings.EqualConduct;
import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rates by group beside those among residents with equal conduct: bars, and circles on their scale. */
final class EquallyActive {
  private static final String READING =
      " The bar is the rate as it is. The circle is what it would be if each group did as much that is unlawful as all residents"
          + " of the city together: residents are compared within bins of the number of unlawful acts that they would have done"
          + " without any response.";

  private EquallyActive() {}

  static List<Html> figures(Story story) {
    var figures = new ArrayList<Html>();
    for (var grades : story.schemes()) {
      if (grades.tiers().size() > 1) {
        var equal = EqualConduct.ofWorstTier(story.scenario(), story.observations(), grades.key());
        add(figures, story, "equal-worst-" + grades.key(), grades.oneOfSeveral() ? ": " + grades.title() : "",
            "in the worst tier at the end",
            equal, Tables.CONDUCT_TIERS);
      }
    }
    var refusals = EqualConduct.ofRefusals(story.scenario(), story.observations());
    add(figures, story, "equal-refusals", "", "refusals", refusals, Tables.CONDUCT_REFUSALS);
    return figures;
  }

  private static void add(
      List<Html> figures, Story story, String id, String ofScheme, String counted,
      List<EqualConduct> attributes, String counter) {
    var shown = attributes.stream().filter(EquallyActive::isTold).toList();
    if (!shown.isEmpty()) {
      figures.add(
          Figure.of(
              id, message(counted, shown) + ofScheme,
              capital(counted) + " for every 1,000 residents of the group at the end." + READING + covered(shown),
              List.of(), chart(counted, shown), table(capital(counted), shown)).from(counter).html(story));
    }
  }

  /** The category whose rate changes most, where it is more than luck. */
  private static String message(String counted, List<EqualConduct> shown) {
    String message = "Conduct being equal: every group has fewer than 30 " + counted + ", too few to tell groups apart";
    double most = -1;
    for (var equal : shown) {
      for (var category : equal.categories()) {
        double change = Math.abs(category.rate() - category.equal());
        if (change > most && category.events() >= Group.FEW) {
          most = change;
          var equally = perThousand(category.equal());
          var asItIs = perThousand(category.rate());
          message = "Conduct being equal: " + equally + " " + counted + " for 1,000 of " + equal.attribute() + " "
              + category.name() + (equally.equals(asItIs) ? ", as many as there are" : " instead of " + asItIs);
        }
      }
    }
    return message;
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static boolean isTold(EqualConduct equal) {
    return equal.compared() > 0 && equal.categories().stream().anyMatch(category -> category.events() > 0);
  }

  private static String covered(List<EqualConduct> shown) {
    var partly = shown.stream().filter(equal -> equal.compared() < equal.residents()).toList();
    return partly.isEmpty()
        ? ""
        : " Bins in which a category has nobody are left out: by " + String.join(
            ", by ", partly.stream().map(
                equal -> equal.attribute() + ", " + Numbers.share(equal.compared(), equal.residents())
                    + " of all residents are compared")
                .toList())
            + ".";
  }

  private static Map<String, Object> chart(String counted, List<EqualConduct> attributes) {
    var values = new ArrayList<Map<String, Object>>();
    for (var equal : attributes) {
      for (var category : equal.categories()) {
        var bar = Charts.bar(
            equal.attribute() + ": " + category.name(), 1000 * category.rate(),
            perThousand(category.rate()) + ", equal " + perThousand(category.equal())
                + (category.events() < Group.FEW ? " (few)" : ""));
        bar.put("circle", 1000 * category.equal());
        values.add(bar);
      }
    }
    return Charts.along(counted + ", per 1,000 of the group", Charts.circled(values, Charts.colour("--slate")));
  }

  private static String perThousand(double rate) {
    return Numbers.rate(1000 * rate);
  }

  private static DataTable table(String counted, List<EqualConduct> attributes) {
    var table = new DataTable(counted + " by group, as it is and conduct being equal").words("Group")
        .numbers("Residents", counted, "Per 1,000", "Per 1,000, conduct being equal");
    for (var equal : attributes) {
      for (var category : equal.categories()) {
        table.row(
            equal.attribute() + ": " + category.name(), Numbers.count(category.residents()),
            Numbers.count(category.events()) + (category.events() < Group.FEW ? " (few)" : ""),
            perThousand(category.rate()), perThousand(category.equal()));
      }
    }
    return table;
  }
}
