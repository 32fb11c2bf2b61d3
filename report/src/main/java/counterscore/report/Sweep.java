package counterscore.report;

import counterscore.archive.RunRecord;
import counterscore.archive.RunVariant;
import counterscore.archive.StoredRun;
import counterscore.findings.Finding;
import counterscore.scenario.Parameter;
import counterscore.scenario.Parameters;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finished runs side by side, in the order in which they were named: what differs in what was asked for, and what was found. */
public final class Sweep {
  private final List<Member> members;

  public Sweep(List<Member> members) {
    this.members = List.copyOf(members);
  }

  /**
   * One of the runs.
   *
   * @param name as it heads a column
   * @param scenario as it was lived
   */
  public record Member(String name, StoredRun run, Scenario scenario) {
    private RunRecord record() {
      return run.record();
    }
  }

  /**
   * What is not the same in all runs.
   *
   * @param key of {@code run.json}, or path of a quantity of the scenario
   * @param values by run; empty: there is none
   */
  public record Difference(String key, List<String> values) {
    public Difference {
      values = List.copyOf(values);
    }
  }

  /**
   * A finding in all runs that have it.
   *
   * @param runs by run; null where a run has none of the id
   */
  public record Line(String id, String title, String unit, List<@Nullable Finding> runs) {
    public Line {
      runs = Collections.unmodifiableList(new ArrayList<>(runs));
    }
  }

  public List<Member> members() {
    return members;
  }

  /** Keys of the bases, each once. */
  public String basis() {
    return members.stream().map(member -> member.record().basis()).distinct().collect(Collectors.joining(", "));
  }

  /** In the order of the first run that has them. */
  public List<Line> lines() {
    var ids = new LinkedHashMap<String, Finding>();
    members.forEach(member -> member.run.findings().forEach(finding -> ids.putIfAbsent(finding.id(), finding)));
    return ids.values().stream().map(first -> line(first)).toList();
  }

  private Line line(Finding first) {
    var runs = new ArrayList<@Nullable Finding>();
    for (var member : members) {
      runs.add(
          member.run.findings().stream().filter(finding -> finding.id().equals(first.id())).findFirst().orElse(null));
    }
    return new Line(first.id(), first.title(), first.unit(), runs);
  }

  /** What was asked for that is not the same in all runs: of {@code run.json}, and quantities of the scenarios. */
  public List<Difference> differences() {
    var all = members.stream().map(Sweep::asked).toList();
    var keys = new LinkedHashSet<String>();
    all.forEach(asked -> keys.addAll(asked.keySet()));
    return keys.stream()
        .map(key -> new Difference(key, all.stream().map(asked -> asked.getOrDefault(key, "")).toList()))
        .filter(difference -> difference.values.stream().distinct().count() > 1)
        .toList();
  }

  private static Map<String, String> asked(Member member) {
    var record = member.record();
    var asked = new LinkedHashMap<String, String>();
    asked.put("scenario", record.scenario());
    asked.put("scenarioSha256", record.scenarioSha256());
    asked.put("basis", record.basis());
    asked.put("residents", Long.toString(record.residents()));
    asked.put("days", Integer.toString(record.days()));
    asked.put("seed", Long.toString(record.seed()));
    asked.put("replicates", Integer.toString(record.replicates()));
    asked.put("otherPeople", Boolean.toString(record.otherPeople()));
    asked.put("variants", record.variants().stream().map(RunVariant::name).collect(Collectors.joining("; ")));
    asked.put("changes", String.join("; ", record.changes()));
    asked.put("version", record.version());
    for (Parameter parameter : Parameters.of(member.scenario)) {
      asked.put(parameter.path(), Numbers.declared(parameter.value()));
    }
    return asked;
  }

  /** One HTML file, in UTF-8 when written. */
  public String html(Language language) {
    return new AssessmentHtml(draft(new Tongue(language))).page();
  }

  /** The same in Markdown. */
  public String markdown(Language language) {
    return new AssessmentMarkdown(draft(new Tongue(language))).text();
  }

  private Draft draft(Tongue tongue) {
    var bases = members.stream().map(member -> tongue.text("basis." + member.record().basis())).distinct()
        .collect(Collectors.joining(", "));
    return new Draft(
        tongue, tongue.text("sweep.title", "number", tongue.count(members.size())), basis(),
        tongue.text("basis", "basis", bases), tongue.text("sweep.stamp", "basis", basis(), "runs", names()),
        opening(tongue), List.of(differ(tongue), found(tongue), again(tongue)));
  }

  private String names() {
    return members.stream().map(Member::name).collect(Collectors.joining(", "));
  }

