package counterscore.report;

import counterscore.review.Norm;
import counterscore.review.Words;
import counterscore.scenario.Certainty;
import counterscore.scenario.Parameter;
import counterscore.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/**
 * A risk of which an assessment speaks, as it stands in {@code risks.json}. The order there is the order in which they are told; none
 * is ranked.
 *
 * @param key stable
 * @param title a few words
 * @param words what the harm is
 * @param findings that say something of it, by their key in {@code told.json}
 * @param rests where the quantities stand that enter: patterns of paths; {@code @speech} stands for all conduct that is speech
 * @param norms that concern it, by the beginning of their id
 */
record Risk(
    String key, Words title, Words words, List<String> findings, List<String> rests, List<String> norms) {
  static final List<Risk> ALL = List.copyOf(Tongue.read("risks.json", new TypeReference<List<Risk>>() {}));

  /** For example {@code R3}; the place among all, whether or not the others are told. */
  String number() {
    return "R" + (ALL.indexOf(this) + 1);
  }

  boolean concerns(Norm norm) {
    return norms.stream().anyMatch(norm.id()::startsWith);
  }

  /** Assumed quantities that enter its numbers. */
  List<Parameter> assumed(Scenario scenario, List<Parameter> parameters) {
    var speech = scenario.conduct().entrySet().stream().filter(conduct -> conduct.getValue().isSpeech())
        .map(Map.Entry::getKey).map(Pattern::quote).collect(Collectors.joining("|", "(", ")"));
    var patterns = rests.stream().map(rest -> Pattern.compile(rest.replace("@speech", speech))).toList();
    return parameters.stream().filter(parameter -> parameter.certainty() == Certainty.ASSUMED)
        .filter(parameter -> patterns.stream().anyMatch(pattern -> pattern.matcher(parameter.path()).matches()))
        .toList();
  }
}
