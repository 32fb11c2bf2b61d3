package counterscore.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A page that says what to type and what is then seen. In a block marked {@code console} a line after {@code $} is typed, and the
 * lines below it are seen, in this order and perhaps with others between them; … stands for any text. The block before which the
 * page says "Save this as `name`" is a file.
 *
 * @param steps in the order of the page
 */
record Tutorial(List<Step> steps) {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final Pattern SAVED = Pattern.compile("Save this as `([\\w.-]+)`[^`]*\\z");

  /** What a reader does. */
  sealed interface Step {
    /** Number of the line of the page. */
    int line();
  }

  /**
   * @param command as it is typed
   * @param seen lines that have to be printed
   */
  record Typed(int line, String command, List<String> seen) implements Step {
    Typed {
      seen = List.copyOf(seen);
    }

    /** The first line that was not printed where it should have been; empty: all were. */
    String missing(String printed) {
      var lines = printed.lines().map(String::stripTrailing).toList();
      int at = 0;
      for (var wanted : seen) {
        var pattern = pattern(wanted);
        while (at < lines.size() && !pattern.matcher(lines.get(at)).matches()) {
          at++;
        }
        if (at++ >= lines.size()) {
          return wanted;
        }
      }
      return "";
    }

    private static Pattern pattern(String wanted) {
      var parts = new ArrayList<String>();
      for (var part : wanted.stripTrailing().split("…", -1)) {
        parts.add(part.isEmpty() ? "" : Pattern.quote(part));
      }
      return Pattern.compile(String.join(".*", parts));
    }
  }

  /** A file that is written. */
  record Saved(int line, String name, String text) implements Step {}

  static Tutorial of(Page page) {
    var steps = new ArrayList<Step>();
    var block = BLOCK.matcher(page.text());
    int end = 0;
    while (block.find()) {
      var before = page.text().substring(end, block.start());
      int line = (int) page.text().substring(0, block.start()).lines().count() + 2;
      var saved = SAVED.matcher(before);
      if (saved.find()) {
        steps.add(new Saved(line, saved.group(1), block.group(2)));
      } else if (block.group(1).equals("console")) {
        steps.addAll(typed(line, block.group(2)));
      }
      end = block.end();
    }
    return new Tutorial(List.copyOf(steps));
  }

  private static List<Typed> typed(int first, String block) {
    var commands = new LinkedHashMap<Integer, List<String>>();
    int line = first;
    List<String> current = List.of();
    for (var text : block.replace("\\\n", "").lines().toList()) {
      if (text.startsWith("$ ")) {
        current = new ArrayList<>(List.of(text.substring(2)));
        commands.put(line, current);
      } else if (!text.isBlank()) {
        current.add(text);
      }
      line++;
    }
    return commands.entrySet().stream()
        .map((Map.Entry<Integer, List<String>> entry) -> new Typed(
            entry.getKey(), entry.getValue().getFirst(), entry.getValue().subList(1, entry.getValue().size())))
        .toList();
  }

  /** How commands are carried out. */
  interface Typist {
    /** What a command prints, errors included. */
    String type(String command) throws IOException, InterruptedException;
  }

  /**
   * Does everything that the page says.
   *
   * @return what was not seen, with its line
   */
  List<String> follow(Path folder, Typist typist) throws IOException, InterruptedException {
    var missing = new ArrayList<String>();
    for (var step : steps) {
      switch (step) {
        case Saved saved -> Files.writeString(folder.resolve(saved.name), saved.text);
        case Typed typed -> {
          var printed = typist.type(typed.command);
          var line = typed.missing(printed);
          if (!line.isEmpty()) {
            missing.add(
                "line " + typed.line + ", after $ " + typed.command + ": not seen: " + line + "\nbut:\n" + printed);
          }
        }
      }
    }
    return missing;
  }
}
