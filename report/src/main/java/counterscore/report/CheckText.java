package counterscore.report;

import counterscore.review.Implied;
import counterscore.review.Line;
import counterscore.review.Norm;
import counterscore.review.Outcome;
import counterscore.review.Remark;
import counterscore.review.Review;
import counterscore.review.Screened;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A review for a terminal: questions first, then flags by part of the scheme, then what an engineer remarks and what numbers imply. */
public final class CheckText {
  private final Scenario scenario;
  private final Review review;
  private final int columns;
  private final List<String> lines = new ArrayList<>();

  private CheckText(Scenario scenario, Review review, int columns) {
    this.scenario = scenario;
    this.review = review;
    this.columns = columns;
  }

  /** Lines, each with its end. */
  public static String of(Scenario scenario, Review review, int columns) {
    var text = new CheckText(scenario, review, columns);
    text.head();
    text.questions();
    text.flags();
    text.notFlagged();
    text.remarks();
    text.implied();
    text.norms();
    return String.join("\n", text.lines) + "\n";
  }

  private void head() {
    say(scenario.title(), "");
    say("Basis: " + scenario.basis().words() + " (" + scenario.basis().key() + "). " + scenario.basisNote(), "");
    lines.add("");
    say(Review.OPENING.english() + ", this is what a lawyer would ask. " + Review.CAUTION.english(), "");
    say("A norm marked * was written from memory or from pages about it; nobody has compared its wording with the official text.",
        "");
  }

  private void questions() {
    heading("QUESTIONS THAT THE FILE LEAVES OPEN");
    byNorm(review.with(Outcome.CANNOT_TELL)).forEach((norm, asked) -> {
      lines.add("");
      say(name(norm), "  ");
      say("  ? " + norm.question().english(), "    ");
      byReason(asked).forEach((reason, each) -> say("    " + reason + " " + subjects(each), "      "));
    });
  }

  private void flags() {
    heading("FLAGGED, BY PART OF THE SCHEME");
    if (review.flagged().isEmpty()) {
      say("Nothing is flagged by these tests. That finds nothing lawful.", "");
    }
    var bySubject = review.flagged().stream()
        .collect(Collectors.groupingBy(Screened::subject, LinkedHashMap::new, Collectors.toList()));
    bySubject.forEach((subject, flagged) -> {
      lines.add("");
      say(subject.isEmpty() ? "the whole file" : subject, "  ");
      for (var each : flagged) {
        say("  ! " + each.reason().english(), "    ");
        say("    " + name(each.norm()), "      ");
        places(each.lines());
        if (each.question() != null) {
          say("    ? " + each.question().english(), "      ");
        }
      }
    });
  }

  private void notFlagged() {
    heading("LOOKED AT AND NOT FLAGGED BY THESE TESTS");
    byNorm(review.with(Outcome.NOT_FLAGGED)).forEach((norm, each) -> {
      boolean isNothing = each.stream().allMatch(one -> one.subject().isEmpty());
      say(
          "  " + name(norm) + ": " + (isNothing ? "nothing of the kind is declared"
              : Numbers.count(each.size(), "part", "parts")),
          "    ");
    });
  }

  private void remarks() {
    heading("WHAT AN ENGINEER WOULD REMARK");
    if (review.remarks().isEmpty()) {
      say("Nothing that these tests look for (docs/check.md).", "");
    }
    for (Remark remark : review.remarks()) {
      lines.add("");
      say("  " + remark.code() + " " + remark.sentence().english(), "    ");
      places(remark.lines());
    }
  }

  private void implied() {
    if (review.implied().isEmpty()) {
      return;
    }
    heading("WHAT THE NUMBERS IMPLY, BESIDE WHAT WAS PUBLISHED");
    for (Implied implied : review.implied()) {
      say((implied.isBeyond() ? "  ! " : "  ") + implied.sentence().english(), "    ");
      if (implied.isBeyond()) {
        places(implied.lines());
      }
    }
  }

  private void norms() {
    heading("THE NORMS NAMED ABOVE");
    review.screened().stream().filter(each -> each.outcome() != Outcome.NOT_FLAGGED).map(Screened::norm).distinct()
        .forEach(
            norm -> say("  " + mark(norm) + norm.id() + ": " + norm.source() + ". " + norm.test().english(), "    "));
  }

  private static String name(Norm norm) {
    return mark(norm) + norm.id() + " " + norm.title().english()
        + (norm.onlyForAiSystems() ? " (only if it is an AI system)" : "");
  }

  /** The sign of a norm whose wording nobody has compared. */
  private static String mark(Norm norm) {
    return norm.status().isCompared() ? "" : "*";
  }

  private void places(List<Line> places) {
    if (!places.isEmpty()) {
      var further = places.stream().skip(1).map(line -> Integer.toString(line.span().line())).distinct().toList();
      say(
          "    at " + places.getFirst().span().text()
              + (further.isEmpty() ? "" : " (also lines " + String.join(", ", further) + ")"),
          "       ");
    }
  }

  private static String subjects(List<Screened> asked) {
    var named = asked.stream().map(Screened::subject).filter(subject -> !subject.isEmpty()).distinct().toList();
    return named.isEmpty() ? "" : "[" + String.join(", ", named) + "]";
  }

  private static Map<Norm, List<Screened>> byNorm(List<Screened> screened) {
    return screened.stream().collect(Collectors.groupingBy(Screened::norm, LinkedHashMap::new, Collectors.toList()));
  }

  private static Map<String, List<Screened>> byReason(List<Screened> screened) {
    return screened.stream()
        .collect(Collectors.groupingBy(each -> each.reason().english(), LinkedHashMap::new, Collectors.toList()));
  }

  private void heading(String text) {
    lines.add("");
    lines.add(text);
  }

  private void say(String text, String indent) {
    int margin = text.length() - text.stripLeading().length();
    var wrapped = Wrapping.wrap(text, indent, columns - margin);
    for (int i = 0; i < wrapped.size(); i++) {
      lines.add((i == 0 ? " ".repeat(margin) : "") + wrapped.get(i));
    }
  }
}
