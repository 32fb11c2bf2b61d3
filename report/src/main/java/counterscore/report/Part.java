package counterscore.report;

import counterscore.findings.Finding;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The counts behind a share. A stored finding keeps them in its sentence alone, so they are read from there, and taken only where they
 * give the finding's number exactly.
 */
record Part(long part, long whole) {
  private static final Pattern COUNTS = Pattern.compile("(none of|all|[0-9,]+ of) ([0-9][0-9,]*)");

  static @Nullable Part of(Finding finding) {
    var counts = COUNTS.matcher(finding.sentence());
    while (counts.find()) {
      long whole = count(counts.group(2));
      long part = switch (counts.group(1)) {
        case "none of" -> 0;
        case "all" -> whole;
        default -> count(counts.group(1).replace(" of", ""));
      };
      if (whole > 0 && part / (double) whole == finding.value()) {
        return new Part(part, whole);
      }
    }
    return null;
  }

  private static long count(String written) {
    return Long.parseLong(written.replace(",", ""));
  }
}
