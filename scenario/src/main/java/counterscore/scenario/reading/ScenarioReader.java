package counterscore.scenario.reading;

import counterscore.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a scenario file. All mistakes are found at once; only a file without errors becomes a scenario. */
public final class ScenarioReader {
  /** Largest file that is read [B]. */
  public static final int MOST_BYTES = 1_000_000;

  private ScenarioReader() {}

  /**
   * Reads a bundled scenario or a file.
   *
   * @param name name of a bundled scenario, else a path
   * @param folder what a relative path starts from
   * @param changes applied in order before anything is checked
   */
  public static Reading find(String name, Path folder, List<Change> changes) {
    if (BundledScenarios.all().contains(name)) {
      return BundledScenarios.read(name, changes);
    }
    Path file;
    try {
      file = folder.resolve(name);
    } catch (InvalidPathException e) {
      return failed(new Diagnostic.FileUnreadable(SourceSpan.whole(name), "this cannot be a path"));
    }
    if (!Files.exists(file)) {
      var bundled = BundledScenarios.all();
      return failed(
          new Diagnostic.NoSuchScenario(SourceSpan.whole(name), name, Nearest.to(name, bundled), bundled));
    }
    return read(name, file, changes);
  }

  /**
   * Reads a file.
   *
   * @param name how the file is called in diagnostics
   * @param changes applied in order before anything is checked
   */
  public static Reading read(String name, Path file, List<Change> changes) {
    var diagnostics = new ArrayList<Diagnostic>();
    var bytes = Written.bytes(name, file, diagnostics);
    return bytes == null ? failed(diagnostics.getFirst()) : read(name, bytes, changes);
  }

  private static Reading failed(Diagnostic diagnostic) {
    return new Reading(null, "", "", List.of(diagnostic), null);
  }

  /** Reads the bytes of a file. */
  public static Reading read(String name, byte[] bytes, List<Change> changes) {
    var sha256 = HexFormat.of().formatHex(sha256().digest(bytes));
    if (bytes.length > MOST_BYTES) {
      return failed(new Diagnostic.FileTooLarge(SourceSpan.whole(name), bytes.length, MOST_BYTES));
    }
    var diagnostics = new ArrayList<Diagnostic>();
    var text = Written.text(name, bytes, diagnostics);
    return text == null ? failed(diagnostics.getFirst()) : read(name, text, sha256, changes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Reading read(String name, String text, String sha256, List<Change> changes) {
    var diagnostics = new ArrayList<Diagnostic>();
    @Nullable
    Scenario scenario = null;
    var tree = tree(name, text, changes, diagnostics);
    var crowds = tree == null ? List.<Diagnostic>of() : Crowds.in(tree);
    diagnostics.addAll(crowds);
    if (tree != null && crowds.isEmpty()) {
      Shape.ofScenario(tree, diagnostics);
      Meaning.check(Place.root(tree), diagnostics);
      if (diagnostics.stream().allMatch(Diagnostic::isWarning)) {
        new Usage(Place.root(tree), diagnostics).check();
        scenario = Binding.bind(tree.root);
        new Probabilities(tree, scenario, diagnostics).check();
      }
    }
    boolean isGood = diagnostics.stream().allMatch(Diagnostic::isWarning);
    return new Reading(isGood ? scenario : null, text, sha256, inOrder(diagnostics),
        isGood && tree != null ? new Places(tree) : null);
  }

  /** The values of a text with changes; null, with a diagnostic, where there are none. */
  static @Nullable Tree tree(String name, String text, List<Change> changes, List<Diagnostic> diagnostics) {
    var tree = Composer.compose(name, text.startsWith("\uFEFF") ? text.substring(1) : text, diagnostics);
    if (tree != null) {
      changes.forEach(change -> change.apply(tree, diagnostics));
    }
    return tree;
  }

  /** In the order of the file, each thing once. */
  static List<Diagnostic> inOrder(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .distinct()
        .sorted(
            Comparator.<Diagnostic>comparingInt(d -> d.span().line())
                .thenComparingInt(d -> d.span().column())
                .thenComparing(Diagnostic::code))
        .toList();
  }
}
