package counterscore.report;

import counterscore.findings.Attributions;
import counterscore.findings.Contrasts;
import counterscore.findings.Findings;
import counterscore.findings.Reliability;
import counterscore.findings.Gaps;
import counterscore.findings.Sensitivities;
import counterscore.findings.SideBySide;
import counterscore.findings.SplitEffects;
import counterscore.findings.Silences;
import java.util.ArrayList;
import java.util.List;

/**
 * A run on one screen: at most 40 lines of at most 100 columns, the last one the digest. Only the path of the report may be
 * longer than a line, because a path that is cut is of no use.
 */
public final class TerminalSummary {
  private static final int MOST_LINES = 40;
  private static final int MOST_COLUMNS = 100;
  private static final int FEWEST_COLUMNS = 60;

  private static final int MOST_LINES_OF_SENTENCES = 15;
  private static final int MOST_SENTENCES = 5;

  /** Lines that the tiers are given before the second sentence: a heading and six tiers, and three lines of another scheme. */
  private static final int FULL_TIERS = 10;

  private final Story story;
  private final String report;
  private final int columns;

  private TerminalSummary(Story story, String report, int columns) {
    this.story = story;
    this.report = report;
    this.columns = columns;
  }

  /**
   * @param report where the report is, as it is to be shown, for example {@code run-press-2019-1/report.html}
   * @param columns width of the terminal; less than 60 is taken as 60, more than 100 as 100
   * @return lines, each with its end, in plain text
   */
  public static String of(Story story, String report, int columns) {
    int width = width(columns);
    var lines =
        story.beside().isEmpty() ? new TerminalSummary(story, report, width).lines() : framed(story, report, width);
    return String.join("\n", lines) + "\n";
  }

  /** Such a summary is as long as what was asked for. */
  private static List<String> framed(Story story, String report, int columns) {
    var lines = new ArrayList<>(top(story, columns));
    story.beside().forEach(beside -> lines.addAll(lines(story, beside, columns)));
    lines.addAll(end(story, report, columns));
    return lines;
  }

  private static List<String> lines(Story story, SideBySide beside, int columns) {
    return switch (beside) {
      case Attributions attributions -> AttributionSummary.lines(story, attributions, columns);
      case Contrasts contrasts -> ContrastSummary.lines(story, contrasts, columns);
      case Reliability reliability -> GradedAgainSummary.lines(story, reliability, columns);
      case SplitEffects effects -> SplitSummary.lines(effects, columns);
      case Gaps gaps -> GapSummary.lines(story, gaps, columns);
      case Sensitivities sensitivities -> SensitivitySummary.lines(story, sensitivities, columns);
      case Silences silences -> SilenceSummary.lines(story, silences, columns);
    };
  }

  /** Columns that are used of a terminal. */
  private static int width(int columns) {
    return Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns));
  }

  private List<String> lines() {
    var top = top(story, columns);
    var middle = new SummaryLines(story, columns).lines();
    int tiers = story.scenario().schemes().values().stream().mapToInt(scheme -> scheme.tiers().size() + 1).sum();
    int left = MOST_LINES - top.size() - middle.size() - bottom(List.of()).size() - Math.min(tiers, FULL_TIERS);
    var bottom = new ArrayList<>(middle);
    bottom.addAll(bottom(striking(left)));
    var lines = new ArrayList<>(top);
    lines.addAll(new TierBars(columns).lines(story, MOST_LINES - top.size() - bottom.size()));
    lines.addAll(bottom);
    return lines;
  }

  /** Title, and what it is that follows. */
  private static List<String> top(Story story, int columns) {
    var lines = new ArrayList<>(Wrapping.wrap(story.scenario().title(), "", columns));
    lines.addAll(Wrapping.wrap(
        "SYNTHETIC: " + Numbers.count(story.record().residents()) + " invented residents, "
            + Numbers.count(story.record().days(), "day", "days") + " from " + story.days().getFirst()
            + ", seed " + story.record().seed() + ". Basis: " + story.scenario().basis().words() + " ("
            + story.scenario().basis().key() + ").",
        "", columns));
    lines.add("");
    return lines;
  }

  /**
   * Five sentences, fewer where there is little room: none is ever cut, because its end can turn its meaning.
   *
   * @param left lines; the first sentence takes what it needs
   */
  private List<String> striking(int left) {
    var lines = new ArrayList<String>();
    int number = 1;
    for (var finding : Findings.striking(story.findings(), MOST_SENTENCES)) {
      var sentence = new ArrayList<>(Wrapping.wrap(number + ". " + finding.sentence(), "   ", columns));
      var spread = finding.spread();
      if (spread != null) {
        Wrapping.wrap("Luck: " + spread.words() + " (" + finding.unit() + ").", "   ", columns - 3)
            .forEach(line -> sentence.add("   " + line.strip()));
      }
      if (number == 1 || lines.size() + sentence.size() <= Math.min(left, MOST_LINES_OF_SENTENCES)) {
        lines.addAll(sentence);
        number++;
      }
    }
    return lines;
  }

  private List<String> bottom(List<String> sentences) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.addAll(sentences);
    lines.add("");
    lines.addAll(end(story, report, columns));
    return lines;
  }

  /** What to say with it, and where more is. */
  private static List<String> end(Story story, String report, int columns) {
    var lines = new ArrayList<>(Wrapping.wrap(story.scenario().basisNote(), "", columns));
    if (!story.spreads().isEmpty()) {
      lines.addAll(
          Wrapping.wrap(
              "All numbers are of the first of " + story.record().replicates() + " runs with " + story.luck()
                  + "; where every number lies under other luck, table spreads says. That is luck alone: whether the model is"
                  + " right is another question.",
              "", columns));
    }
    lines.add("Report: " + report);
    lines.add("digest " + story.record().digest());
    return lines;
  }
}
