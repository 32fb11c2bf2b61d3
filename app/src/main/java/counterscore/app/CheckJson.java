package counterscore.app;

import counterscore.lab.Check;
import counterscore.review.Line;
import counterscore.review.Norm;
import counterscore.review.Norms;
import counterscore.review.Review;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reviews for machines. */
final class CheckJson {
  private CheckJson() {}

  static String of(List<Check.Sheet> sheets) {
    return Json.write(Json.object(
        "opening", Review.OPENING, "caution", Review.CAUTION, "synthetic", true, "norms",
        Norms.all().stream().map(CheckJson::norm).toList(), "scenarios",
        sheets.stream().map(CheckJson::sheet).toList()));
  }

  private static Map<String, @Nullable Object> norm(Norm norm) {
    return Json.object(
        "id", norm.id(), "title", norm.title(), "date", norm.date(), "test", norm.test(), "source", norm.source(),
        "status", norm.status(), "isCompared", norm.status().isCompared(), "reach", norm.reach(), "onlyForAiSystems",
        norm.onlyForAiSystems());
  }

  private static Map<String, @Nullable Object> sheet(Check.Sheet sheet) {
    var review = sheet.review();
    var scenario = Objects.requireNonNull(sheet.reading().scenario());
    return Json.object(
        "scenario", sheet.name(), "title", scenario.title(), "basis", scenario.basis().key(), "screened",
        review.screened().stream().map(each -> Json.object(
            "norm", each.norm().id(), "subject", each.subject(), "outcome", each.outcome(), "reason", each.reason(),
            "question", each.question(), "lines", lines(each.lines()))).toList(),
        "remarks", review.remarks().stream().map(remark -> Json.object(
            "code", remark.code(), "subject", remark.subject(), "sentence", remark.sentence(), "numbers",
            remark.numbers(),
            "lines", lines(remark.lines()))).toList(),
        "implied", review.implied().stream().map(implied -> Json.object(
            "subject", implied.subject(), "measure", implied.measure(), "perResidentYear", implied.perResidentYear(),
            "published", implied.published(), "isBeyond", implied.isBeyond(), "sentence", implied.sentence(), "lines",
            lines(implied.lines()))).toList());
  }

  private static List<Map<String, @Nullable Object>> lines(List<Line> lines) {
    return lines.stream().map(line -> Json.object(
        "key", line.key(), "file", line.span().file(), "line", line.span().line(), "column", line.span().column()))
        .toList();
  }
}
