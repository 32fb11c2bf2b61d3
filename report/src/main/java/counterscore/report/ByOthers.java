package counterscore.report;

import counterscore.findings.SplitEffect;
import counterscore.findings.SplitEffects;
import counterscore.observation.SplitTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How much of what a variant does comes by others: a part of the page for each, in the order given. */
final class ByOthers {
  private static final List<String> PARTS = List.of("directly", "through friends", "misdirected", "displaced");
  private static final List<String> COLOURS = List.of("--slate", "--friends", "--wrong", "--study");

  private final SplitEffect effect;
  private final int number;

  private ByOthers(SplitEffect effect, int number) {
    this.effect = effect;
    this.number = number;
  }

  static List<Section> of(Story story, SplitEffects effects) {
    return IntStream.range(0, effects.variants().size())
        .mapToObj(v -> new ByOthers(effects.variants().get(v), v + 1).section(story))
        .toList();
  }

  private Section section(Story story) {
    var content = new ArrayList<Html>();
    content.add(Html.tag(
        "p",
        "The variant was lived again with the same luck, others being as in the baseline: what is different then comes directly. One"
            + " after the other, three things were then the variant's own, too: what friends do; acts of others that stand in"
            + " somebody's file, and files of others that decide (misdirected); others who apply for the same places (displaced)."
            + " In the reverse order, places come first and friends last. What each adds depends on the order and on how the worlds"
            + " share their luck; the sum does not. All numbers are "
            + story.ofWhichRun() + "."));
    var moved = effect.outcomes().stream().filter(SplitEffect.Outcome::isMoved).toList();
    var drawn = moved.stream().filter(outcome -> outcome.everybody().isMoved()).toList();
    if (!drawn.isEmpty()) {
      content.add(picture(drawn).html(story));
    }
    moved.forEach(outcome -> content.add(byGroup(outcome).html(story)));
    var unmoved = effect.outcomes().stream().filter(outcome -> !outcome.isMoved()).toList();
    if (!unmoved.isEmpty()) {
      content.add(Html.tag("p", "As in the baseline, directly and by others:"));
      content.add(Html.tag("ul").add(unmoved.stream().map(outcome -> Html.tag("li", outcome.title() + ".")).toList()));
    }
    return new Section(
        "variant-" + number + "-split", "Directly and by others: " + effect.name(), content);
  }

  private static List<Double> parts(SplitEffect.OfGroup group, SplitEffect.Others others) {
    return List.of(group.own(), others.friends(), others.misdirected(), others.displaced());
  }

  private Figure picture(List<SplitEffect.Outcome> outcomes) {
    var first = outcomes.getFirst();
    var all = first.everybody();
    return new Figure(
        "variant-" + number + "-split-parts",
        first.title() + ": " + first.change(all.difference()) + " in all, " + first.change(all.own()) + " directly",
        "Variant less baseline. Of each two bars the upper one lets friends in first and places last, the lower one the other way"
            + " round. Parts to the left of the line are fewer, to the right more; the tick is what they add up to.",
        IntStream.range(0, PARTS.size()).mapToObj(p -> new Figure.Swatch(COLOURS.get(p), PARTS.get(p))).toList(),
        outcomes.stream().map(ByOthers::chart).toList(), table(outcomes)).from(SplitTables.STAGES);
  }

  private static Map<String, Object> chart(SplitEffect.Outcome outcome) {
    var all = outcome.everybody();
    var values = new ArrayList<Map<String, Object>>();
    var words = outcome.key().replace('-', ' ');
    add(
        values, outcome, outcome.scheme() == null ? words : words + ", " + outcome.scheme(),
        outcome.change(all.difference()), all.forth());
    add(values, outcome, "in the reverse order", "", all.back());
    return Charts.along(outcome.unit(), Charts.parts(
        values, 2,
        Charts.colours("part", PARTS, COLOURS.stream().map(Palette::use).toList())));
  }

  private static void add(
      List<Map<String, Object>> values, SplitEffect.Outcome outcome, String label, String note,
      SplitEffect.Others others) {
    var all = outcome.everybody();
    var parts = parts(all, others);
    for (int p = 0; p < PARTS.size(); p++) {
      values.add(
          Json.object(
              "label", label, "part", PARTS.get(p), "place", p, "number", parts.get(p), "change",
              outcome.change(parts.get(p)), "all", all.difference(), "note", p == 0 ? note : Json.NULL));
    }
  }

  private static DataTable table(List<SplitEffect.Outcome> outcomes) {
    var table = new DataTable("Variant less baseline, in parts").words("What", "Order").numbers(columns());
    for (var outcome : outcomes) {
      rows(table, outcome.title() + ", " + outcome.unit(), outcome, outcome.everybody());
    }
    return table;
  }

  private Figure byGroup(SplitEffect.Outcome outcome) {
    var table = new DataTable(outcome.title() + ": variant less baseline by group, in parts").words("Group", "Order")
        .numbers(columns());
    outcome.groups().forEach(group -> rows(table, group.group().words(), outcome, group));
    return Figure.ofTable(
        "variant-" + number + "-split-" + outcome.id().replace('/', '-'), outcome.title() + ", by group",
        "In " + outcome.unit() + (outcome.isMean() ? " of the group." : "."), table).from(SplitTables.STAGES);
  }

  private static String[] columns() {
    return new String[] {"Directly", "Through friends", "Misdirected", "Displaced", "All"};
  }

  private static void rows(
      DataTable table, String what, SplitEffect.Outcome outcome, SplitEffect.OfGroup group) {
    table.row(cells(what, "in order", outcome, group, group.forth()));
    table.row(cells(what, "in reverse", outcome, group, group.back()));
  }

  private static String[] cells(
      String what, String order, SplitEffect.Outcome outcome, SplitEffect.OfGroup group, SplitEffect.Others others) {
    var cells = new ArrayList<>(List.of(what, order));
    parts(group, others).forEach(part -> cells.add(outcome.change(part)));
    cells.add(outcome.change(group.difference()));
    return cells.toArray(String[]::new);
  }
}
