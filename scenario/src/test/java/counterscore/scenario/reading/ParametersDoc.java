package counterscore.scenario.reading;

import counterscore.scenario.Certainty;
import counterscore.scenario.Parameter;
import counterscore.scenario.Parameters;
import counterscore.scenario.Scenario;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers of a scenario as a page. */
final class ParametersDoc {
  private static final String SETTINGS = "settings";

  private final String name;
  private final Scenario scenario;
  private final List<Parameter> parameters;

  ParametersDoc(String name, Scenario scenario) {
    this.name = name;
    this.scenario = scenario;
    this.parameters = Parameters.of(scenario);
  }

  /** One line per scenario, and the sums. */
  static String index(Map<String, Scenario> scenarios) {
    var page = new StringBuilder(
        """
            # Parameters

            Every number of the bundled scenarios that can carry a range and a source, and how well it is known. Spans (after how long
            something lapses), whole counts (residents, days, slots of friends) and the two ends of a score cannot: they stand in the
            files. A test writes these pages from the scenarios, and fails where they differ.

            | certainty | means |
            |---|---|
            | measured | counted or measured, and the source was read |
            | reported | reported by a source that did not measure it itself |
            | unverified | remembered or seen quoted; nobody has compared it with the source |
            | assumed | an assumption of the model |
            | settings | plain numbers that claim nothing: how something is laid out, or a rule |

            A date is one number more for each value that holds from it on.

            """);
    page.append("| scenario | numbers | ").append(String.join(" | ", kinds())).append(" | with a range |\n")
        .append("|---|---").append("|---".repeat(kinds().size())).append("|---|\n");
    scenarios.forEach(
        (name, scenario) -> page.append("| [").append(name).append("](parameters/").append(name).append(".md) ")
            .append(cells(Parameters.of(scenario))));
    page.append("| all ").append(cells(scenarios.values().stream().flatMap(s -> Parameters.of(s).stream()).toList()));
    return page.toString();
  }

  private static String cells(List<Parameter> parameters) {
    var counts = counts(parameters);
    long ranged = parameters.stream().filter(parameter -> parameter.low() != null).count();
    return "| " + parameters.size() + " | "
        + kinds().stream().map(kind -> String.valueOf(counts.getOrDefault(kind, 0L))).collect(Collectors.joining(" | "))
        + " | " + ranged + " |\n";
  }

  private static List<String> kinds() {
    return Stream.concat(Arrays.stream(Certainty.values()).map(Certainty::key), Stream.of(SETTINGS)).toList();
  }

  /** How many of them are known how well. */
  static Map<String, Long> counts(List<Parameter> parameters) {
    return parameters.stream().collect(Collectors.groupingBy(ParametersDoc::kind, Collectors.counting()));
  }

  private static String kind(Parameter parameter) {
    return parameter.certainty() == null ? SETTINGS : parameter.certainty().key();
  }

  String text() {
    var counts = counts(parameters);
    var page = new StringBuilder("# Numbers of ").append(name).append("\n\n")
        .append("[").append(scenario.title()).append("](../../scenarios/").append(name).append(".yaml). ")
        .append(parameters.size()).append(" numbers: ")
        .append(
            kinds().stream().filter(counts::containsKey).map(kind -> counts.get(kind) + " " + kind)
                .collect(Collectors.joining(", ")))
        .append(". [What these words mean](../parameters.md).\n");
    byPart().forEach((part, numbers) -> part(page, part, numbers));
    page.append("\n## Where they come from\n");
    scenario.sources().forEach(
        (key, text) -> page.append("\n### ").append(key).append("\n\n").append(escaped(text.strip())).append("\n"));
    return page.toString();
  }

  private Map<String, List<Parameter>> byPart() {
    return parameters.stream()
        .collect(Collectors.groupingBy(ParametersDoc::part, LinkedHashMap::new, Collectors.toList()));
  }

  private static String part(Parameter parameter) {
    int dot = parameter.path().indexOf('.');
    return dot < 0 ? parameter.path() : parameter.path().substring(0, dot);
  }

  private static void part(StringBuilder page, String part, List<Parameter> numbers) {
    page.append("\n## ").append(part)
        .append("\n\n| number | value | range | certainty | source |\n|---|---|---|---|---|\n");
    for (var parameter : numbers) {
      page.append("| `").append(parameter.path()).append("` | ").append(plain(parameter.value()))
          .append(" | ").append(range(parameter))
          .append(" | ").append(parameter.certainty() == null ? "setting" : parameter.certainty().key())
          .append(" | ").append(source(parameter)).append(" |\n");
    }
  }

  private static String range(Parameter parameter) {
    var low = parameter.low();
    var high = parameter.high();
    return low == null || high == null ? "" : plain(low) + " to " + plain(high);
  }

  private static String source(Parameter parameter) {
    var source = parameter.source();
    return source == null ? "" : "[" + source + "](#" + source.toLowerCase(Locale.ROOT).replace("+", "") + ")";
  }

  private static String plain(double number) {
    return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
  }

  /** Characters that would become markup. */
  private static String escaped(String text) {
    return text.replace("<", "&lt;").replace("*", "\\*").replace("[", "\\[").replaceAll("\\s+", " ");
  }
}
