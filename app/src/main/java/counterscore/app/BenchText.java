package counterscore.app;

import counterscore.engine.Part;
import counterscore.findings.Phrases;
import counterscore.lab.Bench;
import counterscore.lab.BenchFigure;
import counterscore.lab.BenchRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What lives cost, for a terminal. */
final class BenchText {
  private BenchText() {}

  static String of(Bench.Measured measured) {
    var lines = new ArrayList<String>();
    lines.add(
        "SYNTHETIC: what invented residents of " + measured.scenario() + " (basis: " + measured.basis()
            + ") cost on this machine.");
    lines.add("");
    var runs = measured.runs();
    var columns = new ArrayList<>(List.of(""));
    runs.forEach(run -> columns.add(size(run.residents())));
    var rows = new ArrayList<List<@Nullable String>>();
    rows.add(row("threads", runs, run -> Integer.toString(run.threads())));
    rows.add(row("worlds", runs, run -> Integer.toString(run.worlds())));
    for (var figure : BenchFigure.values()) {
      rows.add(row(figure.title(), runs, run -> text(figure, measured.of(figure, run))));
    }
    lines.addAll(TextTable.lines(columns, rows));
    lines.add("");
    parts(runs, lines);
    var limits = measured.limits();
    lines.add("Limits of this machine, measured in the same call:");
    lines.add(
        "  a draw of 128 bits " + number(limits.philoxOfBatch()) + " ns in batches, " + number(limits.philoxAlone())
            + " ns alone; copying " + number(limits.copied()) + " GB/s");
    lines.add("");
    lines.add("What each figure contains:");
    for (var figure : BenchFigure.values()) {
      lines.add("  " + figure.title() + ": " + figure.contains());
    }
    lines.add("");
    lines.add(Bench.ORACLE);
    return String.join("\n", lines) + "\n";
  }

  private interface Cell {
    String of(BenchRun run);
  }

  private static List<@Nullable String> row(String title, List<BenchRun> runs, Cell cell) {
    var row = new ArrayList<@Nullable String>(List.of(title));
    runs.forEach(run -> row.add(cell.of(run)));
    return row;
  }

  /** Where the time goes, in percent of the whole; a column for each run whose parts were measured. */
  private static void parts(List<BenchRun> all, List<String> lines) {
    var runs = all.stream().filter(run -> run.parts() != null).toList();
    if (runs.isEmpty()) {
      return;
    }
    lines.add("Where the time of one thread goes, % of the whole by the clock on the wall:");
    var columns = new ArrayList<>(List.of(""));
    runs.forEach(run -> columns.add(size(run.residents()) + " × " + run.worlds()));
    var rows = new ArrayList<List<@Nullable String>>();
    for (var part : Part.values()) {
      if (part != Part.WAITING) {
        rows.add(row(word(part), runs, run -> percent(run, parts -> parts.of(part))));
      }
    }
    rows.add(row("all parts", runs, run -> percent(run, BenchRun.Parts::sum)));
    lines.addAll(TextTable.lines(columns, rows));
    lines.add("");
  }

  private interface Seconds {
    double of(BenchRun.Parts parts);
  }

  private static String percent(BenchRun run, Seconds seconds) {
    var parts = run.parts();
    return parts == null ? "" : String.format(Locale.ROOT, "%.1f", 100 * seconds.of(parts) / parts.wholeSeconds());
  }

  /** For example {@code looking-up}. */
  static String word(Part part) {
    return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String text(BenchFigure figure, double value) {
    return !Double.isFinite(value) ? ""
        : figure == BenchFigure.PEAK_BYTES ? Long.toString(Math.round(value / (1 << 20)))
            : value >= 1e6 ? String.format(Locale.ROOT, "%.2e", value) : number(value);
  }

  private static String number(double value) {
    return Phrases.number(value, 3).replace(",", "");
  }

  private static String size(long residents) {
    return residents % 1_000_000 == 0 ? residents / 1_000_000 + "M"
        : residents % 1000 == 0 ? residents / 1000 + "k" : Long.toString(residents);
  }
}
