package counterscore.report;

import counterscore.findings.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;

/**
 * Texts of a report in another language. The report is written in English; its catalogue holds templates of those texts and what they
 * become. What stands in braces is any text, which is translated in its turn where the catalogue has it. A name that begins with
 * {@code n} is a number; one that begins with {@code v} stays as it is; neither that nor one that begins with {@code x} goes beyond its
 * sentence. Of several templates that fit, the one that says most by itself holds. What no template fits is left: words of the
 * scenario, mostly.
 */
final class Translation {
  /** A number, alone or as {@link Phrases} writes a share. */
  private static final String NUMBER = "[−+±-]?\\d[\\d,.]*(?: %)?|none|1 in [\\d,]+|more than 99 %|–";

  private static final String WITHIN_A_SENTENCE = "((?:(?!\\. ).)+?)";
  private static final Pattern BRACES = Pattern.compile("\\{([a-z]\\w*)}");
  private static final Pattern ONLY_NUMBER = Pattern.compile("[−+±-]?[\\d,.]*\\d(?: %)?");

  private static final Tongue NUMBERS = new Tongue(Language.DE);

  static final Translation GERMAN = new Translation(german());

  private final Map<String, String> whole = new HashMap<>();
  private final List<Template> templates;

  /** @param catalogue German by English */
  Translation(Map<String, String> catalogue) {
    var found = new ArrayList<Template>();
    catalogue.forEach((english, german) -> {
      if (BRACES.matcher(english).find()) {
        found.add(Template.of(english, german));
      } else {
        whole.put(english, german);
      }
    });
    found.sort(Comparator.comparingInt(Template::said).reversed());
    this.templates = List.copyOf(found);
  }

  /** A template as a pattern. */
  private record Template(Pattern english, List<String> names, String longest, int said, String german) {
    static Template of(String english, String german) {
      var pattern = new StringBuilder();
      var names = new ArrayList<String>();
      var braces = BRACES.matcher(english);
      int begin = 0;
      int said = 0;
      var longest = "";
      while (braces.find()) {
        var words = english.substring(begin, braces.start());
        said += words.length();
        longest = words.length() > longest.length() ? words : longest;
        pattern.append(Pattern.quote(words)).append(switch (braces.group(1).charAt(0)) {
          case 'n' -> "(" + NUMBER + ")";
          case 'v', 'x' -> WITHIN_A_SENTENCE;
          default -> "(.+?)";
        });
        names.add(braces.group(1));
        begin = braces.end();
      }
      var words = english.substring(begin);
      return new Template(
          Pattern.compile(pattern + Pattern.quote(words), Pattern.DOTALL), names,
          words.length() > longest.length() ? words : longest, said + words.length(), german);
    }
  }

  /** The text in the other language; itself where the catalogue has no template for it. */
  String of(String text) {
    return find(text).orElse(text);
  }

  /** The text in the other language, spaces at its ends kept; nothing where the catalogue does not say. */
  Optional<String> find(String text) {
    var stripped = text.strip();
    if (stripped.isEmpty()) {
      return Optional.of(text);
    }
    int begin = text.indexOf(stripped);
    return translated(stripped)
        .map(found -> text.substring(0, begin) + found + text.substring(begin + stripped.length()));
  }

  private Optional<String> translated(String text) {
    if (ONLY_NUMBER.matcher(text).matches()) {
      return Optional.of(NUMBERS.local(text));
    }
    var known = whole.get(text);
    if (known != null) {
      return Optional.of(known);
    }
    for (var template : templates) {
      if (text.contains(template.longest)) {
        var match = template.english.matcher(text);
        if (match.matches()) {
          return Optional.of(filled(template, match));
        }
      }
    }
    return Optional.empty();
  }

  private String filled(Template template, Matcher match) {
    var pieces = new LinkedHashMap<String, String>();
    for (int i = 0; i < template.names.size(); i++) {
      var name = template.names.get(i);
      var piece = match.group(i + 1);
      pieces.put(name, name.startsWith("v") ? piece : of(piece));
    }
    return BRACES.matcher(template.german)
        .replaceAll(braces -> Matcher.quoteReplacement(pieces.getOrDefault(braces.group(1), braces.group())));
  }

  /** German by English: what the page says, and what findings say. */
  static Map<String, String> german() {
    var all = new LinkedHashMap<String, String>();
    for (var name : List.of("report.de.json", "findings.de.json")) {
      Tongue.read(name, new TypeReference<LinkedHashMap<String, String>>() {}).forEach((english, german) -> {
        var other = all.put(english, german);
        if (other != null && !other.equals(german)) {
          throw new IllegalStateException(name + " says otherwise: " + english);
        }
      });
    }
    return all;
  }
}
