package counterscore.archive;

import java.util.Locale;
import java.util.Set;

/** Decides whether a text is a single question: strings, names and comments are skipped, the rest is looked at. */
final class Questions {
  private static final Set<String> FIRST = Set.of("SELECT", "WITH", "DESCRIBE", "SHOW");
  private static final Set<String> NEVER = Set.of(
      "ATTACH", "DETACH", "COPY", "INSTALL", "LOAD", "SET", "RESET", "PRAGMA", "CALL", "EXPORT", "IMPORT", "INSERT",
      "UPDATE",
      "DELETE", "CREATE", "DROP", "ALTER", "CHECKPOINT", "VACUUM", "PREPARE", "EXECUTE", "USE", "TRUNCATE", "MERGE");

  private Questions() {}

  /**
   * @throws Query.Refused if the text is anything but one SELECT, WITH, DESCRIBE or SHOW
   */
  static void check(String sql) {
    var bare = withoutQuotes(sql).strip();
    if (bare.endsWith(";")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    if (bare.contains(";")) {
      throw new Query.Refused("one question at a time: the text holds several statements");
    }
    var words = bare.toUpperCase(Locale.ROOT).split("[^A-Z_0-9]+");
    int first = words.length > 0 && words[0].isEmpty() ? 1 : 0;
    if (words.length <= first || !FIRST.contains(words[first])) {
      throw new Query.Refused(
          "only SELECT, WITH … SELECT, DESCRIBE and SHOW are answered: a finished run is never changed");
    }
    for (var word : words) {
      if (NEVER.contains(word)) {
        throw new Query.Refused(
            word + " is refused: a finished run is never changed, and no other file is read or written"
                + " (put the word into double quotes if it is a name)");
      }
    }
  }

  /** The text with strings, quoted names and comments replaced by blanks. */
  private static String withoutQuotes(String sql) {
    var bare = new StringBuilder();
    int i = 0;
    while (i < sql.length()) {
      int end = endOfQuote(sql, i);
      if (end > i) {
        bare.append(' ');
        i = end;
      } else {
        bare.append(sql.charAt(i));
        i++;
      }
    }
    return bare.toString();
  }

  /** Where the string, quoted name or comment that begins here ends; the same place if none begins. */
  private static int endOfQuote(String sql, int from) {
    if (sql.startsWith("--", from)) {
      return after(sql, "\n", from + 2);
    }
    if (sql.startsWith("/*", from)) {
      return after(sql, "*/", from + 2);
    }
    return switch (sql.charAt(from)) {
      case '\'' -> after(sql, "'", from + 1);
      case '"' -> after(sql, "\"", from + 1);
      case '$' -> throw new Query.Refused("strings in dollar signs are refused: use single quotes");
      default -> from;
    };
  }

  private static int after(String sql, String end, int from) {
    int at = sql.indexOf(end, from);
    return at < 0 ? sql.length() : at + end.length();
  }
}
