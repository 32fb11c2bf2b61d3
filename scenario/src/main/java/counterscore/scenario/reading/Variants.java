package counterscore.scenario.reading;

import counterscore.scenario.Comparison;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Scenario;
import counterscore.scenario.Variant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Variants as users type them: {@code 'title: key=value, key=value'}. In the place of a change there can stand the name of a
 * mechanism, which is switched off; without a title a variant is called after those. All mistakes are found at once.
 */
public final class Variants {
  private static final int LONGEST_TITLE = 80;

  private final String file;
  private final Reading baseline;
  private final List<Change> changes;
  private final List<Variant> variants = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Variants(String file, Reading baseline, List<Change> changes) {
    this.file = file;
    this.baseline = baseline;
    this.changes = changes;
  }

  /**
   * What came of reading.
   *
   * @param variants in the order typed; those with mistakes are missing
   * @param diagnostics errors and warnings that the baseline does not have itself
   */
  public record Read(List<Variant> variants, List<Diagnostic> diagnostics) {
    public Read {
      variants = List.copyOf(variants);
      diagnostics = List.copyOf(diagnostics);
    }

    public List<Diagnostic> errors() {
      return diagnostics.stream().filter(diagnostic -> !diagnostic.isWarning()).toList();
    }
  }

  /**
   * @param typed one text per variant
   * @param file how the scenario is called in diagnostics
   * @param baseline the scenario as read with its changes; it may have mistakes itself
   * @param changes those of the baseline, which hold for every variant
   */
  public static Read read(List<String> typed, String file, Reading baseline, List<Change> changes) {
    var of = new Variants(file, baseline, changes);
    var titles = new HashSet<String>();
    typed.forEach(text -> of.read(new Text(text), titles));
    if (typed.size() >= Comparison.MOST_WORLDS) {
      of.diagnostics.add(
          new Diagnostic.TooMany(SourceSpan.whole("--variant"), "variants", typed.size(), Comparison.MOST_WORLDS - 1));
    }
    return new Read(of.variants, of.diagnostics.stream().distinct().toList());
  }

  /**
   * Another scenario as the only variant.
   *
   * @param named as typed
   * @param baseline the scenario as read
   */
  public static Read read(String named, Reading other, Reading baseline) {
    var of = new Variants(named, baseline, List.of());
    var scenario = other.scenario();
    of.diagnostics.addAll(other.diagnostics());
    if (scenario != null) {
      var variant = new Variant(named, scenario);
      of.checkPairing(SourceSpan.whole(named), variant);
      of.variants.add(variant);
    }
    return new Read(of.errors() == 0 ? of.variants : List.of(), of.diagnostics);
  }

  /** The part of a typed variant behind its title. */
  public static String changesOf(String typed) {
    return String.join(", ", new Text(typed).parts());
  }

  private void read(Text text, Set<String> titles) {
    long before = errors();
    var own = new ArrayList<>(changes);
    var off = new ArrayList<Mechanism>();
    for (var part : text.parts()) {
      var mechanism = Mechanism.find(part);
      if (part.contains("=")) {
        own.add(new Change(part, text.place()));
      } else if (mechanism.isPresent()) {
        off.add(mechanism.get());
      } else {
        var keys = Mechanism.keys();
        diagnostics.add(
            new Diagnostic.UnknownName(text.span(), "change or mechanism", part, Nearest.to(part, keys), keys));
      }
    }
    var title = title(text, off, own.size() > changes.size());
    if (!title.isEmpty() && !titles.add(title)) {
      diagnostics.add(new Diagnostic.BadChange(text.span(), "two variants are called \"" + title + "\""));
    }
    var scenario = scenario(own);
    if (scenario != null) {
      var variant = new Variant(title, Mechanism.off(off, scenario));
      checkPairing(text.span(), variant);
      if (errors() == before) {
        variants.add(variant);
      }
    }
  }

  private long errors() {
    return diagnostics.stream().filter(diagnostic -> !diagnostic.isWarning()).count();
  }

  /** The title, or the words for a variant of mechanisms alone; empty where that is not possible. */
  private String title(Text text, List<Mechanism> off, boolean hasChanges) {
    var title = text.title();
    if (title.length() > LONGEST_TITLE) {
      diagnostics.add(
          new Diagnostic.WrongSize(
              text.span(), "the title of a variant", "characters", title.length(), LONGEST_TITLE));
    }
    if (title.isEmpty() && (hasChanges || text.parts().isEmpty())) {
      diagnostics.add(
          new Diagnostic.BadChange(
              text.span(), "a variant is written 'TITLE: key=value, key=value', or as the name of a mechanism"));
    }
    return title.isEmpty() && !off.isEmpty() && !hasChanges ? titleOf(off) : title;
  }

  /** What a variant without some mechanisms is called. */
  public static String titleOf(List<Mechanism> off) {
    return off.stream().map(Mechanism::key).collect(Collectors.joining(", ", "no ", ""));
  }

  /** The text of the baseline, read with more changes; null where that has mistakes. */
  private @Nullable Scenario scenario(List<Change> own) {
    if (baseline.text().isEmpty()) {
      return null; // it could not be read, and that was said
    }
    var reading = ScenarioReader.read(file, baseline.text().getBytes(StandardCharsets.UTF_8), own);
    reading.diagnostics().stream().filter(diagnostic -> !baseline.diagnostics().contains(diagnostic))
        .forEach(diagnostics::add);
    return reading.scenario();
  }

  private void checkPairing(SourceSpan span, Variant variant) {
    var scenario = baseline.scenario();
    var different = scenario == null ? List.<String>of() : Variant.differences(scenario, variant.scenario());
    if (!different.isEmpty()) {
      diagnostics.add(new Diagnostic.NotPairable(span, variant.name(), different));
    }
  }

  /** The text of a variant, taken apart. */
  private record Text(String typed) {
    String place() {
      return "--variant '" + typed + "'";
    }

    SourceSpan span() {
      return SourceSpan.whole(place());
    }

    /** A colon behind the first equals sign belongs to a value. */
    private int colon() {
      int colon = typed.indexOf(':');
      int equals = typed.indexOf('=');
      return equals >= 0 && colon > equals ? -1 : colon;
    }

    String title() {
      return typed.substring(0, Math.max(0, colon())).strip();
    }

    /** Commas inside brackets and quotes belong to a value. */
    List<String> parts() {
      var parts = new ArrayList<String>();
      var part = new StringBuilder();
      int depth = 0;
      char quote = 0;
      for (char letter : typed.substring(colon() + 1).toCharArray()) {
        if (quote != 0) {
          quote = letter == quote ? 0 : quote;
        } else if (letter == '"' || letter == '\'') {
          quote = letter;
        } else if (letter == '{' || letter == '[') {
          depth++;
        } else if (letter == '}' || letter == ']') {
          depth--;
        }
        if (letter == ',' && depth == 0 && quote == 0) {
          parts.add(part.toString().strip());
          part.setLength(0);
        } else {
          part.append(letter);
        }
      }
      parts.add(part.toString().strip());
      return parts.stream().filter(each -> !each.isEmpty()).toList();
    }
  }
}
