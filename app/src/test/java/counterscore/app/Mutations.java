package counterscore.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** Makes hostile texts of good ones, each by one to four changes. The same seed makes the same texts. */
final class Mutations {
  /** What nobody expects where a number, a name or a duration stands. */
  private static final List<String> VALUES = List.of(
      "NaN", ".nan", ".inf", "-.inf", "Infinity", "1e999", "-1e999", "1e-999", "-0", "-0.0", "0", "-1", "1e308",
      "4.9e-324",
      "9223372036854775807", "9223372036854775808", "-9223372036854775809", "2147483648", "-2147483649",
      "123456789012345678901234567890123456789012345678901234567890", "0x7fffffff", "0o17", "010", "1_000_000_000_000",
      "1__0", "+5", ".5",
      "5.", "1e", "0.1e1", "1e+3", "٣", "１２", "½", "1,5", "1 000",
      "0d", "-1d", "1e9y", "99999999999999y", "1.5y", "1Y", "30 d", "d", "100y", "36500d", "1s",
      "2021-13-01", "2021-02-30", "0000-00-00", "9999-12-31", "-2021-01-01", "2021-01-01T00:00:00Z", "{2021-01-01: 1}",
      "{2021-01-01: 1, 2021-01-01: 2}", "{value: 1, range: [2, 1]}", "{value: 1, range: [1]}", "{value: {value: 1}}",
      "{per-year: 1, per-month: 1}", "{per-year: -1}", "{per-year: 1e308}", "{per-day: 1e9}", "{per-month: 10000}",
      "true", "yes", "null", "~", "", "''", "\"\"", "[]", "{}", "[[]]", "{a: {b: {c: {}}}}", "- a", "? a",
      "../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "https://example.org/x.yaml", "%2e%2e%2f",
      "C:\\Windows", "a;b", "a?b",
      "\"\\0\"", "\"\\e[2J\"", "\"\\u202Etxt\"", "\"\\uFEFF\"", "\"\\uD800\"", "!!java.lang.Runtime x", "!!binary aGk=",
      "!<tag:x> y",
      "&a b", "*a", "<<: *a", "@x", "`x`", "%x", "|", ">", "---", "...", "#", "${jndi:ldap://x/y}",
      "'; drop table tiers; --", "<script>");

  /** Letters that look like others, that nobody sees, or that turn the line round. */
  private static final List<String> LETTERS = List.of(
      "а", "е", "о", "ѕ", "ı", "İ", "ſ", "K", "\u200B", "\u200E", "\u202E", "\u2066", "\uFEFF", "\u0000", "\u0007",
      "\u001B", "\u0085",
      "\u00A0", "\u2028", "\u2029", "\t", "\r", "\n", "\r\n", "😀", "e\u0301", "\"", "'", ":", ": ", "{", "}", "[", "]",
      ",", "&", "*", "#",
      "%", "!", "|", ">", "-", "?", "=", ".", "~", "/", "\\", "\uD83D");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![A-Za-z0-9_.-])[-+]?[0-9][0-9_]*(?:\\.[0-9]+)?[a-z]?(?![A-Za-z0-9_-])");
  private static final Pattern VALUE = Pattern.compile("(?<=: )[^\\n{}\\[\\],#]+");
  /** Nothing is tried twice: else a key of 100,000 letters took half a minute, as the fuzzer found. */
  private static final Pattern KEY = Pattern.compile("(?<![A-Za-z0-9-])[A-Za-z0-9-]++(?=:)");
  private static final int MOST_CHARACTERS = 1_200_000;

  private final IntUnaryOperator choice;
  private final List<String> originals;

  Mutations(long seed, List<String> originals) {
    this(new SplittableRandom(seed)::nextInt, originals);
  }

  /**
   * Changes that somebody else chooses.
   *
   * @param choice gives one of so many outcomes, from 0
   */
  Mutations(IntUnaryOperator choice, List<String> originals) {
    this.choice = choice;
    this.originals = originals;
  }

  /** The next text, as a file would hold it. */
  byte[] next() {
    var text = pick(originals);
    for (int left = 1 + choice.applyAsInt(4); left > 0; left--) {
      var changed = mutate(text);
      text = changed.length() > MOST_CHARACTERS ? text : changed;
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (choice.applyAsInt(12) == 0 && bytes.length > 0) {
      bytes[choice.applyAsInt(bytes.length)] = (byte) choice.applyAsInt(256);
    }
    return bytes;
  }

  /** A value in place of another. */
  String value() {
    return pick(VALUES);
  }

  private <T> T pick(List<T> of) {
    return of.get(choice.applyAsInt(of.size()));
  }

  private String mutate(String text) {
    return switch (choice.applyAsInt(16)) {
      case 0 -> lines(text, (lines, at) -> lines.remove(at));
      case 1 -> lines(text, (lines, at) -> lines.add(at, lines.get(at)));
      case 2 -> lines(text, (lines, at) -> lines.set(at, lines.set(choice.applyAsInt(lines.size()), lines.get(at))));
      case 3 -> lines(text, (lines, at) -> lines.set(at, " ".repeat(choice.applyAsInt(5)) + lines.get(at).strip()));
      case 4 -> lines(text, (lines, at) -> lines.addAll(at, block(pick(originals))));
      case 5, 6, 7 -> replace(NUMBER, text, pick(VALUES));
      case 8, 9 -> replace(VALUE, text, pick(VALUES));
      case 10 -> replace(KEY, text, pick(VALUES));
      case 11 -> replace(KEY, text, anotherKey());
      case 12, 13 -> insert(text, pick(LETTERS));
      case 14 -> text.substring(0, choice.applyAsInt(text.length() + 1));
      default -> large(text);
    };
  }

  private interface Edit {
    void apply(List<String> lines, int at);
  }

  private String lines(String text, Edit edit) {
    var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    edit.apply(lines, choice.applyAsInt(lines.size()));
    return String.join("\n", lines);
  }

  private List<String> block(String other) {
    var lines = other.split("\n", -1);
    int from = choice.applyAsInt(lines.length);
    return List.of(lines).subList(from, Math.min(lines.length, from + 1 + choice.applyAsInt(12)));
  }

  private String anotherKey() {
    var keys = KEY.matcher(pick(originals)).results().toList();
    return keys.isEmpty() ? "x" : pick(keys).group();
  }

  private String replace(Pattern what, String text, String by) {
    var found = what.matcher(text).results().toList();
    if (found.isEmpty()) {
      return insert(text, by);
    }
    var place = pick(found);
    return text.substring(0, place.start()) + by + text.substring(place.end());
  }

  private String insert(String text, String what) {
    int at = choice.applyAsInt(text.length() + 1);
    return text.substring(0, at) + what + text.substring(at);
  }

  /** Deep, wide, long or many. */
  private String large(String text) {
    int size = 1 << choice.applyAsInt(18);
    return switch (choice.applyAsInt(6)) {
      case 0 -> insert(text, "[".repeat(size));
      case 1 -> insert(text, "{a: ".repeat(size / 4));
      case 2 -> replace(VALUE, text, "x".repeat(size));
      case 3 -> replace(KEY, text, "k".repeat(size));
      case 4 -> replace(NUMBER, text, "9".repeat(size));
      default -> {
        var many = new StringBuilder("\n");
        for (int k = 0; k < Math.min(size, 20_000); k++) {
          many.append("  k").append(k).append(": 1\n");
        }
        yield lines(text, (lines, at) -> lines.add(at, many.toString()));
      }
    };
  }
}
