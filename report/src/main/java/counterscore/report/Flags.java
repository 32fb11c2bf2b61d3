package counterscore.report;

import counterscore.review.Norm;
import counterscore.review.Outcome;
import counterscore.review.Review;
import counterscore.review.Screened;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a lawyer would ask and an engineer would remark, in short; the whole of it has commands of its own. */
final class Flags {
  private static final String UNCOMPARED = " *";

  private final Story story;
  private final Review review;

  private Flags(Story story) {
    this.story = story;
    this.review = story.review();
  }

  static Section of(Story story) {
    return new Section("flags", "What a lawyer would ask, and an engineer remark", new Flags(story).content());
  }

  private List<Html> content() {
    var content = new ArrayList<Html>();
    content.add(
        Html.tag("p", Review.OPENING.english() + ", this is what a lawyer would ask. " + Review.CAUTION.english()));
    content.add(
        review.flagged().isEmpty()
            ? Html.tag("p", "Nothing is flagged by these tests. That finds nothing lawful.")
            : flagged());
    int open = byNorm(Outcome.CANNOT_TELL).size();
    if (open > 0) {
      content.add(
          Html.tag("p", "About " + Numbers.count(open, "norm", "norms")
              + " the file does not say enough, so that somebody has to be asked."));
    }
    if (!review.remarks().isEmpty()) {
      content.add(Html.tag("p", "What an engineer would remark, from the file alone:"));
      content.add(
          Html.tag("ul").add(
              review.remarks().stream().map(remark -> Html.tag("li", remark.sentence().english())).toList()));
    }
    content.add(Html.tag("p", "The whole text, with lines, reasons and questions, and the draft of an assessment:"));
    content.add(
        Html.tag("pre").with("class", "command").with("tabindex", "0").add(
            Html.tag("code", "./counterscore check " + asked() + "\n./counterscore assess " + asked())));
    return content;
  }

  private String asked() {
    return Reproduce.quoted(story.record().scenario()) + story.record().changes().stream()
        .map(change -> " --set " + Reproduce.quoted(change)).collect(Collectors.joining());
  }

  private Html flagged() {
    var table = new DataTable("Flags by norm").words("Norm", "Why, at the first place").numbers("Places");
    byNorm(Outcome.FLAGGED).forEach((norm, flags) -> table.row(
        norm.title().english() + (norm.status().isCompared() ? "" : UNCOMPARED),
        flags.getFirst().reason().english(), Numbers.count(flags.size())));
    return Figure.ofTable(
        "flags-by-norm",
        Numbers.count(review.flagged().size(), "flag", "flags") + " under "
            + Numbers.count(byNorm(Outcome.FLAGGED).size(), "norm", "norms"),
        "In the order of the norms; none weighs more than another. With a star: nobody has compared the wording with the"
            + " official text.",
        table).counted("From the scenario alone, by command check; docs/check.md has every test.").html(story);
  }

  private Map<Norm, List<Screened>> byNorm(Outcome outcome) {
    return review.with(outcome).stream()
        .collect(Collectors.groupingBy(Screened::norm, LinkedHashMap::new, Collectors.toList()));
  }
}
