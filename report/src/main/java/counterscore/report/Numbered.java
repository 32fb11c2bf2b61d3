package counterscore.report;

import counterscore.findings.Finding;
import counterscore.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tables of findings, each with its number, what other luck makes of it, and its key. */
final class Numbered {
  private static final Pattern GROUPS = Pattern.compile("among (.+) / (?:rate )?among (.+)");

  private final Scenario scenario;
  private final List<Finding> findings;
  private final Tongue tongue;

  Numbered(Assessed assessed, Tongue tongue) {
    this(assessed.scenario(), assessed.findings(), tongue);
  }

  Numbered(Scenario scenario, List<Finding> findings, Tongue tongue) {
    this.scenario = scenario;
    this.findings = findings;
    this.tongue = tongue;
  }

  /** Findings by how they are told, in that order; nothing where there are none. */
  List<Block> table(List<String> keys) {
    var told = keys.stream().flatMap(key -> of(key).stream()).toList();
    return told.isEmpty() ? List.of() : List.of(new Block.Table(table(tongue.text("numbers"), told)));
  }

  boolean any(List<String> keys) {
    return keys.stream().anyMatch(key -> !of(key).isEmpty());
  }

  private List<Finding> of(String key) {
    return findings.stream().filter(finding -> key.equals(Told.key(stem(finding)))).toList();
  }

  DataTable table(String caption, List<Finding> rows) {
    var table = new DataTable(caption).words(tongue.text("counted")).numbers(tongue.text("number"))
        .words(tongue.text("luck"), tongue.text("finding"));
    rows.forEach(finding -> {
      var told = told(finding);
      table.row(
          words(finding), number(finding), tongue.interval(told.kind(), finding.spread()), finding.id());
    });
    return table;
  }

  /** The number, and of a share what it is of. */
  String number(Finding finding) {
    var number = tongue.number(told(finding).kind(), finding.value());
    var part = Part.of(finding);
    return part == null ? number
        : tongue.text("part", "number", number, "part", tongue.count(part.part()), "whole", tongue.count(part.whole()));
  }

  /** The same with what other luck makes of it, where that is known. */
  String withLuck(Finding finding) {
    var spread = finding.spread();
    return number(finding)
        + (spread == null ? "" : "; " + tongue.interval(told(finding).kind(), spread));
  }

  static boolean isTold(Finding finding) {
    return Told.key(stem(finding)) != null;
  }

  private static String stem(Finding finding) {
    var id = finding.id();
    int slash = id.indexOf('/');
    return (slash < 0 ? id : id.substring(0, slash)).replaceFirst("^variant-\\d+-", "variant-");
  }

  static Told told(Finding finding) {
    return Objects.requireNonNull(Told.ALL.get(Told.key(stem(finding))), finding.id());
  }

  /** What was counted. */
  String words(Finding finding) {
    var stem = stem(finding);
    var key = Objects.requireNonNull(Told.key(stem));
    var name = key.endsWith("*") ? stem.substring(key.length() - 1) : "";
    return tongue.of(told(finding).words()).replace("{name}", name).replace("{of}", of(finding))
        .replace("{groups}", groups(finding));
  }

  /** Of a ratio of two groups which they are, as its unit names them. */
  private String groups(Finding finding) {
    var groups = GROUPS.matcher(finding.unit());
    return groups.find()
        ? tongue.text("groups-of", "high", tongue.quoted(groups.group(1)), "low", tongue.quoted(groups.group(2)))
        : "";
  }

  /** Titles of what stands behind the slashes of the key, in brackets. */
  private String of(Finding finding) {
    var id = finding.id();
    int slash = id.indexOf('/');
    return slash < 0 ? ""
        : Arrays.stream(id.substring(slash + 1).split("/", -1)).map(this::titled).map(tongue::quoted)
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private String titled(String key) {
    var scheme = scenario.schemes().get(key);
    var list = scenario.lists().get(key);
    var demand = scenario.demands().get(key);
    var lookup = scenario.lookups().get(key);
    return Story.titled(
        scheme != null ? scheme.title()
            : list != null ? list.title() : demand != null ? demand.title() : lookup != null ? lookup.title() : null,
        key);
  }
}
