package counterscore.report;

import counterscore.archive.RunRecord;
import counterscore.findings.Finding;
import counterscore.scenario.Certainty;
import counterscore.scenario.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the parts before rest on: every flag, every sentence, every assumption, and how to get the same again. */
final class Annexes {
  private final Assessed assessed;
  private final Tongue tongue;
  private final Cited cited;

  Annexes(Assessed assessed, Tongue tongue) {
    this.assessed = assessed;
    this.tongue = tongue;
    this.cited = new Cited(tongue);
  }

  Block.Part flags() {
    var table = new DataTable(tongue.text("annex.flags.table"))
        .words(tongue.text("norm"), tongue.text("outcome"), tongue.text("reason"), tongue.text("where"),
            tongue.text("source"));
    for (var screened : assessed.review().screened()) {
      table.row(
          cited.norm(screened.norm()), tongue.text("outcome." + Described.key(screened.outcome())),
          tongue.of(screened.reason()),
          screened.lines().stream().map(cited::place).collect(Collectors.joining(", ")), screened.norm().source());
    }
    return new Block.Part(
        "annex-flags", tongue.text("annex.flags"),
        List.of(new Block.Paragraph(tongue.text("annex.flags.intro")), new Block.Table(table)));
  }

  /** Sentences of findings are kept in English alone. */
  Block.Part sentences() {
    var table = new DataTable(tongue.text("annex.sentences.table"))
        .words(tongue.text("finding"), tongue.text("sentence"), tongue.text("definition"));
    assessed.findings().stream().filter(finding -> Numbered.isTold(finding)).forEach(
        (Finding finding) -> table.row(finding.id(), finding.sentence(), finding.unit() + ". " + finding.definition()));
    return new Block.Part(
        "annex-sentences", tongue.text("annex.sentences"),
        List.of(new Block.Paragraph(tongue.text("annex.sentences.intro")), new Block.Table(table)));
  }

  Block.Part assumed() {
    var parameters = assessed.parameters();
    var assumed = parameters.stream().filter(parameter -> parameter.certainty() == Certainty.ASSUMED).toList();
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(tongue.text(assumed.isEmpty() ? "measure.nothing" : "annex.assumed.intro")));
    if (!assumed.isEmpty()) {
      var table = new DataTable(tongue.text("annex.assumed.table")).words(tongue.text("key"))
          .numbers(tongue.text("value")).words(tongue.text("range.title"), tongue.text("enters"));
      assumed.forEach(parameter -> table.row(
          parameter.path(), tongue.declared(parameter.value()), Risks.range(tongue, parameter), enters(parameter)));
      blocks.add(new Block.Table(table));
    }
    return new Block.Part("annex-assumed", tongue.text("annex.assumed"), blocks);
  }

  private String enters(Parameter parameter) {
    var risks = Risk.ALL.stream()
        .filter(risk -> !risk.assumed(assessed.scenario(), List.of(parameter)).isEmpty()).map(Risk::number).toList();
    return risks.isEmpty() ? "–" : String.join(", ", risks);
  }

  Block.Part again() {
    var record = assessed.record();
    return new Block.Part(
        "annex-again", tongue.text("annex.again"),
        List.of(
            new Block.Paragraph(tongue.text("annex.again.intro")), new Block.Command(command(record)),
            marks(record, tongue)));
  }

  /** How whoever lives it again knows that it is the same. */
  static Block marks(RunRecord record, Tongue tongue) {
    return new Block.Items(
        List.of(
            tongue.text("annex.again.digest", "digest", record.digest()),
            tongue.text("annex.again.scenario", "sha", record.scenarioSha256()),
            tongue.text("annex.again.version", "version", record.version())));
  }

  /** The command that lives it again, with the variants that the record knows. */
  static String command(RunRecord record) {
    var lived = record.variants();
    return "counterscore " + (lived.isEmpty() ? "run " : "compare ") + Reproduce.quoted(record.scenario())
        + lived.stream().flatMap(variant -> variant.scenario() == null ? Stream.<String>of()
            : Stream.of(" " + Reproduce.quoted(variant.scenario()))).collect(Collectors.joining())
        + options(record)
        + lived.stream().filter(variant -> variant.scenario() == null)
            .map(variant -> " --variant " + Reproduce.quoted(variant.name() + ": " + variant.changes()))
            .collect(Collectors.joining());
  }

  /** Size, length, luck and changes of a run, as options. */
  static String options(RunRecord record) {
    return " --residents " + record.residents() + " --days " + record.days() + " --seed " + record.seed()
        + (record.replicates() == 1 ? "" : " --replicates " + record.replicates())
        + (record.otherPeople() ? " --other-people" : "")
        + record.changes().stream().map(change -> " --set " + Reproduce.quoted(change)).collect(Collectors.joining());
  }
}
