package counterscore.report;

import counterscore.review.Line;
import counterscore.review.Norm;
import counterscore.review.Screened;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Norms and lines of the scenario, as an assessment names them. */
final class Cited {
  /** Behind a norm whose wording nobody has compared with the official text. */
  static final String MARK = " ‡";

  /** Of many lines of one kind so many are named; annex A has all. */
  private static final int FEW = 4;

  private final Tongue tongue;

  Cited(Tongue tongue) {
    this.tongue = tongue;
  }

  String norm(Norm norm) {
    return tongue.of(norm.title()) + (norm.status().isCompared() ? "" : MARK);
  }

  /** One text per norm: why, and where it stands. */
  List<String> byNorm(List<Screened> screened, boolean asks) {
    var byNorm = new LinkedHashMap<Norm, List<Screened>>();
    screened.forEach(each -> byNorm.computeIfAbsent(each.norm(), _ -> new ArrayList<>()).add(each));
    return byNorm.entrySet().stream().map(norm -> text(norm.getKey(), norm.getValue(), asks)).toList();
  }

  private String text(Norm norm, List<Screened> screened, boolean asks) {
    var reasons = new LinkedHashSet<String>();
    var places = new LinkedHashSet<String>();
    screened.forEach(each -> {
      reasons.add(tongue.of(each.reason()));
      (each.lines().isEmpty() ? List.<Line>of() : each.lines().subList(0, 1)).forEach(line -> places.add(place(line)));
    });
    var why = reasons.stream().limit(FEW).collect(Collectors.joining(" "))
        + (reasons.size() > FEW ? " " + tongue.text("more-in-annex") : "");
    var where = places.stream().limit(FEW).collect(Collectors.joining(", "))
        + (places.size() > FEW ? ", …" : "");
    return (asks ? tongue.of(norm.question()) + " " : "") + why + " (" + norm(norm)
        + (where.isEmpty() ? "" : "; " + where) + ")";
  }

  String place(Line line) {
    return tongue.text("line", "key", line.key(), "line", Integer.toString(line.span().line()));
  }
}
