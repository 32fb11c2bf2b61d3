package counterscore.report;

import counterscore.findings.Gap;
import counterscore.findings.Gaps;
import counterscore.scenario.Mechanism;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What gaps between groups are made of: a bar for each attribute, stacked from what was put in and from three inequalities. */
final class MadeOf {
  static final String PUT_IN = "put in (input, not result)";

  private static final List<String> COLOURS = List.of("--worst", "--wrong", "--speech");

  private MadeOf() {}

  static Section of(Story story, Gaps gaps) {
    var content = new ArrayList<Html>();
    content.add(Html.tag(
        "p",
        "The same residents lived with the same luck in " + Numbers.count(gaps.worlds().size(), "world", "worlds")
            + ", in which watching, error and remedy are equal for all groups or as declared, in every combination. What is left"
            + " of a gap where all of them are equal was put in: conduct by group, and whatever else the scenario declares by"
            + " group, and chance. It is an input and not a result. Each inequality has its Shapley value, what it adds on"
            + " average over all orders; everything sums to the gap. The two categories are those with the highest and the"
            + " lowest rate. All numbers are of one seed: another gives others."));
    var missing = Gaps.UNEQUAL.stream().filter(mechanism -> !gaps.mechanisms().contains(mechanism)).toList();
    if (!missing.isEmpty()) {
      content.add(Html.tag("p", "The scenario declares no " + words(missing) + "."));
    }
    gaps.gaps().stream().collect(Collectors.groupingBy(MadeOf::rate, LinkedHashMap::new, Collectors.toList()))
        .forEach((rate, ofRate) -> content.add(
            ofRate.stream().anyMatch(MadeOf::isAny) ? figure(story, gaps, rate, ofRate).html(story)
                : Html.tag("p", title(story, ofRate) + ": none, whatever is equal.")));
    return new Section("gaps", "What gaps between groups are made of", content);
  }

  private static String words(List<Mechanism> mechanisms) {
    return mechanisms.stream().map(Mechanism::words).collect(Collectors.joining(" and no "));
  }

  private static String rate(Gap gap) {
    var scheme = gap.scheme();
    return gap.counted().key() + (scheme == null ? "" : "-" + scheme);
  }

  private static boolean isAny(Gap gap) {
    return gap.gap() != 0 || gap.putIn() != 0 || gap.parts().stream().anyMatch(part -> part.value() != 0);
  }

  private static String title(Story story, List<Gap> ofRate) {
    var scheme = ofRate.getFirst().scheme();
    return "Gaps in " + ofRate.getFirst().counted().words()
        + (scheme == null ? "" : ": " + new Grades(story, scheme).title());
  }

  private static Figure figure(Story story, Gaps gaps, String rate, List<Gap> ofRate) {
    var counted = ofRate.getFirst().counted().words();
    var title = title(story, ofRate);
    var legend = new ArrayList<>(List.of(new Figure.Swatch("--pale", PUT_IN)));
    for (var mechanism : gaps.mechanisms()) {
      legend.add(new Figure.Swatch(colour(mechanism), mechanism.words()));
    }
    var first = ofRate.getFirst();
    return Figure.of(
        "gaps-" + rate,
        title + ": " + Numbers.signed(first.gap()) + " for 1,000 of " + first.attribute() + " " + first.high().name()
            + " over " + first.low().name() + ", " + Numbers.signed(first.putIn()) + " of it put in",
        "How many more " + counted
            + " there are for every 1,000 residents of the first category than of the second. What"
            + " stands left of the line makes the gap smaller.",
        legend, chart(gaps, ofRate), table(title, ofRate))
        .counted("Tables gaps (what each gap between two categories is made of) and world_gaps (rates in each world).");
  }

  private static String colour(Mechanism mechanism) {
    return COLOURS.get(Gaps.UNEQUAL.indexOf(mechanism));
  }

  private static Map<String, Object> chart(Gaps gaps, List<Gap> ofRate) {
    var values = new ArrayList<Map<String, Object>>();
    for (var gap : ofRate) {
      values.add(part(gap, PUT_IN, gap.putIn(), Numbers.signed(gap.gap())));
      gap.parts().forEach(part -> values.add(part(gap, part.mechanism().words(), part.value(), null)));
    }
    var names = new ArrayList<>(List.of(PUT_IN));
    var colours = new ArrayList<>(List.of(Palette.use("--pale")));
    for (var mechanism : gaps.mechanisms()) {
      names.add(mechanism.words());
      colours.add(Palette.use(colour(mechanism)));
    }
    return Charts.along(
        "per 1,000 residents", Charts.bothWays(values, ofRate.size(), Charts.colours("part", names, colours)));
  }

  private static Map<String, Object> part(
      Gap gap, String part, double number, @Nullable String note) {
    var datum = Json.object(
        "label", gap.attribute() + ": " + gap.high().name() + " : " + gap.low().name(), "number", number, "part",
        part);
    if (note != null) {
      datum.put("note", note);
    }
    return datum;
  }

  private static DataTable table(String title, List<Gap> ofRate) {
    var table = new DataTable(title + " per 1,000 residents").words("Attribute", "Part").numbers(
        "Adds to the gap", "switched on alone", "switched on last");
    for (var gap : ofRate) {
      table.row(
          gap.attribute(), gap.high().name() + " " + Numbers.rate(gap.high().rate()) + ", " + gap.low().name() + " "
              + Numbers.rate(gap.low().rate()),
          Numbers.signed(gap.gap()), "", "");
      table.row(gap.attribute(), PUT_IN, Numbers.signed(gap.putIn()), "", "");
      for (var part : gap.parts()) {
        table.row(
            gap.attribute(), part.mechanism().words(), Numbers.signed(part.value()), Numbers.signed(part.alone()),
            Numbers.signed(part.last()));
      }
    }
    return table;
  }
}
