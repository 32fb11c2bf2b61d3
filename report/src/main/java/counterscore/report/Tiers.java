package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where everybody ended: one bar per tier, drawn with the style sheet alone, so that it is there without any script. */
final class Tiers {
  private Tiers() {}

  static Section of(Story story) {
    var figures = new ArrayList<Html>();
    story.schemes().forEach(grades -> figures.add(figure(grades)));
    return new Section("tiers", "Where residents ended", figures);
  }

  private static Html figure(Grades grades) {
    return Figure.of(
        "tiers-" + grades.key(), grades.named(message(grades)), reading(grades), List.of(), chart(grades),
        new DataTable("Residents by tier"))
        .from(Tables.TIERS).still(still(grades)).html(grades.story());
  }

  private static String message(Grades grades) {
    if (grades.tiers().size() == 1) {
      return "Everybody is in the only tier, " + grades.worst();
    }
    return (grades.atEnd(grades.worst()) == 0
        ? "Nobody ended in the worst tier, "
        : Numbers.share(grades.atEnd(grades.worst()), grades.story().residents()) + " ended in the worst tier, ")
        + grades.worst();
  }

  private static String reading(Grades grades) {
    return "Residents by tier in the evening of " + grades.story().days().getLast() + ". Everybody started with "
        + Numbers.count(grades.start()) + " points, in tier " + grades.tierOf(grades.start()) + ".";
  }

  /** For files: the page itself needs no script for it. */
  private static Map<String, Object> chart(Grades grades) {
    var tiers = grades.tiers();
    return Charts.alongShares(
        "share of residents",
        Charts.bars(
            tiers.stream().map(tier -> Charts.bar(
                tier + ", from " + grades.from(tier), grades.share(tier),
                Numbers.count(grades.atEnd(tier)) + " ("
                    + Numbers.share(grades.atEnd(tier), grades.story().residents()) + ")"))
                .toList(),
            Charts.colours(
                "label", tiers.stream().map(tier -> tier + ", from " + grades.from(tier)).toList(),
                Palette.ofTiers(grades))));
  }

  private static Html still(Grades grades) {
    var rows = new ArrayList<Html>();
    for (int tier = 0; tier < grades.tiers().size(); tier++) {
      rows.add(row(grades, tier));
    }
    return Html.tag("div").with("class", "scroll").add(
        Html.tag("table").with("class", "tiers").add(
            Html.tag("caption", grades.named("Residents by tier at the end")).with("class", "hidden"),
            Html.tag("thead").add(head()),
            Html.tag("tbody").add(rows)));
  }

  private static Html head() {
    return Html.tag("tr").add(
        List.of("Tier", "From", "", "Residents", "Share").stream()
            .map(title -> Html.tag("th", title).with("scope", "col"))
            .toList());
  }

  private static Html row(Grades grades, int position) {
    var tier = grades.tiers().get(position);
    var bar = grades.atEnd(tier) == 0 ? new Html.Text("")
        : Html.tag("span").with("class", "bar").with(
            "style",
            "width:" + Numbers.declared(Math.round(grades.share(tier) * 10_000) / 100.0) + "%;background:"
                + Palette.use(Palette.variable(grades, position)));
    return Html.tag("tr").with("class", tier.equals(grades.worst()) ? "worst" : "").add(
        Html.tag("th", tier).with("scope", "row"),
        Html.tag("td", Integer.toString(grades.from(tier))).with("class", "number"),
        Html.tag("td").with("class", "bars").add(bar),
        Html.tag("td", Numbers.count(grades.atEnd(tier))).with("class", "number"),
        Html.tag("td", Numbers.share(grades.atEnd(tier), grades.story().residents())).with("class", "number"));
  }
}
