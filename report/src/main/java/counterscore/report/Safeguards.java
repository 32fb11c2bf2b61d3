package counterscore.report;

import counterscore.scenario.Governance;
import java.util.List;
import java.util.Locale;

/** Who runs the scheme, and under which safeguards, as the scenario says. */
final class Safeguards {
  private Safeguards() {}

  static Section of(Story story) {
    var governance = story.scenario().governance();
    return new Section(
        "governance", "Who runs it, and with which safeguards",
        governance == null
            ? List.of(Html.tag("p", "The scenario does not say."))
            : List.of(table(governance).html(story.stamp())));
  }

  private static DataTable table(Governance governance) {
    return new DataTable("As the scenario declares it").words("Question", "Answer")
        .row("Who operates it?", words(governance.operator()))
        .row("On which legal basis?", governance.legalBasis())
        .row("How do points come about?", words(governance.system()))
        .row("Are residents told that they are graded?", words(governance.notice()))
        .row("Are entries explained to them?", words(governance.explained()))
        .row("Who reviews an entry that is contested?", words(governance.review()))
        .row("Are children graded?", words(governance.children()));
  }

  private static String words(Enum<?> answer) {
    return answer.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
