package counterscore.app;

import counterscore.lab.Check;
import counterscore.review.Line;
import counterscore.review.Norm;
import counterscore.review.Norms;
import counterscore.review.Review;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reviews for machines. */
final class CheckJson {
  private CheckJson() {}

  static String of(List<Check.Sheet> sheets) {
    return Json.write(object(
        "opening", Review.OPENING, "caution", Review.CAUTION, "synthetic", true, "norms",
        Norms.all().stream().map(CheckJson::norm).toList(), "scenarios",
        sheets.stream().map(CheckJson::sheet).toList()));
  }

  private static Map<String, @Nullable Object> norm(Norm norm) {
    return object(
        "id", norm.id(), "title", norm.title(), "date", norm.date(), "test", norm.test(), "source", norm.source(),
        "status", norm.status(), "isCompared", norm.status().isCompared(), "reach", norm.reach(), "onlyForAiSystems",
        norm.onlyForAiSystems());
  }

  private static Map<String, @Nullable Object> sheet(Check.Sheet sheet) {
    var review = sheet.review();
    var scenario = Objects.requireNonNull(sheet.reading().scenario());
    return object(
        "scenario", sheet.name(), "title", scenario.title(), "basis", scenario.basis().key(), "screened",
        review.screened().stream().map(each -> object(
            "norm", each.norm().id(), "subject", each.subject(), "outcome", each.outcome(), "reason", each.reason(),
            "question", each.question(), "lines", lines(each.lines()))).toList(),
        "remarks", review.remarks().stream().map(remark -> object(
            "code", remark.code(), "subject", remark.subject(), "sentence", remark.sentence(), "numbers",
            remark.numbers(),
            "lines", lines(remark.lines()))).toList(),
        "implied", review.implied().stream().map(implied -> object(
            "subject", implied.subject(), "measure", implied.measure(), "perResidentYear", implied.perResidentYear(),
            "published", implied.published(), "isBeyond", implied.isBeyond(), "sentence", implied.sentence(), "lines",
            lines(implied.lines()))).toList());
  }

  private static List<Map<String, @Nullable Object>> lines(List<Line> lines) {
    return lines.stream().map(line -> object(
        "key", line.key(), "file", line.span().file(), "line", line.span().line(), "column", line.span().column()))
        .toList();
  }

  private static Map<String, @Nullable Object> object(@Nullable Object... pairs) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      object.put((String) Objects.requireNonNull(pairs[i]), pairs[i + 1]);
    }
    return object;
  }
}
