package counterscore.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page in Markdown, with what tests ask of it.
 *
 * @param file where it lies
 * @param text as it stands there
 */
record Page(Path file, String text) {
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern CODE_SPAN = Pattern.compile("`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("]\\(\\s*<?([^\\s)>]+)>?(?:\\s+\"[^\"]*\")?\\s*\\)");
  private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[[^]]+]:\\s*<?([^\\s>]+)");
  private static final Pattern WITH_A_SCHEME = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+?)\\s*#*$");
  private static final Pattern LINKED_WORDS = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

  static Page read(Path file) {
    try {
      return new Page(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every page of the repository that a reader finds: those at its root, and everything below {@code docs}. */
  static List<Page> all(Path root) throws IOException {
    try (var top = Files.list(root); var docs = Files.walk(root.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(Page::read)
          .toList();
    }
  }

  /** Where its links point that do not leave the repository: a path, an anchor, or both. */
  List<String> relativeLinks() {
    var prose = CODE_SPAN.matcher(withoutFences()).replaceAll("");
    return Stream.of(LINK, DEFINITION)
        .flatMap(pattern -> pattern.matcher(prose).results())
        .map(link -> link.group(1))
        .filter(target -> !WITH_A_SCHEME.matcher(target).matches())
        .toList();
  }

  /** Those of its relative links that lead nowhere, each with the reason. */
  List<String> brokenLinks(Path root) {
    return relativeLinks().stream().flatMap(link -> fault(root, link).map(why -> file + ": " + link + why)).toList();
  }

  private Stream<String> fault(Path root, String link) {
    int hash = link.indexOf('#');
    var path = hash < 0 ? link : link.substring(0, hash);
    var target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
    if (!target.startsWith(root)) {
      return Stream.of(" leaves the repository");
    }
    if (!Files.exists(target)) {
      return Stream.of(" does not exist");
    }
    if (hash >= 0 && !(Files.isRegularFile(target) && read(target).anchors().contains(link.substring(hash + 1)))) {
      return Stream.of(" has no such heading");
    }
    return Stream.of();
  }

  /** The anchors of its headings, as GitHub makes them. */
  Set<String> anchors() {
    var anchors = new LinkedHashSet<String>();
    var seen = new HashMap<String, Integer>();
    HEADING.matcher(withoutFences()).results().map(Page::anchor).forEach(anchor -> {
      int times = seen.merge(anchor, 1, Integer::sum);
      anchors.add(times == 1 ? anchor : anchor + "-" + (times - 1));
    });
    return anchors;
  }

  private static String anchor(MatchResult heading) {
    var words = LINKED_WORDS.matcher(heading.group(1)).replaceAll("$1");
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "").replace(' ', '-');
  }

  private String withoutFences() {
    return FENCED.matcher(text).replaceAll("");
  }
}
