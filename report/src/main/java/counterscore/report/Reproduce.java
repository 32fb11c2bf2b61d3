package counterscore.report;

import counterscore.archive.RunRecord;
import counterscore.archive.RunVariant;
import counterscore.findings.Attributions;
import counterscore.findings.Contrasts;
import counterscore.findings.Reliability;
import counterscore.findings.Gaps;
import counterscore.findings.Sensitivities;
import counterscore.findings.SideBySide;
import counterscore.findings.SplitEffects;
import counterscore.findings.Silences;
import counterscore.scenario.Mechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** How to get the same numbers again. */
final class Reproduce {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,+-]+");

  private Reproduce() {}

  static Section of(Story story) {
    var record = story.record();
    var content = new ArrayList<Html>();
    content.add(Html.tag(
        "p",
        "With the same version, scenario and seed this command gives the same numbers, whatever the machine and the"
            + " number of threads. The last line it prints is the digest."));
    content.add(Html.tag("pre").with("class", "command").with("tabindex", "0").add(
        Html.tag("code", command(record, story.beside()))));
    content.add(table(record).html(story.stamp()));
    content.add(Html.tag("details").add(
        Html.tag("summary", "The scenario as it was read"),
        Html.tag("pre").with("class", "scenario").with("tabindex", "0").add(
            Html.tag("code", record.scenarioText()))));
    return new Section("reproduce", "The command and the scenario", content);
  }

  /** The command line, with every argument that matters and each quoted where a shell needs it. */
  static String command(RunRecord record, List<SideBySide> beside) {
    var words = new ArrayList<>(List.of(
        "./counterscore", beside.isEmpty() ? "run" : verb(beside.getFirst()), quoted(record.scenario())));
    record.variants().stream().map(RunVariant::scenario).filter(Objects::nonNull).map(Reproduce::quoted)
        .forEach(words::add);
    words.addAll(
        List.of(
            "--residents", Long.toString(record.residents()), "--days", Integer.toString(record.days()), "--seed",
            Long.toString(record.seed())));
    record.changes().forEach(change -> words.addAll(List.of("--set", quoted(change))));
    record.variants().stream().filter(variant -> variant.scenario() == null)
        .forEach(variant -> words.addAll(List.of("--variant", quoted(variant.name() + ": " + variant.changes()))));
    beside.forEach(each -> words.addAll(options(each)));
    return String.join(" ", words);
  }

  private static String verb(SideBySide beside) {
    return switch (beside) {
      case Attributions _,Gaps _ -> "attribute";
      case Sensitivities _ -> "sensitivity";
      case Contrasts _,Reliability _,SplitEffects _,Silences _ -> "compare";
    };
  }

  /** What was asked for, beyond the variants that the record knows. */
  private static List<String> options(SideBySide beside) {
    return switch (beside) {
      case Attributions attributions -> List.of(
          "--mechanisms", String.join(",", attributions.mechanisms().stream().map(Mechanism::key).toList()));
      case Contrasts _ -> List.of();
      case Reliability _ -> List.of("--again");
      case SplitEffects _ -> List.of("--split");
      case Gaps _ -> List.of("--gaps");
      case Sensitivities sensitivities -> options(sensitivities.asked());
      case Silences _ -> List.of("--silence");
    };
  }

  private static List<String> options(Sensitivities.Asked asked) {
    var options = new ArrayList<>(
        List.of(
            "--method", asked.method().key(), "--by", asked.by().key(), "--samples",
            Integer.toString(asked.samples())));
    if (!asked.only().isEmpty()) {
      options.addAll(List.of("--only", quoted(String.join(",", asked.only()))));
    }
    if (!asked.outcomes().isEmpty()) {
      options.addAll(List.of("--outcome", quoted(String.join(",", asked.outcomes()))));
    }
    return options;
  }

  static String quoted(String argument) {
    return PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
  }

  private static DataTable table(RunRecord record) {
    var table = new DataTable("What was run").words("What", "Value")
        .row("Scenario", record.scenario())
        .row(unbroken("SHA-256 of the scenario", record.scenarioSha256()))
        .row("Changes", record.changes().isEmpty() ? "none" : String.join(", ", record.changes()))
        .row("Invented residents", Numbers.count(record.residents()))
        .row("Days", Numbers.count(record.days()))
        .row("Seed", Long.toString(record.seed()))
        .row("Counterscore", record.version())
        .row("Java", record.jdk())
        .row("Engine", record.engine())
        .row("Threads", Integer.toString(record.threads()))
        .row("Events", Numbers.count(record.events()) + ", " + Numbers.rate(record.eventsPerResidentYear())
            + " per resident-year");
    var seconds = record.timings().get("simulateSeconds");
    if (seconds != null) {
      table.row("Seconds of simulation", Numbers.rate(seconds));
    }
    return table.row(unbroken("Digest", record.digest()));
  }

  /** A row whose value is one long word. */
  private static List<DataTable.Cell> unbroken(String name, String word) {
    return List.of(new DataTable.Cell(name, ""), new DataTable.Cell(word, "long"));
  }
}
