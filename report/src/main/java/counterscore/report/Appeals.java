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
    var all = fates(null, null);
    if (all.isEmpty()) {
      content.add(Html.tag("p", "No entry was wrong and none was contested" + grades.ofTitle() + "."));
      return;
    }
    content.add(byConduct(all).html(story));
    if (!story.scenario().society().groups().isEmpty()) {
      content.add(byGroup().html(story));
    }
  }

  /** Of all conduct, where none is given, and of all residents, where no stratum is. */
  private Fates fates(@Nullable String conduct, @Nullable String stratum) {
    var fates = Fates.NONE;
    for (var rule : grades.scheme().rules().entrySet()) {
      if (conduct == null || conduct.equals(rule.getKey())) {
        fates = fates.and(
            new Fates(
                wrong(rule.getKey(), rule.getValue(), stratum), sum(rule.getKey(), "contested", stratum),
                sum(rule.getKey(), "struck", stratum), sum(rule.getKey(), "upheld", stratum),
                sum(rule.getKey(), "moot", stratum), sum(rule.getKey(), "contested-correct", stratum),
                sum(rule.getKey(), "struck-correct", stratum)));
      }
    }
    return fates;
  }

  private long sum(String conduct, String measure, @Nullable String stratum) {
    var where = new TreeMap<>(Map.of("scheme", grades.key(), "conduct", conduct, "measure", measure));
    if (stratum != null) {
      where.put("stratum", stratum);
    }
    return story.sum(Tables.APPEALS, where);
  }

  /** Wrong entries in the months in which the rule takes points. */
  private long wrong(String conduct, Rule rule, @Nullable String stratum) {
    long wrong = 0;
    for (var month : story.months()) {
      if (rule.meanPoints(LocalDate.parse(month + "-01")) < 0) {
        for (var truth : List.of("misattributed", "fabricated")) {
          var where = new TreeMap<>(Map.of("month", month, "conduct", conduct, "truth", truth));
          if (stratum != null) {
            where.put("stratum", stratum);
          }
          wrong += story.sum(Tables.ENTRIES, where);
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
      var fates = fates(conduct, null);
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
    int position = 0;
    for (var attribute : story.scenario().society().groups().entrySet()) {
      for (var category : attribute.getValue().keySet()) {
        var fates = ofGroup(position, category);
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

  private Fates ofGroup(int position, String category) {
    var fates = Fates.NONE;
    for (var stratum : Story.labels(story.observations().counter(Tables.RESIDENTS), 0)) {
      if (stratum.split("/", -1)[position].equals(category)) {
        fates = fates.and(fates(null, stratum));
      }
    }
    return fates;
  }
}
