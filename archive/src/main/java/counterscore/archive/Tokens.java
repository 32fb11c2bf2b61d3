package counterscore.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an SQL text into words, names, strings and signs; comments are skipped. Where the rules of SQL are easy to get wrong,
 * so that a text could look harmless here and be something else to the database, the text is refused instead.
 */
final class Tokens {
  enum Kind {
    /** Letters, digits and underscores outside of quotes. */
    WORD,
    /** A name in double quotes; the text is without them. */
    NAME,
    /** A string in single quotes; the text is without them. */
    STRING,
    /** Any other sign. */
    SIGN
  }

  record Token(Kind kind, String text) {
    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }
  }

  private final String sql;
  private final List<Token> found = new ArrayList<>();
  private int at;

  private Tokens(String sql) {
    this.sql = sql;
  }

  /**
   * @throws Query.Refused if the text holds something that is not cut with certainty
   */
  static List<Token> of(String sql) {
    if (sql.chars().anyMatch(sign -> sign < ' ' && "\t\n\r".indexOf(sign) < 0)) {
      throw new Query.Refused("control characters are refused: type the question as plain text");
    }
    var tokens = new Tokens(sql);
    while (tokens.at < sql.length()) {
      tokens.next();
    }
    return List.copyOf(tokens.found);
  }

  private void next() {
    int sign = sql.codePointAt(at);
    if (sql.startsWith("--", at)) {
      lineComment();
    } else if (sql.startsWith("/*", at)) {
      blockComment();
    } else if (sign == '\'') {
      refuseEscapes();
      quoted(Kind.STRING, '\'', "a string");
    } else if (sign == '"') {
      quoted(Kind.NAME, '"', "a name in double quotes");
    } else if (sign == '$') {
      throw new Query.Refused("dollar signs are refused outside of quotes: put strings into single quotes");
    } else if (isOfWord(sign)) {
      word();
    } else {
      if (!Character.isWhitespace(sign) && !Character.isSpaceChar(sign)) {
        found.add(new Token(Kind.SIGN, Character.toString(sign)));
      }
      at += Character.charCount(sign);
    }
  }

  /** The database ends a comment at a carriage return, too. */
  private void lineComment() {
    while (at < sql.length() && sql.charAt(at) != '\n' && sql.charAt(at) != '\r') {
      at++;
    }
  }

  private void blockComment() {
    int end = sql.indexOf("*/", at + 2);
    if (end < 0) {
      throw new Query.Refused("a comment is not closed: end it with */");
    }
    if (sql.substring(at + 2, end).contains("/*")) {
      throw new Query.Refused("comments inside comments are refused: take the inner one out");
    }
    at = end + 2;
  }

  /** In {@code E'…'} a backslash hides a quote. */
  private void refuseEscapes() {
    if (at > 0 && !found.isEmpty() && found.getLast().kind == Kind.WORD && isOfWord(sql.codePointBefore(at))
        && found.getLast().text.equalsIgnoreCase("e")) {
      throw new Query.Refused("strings with escapes (E'…') are refused: use plain single quotes");
    }
  }

  /** A quote inside is written twice. */
  private void quoted(Kind kind, char quote, String what) {
    var text = new StringBuilder();
    for (at++; at < sql.length(); at++) {
      if (sql.charAt(at) != quote) {
        text.append(sql.charAt(at));
      } else if (at + 1 < sql.length() && sql.charAt(at + 1) == quote) {
        text.append(quote);
        at++;
      } else {
        at++;
        found.add(new Token(kind, text.toString()));
        return;
      }
    }
    throw new Query.Refused(what + " is not closed: end it with " + quote);
  }

  private void word() {
    int from = at;
    while (at < sql.length() && isOfWord(sql.codePointAt(at))) {
      at += Character.charCount(sql.codePointAt(at));
    }
    found.add(new Token(Kind.WORD, sql.substring(from, at)));
  }

  private static boolean isOfWord(int sign) {
    return Character.isLetterOrDigit(sign) || sign == '_';
  }
}
