package counterscore.report;

import counterscore.findings.Phrases;
import counterscore.findings.Spread;
import counterscore.review.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Words and numbers of an assessment in one language; the words stand in {@code assessment.json}, both languages side by side. */
final class Tongue {
  private static final Map<String, Words> TEXTS = read("assessment.json", new TypeReference<>() {});
  private static final Pattern MARKS = Pattern.compile("(?<=\\d)[.,](?=\\d)");

  private final Language language;

  Tongue(Language language) {
    this.language = language;
  }

  static Map<String, Words> texts() {
    return TEXTS;
  }

  static <T> T read(String name, TypeReference<T> type) {
    try (var in = Objects.requireNonNull(Tongue.class.getResourceAsStream(name), name)) {
      return JsonMapper.shared().readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Language language() {
    return language;
  }

  String of(Words words) {
    return language == Language.DE ? words.german() : words.english();
  }

  /** A text of the catalogue; what stands in braces is replaced, name by name. */
  String text(String key, String... namesAndTexts) {
    var text = of(Objects.requireNonNull(TEXTS.get(key), key));
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      text = text.replace("{" + namesAndTexts[i] + "}", namesAndTexts[i + 1]);
    }
    return text;
  }

  /** Title of something declared, in the quotation marks of the language; titles stay as they were written. */
  String quoted(String title) {
    return language == Language.DE ? "„" + title + "“" : "'" + title + "'";
  }

  String count(long count) {
    return local(Phrases.count(count));
  }

  /** A number of the scenario as it was declared. */
  String declared(double number) {
    return local((number < 0 ? "−" : "") + Numbers.declared(Math.abs(number)));
  }

  String range(double low, double high) {
    return text("range", "low", declared(low), "high", declared(high));
  }

  /** The number of a finding. */
  String number(Told.Kind kind, double number) {
    return switch (kind) {
      case SHARE -> share(number);
      case NUMBER -> local(Phrases.withMinus(number, 2));
      case DIFFERENCE -> local(Phrases.signed(number));
    };
  }

  private String share(double share) {
    var text = share < 0 ? "−" + Phrases.number(-100 * share, 2) + " %" : share == 0 ? "0 %" : Phrases.share(share);
    return language == Language.DE
        ? local(text.replace("1 in ", "1 von ").replace("more than", "mehr als"))
        : text;
  }

  /** What other luck makes of it; a dash where it was lived once. */
  String interval(Told.Kind kind, @Nullable Spread spread) {
    if (spread == null) {
      return "–";
    }
    int digits = Math.max(2, Phrases.digitsApart(spread.low(), spread.high()));
    boolean isShare = kind == Told.Kind.SHARE;
    double times = isShare ? 100 : 1;
    var range = text(
        "range", "low", local(Phrases.withMinus(times * spread.low(), digits)), "high",
        local(Phrases.withMinus(times * spread.high(), digits)));
    return range + (isShare ? " %" : "") + " (" + text("interval." + spread.kind().key()) + ")";
  }

  /** Commas and points change places. */
  String local(String english) {
    return language == Language.EN ? english
        : MARKS.matcher(english).replaceAll(mark -> mark.group().equals(",") ? "." : ",");
  }
}
