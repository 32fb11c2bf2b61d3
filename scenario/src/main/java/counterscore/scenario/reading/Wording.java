package counterscore.scenario.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of diagnostics: what is wrong with which value, and the way out. The one place that knows English. */
final class Wording {
  private static final int MOST_NAMES = 12;

  private Wording() {}

  static String message(Diagnostic diagnostic) {
    return switch (diagnostic) {
      case Diagnostic.NoSuchScenario d -> "there is no file and no bundled scenario \"" + d.name() + "\"";
      case Diagnostic.FileUnreadable d -> "the file cannot be read: " + d.problem();
      case Diagnostic.FileTooLarge d -> "the file has " + count(d.bytes()) + " bytes, more than " + count(d.most());
      case Diagnostic.NotUtf8 _ -> "the file is not written in UTF-8";
      case Diagnostic.NotYaml d -> "this is not YAML: " + d.problem();
      case Diagnostic.NotAMapping d -> "the file should be keys with values, found " + d.found();
      case Diagnostic.AliasUsed d -> "the anchor or alias \"" + d.name() + "\" is not allowed";
      case Diagnostic.TagUsed d -> "the tag \"" + d.tag() + "\" is not allowed";
      case Diagnostic.TooDeep d -> "values are nested more than " + d.most() + " deep";
      case Diagnostic.SeveralDocuments _ -> "a second document begins here";
      case Diagnostic.UnknownKey d -> "unknown key \"" + d.key() + "\"" + in(d.path());
      case Diagnostic.DuplicateKey d ->
        "the key \"" + d.key() + "\" stands here a second time, first in line " + d.firstLine();
      case Diagnostic.MissingKey d -> named(d.path()) + " needs " + oneOf(d.oneOf());
      case Diagnostic.WrongType d -> named(d.path()) + " should be " + d.expected() + ", found " + d.found();
      case Diagnostic.OutOfBounds d ->
        named(d.path()) + " is " + d.value() + ", outside of " + bounds(d.low(), d.high());
      case Diagnostic.NotOneOf d -> named(d.path()) + " is \"" + d.value() + "\", which is none of its values";
      case Diagnostic.BadName d -> "\"" + d.name() + "\" cannot be a name";
      case Diagnostic.WrongSize d -> named(d.path()) + " has " + number(d.size(), d.unit()) + ", "
          + (d.size() < d.bound() ? "fewer" : "more") + " than " + d.bound();
      case Diagnostic.BadForm d -> named(d.path()) + " should be " + d.expected() + ", found \"" + d.value() + "\"";
      case Diagnostic.BadChange d -> d.problem();
      case Diagnostic.SharesDoNotSum d ->
        "the shares of " + named(d.path()) + " sum to " + plain(d.sum()) + ", not to 1";
      case Diagnostic.UnknownName d -> "no " + d.kind() + " \"" + d.name() + "\" is declared";
      case Diagnostic.TiersOutOfOrder d -> "tier \"" + d.tier() + "\" begins at " + plain(d.from())
          + ", which is not below the tier before it, \"" + d.better() + "\" at " + plain(d.betterFrom());
      case Diagnostic.LastTierNotAtFloor d -> "the last tier \"" + d.tier() + "\" begins at " + plain(d.from())
          + ", but scores go down to " + plain(d.floor());
      case Diagnostic.OutsideScheme d -> d.what() + " is " + plain(d.value()) + ", outside of the scheme's range "
          + plain(d.floor()) + " to " + plain(d.ceiling());
      case Diagnostic.DatedNotAllowed d -> named(d.path()) + " cannot change in the course of a run";
      case Diagnostic.SpeechNotLawful d -> "conduct \"" + d.conduct() + "\" is speech and not lawful";
      case Diagnostic.ProbabilityAboveOne d -> d.what() + " is " + plain(d.value())
          + (d.stratum().isEmpty() ? "" : " for " + d.stratum()) + ", above 1";
      case Diagnostic.TooMany d -> d.number() + " " + d.what() + ", at most " + count(d.most()) + " are possible";
      case Diagnostic.NamesCollide d ->
        "the names \"" + d.name() + "\" and \"" + d.other() + "\" share a CRC-32C, so that"
            + " their luck would be the same";
      case Diagnostic.SchemeNotNamed d -> d.kind() + " \"" + d.name() + "\" does not say which scheme's score is read";
      case Diagnostic.ValueOutsideRange d -> named(d.path()) + " is " + plain(d.value()) + ", outside of its own range "
          + plain(d.low()) + " to " + plain(d.high());
      case Diagnostic.RangeUpsideDown d ->
        named(d.path()) + " runs from " + plain(d.low()) + " down to " + plain(d.high());
      case Diagnostic.ScaleNeedsPositive d -> named(d.path()) + " has a logarithmic scale and a range that begins at "
          + plain(d.low());
      case Diagnostic.MeanIsZero d -> named(d.path()) + " has the mean 0 and cannot be normalised to 1";
      case Diagnostic.UnsourcedFactor d ->
        named(d.path()) + " lets a group behave differently, and no source measured it";
      case Diagnostic.RepairAndRule d -> "\"" + d.conduct() + "\" has a rule in " + d.scheme()
          + " and repairs as well: each entry would count twice";
      case Diagnostic.StepsOutOfOrder d ->
        "step " + d.step() + " of " + named(d.path()) + " does not go on from the one before";
      case Diagnostic.NoGuardians d ->
        "entries about \"" + d.conduct() + "\" are charged to a guardian, and nobody has one";
      case Diagnostic.UncertainWithoutRange d -> named(d.path()) + " is " + d.certainty() + " and has no range";
      case Diagnostic.ClaimWithoutSource d -> named(d.path()) + " is " + d.certainty() + " and has no source";
      case Diagnostic.TinyStratum d -> "the stratum " + d.stratum() + " has the share " + plain(d.share())
          + ", less than one resident in a block of 65,536" + (d.others() == 0 ? "" : " (and " + d.others() + " more)");
      case Diagnostic.DeclaredInVain d -> d.kind() + " \"" + d.name() + "\" is declared and nothing uses it";
      case Diagnostic.NeverApplied d -> "the rule for \"" + d.conduct() + "\" can read no entry: no watcher notices or"
          + " invents it";
      case Diagnostic.MeaninglessWithout d ->
        named(d.path()) + " means nothing without the key \"" + d.needed() + "\"";
      case Diagnostic.Contradiction d -> named(d.path()) + " contradicts \"" + d.other() + "\"";
      case Diagnostic.NamedTwice d -> named(d.path()) + " names \"" + d.name() + "\" twice";
      case Diagnostic.NotPairable d ->
        "variant \"" + d.variant() + "\" is not pairable with the scenario: it has another "
            + String.join(" and another ", d.different());
      case Diagnostic.NeverGranted d ->
        named(d.path()) + " has no effect: tier \"" + d.tier() + "\" is always refused";
      case Diagnostic.WithoutEffect d -> named(d.path()) + " has no effect: " + d.why();
    };
  }

