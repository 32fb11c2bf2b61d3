package counterscore.report;

import java.util.ArrayList;
import java.util.List;

/** Where everybody ended: one bar per tier, drawn with the style sheet alone, so that it is there without any script. */
final class Tiers {
  private Tiers() {}

  static Section of(Story story) {
    var figures = new ArrayList<Html>();
    story.schemes().forEach(grades -> figures.add(figure(grades)));
    return new Section("tiers", "Where residents ended", figures);
  }

  private static Html figure(Grades grades) {
    var story = grades.story();
    var rows = new ArrayList<Html>();
    for (int tier = 0; tier < grades.tiers().size(); tier++) {
      rows.add(row(grades, tier));
    }
    var caption = grades.named("Tiers in the evening of " + story.days().getLast());
    return Html.tag("figure").with("id", "tiers-" + grades.key()).with("data-basis", story.scenario().basis().key())
        .add(
            Html.tag("figcaption").add(Html.tag("h3", caption), Html.tag("p", reading(grades))),
            Html.tag("div").with("class", "scroll").add(
                Html.tag("table").with("class", "tiers").add(
                    Html.tag("caption", caption).with("class", "hidden"),
                    Html.tag("thead").add(head()),
                    Html.tag("tbody").add(rows))),
            Html.tag("p", story.stamp()).with("class", "stamp"));
  }

  private static String reading(Grades grades) {
    return "Everybody started with " + Numbers.count(grades.start()) + " points, in tier "
        + grades.tierOf(grades.start()) + ". " + (grades.atEnd(grades.worst()) == 0
            ? "Nobody was in the worst tier, " + grades.worst() + ", at the end."
            : "The worst tier is " + grades.worst() + ".");
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
