package counterscore.report;

import counterscore.observation.Tables;
import counterscore.scenario.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of wrong entries under appeals, by conduct and by group. */
final class Appeals {
  /** Of the table of appeals, in the order of {@link Fates}. */
  private static final List<String> MEASURES =
      List.of("contested", "struck", "upheld", "moot", "contested-correct", "struck-correct");

  private final Grades grades;
  private final Story story;

  private Appeals(Grades grades) {
    this.grades = grades;
    this.story = grades.story();
  }

  /** Entries about one conduct or of one group: the wrong ones that could cost points, and what was done about entries. */
  private record Fates(
      long wrong, long contested, long struck, long upheld, long moot, long correctContested, long correctStruck) {
    static final Fates NONE = new Fates(0, 0, 0, 0, 0, 0, 0);

    Fates and(Fates more) {
      return new Fates(
          wrong + more.wrong, contested + more.contested, struck + more.struck, upheld + more.upheld, moot + more.moot,
          correctContested + more.correctContested, correctStruck + more.correctStruck);
    }

    long wrongContested() {
      return contested - correctContested;
    }

    long wrongStruck() {
      return struck - correctStruck;
    }

    long neverContested() {
      return Math.max(0, wrong - wrongContested());
    }

    /** Contested and neither decided nor moot when the run ended. */
    long open() {
      return contested - struck - upheld - moot;
    }

    boolean isEmpty() {
      return wrong + contested == 0;
    }
  }

  static Optional<Section> of(Story story) {
    var content = new ArrayList<Html>();
    for (var grades : story.schemes()) {
      if (grades.scheme().appeals() != null) {
        new Appeals(grades).addTo(content);
      }
    }
    return content.isEmpty() ? Optional.empty() : Optional.of(new Section("appeals", "What was contested", content));
  }

  private void addTo(List<Html> content) {
    var all = fates(null);
    if (all.isEmpty()) {
      content.add(Html.tag("p", "No entry was wrong and none was contested" + grades.ofTitle() + "."));
      return;
    }
    content.add(byConduct(all).html(story));
    if (!story.scenario().society().groups().isEmpty()) {
      content.add(byGroup().html(story));
    }
  }

  /** Of all conduct, where none is given. */
  private Fates fates(@Nullable String conduct) {
    var all = Fates.NONE;
    for (var fates : byStratum(conduct).values()) {
      all = all.and(fates);
    }
    return all;
  }

  private Map<String, Fates> byStratum(@Nullable String conduct) {
    var fates = new TreeMap<String, Fates>();
    for (var rule : grades.scheme().rules().entrySet()) {
      if (conduct == null || conduct.equals(rule.getKey())) {
        var wrong = wrong(rule.getKey(), rule.getValue());
        var sums = MEASURES.stream().map(measure -> story.observations().counter(Tables.APPEALS).sumBy(
            "stratum", Map.of("scheme", grades.key(), "conduct", rule.getKey(), "measure", measure))).toList();
        for (var stratum : sums.getFirst().keySet()) {
          fates.merge(
              stratum,
              new Fates(
                  wrong.getOrDefault(stratum, 0L), sums.get(0).getOrDefault(stratum, 0L),
                  sums.get(1).getOrDefault(stratum, 0L),
                  sums.get(2).getOrDefault(stratum, 0L), sums.get(3).getOrDefault(stratum, 0L),
                  sums.get(4).getOrDefault(stratum, 0L),
                  sums.get(5).getOrDefault(stratum, 0L)),
              Fates::and);
        }
      }
    }
    return fates;
  }

  /** Wrong entries in the months in which the rule takes points, by stratum. */
  private Map<String, Long> wrong(String conduct, Rule rule) {
    var wrong = new TreeMap<String, Long>();
    for (var month : story.months()) {
      if (rule.meanPoints(LocalDate.parse(month + "-01")) < 0) {
        for (var truth : List.of("misattributed", "fabricated")) {
          story.observations().counter(Tables.ENTRIES)
              .sumBy("stratum", Map.of("month", month, "conduct", conduct, "truth", truth))
              .forEach((stratum, entries) -> wrong.merge(stratum, entries, Math::addExact));
        }
      }
    }
    return wrong;
  }