  static @Nullable String wayOut(Diagnostic diagnostic) {
    return switch (diagnostic) {
      case Diagnostic.NoSuchScenario d -> d.nearest() == null
          ? "Bundled are " + names(d.bundled()) + "; counterscore scenarios says what they are."
          : "Did you mean \"" + d.nearest() + "\"?";
      case Diagnostic.FileTooLarge _ -> "A scenario is a few pages of text. Is this the file you meant?";
      case Diagnostic.NotUtf8 _ -> "Save it as UTF-8, or convert it: iconv -f ISO-8859-1 -t UTF-8 FILE";
      case Diagnostic.NotAMapping _ ->
        "A scenario begins with \"format: 1\", or from a bundled one: counterscore init FILE --from press-2019";
      case Diagnostic.AliasUsed _ ->
        "Write the value out where it is used; put a text that begins with & or * into quotes.";
      case Diagnostic.TagUsed _ -> "Leave it out; put a text that begins with ! into quotes.";
      case Diagnostic.SeveralDocuments _ -> "One file holds one scenario: remove the line \"---\".";
      case Diagnostic.UnknownKey d -> meant(d.nearest(), d.allowed());
      case Diagnostic.DuplicateKey _ -> "Keep one of the two.";
      case Diagnostic.WrongType d -> d.path().endsWith(".rate")
          ? "A rate says its unit: {per-year: 3}, {per-month: 0.25} or {per-day: 0.01}."
          : null;
      case Diagnostic.NotOneOf d -> meant(d.nearest(), d.allowed());
      case Diagnostic.BadName _ -> "A name has 1 to 32 letters A-Z and a-z, digits, + and -.";
      case Diagnostic.SharesDoNotSum d -> d.sum() > 0 ? "Change one of them by " + plain(1 - d.sum()) + "." : null;
      case Diagnostic.UnknownName d -> d.declared().isEmpty()
          ? "None is declared at all."
          : meant(d.nearest(), d.declared());
      case Diagnostic.TiersOutOfOrder _ -> "Tiers are declared from the best to the worst, each by its lowest score.";
      case Diagnostic.LastTierNotAtFloor d ->
        "Let it begin at " + plain(d.floor()) + ", or raise the first number of range.";
      case Diagnostic.DatedNotAllowed _ -> "Give one number. Two runs with two numbers show what the change does.";
      case Diagnostic.SpeechNotLawful _ -> "Leave \"speech\" out, or set \"lawful: true\".";
      case Diagnostic.ProbabilityAboveOne _ ->
        "Lower the probability, the exposure or factor, or raise reference-density.";
      case Diagnostic.NamesCollide _ -> "Rename one of them.";
      case Diagnostic.SchemeNotNamed d -> d.schemes().isEmpty()
          ? "Declare a scheme" + (d.kind().equals("demand") ? ", or set \"decided-by: lists\"." : ".")
          : "Add \"scheme:\" with one of " + names(d.schemes()) + ".";
      case Diagnostic.ValueOutsideRange _ -> "Widen the range or change the value.";
      case Diagnostic.RangeUpsideDown _ -> "The lower number comes first.";
      case Diagnostic.ScaleNeedsPositive _ -> "Use \"scale: linear\", or a range above 0.";
      case Diagnostic.UnsourcedFactor _ ->
        "Give a source with certainty measured, reported or unverified, or leave the factor out.";
      case Diagnostic.RepairAndRule _ -> "Leave one of the two out.";
      case Diagnostic.StepsOutOfOrder _ -> "Each step but the last has \"to:\", larger than that of the step before.";
      case Diagnostic.NoGuardians _ -> "Add \"guardians:\" to society, or leave \"charged-to\" out.";
      case Diagnostic.UncertainWithoutRange _ -> "Add \"range: [low, high]\", so that readers see how much it matters.";
      case Diagnostic.ClaimWithoutSource _ -> "Add \"source:\" with a key of sources, or say \"certainty: assumed\".";
      case Diagnostic.TinyStratum _ -> "Most blocks will have nobody of it. Use fewer attributes or categories.";
      case Diagnostic.MeaninglessWithout d -> "Add \"" + d.needed() + ":\", or leave it out.";
      case Diagnostic.Contradiction _ -> "Leave one of the two out.";
      case Diagnostic.NamedTwice _ -> "Keep the first.";
      case Diagnostic.NotPairable _ ->
        "Only the same residents, time and order of the day can be compared. Two runs of their own show what that changes.";
      case Diagnostic.NeverGranted _ -> "Take the tier off one of the two, or add \"waived:\".";
      case Diagnostic.WithoutEffect _ -> null;
      case Diagnostic.MissingKey _ -> null;
      case Diagnostic.OutOfBounds _ -> null;
      case Diagnostic.WrongSize _ -> null;
      case Diagnostic.BadForm _ -> null;
      case Diagnostic.BadChange _ -> null;
      case Diagnostic.OutsideScheme _ -> null;
      case Diagnostic.TooMany _ -> null;
      case Diagnostic.MeanIsZero _ -> null;
      case Diagnostic.FileUnreadable _ -> null;
      case Diagnostic.NotYaml _ -> null;
      case Diagnostic.TooDeep _ -> null;
      case Diagnostic.DeclaredInVain _ -> null;
      case Diagnostic.NeverApplied _ -> null;
    };
  }

