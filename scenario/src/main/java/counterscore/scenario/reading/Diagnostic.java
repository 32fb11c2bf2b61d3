package counterscore.scenario.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in a scenario file, as values. {@link Wording} turns it into words. The first group is about the text, the
 * second about the shape of single values, the third about what values say about each other, the fourth are warnings.
 */
public sealed interface Diagnostic {
  /** Where it lies. */
  SourceSpan span();

  /** Stable code, for example {@code SCE-010}. */
  default String code() {
    return Code.of(this).text();
  }

  /** Whether a scenario with it can be run all the same. */
  default boolean isWarning() {
    return Code.of(this).isWarning();
  }

  /** What is wrong, one line without the place. */
  default String message() {
    return Printable.of(Wording.message(this));
  }

  /** What to do about it; null where that is not known. */
  default @Nullable String wayOut() {
    var wayOut = Wording.wayOut(this);
    return wayOut == null ? null : Printable.of(wayOut);
  }

  /** {@code file:line:column: error CODE: …} with the way out on a line of its own. */
  default String text() {
    var wayOut = wayOut();
    return span().text() + ": " + (isWarning() ? "warning " : "error ") + code() + ": " + message()
        + (wayOut == null ? "" : "\n    " + wayOut);
  }

  record NoSuchScenario(SourceSpan span, String name, @Nullable String nearest, List<String> bundled)
      implements
        Diagnostic {}

  record FileUnreadable(SourceSpan span, String problem) implements Diagnostic {}

  /** @param bytes size of the file [B] */
  record FileTooLarge(SourceSpan span, long bytes, long most) implements Diagnostic {}

  record NotUtf8(SourceSpan span) implements Diagnostic {}

  record NotYaml(SourceSpan span, String problem) implements Diagnostic {}

  /** @param found what stands there instead of keys with values */
  record NotAMapping(SourceSpan span, String found) implements Diagnostic {}

  record AliasUsed(SourceSpan span, String name) implements Diagnostic {}

  record TagUsed(SourceSpan span, String tag) implements Diagnostic {}

  record TooDeep(SourceSpan span, int most) implements Diagnostic {}

  record SeveralDocuments(SourceSpan span) implements Diagnostic {}

  record DuplicateKey(SourceSpan span, String key, int firstLine) implements Diagnostic {}

  record BadChange(SourceSpan span, String problem) implements Diagnostic {}

  record UnknownKey(SourceSpan span, String path, String key, @Nullable String nearest, List<String> allowed)
      implements
        Diagnostic {}

  record MissingKey(SourceSpan span, String path, List<String> oneOf) implements Diagnostic {}

  record WrongType(SourceSpan span, String path, String expected, String found) implements Diagnostic {}

  record OutOfBounds(SourceSpan span, String path, String value, @Nullable String low, @Nullable String high)
      implements
        Diagnostic {}

  record NotOneOf(SourceSpan span, String path, String value, @Nullable String nearest, List<String> allowed)
      implements
        Diagnostic {}

  record BadName(SourceSpan span, String name) implements Diagnostic {}

  /** @param unit characters, items or keys */
  record WrongSize(SourceSpan span, String path, String unit, int size, int bound) implements Diagnostic {}

  record BadForm(SourceSpan span, String path, String value, String expected) implements Diagnostic {}

  record SharesDoNotSum(SourceSpan span, String path, double sum) implements Diagnostic {}

  /** @param kind what the name should be the name of, for example conduct */
  record UnknownName(SourceSpan span, String kind, String name, @Nullable String nearest, List<String> declared)
      implements
        Diagnostic {}

  record TiersOutOfOrder(SourceSpan span, String tier, double from, String better, double betterFrom)
      implements
        Diagnostic {}

  record LastTierNotAtFloor(SourceSpan span, String tier, double from, double floor) implements Diagnostic {}

  record OutsideScheme(SourceSpan span, String what, double value, double floor,
      double ceiling) implements Diagnostic {}

  record DatedNotAllowed(SourceSpan span, String path) implements Diagnostic {}

  record SpeechNotLawful(SourceSpan span, String conduct) implements Diagnostic {}

  /** @param stratum where it is highest */
  record ProbabilityAboveOne(SourceSpan span, String what, double value, String stratum) implements Diagnostic {}

  record TooMany(SourceSpan span, String what, int number, int most) implements Diagnostic {}

  record NamesCollide(SourceSpan span, String name, String other) implements Diagnostic {}

  /** @param kind demand or look-up party */
  record SchemeNotNamed(SourceSpan span, String kind, String name, List<String> schemes) implements Diagnostic {}

  record ValueOutsideRange(SourceSpan span, String path, double value, double low, double high) implements Diagnostic {}

  record RangeUpsideDown(SourceSpan span, String path, double low, double high) implements Diagnostic {}

  record ScaleNeedsPositive(SourceSpan span, String path, double low) implements Diagnostic {}

  record MeanIsZero(SourceSpan span, String path) implements Diagnostic {}

  record UnsourcedFactor(SourceSpan span, String path) implements Diagnostic {}

  record RepairAndRule(SourceSpan span, String scheme, String conduct) implements Diagnostic {}

  /** @param step its number, from 1 */
  record StepsOutOfOrder(SourceSpan span, String path, int step) implements Diagnostic {}

  record NoGuardians(SourceSpan span, String conduct) implements Diagnostic {}
  record MeaninglessWithout(SourceSpan span, String path, String needed) implements Diagnostic {}

  /** @param other the key and value that it contradicts */
  record Contradiction(SourceSpan span, String path, String other) implements Diagnostic {}

  record NamedTwice(SourceSpan span, String path, String name) implements Diagnostic {}

  record UncertainWithoutRange(SourceSpan span, String path, String certainty) implements Diagnostic {}

  record ClaimWithoutSource(SourceSpan span, String path, String certainty) implements Diagnostic {}

  record TinyStratum(SourceSpan span, String stratum, double share, int others) implements Diagnostic {}

  record DeclaredInVain(SourceSpan span, String kind, String name) implements Diagnostic {}

  record NeverApplied(SourceSpan span, String scheme, String conduct) implements Diagnostic {}

  record NeverGranted(SourceSpan span, String path, String tier) implements Diagnostic {}

  record WithoutEffect(SourceSpan span, String path, String why) implements Diagnostic {}

  /** @param different what a variant and its baseline may not differ in */
  record NotPairable(SourceSpan span, String variant, List<String> different) implements Diagnostic {}
}
