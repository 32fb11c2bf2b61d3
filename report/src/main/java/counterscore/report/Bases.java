package counterscore.report;

import counterscore.observation.Tables;
import counterscore.scenario.EstablishedBy;
import counterscore.scenario.Rule;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On what the entries of a scheme rested that cost points, and how many of them were wrong. */
final class Bases {
  private static final List<String> WRONG = List.of("misattributed", "fabricated");
  private static final List<String> RIGHT = List.of("correct", "vicarious");

  private final Grades grades;
  private final Story story;

  private Bases(Grades grades) {
    this.grades = grades;
    this.story = grades.story();
  }

  /** Entries and points that rest on one basis. */
  private record Resting(EstablishedBy on, long entries, long wrong, long points) {}

  /** Nothing where no entry cost points. */
  static Optional<Figure> of(Grades grades) {
    var rows = new Bases(grades).rows();
    long entries = rows.stream().mapToLong(Resting::entries).sum();
    long points = rows.stream().mapToLong(Resting::points).sum();
    if (entries == 0) {
      return Optional.empty();
    }
    var most = rows.stream().max(Comparator.comparingLong(Resting::entries)).orElseThrow();
    var table = new DataTable("Penalised entries by what they rest on").words("Rests on").numbers(
        "Entries", "of all", "Wrong", "Share", "Points taken", "of all");
    rows.forEach(row -> table.row(
        words(row.on), Numbers.count(row.entries), Numbers.share(row.entries, entries), Numbers.count(row.wrong),
        Numbers.share(row.wrong, row.entries), Numbers.count(row.points), Numbers.share(row.points, points)));
    return Optional.of(
        Figure.ofTable(
            "wrong-by-basis-" + grades.key(), grades.named(
                Numbers.share(most.entries, entries) + " of the penalised entries rested on " + words(most.on)),
            "On what penalised entries rested, as the scenario says of the conduct, whoever noticed it. Entries about conduct that costs points; points before"
                + " floor and ceiling.",
            table).from(Tables.ENTRIES, Tables.RULES));
  }

  private List<Resting> rows() {
    return Arrays.stream(EstablishedBy.values())
        .map(on -> new Resting(on, entries(on, RIGHT) + entries(on, WRONG), entries(on, WRONG), points(on)))
        .filter(row -> row.entries + row.points > 0)
        .toList();
  }

  private long entries(EstablishedBy on, List<String> truths) {
    long entries = 0;
    for (var rule : grades.scheme().rules().entrySet()) {
      for (var month : penalised(on, rule.getKey(), rule.getValue())) {
        for (var truth : truths) {
          entries += story.sum(Tables.ENTRIES, Map.of("month", month, "conduct", rule.getKey(), "truth", truth));
        }
      }
    }
    return entries;
  }

  private long points(EstablishedBy on) {
    long points = 0;
    for (var rule : grades.scheme().rules().entrySet()) {
      for (var month : penalised(on, rule.getKey(), rule.getValue())) {
        points += story.sum(
            Tables.RULES,
            Map.of("month", month, "scheme", grades.key(), "conduct", rule.getKey(), "measure", "points"));
      }
    }
    return points;
  }

  /** Months in which a conduct that rests on this costs points. */
  private List<String> penalised(EstablishedBy on, String key, Rule rule) {
    var conduct = story.scenario().conduct().get(key);
    return conduct == null || conduct.establishedBy() != on ? List.of()
        : story.months().stream().filter(month -> rule.meanPoints(LocalDate.parse(month + "-01")) < 0).toList();
  }

  private static String words(EstablishedBy on) {
    return switch (on) {
      case COURT -> "a court";
      case AGENCY_RECORD -> "the record of an agency";
      case REPORT -> "a report";
      case IMAGE -> "an image";
      case PLATFORM_RECORD -> "the record of a platform";
      case ONE_PERSONS_WORD -> "one person's word";
    };
  }
}
