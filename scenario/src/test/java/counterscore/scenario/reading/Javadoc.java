package counterscore.scenario.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the descriptions of records and their components out of their sources. */
final class Javadoc implements SchemaOfRecords.Words {
  private static final Pattern PARAM = Pattern.compile("@param (\\w+)\\s+((?:(?!@param|@throws).)*)", Pattern.DOTALL);

  private final Path sources;

  /** @param sources the folder that holds the package folders */
  Javadoc(Path sources) {
    this.sources = sources;
  }

  @Override
  public String of(Class<?> type) {
    var text = comment(type);
    var end = Pattern.compile("\n\\s*(?:@param|<p>)|@param").matcher(text);
    return plain(end.find() ? text.substring(0, end.start()) : text);
  }

  @Override
  public String of(Class<?> record, String component) {
    var params = PARAM.matcher(comment(record));
    while (params.find()) {
      if (params.group(1).equals(component)) {
        return plain(params.group(2));
      }
    }
    return Pattern.compile("(?<=[a-z])(?=[A-Z])").matcher(component).replaceAll(" ").toLowerCase(java.util.Locale.ROOT);
  }

  private String comment(Class<?> type) {
    var outer = type;
    while (outer.getEnclosingClass() != null) {
      outer = outer.getEnclosingClass();
    }
    var text = read(sources.resolve(outer.getName().replace('.', '/') + ".java"));
    Matcher declaration = Pattern
        .compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*(?:public |static |final |sealed |non-sealed )*"
                + "(?:record|enum|interface|class) " + type.getSimpleName() + "\\b",
            Pattern.DOTALL)
        .matcher(text);
    if (!declaration.find()) {
      throw new IllegalStateException(type + " has no Javadoc");
    }
    return declaration.group(1).replaceAll("(?m)^\\s*\\* ?", "");
  }

  private static String plain(String javadoc) {
    return javadoc.replaceAll("\\{@(?:link|code) #?([^}]*)}", "$1").replaceAll("\\s+", " ").strip();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
