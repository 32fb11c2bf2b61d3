import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link to something beside the page; what it leads to has no scheme. */
static final Pattern LINK = Pattern.compile("(?<!!)\\[([^\\]\\[]+)\\]\\(([^)#\\s:]+)(?:#[^)\\s]*)?\\)");

/** {@code java Links.java FOLDER}: a link of a page that leads to a file that is not in the folder becomes the name that it had. */
void main(String[] arguments) throws IOException {
  try (var found = Files.walk(Path.of(arguments[0]))) {
    for (var page : found.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
      var text = Files.readString(page);
      Files.writeString(page, LINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(said(page, link))));
    }
  }
}

String said(Path page, MatchResult link) {
  return Files.exists(page.resolveSibling(link.group(2)).normalize()) ? link.group() : link.group(1);
}
