package counterscore.report;

import counterscore.findings.Attribution;
import counterscore.findings.Attributions;
import counterscore.findings.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which mechanisms are to blame for which harm: bars of Shapley values, in the order asked for. */
final class ToBlame {
  private ToBlame() {}

  static Section of(Story story, Attributions attributions) {
    var content = new ArrayList<Html>();
    content.add(Html.tag(
        "p",
        "The same residents lived with the same luck in " + attributions.worlds().size()
            + " worlds: with and without each of the mechanisms, in every combination. The Shapley value of a mechanism is"
            + " what it adds on average over all orders in which they can be switched on; the values sum to what they add"
            + " together. What is not among them is as declared in every world. All numbers are per 1,000"
            + " resident-years, and " + story.ofWhichRun() + "."));
    for (var attribution : attributions.harms()) {
      if (attribution.isAffected()) {
        content.add(figure(story, attribution).html(story));
      }
    }
    var unmoved = attributions.harms().stream().filter(attribution -> !attribution.isAffected()).toList();
    if (!unmoved.isEmpty()) {
      content.add(Html.tag("p", "The same in every world:"));
      content.add(Html.tag("ul").add(unmoved.stream().map(ToBlame::unmoved).toList()));
    }
    return new Section("attribution", "Which part is to blame", content);
  }

  private static Html unmoved(Attribution attribution) {
    return Html.tag("li", attribution.title() + ": " + Numbers.rate(attribution.all()) + ".");
  }

  private static Figure figure(Story story, Attribution attribution) {
    int digits = Phrases.digitsApart(attribution.none(), attribution.all());
    return Figure.of(
        "attribution-" + attribution.id().replace('/', '-'),
        attribution.title() + ": " + Phrases.number(attribution.none(), digits) + " with these mechanisms off, "
            + Phrases.number(attribution.all(), digits) + " with them on",
        "Each bar is a Shapley value, in " + attribution.harm().counted()
            + " per 1,000 resident-years. The circle is what"
            + " the mechanism adds where all the others are off, the diamond where they are on.",
        List.of(new Figure.Swatch("--worst", "adds"), new Figure.Swatch("--slate", "takes away")),
        chart(attribution), table(story, attribution))
        .counted(
            "Tables shapley (what each mechanism adds to each harm) and world_harms (what happened in each world).");
  }

  private static Map<String, Object> chart(Attribution attribution) {
    var values = new ArrayList<Map<String, Object>>();
    for (var part : attribution.parts()) {
      values.add(
          Json.object(
              "label", part.mechanism().words(), "number", part.value(), "alone", part.alone(), "last", part.last(),
              "effect", part.value() < 0 ? "takes away" : "adds",
              "note", Numbers.signed(part.value()) + (part.dependsOnOthers() ? ", depends on the others" : "")));
    }
    return Charts.along(attribution.harm().counted() + " per 1,000 resident-years", Charts.spans(
        values,
        Charts.colours(
            "effect", List.of("adds", "takes away"), List.of(Palette.use("--worst"), Palette.use("--slate")))));
  }

  private static DataTable table(Story story, Attribution attribution) {
    boolean hasSpreads = !story.spreads().isEmpty();
    var table = new DataTable(attribution.title() + " per 1,000 resident-years, by mechanism")
        .words("Mechanism").numbers("Shapley value", "switched on alone", "switched on last", "Largest interaction")
        .words("with");
    if (hasSpreads) {
      table.words("Shapley value under other luck");
    }
    for (var part : attribution.parts()) {
      var partner = part.partner();
      var cells = new ArrayList<>(
          List.of(
              part.mechanism().words() + " (" + part.mechanism().key() + ")"
                  + (part.dependsOnOthers() ? "; depends on the others" : ""),
              Numbers.signed(part.value()), Numbers.signed(part.alone()), Numbers.signed(part.last()),
              partner == null ? "none" : Numbers.signed(part.interaction()), partner == null ? "" : partner.key()));
      if (hasSpreads) {
        cells.add(Numbers.between(story.spreads().get(attribution.id(part))));
      }
      table.row(cells.toArray(String[]::new));
    }
    var last = new ArrayList<>(
        List.of("all together", Numbers.signed(attribution.all() - attribution.none()), "", "", "", ""));
    if (hasSpreads) {
      last.add(Numbers.between(story.spreads().get(attribution.idOfAll())));
    }
    return table.row(last.toArray(String[]::new));
  }
}
