package counterscore.report;

import counterscore.review.Line;
import counterscore.review.Norm;
import counterscore.review.Norms;
import counterscore.review.Outcome;
import counterscore.review.Review;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reviews as SARIF 2.1.0, for code hosts. Flags are warnings, questions notes; none is an error. */
public final class Sarif {
  private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final List<String> LINTS = List.of(
      "LINT-01", "LINT-02", "LINT-03", "LINT-04", "LINT-05", "LINT-06", "LINT-07", "LINT-08");

  private Sarif() {}

  /** One run with the results of all reviews. */
  public static String of(String version, List<Review> reviews) {
    var rules = new ArrayList<Map<String, Object>>();
    Norms.all().forEach(norm -> rules.add(rule(norm)));
    LINTS.forEach(code -> rules.add(rule(code, "An engineer's remark", "See docs/check.md.")));
    rules.add(rule("IMPLIED", "What the numbers imply", "Beyond what has been published; see docs/check.md."));
    var results = new ArrayList<Map<String, Object>>();
    reviews.forEach(review -> results(review, results));
    var driver = Map.of("name", "counterscore check", "version", version, "rules", rules);
    return MAPPER.writeValueAsString(object(
        "$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0", "runs",
        List.of(object(
            "tool", Map.of("driver", driver), "columnKind", "utf16CodeUnits", "results", results, "properties",
            object("synthetic", true, "opening", Review.OPENING.english(), "caution", Review.CAUTION.english())))))
        + "\n";
  }

  private static Map<String, Object> rule(Norm norm) {
    var rule = rule(norm.id(), norm.title().english(), norm.test().english() + " Source: " + norm.source() + ".");
    rule.put(
        "properties",
        object("isCompared", norm.status().isCompared(), "onlyForAiSystems", norm.onlyForAiSystems()));
    return rule;
  }

  private static Map<String, Object> rule(String id, String title, String text) {
    return object("id", id, "shortDescription", Map.of("text", title), "fullDescription", Map.of("text", text));
  }

  private static void results(Review review, List<Map<String, Object>> results) {
    for (var each : review.screened()) {
      if (each.outcome() != Outcome.NOT_FLAGGED) {
        boolean isFlag = each.outcome() == Outcome.FLAGGED;
        results.add(
            result(
                each.norm().id(), isFlag ? "warning" : "note",
                Review.OPENING.english() + ": " + each.reason().english()
                    + (each.question() == null ? "" : " Question: " + each.question().english())
                    + (each.norm().status().isCompared() ? ""
                        : " (The wording of this norm was not compared with the official text.)")
                    + " A screening aid and no legal advice.",
                each.lines()));
      }
    }
    review.remarks()
        .forEach(remark -> results.add(result(remark.code(), "note", remark.sentence().english(), remark.lines())));
    review.implied().stream().filter(implied -> implied.isBeyond())
        .forEach(implied -> results.add(result("IMPLIED", "warning", implied.sentence().english(), implied.lines())));
  }

  private static Map<String, Object> result(String rule, String level, String text, List<Line> lines) {
    var located = lines.stream().filter(line -> line.span().line() > 0).toList();
    var result = object("ruleId", rule, "level", level, "message", Map.of("text", text));
    result.put("locations", located.stream().limit(1).map(Sarif::location).toList());
    if (located.size() > 1) {
      result.put("relatedLocations", located.stream().skip(1).map(Sarif::location).toList());
    }
    return result;
  }

  private static Map<String, Object> location(Line line) {
    return object(
        "physicalLocation", object(
            "artifactLocation", Map.of("uri", uri(line.span().file())), "region",
            object("startLine", line.span().line(), "startColumn", line.span().column())),
        "message", Map.of("text", line.key()));
  }

  /** A path as a URI: what may not stand in one is written as percent and two digits for each byte. */
  private static String uri(String path) {
    var uri = new StringBuilder();
    for (byte each : path.replace('\\', '/').getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      char letter = (char) (each & 0xFF);
      boolean isPlain = letter < 128 && (Character.isLetterOrDigit(letter) || "/-._~".indexOf(letter) >= 0);
      uri.append(isPlain ? String.valueOf(letter) : String.format("%%%02X", each & 0xFF));
    }
    return uri.toString();
  }

  private static Map<String, Object> object(Object... pairs) {
    var object = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      object.put((String) pairs[i], pairs[i + 1]);
    }
    return object;
  }
}