  private Figure byConduct(Fates all) {
    return Figure.of(
        "appeals-" + grades.key(), grades.named(message(all)),
        "What became of the wrong entries that could cost points. Residents contest only what they have seen when they looked. An appeal is"
            + " decided " + Numbers.count(days(), "day", "days")
            + " after, as declared; how long it takes until somebody"
            + " looks is not counted, and refusals in the meantime are not undone. In the table, entries that are gone lapsed or"
            + " were cleared before the decision, and those that are open were not decided when the run ended.",
        List.of(), chart(all), table(all)).from(Tables.APPEALS, Tables.ENTRIES);
  }

  private static String message(Fates all) {
    if (all.wrong == 0) {
      return "No entry that could cost points was wrong";
    }
    return all.neverContested() == 0
        ? "Every wrong entry was contested"
        : Numbers.share(all.neverContested(), all.wrong) + " of the wrong entries were never contested";
  }

  private int days() {
    return Objects.requireNonNull(grades.scheme().appeals()).after().days();
  }

  private static Map<String, Object> chart(Fates all) {
    return Charts.along("wrong entries", Charts.bars(
        List.of(
            bar("never contested", all.neverContested(), all),
            bar("contested, stands", all.wrongContested() - all.wrongStruck(), all),
            bar("struck", all.wrongStruck(), all)),
        Charts.colour("--wrong")));
  }

  private static Map<String, Object> bar(String label, long entries, Fates all) {
    return Charts.bar(label, (double) entries, Numbers.count(entries) + " (" + Numbers.share(entries, all.wrong) + ")");
  }

  private DataTable table(Fates all) {
    var table = new DataTable("Contested entries by conduct").words("Conduct").numbers(
        "Wrong", "Never contested", "Not struck", "Struck", "Correct, contested", "Correct, struck", "Upheld", "Gone",
        "Open");
    table.row(row("all", all));
    for (var conduct : grades.scheme().rules().keySet()) {
      var fates = fates(conduct);
      if (!fates.isEmpty()) {
        table.row(row(story.conduct(conduct), fates));
      }
    }
    return table;
  }

  private static String[] row(String name, Fates fates) {
    return new String[] {
        name, Numbers.count(fates.wrong), Numbers.count(fates.neverContested()),
        Numbers.count(fates.wrongContested() - fates.wrongStruck()), Numbers.count(fates.wrongStruck()),
        Numbers.count(fates.correctContested), Numbers.count(fates.correctStruck), Numbers.count(fates.upheld),
        Numbers.count(fates.moot), Numbers.count(fates.open())};
  }

  private Figure byGroup() {
    var table = new DataTable("Wrong entries and appeals by group").words("Group").numbers(
        "Wrong entries", "Never contested", "Share", "Struck", "Share", "Correct ones struck");
    var byStratum = byStratum(null);
    int position = 0;
    for (var attribute : story.scenario().society().groups().entrySet()) {
      for (var category : attribute.getValue().keySet()) {
        var fates = ofGroup(byStratum, position, category);
        table.row(
            attribute.getKey() + ": " + category, Numbers.count(fates.wrong), Numbers.count(fates.neverContested()),
            Numbers.share(fates.neverContested(), fates.wrong), Numbers.count(fates.wrongStruck()),
            Numbers.share(fates.wrongStruck(), fates.wrong), Numbers.count(fates.correctStruck));
      }
      position++;
    }
    return Figure.ofTable(
        "appeals-by-group-" + grades.key(), grades.named("Wrong entries and appeals by group"),
        "Of the resident in whose file an entry stood. How readily a group contests may be put in; how often it has to is a"
            + " result. Counts below 30 are mostly luck.",
        table).from(Tables.APPEALS, Tables.ENTRIES);
  }

  private static Fates ofGroup(Map<String, Fates> byStratum, int position, String category) {
    var all = Fates.NONE;
    for (var of : byStratum.entrySet()) {
      if (of.getKey().split("/", -1)[position].equals(category)) {
        all = all.and(of.getValue());
      }
    }
    return all;
  }
}