  private static String named(String path) {
    return path.isEmpty() ? "the scenario" : path;
  }

  private static String in(String path) {
    return path.isEmpty() ? "" : " in " + path;
  }

  private static String oneOf(List<String> keys) {
    return keys.size() == 1 ? "the key \"" + keys.getFirst() + "\"" : "one of the keys " + names(keys);
  }

  private static String bounds(@Nullable String low, @Nullable String high) {
    return low == null ? "at most " + high : high == null ? "at least " + low : low + " to " + high;
  }

  private static String meant(@Nullable String nearest, List<String> allowed) {
    return nearest == null ? "Possible here: " + names(allowed) + "." : "Did you mean \"" + nearest + "\"?";
  }

  private static String names(List<String> names) {
    var shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() <= MOST_NAMES ? shown : shown + ", … (" + names.size() + " in all)";
  }

  private static String number(int size, String unit) {
    return size == 1 ? "1 " + unit.substring(0, unit.length() - 1) : size + " " + unit;
  }

  /** With commas between the thousands, from five digits on. */
  static String count(long count) {
    return Math.abs(count) < 10_000 ? Long.toString(count) : String.format(Locale.ROOT, "%,d", count);
  }

  /** Up to nine digits, without an exponent where it can be avoided. */
  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    var rounded = BigDecimal.valueOf(value).round(new MathContext(9)).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
