package counterscore.scenario.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Changes numbers in the text of a scenario and leaves everything else, comments too, as it stands. Each changed number gets a source
 * of the same name, which is added to the sources.
 */
public final class Rewriting {
  private static final Pattern SCALAR = Pattern.compile("[^\\s,}\\]#]+");

  private final String[] lines;
  private final Tree tree;
  private final List<Edit> edits = new ArrayList<>();

  /** Puts a text in the place of so many characters of a line. */
  private record Edit(int line, int column, int length, String text) {}

  /** A number and where it stands, keys joined by dots, as {@link counterscore.scenario.Uncertain#path()} gives it. */
  public record Number(String path, double value) {}

  private Rewriting(String text, Tree tree) {
    this.lines = text.split("\n", -1);
    this.tree = tree;
  }

  /**
   * @param text of a scenario without errors
   * @param numbers claims of it that are not dated
   * @param source key of the source that they get
   * @param words what the source says, one line
   * @return the text of a scenario without errors
   */
  public static String of(String text, List<Number> numbers, String source, String words) {
    var diagnostics = new ArrayList<Diagnostic>();
    var tree = ScenarioReader.tree("scenario", text, List.of(), diagnostics);
    if (tree == null) {
      throw new IllegalArgumentException("a scenario with errors: " + diagnostics);
    }
    var rewriting = new Rewriting(text, tree);
    for (var number : numbers) {
      rewriting.change(number, source);
    }
    rewriting.add(source, words);
    return rewriting.text();
  }

  private void change(Number number, String source) {
    var place = Place.root(tree);
    for (var key : number.path.split("\\.")) {
      place = place.at(key);
    }
    boolean isUnit = place.node().isNumber(); // the claim is a rate, and its number stands under the unit
    var pointer = isUnit ? place.pointer().substring(0, place.pointer().lastIndexOf('/')) : place.pointer();
    var value = isUnit ? place : place.at("value");
    replace(value.span(), plain(number.value));
    var claim = tree.root.at(pointer);
    if (claim.has("source")) {
      replace(tree.value(pointer + "/source"), source);
    } else {
      var span = tree.value(pointer);
      boolean isFlow = line(span).charAt(span.column() - 1) == '{';
      edits.add(
          isFlow ? new Edit(span.line() - 1, span.column(), 0, "source: " + source + ", ")
              : new Edit(
                  span.line() - 1, span.column() - 1, 0, "source: " + source + "\n" + " ".repeat(span.column() - 1)));
    }
  }

  /** Digits enough for any interval, without an exponent. */
  private static String plain(double value) {
    return new java.math.BigDecimal(value).round(new java.math.MathContext(6)).stripTrailingZeros().toPlainString();
  }

  private String line(SourceSpan span) {
    return lines[span.line() - 1];
  }

  private void replace(SourceSpan span, String text) {
    var scalar = SCALAR.matcher(line(span));
    if (!scalar.find(span.column() - 1)) {
      throw new IllegalStateException("nothing stands at " + span);
    }
    edits.add(new Edit(span.line() - 1, span.column() - 1, scalar.end() - span.column() + 1, text));
  }

  private void add(String source, String words) {
    var entry = source + ": \"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    var sources = tree.root.path("sources");
    if (!sources.isObject() || sources.isEmpty()) {
      edits.add(new Edit(lines.length - 1, lines[lines.length - 1].length(), 0, "\nsources:\n  " + entry + "\n"));
      return;
    }
    var span = tree.value("/sources");
    boolean isFlow = line(span).charAt(span.column() - 1) == '{';
    edits.add(
        isFlow ? new Edit(span.line() - 1, span.column(), 0, entry + ", ")
            : new Edit(span.line() - 1, span.column() - 1, 0, entry + "\n" + " ".repeat(span.column() - 1)));
  }

  /** Edits from the end to the beginning, so that places stay where they are. */
  private String text() {
    var changed = lines.clone();
    edits.sort(Comparator.comparingInt(Edit::line).thenComparingInt(Edit::column).reversed());
    for (var edit : edits) {
      var line = changed[edit.line];
      changed[edit.line] = line.substring(0, edit.column) + edit.text + line.substring(edit.column + edit.length);
    }
    return String.join("\n", changed);
  }
}
