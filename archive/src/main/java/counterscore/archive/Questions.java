package counterscore.archive;

import counterscore.archive.Tokens.Kind;
import counterscore.archive.Tokens.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outer wall of {@link Query}: decides from the text alone whether it is a single question to the tables of the run.
 * Words are verbs only where a statement can begin, so that a column may be called {@code load}.
 */
final class Questions {
  private static final Set<String> FIRST = Set.of("SELECT", "WITH", "DESCRIBE", "SHOW");

  private static final Set<String> NEVER = Set.of(
      "ATTACH", "DETACH", "COPY", "INSTALL", "LOAD", "SET", "RESET", "PRAGMA", "CALL", "EXPORT", "IMPORT", "INSERT",
      "UPDATE", "DELETE", "CREATE", "DROP", "ALTER", "CHECKPOINT", "FORCE", "VACUUM", "ANALYZE", "PREPARE", "EXECUTE",
      "DEALLOCATE", "USE", "TRUNCATE", "MERGE", "COMMENT", "BEGIN", "COMMIT", "ROLLBACK", "EXPLAIN", "UNINSTALL");

  /** What may stand before a statement, apart from nothing: {@code with a as (insert …)}, {@code with a as (…) insert …}. */
  private static final Set<String> BEFORE_A_STATEMENT = Set.of("(", ")", "DESCRIBE", "SHOW");

  /** Functions that reach out of the tables, run a text, or change the session. */
  private static final Set<String> FUNCTIONS = Set.of(
      "glob", "sniff_csv", "query", "query_table", "json_execute_serialized_sql", "enable_logging", "disable_logging",
      "enable_profiling", "disable_profiling", "checkpoint", "force_checkpoint", "truncate_duckdb_logs", "write_log",
      "arrow_scan", "arrow_scan_dumb", "seq_scan", "which_secret", "duckdb_secrets", "getenv", "sleep_ms");

  private static final List<String> FAMILIES_OF_FUNCTIONS = List.of("read_", "parquet_");

  private Questions() {}

  /**
   * @throws Query.Refused if the text is anything but one SELECT, WITH, DESCRIBE or SHOW
   */
  static void check(String sql) {
    var tokens = withoutLastSemicolons(Tokens.of(sql));
    if (tokens.isEmpty()) {
      throw new Query.Refused("there is no question: SHOW TABLES lists what can be asked");
    }
    if (tokens.stream().anyMatch(token -> token.is(";"))) {
      throw new Query.Refused("one question at a time: the text holds several statements");
    }
    var first = tokens.stream().filter(token -> !token.is("(")).findFirst().orElse(tokens.getFirst());
    if (!FIRST.contains(word(first))) {
      throw new Query.Refused(
          "only SELECT, WITH … SELECT, DESCRIBE and SHOW are answered: a finished run is never changed");
    }
    for (int i = 0; i < tokens.size(); i++) {
      checkVerb(tokens, i);
      checkFunction(tokens, i);
    }
  }

  /** The table whose columns a checked text asks for, and nothing else; null: it asks for something else. */
  static @Nullable String described(String sql) {
    var tokens = withoutLastSemicolons(Tokens.of(sql));
    boolean isTable = tokens.size() == 2 && word(tokens.getFirst()).equals("DESCRIBE")
        && (tokens.get(1).kind() == Kind.WORD || tokens.get(1).kind() == Kind.NAME);
    return isTable ? tokens.get(1).text() : null;
  }

  private static List<Token> withoutLastSemicolons(List<Token> tokens) {
    int end = tokens.size();
    while (end > 0 && tokens.get(end - 1).is(";")) {
      end--;
    }
    return tokens.subList(0, end);
  }

  private static void checkVerb(List<Token> tokens, int i) {
    var word = word(tokens.get(i));
    if (NEVER.contains(word) && i > 0 && BEFORE_A_STATEMENT.contains(word(tokens.get(i - 1))) && !isUsed(tokens, i)) {
      throw new Query.Refused(
          word + " is refused: a finished run is never changed, and no other file is read or written"
              + " (put the word into double quotes if it is a name)");
    }
  }

  /** Whether a sign follows that makes the word a name: {@code (load)}, {@code (load, …)}, {@code (load.x)}. */
  private static boolean isUsed(List<Token> tokens, int i) {
    return i + 1 < tokens.size() && tokens.get(i + 1).kind() == Kind.SIGN && !tokens.get(i + 1).is("(");
  }

  /** Quotes do not protect here: {@code "read_csv"(…)} calls the function, too. */
  private static void checkFunction(List<Token> tokens, int i) {
    var token = tokens.get(i);
    var name = token.text().toLowerCase(Locale.ROOT);
    boolean isCalled = (token.kind() == Kind.WORD || token.kind() == Kind.NAME)
        && i + 1 < tokens.size() && tokens.get(i + 1).is("(");
    if (isCalled && (FUNCTIONS.contains(name) || FAMILIES_OF_FUNCTIONS.stream().anyMatch(name::startsWith))) {
      throw new Query.Refused(
          name + " is refused: a question reads the tables of the run and nothing else (SHOW TABLES lists them)");
    }
  }

  /** A word in capitals, a sign as it is; of quoted texts nothing. */
  private static String word(Token token) {
    return switch (token.kind()) {
      case WORD -> token.text().toUpperCase(Locale.ROOT);
      case SIGN -> token.text();
      case NAME, STRING -> "";
    };
  }
}
