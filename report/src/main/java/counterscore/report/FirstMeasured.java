package counterscore.report;

import counterscore.scenario.Certainty;
import counterscore.scenario.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What would have to be measured before the numbers could carry a decision: the assumed quantities, by what they say. */
final class FirstMeasured {
  /** Kinds of quantities, in the order told; a quantity is of the first that fits. */
  private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("errors",
        Pattern.compile("watchers\\..*\\.(misattribution|recognition|lookalike).*|society\\.enrolment.*"));
    KINDS.put("made-up", Pattern.compile("watchers\\..*\\.(fabrication|reward).*"));
    KINDS.put("unequal", Pattern.compile("watchers\\..*\\.exposure.*|.*\\.factors\\..*"));
    KINDS.put("rates", Pattern.compile("conduct\\..*\\.rate.*|dispositions\\..*"));
    KINDS.put("noticed", Pattern.compile("conduct\\..*\\.noticed-by.*|watchers\\..*"));
    KINDS.put("remedies", Pattern.compile("schemes\\..*\\.appeals.*|lookups\\..*"));
    KINDS.put("responses", Pattern.compile("responses\\..*"));
    KINDS.put("consequences", Pattern.compile("demands\\..*|lists\\..*"));
    KINDS.put("points", Pattern.compile("schemes\\..*"));
    KINDS.put("society", Pattern.compile("society\\..*"));
    KINDS.put("others", Pattern.compile(".*"));
  }

  private final Assessed assessed;
  private final Tongue tongue;

  FirstMeasured(Assessed assessed, Tongue tongue) {
    this.assessed = assessed;
    this.tongue = tongue;
  }

  Block.Part part() {
    var blocks = new ArrayList<Block>();
    var byKind = new LinkedHashMap<String, List<Parameter>>();
    KINDS.keySet().forEach(kind -> byKind.put(kind, new ArrayList<>()));
    assessed.parameters().stream().filter(parameter -> parameter.certainty() == Certainty.ASSUMED)
        .forEach(parameter -> byKind.getOrDefault(kind(parameter), new ArrayList<>()).add(parameter));
    byKind.values().removeIf(List::isEmpty);
    if (byKind.isEmpty()) {
      blocks.add(new Block.Paragraph(tongue.text("measure.nothing")));
    } else {
      blocks.add(new Block.Paragraph(tongue.text("measure.intro")));
      var table =
          new DataTable(tongue.text("measure.table")).words(tongue.text("measure.what"), tongue.text("measure.where"));
      byKind.forEach((kind, parameters) -> table.row(
          tongue.text("measure." + kind),
          parameters.stream().map(parameter -> Risks.part(parameter.path())).distinct()
              .collect(Collectors.joining(", "))));
      blocks.add(new Block.Table(table));
      blocks.add(new Block.Paragraph(tongue.text("measure.sensitivity")));
      blocks.add(
          new Block.Command(
              "counterscore sensitivity " + Reproduce.quoted(assessed.record().scenario())
                  + Annexes.options(assessed.record()) + " --by part"));
    }
    return new Block.Part("measure", tongue.text("measure"), blocks);
  }

  private static String kind(Parameter parameter) {
    return KINDS.entrySet().stream().filter(kind -> kind.getValue().matcher(parameter.path()).matches()).findFirst()
        .orElseThrow().getKey();
  }
}
