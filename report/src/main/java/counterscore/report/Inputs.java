package counterscore.report;

import counterscore.scenario.Certainty;
import counterscore.scenario.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every number that was put in, with where it comes from. */
final class Inputs {
  private Inputs() {}

  static Section of(Story story) {
    return new Section(
        "parameters", "What was put in",
        List.of(
            Html.tag("p", summary(story.parameters())),
            Html.tag("details").add(
                Html.tag("summary", "All " + Numbers.count(story.parameters().size()) + " numbers"),
                table(story.parameters()).html(story.stamp()),
                Html.tag("h3", "Where they come from"),
                sources(story.scenario().sources(), story.parameters()))));
  }

  private static String summary(List<Parameter> parameters) {
    var counts = Arrays.stream(Certainty.values())
        .map(certainty -> Numbers.count(
            parameters.stream().filter(parameter -> parameter.certainty() == certainty).count()) + " "
            + certainty.key())
        .collect(Collectors.joining(", "));
    long settings = parameters.stream().filter(parameter -> parameter.certainty() == null).count();
    return "Of " + Numbers.count(parameters.size()) + " numbers in the scenario, this many are " + counts + "; "
        + Numbers.count(settings)
        + " are settings that claim nothing. What is assumed could as well be another value of"
        + " its range, and every result here holds at the values that were run.";
  }

  private static DataTable table(List<Parameter> parameters) {
    var table = new DataTable("Numbers of the scenario").words("Where it stands").numbers("Value")
        .words("Range", "Certainty", "Source");
    parameters.forEach(parameter -> table.row(row(parameter)));
    return table;
  }

  private static List<DataTable.Cell> row(Parameter parameter) {
    var certainty = parameter.certainty();
    var source = parameter.source();
    return List.of(
        new DataTable.Cell(parameter.path(), "path"),
        new DataTable.Cell(Numbers.declared(parameter.value()), ""),
        new DataTable.Cell(range(parameter), "range"),
        certainty == null ? new DataTable.Cell("setting", "none")
            : new DataTable.Cell(certainty.key(), certainty == Certainty.ASSUMED ? "assumed" : ""),
        source == null ? new DataTable.Cell("", "") : new DataTable.Cell(source, "source", anchor(source)));
  }

  private static String anchor(String source) {
    return "source-" + source;
  }

  private static Html sources(Map<String, String> sources, List<Parameter> parameters) {
    var list = Html.tag("dl").with("class", "sources");
    for (var source : sources.entrySet()) {
      long numbers = parameters.stream().filter(parameter -> source.getKey().equals(parameter.source())).count();
      list = list.add(
          Html.tag("dt", source.getKey()).with("id", anchor(source.getKey())),
          Html.tag("dd", source.getValue() + " ").add(
              Html.tag("span", "(" + (numbers == 1 ? "1 number" : Numbers.count(numbers) + " numbers") + ")")
                  .with("class", "none")));
    }
    return list;
  }

  private static String range(Parameter parameter) {
    var low = parameter.low();
    var high = parameter.high();
    return low == null || high == null ? "" : Numbers.declared(low) + " to " + Numbers.declared(high);
  }
}
