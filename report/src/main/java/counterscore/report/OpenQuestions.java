package counterscore.report;

import counterscore.review.Outcome;
import counterscore.scenario.Governance;
import java.util.ArrayList;
import java.util.List;

/** What has to be asked before anything can be said. It stands first. */
final class OpenQuestions {
  private static final List<String> GOVERNANCE =
      List.of("operator", "legal-basis", "system", "notice", "explained", "review", "children");
  private static final List<String> ALWAYS = List.of(
      "purpose", "necessity", "less", "data", "advice", "views", "authority", "oversight", "complaint", "harm",
      "again");

  private final Assessed assessed;
  private final Tongue tongue;
  private final Cited cited;

  OpenQuestions(Assessed assessed, Tongue tongue) {
    this.assessed = assessed;
    this.tongue = tongue;
    this.cited = new Cited(tongue);
  }

  Block.Part part() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(tongue.text("questions.intro")));
    var governance = governance();
    if (!governance.isEmpty()) {
      blocks.add(new Block.Heading(tongue.text("questions.governance")));
      blocks.add(
          new Block.Paragraph(
              tongue.text(assessed.scenario().governance() == null ? "questions.silent" : "questions.unknown")));
      blocks.add(new Block.Items(governance));
    }
    var open = cited.byNorm(assessed.review().open(), true);
    if (!open.isEmpty()) {
      blocks.add(new Block.Heading(tongue.text("questions.file")));
      blocks.add(new Block.Items(open));
    }
    var asked = cited.byNorm(
        assessed.review().with(Outcome.FLAGGED).stream().filter(each -> each.question() != null).toList(), true);
    if (!asked.isEmpty()) {
      blocks.add(new Block.Heading(tongue.text("questions.flags")));
      blocks.add(new Block.Items(asked));
    }
    blocks.add(new Block.Heading(tongue.text("questions.always")));
    blocks.add(new Block.Items(ALWAYS.stream().map(key -> tongue.text("ask." + key)).toList()));
    return new Block.Part("questions", tongue.text("questions"), blocks);
  }

  private List<String> governance() {
    var declared = assessed.scenario().governance();
    return GOVERNANCE.stream().filter(key -> declared == null || isUnknown(declared, key))
        .map(key -> tongue.text("ask.governance." + key)).toList();
  }

  private static boolean isUnknown(Governance declared, String key) {
    return switch (key) {
      case "legal-basis" -> declared.legalBasis().equals("none");
      case "system" -> declared.system() == Governance.System.UNKNOWN;
      case "notice" -> declared.notice() == Governance.Answer.UNKNOWN;
      case "explained" -> declared.explained() == Governance.Answer.UNKNOWN;
      case "review" -> declared.review() == Governance.Review.UNKNOWN;
      case "children" -> declared.children() == Governance.Children.UNKNOWN;
      default -> false;
    };
  }
}
