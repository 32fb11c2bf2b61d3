package counterscore.lab;

import counterscore.findings.fit.Target;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.scenario.reading.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads published counts: lines of {@code table,cell,count,of} below a line that says so. A cell is {@code column=label;column=label}.
 * There is no other column, and nothing smaller than a hundred persons: no row can be about one.
 */
final class Targets {
  private static final String HEADER = "table,cell,count,of";
  private static final int MOST_ROWS = 200;
  private static final long FEWEST = 100;
  private static final long MOST = 1_000_000_000_000L;

  private final String file;
  private final List<Problem> problems;
  private final List<Target> targets = new ArrayList<>();

  private Targets(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** @param problems what is wrong is added to them */
  static List<Target> read(String file, String text, List<Problem> problems) {
    var of = new Targets(file, problems);
    var lines = text.strip().lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
      of.wrong(1, 1, "CAL-001", "the first line has to be " + HEADER + ", with no other column",
          "Targets are published counts: what was counted, and of how many persons.");
      return List.of();
    }
    for (int i = 1; i < lines.size(); i++) {
      of.row(i + 1, lines.get(i));
    }
    if (of.targets.size() > MOST_ROWS) {
      of.wrong(MOST_ROWS + 2, 1, "CAL-001", "there are " + of.targets.size() + " targets", "At most 200 are taken.");
    }
    if (lines.size() == 1) {
      of.wrong(1, 1, "CAL-001", "there is no target below the first line", "Add one, for example"
          + " tiers,month=2017-05;tier=thirty;measure=residents,5449,10000");
    }
    return of.targets;
  }

  private void wrong(int line, int column, String code, String message, String wayOut) {
    problems.add(new Problem(code, file + ":" + line + ":" + column, message, wayOut));
  }

  private void row(int line, String text) {
    var fields = text.split(",", -1);
    if (fields.length != 4) {
      wrong(line, 1, "CAL-001", "there are " + fields.length + " columns", "A line is " + HEADER + ".");
      return;
    }
    int column = fields[0].length() + 2;
    var cell = new LinkedHashMap<String, String>();
    for (var label : fields[1].strip().split(";")) {
      int equals = label.indexOf('=');
      if (equals < 1 || cell.put(label.substring(0, equals).strip(), label.substring(equals + 1).strip()) != null) {
        wrong(line, column, "CAL-001", "\"" + label + "\" is not column=label, each column once",
            "A cell is for example month=2017-05;tier=thirty;measure=residents");
        return;
      }
    }
    int countAt = column + fields[1].length() + 1;
    long count = number(line, countAt, fields[2], 0);
    long of = number(line, countAt + fields[2].length() + 1, fields[3], FEWEST);
    if (count >= 0 && of >= FEWEST) {
      targets.add(new Target(line, fields[0].strip(), cell, count, of));
    }
  }

  private long number(int line, int column, String text, long least) {
    var digits = text.strip();
    long number = digits.matches("[0-9]{1,13}") ? Long.parseLong(digits) : -1;
    if (number < least || number > MOST) {
      wrong(line, column, "CAL-001", "\"" + digits + "\" is not a whole number from " + least + " to " + MOST,
          least == FEWEST ? "of says of how many persons: fewer than a hundred are too few to stand for a share."
              : "Write the number without separators.");
      return -1;
    }
    return number;
  }

  /** Whether every target names a cell of the tables of a run. */
  static void check(String file, List<Target> targets, Observations observations, List<Problem> problems) {
    var of = new Targets(file, problems);
    var counters = new LinkedHashMap<String, Counter>();
    observations.counters().forEach(counter -> counters.put(counter.name(), counter));
    for (var target : targets) {
      var counter = counters.get(target.table());
      if (counter == null) {
        of.unknown(target.line(), 1, "table", target.table(), List.copyOf(counters.keySet()));
      } else {
        of.check(target, counter);
      }
    }
  }

  private void check(Target target, Counter counter) {
    var columns = counter.axes().stream().flatMap(axis -> axis.columns().stream()).toList();
    int at = target.table().length() + 2;
    for (var label : target.cell().entrySet()) {
      if (!columns.contains(label.getKey())) {
        unknown(target.line(), at, "column of " + counter.name(), label.getKey(), columns);
      } else if (!labels(counter, label).contains(label.getValue())) {
        unknown(target.line(), at, label.getKey() + " in " + counter.name(), label.getValue(), labels(counter, label));
      }
    }
    if (columns.contains("measure") && !target.cell().containsKey("measure")) {
      wrong(target.line(), at, "CAL-002", "the cell names no measure of " + counter.name(),
          "Measures are " + String.join(", ", labels(counter, Map.entry("measure", ""))) + ".");
    }
  }

  private static List<String> labels(Counter counter, Map.Entry<String, String> of) {
    return counter.axes().stream().filter(axis -> axis.columns().contains(of.getKey()))
        .flatMap(axis -> axis.labels().stream().map(label -> label.get(axis.columns().indexOf(of.getKey()))))
        .distinct().toList();
  }

  private void unknown(int line, int column, String what, String name, List<String> known) {
    var nearest = Nearest.to(name, known);
    wrong(line, column, "CAL-002", "there is no " + what + " \"" + name + "\"",
        nearest != null ? "Did you mean \"" + nearest + "\"?"
            : "There are " + String.join(", ", known.stream().limit(40).toList()) + ".");
  }
}
