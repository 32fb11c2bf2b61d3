package counterscore.app;

import counterscore.report.Language;
import counterscore.report.Page;
import counterscore.scenario.Scenario;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What a German report still says in English, beside the words of the scenario's own file. */
final class Untranslated {
  private static final List<String> SPOKEN = List.of("aria-label", "title", "alt", "content");
  private static final Set<String> NO_WORDS = Set.of("script", "style", "code", "pre");
  /** Keys of the scenario's file, hashes, versions. */
  private static final Pattern PATH =
      Pattern.compile("[\\w·+-]+(\\.[\\w·+-]+)+( \\([\\w-]+\\))?|(sha256:)?[0-9a-f]{64}");

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  /** Words that no German sentence has. */
  private static final Pattern ENGLISH = Pattern.compile(
      "\\b(the|of|and|who|whom|whose|with|without|by|were|are|is|has|have|from|to|their|that|this|which|each|nobody|somebody|"
          + "residents?|entry|entries|month|year|days?|score|tier|share|every|not|or|at|for|on|be|been|it|its|as|than|more|less)\\b",
      Pattern.UNICODE_CHARACTER_CLASS);

  /** What is the same in both languages. */
  private static final Pattern SAME = Pattern.compile(
      "„[^“]*“|report oder one-persons-word|(?i)\\b(Counterscore|Java|threads|digest|norm|seed|sha256|html|json|parquet|csv|Morris|Sobol|Shapley|Kaplan|Meier|Poisson|Student|Cohen|kappa|Gini|gamma"
          + "|lognormal|scenario|info|text|GDPR|Convention)\\b");

  private final List<String> own;

  private Untranslated(String name, Scenario scenario) {
    var words = new LinkedHashSet<String>(List.of(name));
    collect(scenario, words);
    this.own = words.stream().filter(word -> word.length() > 1)
        .sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /**
   * @param english markup of the report as it was written
   * @param name of the scenario
   * @return texts of its German page, shortened, in their order
   */
  static List<String> in(String english, String name, Scenario scenario) {
    var test = new Untranslated(name, scenario);
    var before = texts(english);
    var after = texts(Page.read(english).in(Language.DE).html());
    if (before.size() != after.size()) {
      throw new AssertionError("the German page has " + after.size() + " texts, not " + before.size());
    }
    var left = new LinkedHashSet<String>();
    for (int i = 0; i < before.size(); i++) {
      if (test.isEnglish(before.get(i), after.get(i))) {
        left.add(after.get(i));
      }
    }
    return List.copyOf(left);
  }

  /** Numbers of the English page that the German one does not have, or has less often. */
  static List<String> lostNumbers(String english) {
    var left = numbers(Page.read(english).in(Language.DE).html());
    return numbers(english).stream().filter(number -> !left.remove(number)).toList();
  }

  /** Without the marks of either language. */
  private static List<String> numbers(String markup) {
    return texts(markup).stream().flatMap(text -> NUMBER.matcher(text).results())
        .map(number -> number.group().replaceAll("[.,]", ""))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private boolean isEnglish(String before, String after) {
    var rest = after;
    for (var word : own) {
      if (rest.contains(word)) {
        rest = rest.replace(word, "·");
      }
    }
    rest = SAME.matcher(PATH.matcher(rest).replaceAll("·")).replaceAll("");
    return before.equals(after) ? WORD.matcher(rest).find() : ENGLISH.matcher(rest).find();
  }

  /** Every text of a page, of its attributes that are read out, and of what its charts show. */
  static List<String> texts(String markup) {
    var texts = new ArrayList<String>();
    Jsoup.parse(markup).traverse((node, _) -> {
      switch (node) {
        case TextNode text when !text.isBlank() && !hasNoWords(text) -> texts.add(text.getWholeText().strip());
        case Element element ->
          SPOKEN.stream().filter(element::hasAttr).filter(_ -> isSpoken(element)).map(element::attr)
              .forEach(texts::add);
        default -> {
        }
      }
    });
    return texts;
  }

  /** Of what the head says, only the description is for readers. */
  private static boolean isSpoken(Element element) {
    return !element.normalName().equals("meta") || element.attr("name").equals("description");
  }

  private static boolean hasNoWords(TextNode text) {
    for (var element = text.parent(); element != null; element = element.parent()) {
      if (NO_WORDS.contains(element.normalName()) || element.attr("translate").equals("no")) {
        return true;
      }
    }
    return false;
  }

  private static void collect(@Nullable Object value, Set<String> words) {
    switch (value) {
      case String text -> words.add(text);
      case Map<?, ?> map -> {
        collect(map.keySet(), words);
        collect(map.values(), words);
      }
      case Collection<?> many -> many.forEach(one -> collect(one, words));
      case Record record -> {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          try {
            collect(component.getAccessor().invoke(record), words);
          } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
          }
        }
      }
      case null, default -> {
      }
    }
  }
}
