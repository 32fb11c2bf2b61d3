package counterscore.report;

import counterscore.findings.Attribution;
import counterscore.findings.Attributions;
import counterscore.findings.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which part is to blame, for a terminal: a block for each harm, in it a line for each mechanism, in the order asked for. */
final class AttributionSummary {
  private static final String COLUMNS = "  %-17s%9s%9s%9s";

  /** From so many columns on the interaction stands in the same line. */
  private static final int WIDE = 78;

  private final Story story;
  private final Attributions attributions;
  private final int columns;

  private AttributionSummary(Story story, Attributions attributions, int columns) {
    this.story = story;
    this.attributions = attributions;
    this.columns = columns;
  }

  static List<String> lines(Story story, Attributions attributions, int columns) {
    return new AttributionSummary(story, attributions, columns).lines();
  }

  private List<String> lines() {
    var lines = new ArrayList<String>();
    for (var attribution : attributions.harms()) {
      lines.addAll(Wrapping.wrap(sentence(attribution), "", columns));
      if (attribution.isAffected()) {
        lines.addAll(table(attribution));
      }
      lines.add("");
    }
    lines.addAll(
        Wrapping.wrap(
            "Per 1,000 resident-years, and " + story.ofWhichRun()
                + ". Shapley: what a mechanism adds on average over all orders in which they can be switched"
                + " on. Alone: with the others off; last: with the others on. Off means what docs/model/attribution.md"
                + " says.",
            "", columns));
    lines.add("");
    return lines;
  }

  private String sentence(Attribution attribution) {
    return story.findings().stream().filter(finding -> finding.id().equals(attribution.idOfAll()))
        .map(Finding::sentence).findFirst().orElse(attribution.title());
  }

  private List<String> table(Attribution attribution) {
    var lines = new ArrayList<String>();
    boolean isWide = columns >= WIDE;
    lines.add(format("mechanism", "Shapley", "alone", "last") + (isWide ? "  largest interaction" : ""));
    for (var part : attribution.parts()) {
      var partner = part.partner();
      var interaction = partner == null ? "" : Numbers.signed(part.interaction()) + " with " + partner.key();
      var line = format(
          part.mechanism().key(), Numbers.signed(part.value()), Numbers.signed(part.alone()),
          Numbers.signed(part.last()));
      lines.add((isWide ? line + "  " + interaction : line).stripTrailing());
      if (!isWide && partner != null) {
        lines.add("    interacts " + interaction);
      }
      var spread = story.spreads().get(attribution.id(part));
      if (spread != null) {
        lines.add("    Shapley under other luck " + Numbers.between(spread));
      }
      if (part.dependsOnOthers()) {
        lines.add("    its direction depends on the others");
      }
    }
    return lines;
  }

  private static String format(String... cells) {
    return String.format(Locale.ROOT, COLUMNS, (Object[]) cells);
  }
}
