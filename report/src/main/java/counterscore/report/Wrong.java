package counterscore.report;

import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Entries that were wrong, by the watcher they rest on. */
final class Wrong {
  private Wrong() {}

  /** Entries that rest on one watcher, by truth. */
  record ByWatcher(String watcher, long correct, long misattributed, long fabricated, long lost) {
    long wrong() {
      return misattributed + fabricated;
    }

    /** Entries that stand in a file; what was lost stands in none. */
    long written() {
      return correct + wrong();
    }

    double share() {
      return written() == 0 ? 0 : wrong() / (double) written();
    }

    static ByWatcher of(Story story, String watcher) {
      return new ByWatcher(
          watcher, count(story, watcher, "correct"), count(story, watcher, "misattributed"),
          count(story, watcher, "fabricated"), count(story, watcher, "lost"));
    }

    private static long count(Story story, String watcher, String truth) {
      return story.sum(Tables.ENTRIES, Map.of("watcher", watcher, "truth", truth));
    }
  }

  /** All watchers that wrote anything, the largest share of wrong entries first. */
  static List<ByWatcher> byWatcher(Story story) {
    return story.scenario().watchers().keySet().stream()
        .filter(watcher -> story.observations().counter(Tables.ENTRIES).axes().get(1).labels().stream()
            .anyMatch(label -> label.get(1).equals(watcher)))
        .map(watcher -> ByWatcher.of(story, watcher))
        .filter(watcher -> watcher.written() + watcher.lost > 0)
        .sorted(Comparator.comparingDouble(ByWatcher::share).reversed())
        .toList();
  }

  static Section of(Story story) {
    var watchers = byWatcher(story);
    if (watchers.isEmpty()) {
      return new Section("wrong", "Entries that were wrong", List.of(Html.tag("p", "No entry was written.")));
    }
    var content = new ArrayList<Html>();
    content.add(
        Figure.of(
            "wrong-by-watcher", message(watchers.getFirst()),
            "Share of wrong entries, by who or what noticed. Of the entries that rest on a watcher, how many stand in the file of a resident who did not do what they"
                + " say: somebody else did (misattributed), or nobody (fabricated).",
            List.of(), chart(watchers), table(watchers)).from(Tables.ENTRIES).html(story));
    story.schemes().forEach(grades -> Bases.of(grades).ifPresent(figure -> content.add(figure.html(story))));
    return new Section("wrong", "Entries that were wrong", content);
  }

  private static String message(ByWatcher first) {
    return first.wrong() == 0
        ? "No entry was wrong"
        : "Of the entries that rest on " + first.watcher + ", " + Numbers.share(first.wrong(), first.written())
            + " were wrong: the largest share";
  }

  private static Map<String, Object> chart(List<ByWatcher> watchers) {
    return Charts.alongShares("share of the entries", Charts.bars(
        watchers.stream()
            .map(watcher -> Charts.bar(
                watcher.watcher, watcher.share(),
                Numbers.share(watcher.wrong(), watcher.written()) + " (" + Numbers.count(watcher.wrong()) + " of "
                    + Numbers.count(watcher.written()) + ")"))
            .toList(),
        Charts.colour("--wrong")));
  }

  private static DataTable table(List<ByWatcher> watchers) {
    var table = new DataTable("Entries by watcher and truth").words("Watcher")
        .numbers("Correct", "Misattributed", "Fabricated", "Wrong, share", "Lost: found no file");
    watchers.forEach(watcher -> table.row(
        watcher.watcher, Numbers.count(watcher.correct), Numbers.count(watcher.misattributed),
        Numbers.count(watcher.fabricated), Numbers.share(watcher.wrong(), watcher.written()),
        Numbers.count(watcher.lost)));
    return table;
  }
}