  private List<String> opening(Tongue tongue) {
    var opening = new LinkedHashSet<String>();
    opening.add(tongue.text("sweep.opening"));
    members.forEach(member -> opening.add(member.record().basisNote()));
    members.forEach(member -> opening.addAll(member.scenario.beforeYouQuote()));
    return List.copyOf(opening);
  }

  private Block.Part differ(Tongue tongue) {
    var differences = differences();
    var table = new DataTable(tongue.text("sweep.differ")).words(tongue.text("key"))
        .words(members.stream().map(Member::name).toArray(String[]::new));
    differences.forEach(difference -> table.row(row(difference.key(), difference.values())));
    return new Block.Part(
        "differ", tongue.text("sweep.differ"),
        List.of(differences.isEmpty() ? new Block.Paragraph(tongue.text("sweep.same")) : new Block.Table(table)));
  }

  private Block.Part found(Tongue tongue) {
    var table = new DataTable(tongue.text("sweep.found")).words(tongue.text("counted"))
        .numbers(members.stream().map(Member::name).toArray(String[]::new)).words(tongue.text("finding"));
    for (var line : lines()) {
      var cells = new ArrayList<String>();
      var title = line.title() + " [" + line.unit() + "]";
      for (int m = 0; m < members.size(); m++) {
        var finding = line.runs().get(m);
        if (finding == null) {
          cells.add("–");
        } else if (Numbered.isTold(finding)) {
          var told = new Numbered(members.get(m).scenario, List.of(), tongue);
          title = told.words(finding);
          cells.add(told.withLuck(finding));
        } else {
          cells.add(tongue.number(Told.Kind.NUMBER, finding.value()));
        }
      }
      cells.add(line.id());
      table.row(row(title, cells));
    }
    return new Block.Part(
        "found", tongue.text("sweep.found"),
        List.of(new Block.Paragraph(tongue.text("sweep.found.intro")), new Block.Table(table)));
  }

  private static String[] row(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).toArray(String[]::new);
  }

  private Block.Part again(Tongue tongue) {
    var blocks = new ArrayList<Block>();
    for (var member : members) {
      blocks.add(new Block.Heading(member.name));
      blocks.add(new Block.Command(Annexes.command(member.record())));
      blocks.add(Annexes.marks(member.record(), tongue));
    }
    return new Block.Part("again", tongue.text("sweep.again"), blocks);
  }

  /** The two tables: what differs, and what was found, with a column for each run and two more where luck is known. */
  public Map<String, List<List<@Nullable String>>> tables() {
    var tables = new LinkedHashMap<String, List<List<@Nullable String>>>();
    tables.put("differ", differTable());
    tables.put("findings", findingsTable());
    return tables;
  }

  private List<List<@Nullable String>> differTable() {
    var rows = new ArrayList<List<@Nullable String>>();
    rows.add(stamped(List.of("key"), members.stream().map(Member::name).toList(), "synthetic", "basis"));
    differences().forEach(
        difference -> rows.add(stamped(List.of(difference.key()), difference.values(), "true", basis())));
    return rows;
  }

  private List<List<@Nullable String>> findingsTable() {
    var rows = new ArrayList<List<@Nullable String>>();
    rows.add(
        stamped(
            List.of("id", "title", "unit"),
            members.stream().flatMap(member -> columns(member).stream()).toList(), "synthetic", "basis"));
    for (var line : lines()) {
      var cells = new ArrayList<@Nullable String>();
      for (int m = 0; m < members.size(); m++) {
        cells.addAll(cells(members.get(m), line.runs().get(m)));
      }
      rows.add(stamped(List.of(line.id(), line.title(), line.unit()), cells, "true", basis()));
    }
    return rows;
  }

  private static List<String> columns(Member member) {
    return member.record().replicates() == 1 ? List.of(member.name)
        : List.of(member.name, member.name + " low", member.name + " high");
  }

  private static List<@Nullable String> cells(Member member, @Nullable Finding finding) {
    var spread = finding == null ? null : finding.spread();
    var cells = new ArrayList<@Nullable String>();
    cells.add(finding == null ? null : Double.toString(finding.value()));
    if (member.record().replicates() > 1) {
      cells.add(spread == null ? null : Double.toString(spread.low()));
      cells.add(spread == null ? null : Double.toString(spread.high()));
    }
    return cells;
  }

  private static List<@Nullable String> stamped(
      List<String> first, List<? extends @Nullable String> others, String synthetic, String basis) {
    var row = new ArrayList<@Nullable String>(first);
    row.addAll(others);
    row.add(synthetic);
    row.add(basis);
    return row;
  }
}
