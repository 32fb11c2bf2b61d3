package counterscore.report;

import counterscore.review.Outcome;
import counterscore.review.Screened;
import counterscore.scenario.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each risk with its numbers, what they assume, and the legal flags that concern it. */
final class Risks {
  /** Up to so many assumed quantities stand beside a risk; more in annex C alone. */
  private static final int FEW = 12;

  /** Sections of a file that hold things by name. */
  private static final Set<String> NAMED =
      Set.of("dispositions", "watchers", "conduct", "schemes", "demands", "lists", "lookups");

  private final Assessed assessed;
  private final Tongue tongue;
  private final Numbered numbered;
  private final Cited cited;

  Risks(Assessed assessed, Tongue tongue) {
    this.assessed = assessed;
    this.tongue = tongue;
    this.numbered = new Numbered(assessed, tongue);
    this.cited = new Cited(tongue);
  }

  /** What conduct changed, never without the harm beside it. */
  Block.Part proportion() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(tongue.text("proportion.intro")));
    if (numbered.any(List.of("deterred"))) {
      blocks.add(new Block.Paragraph(tongue.text("proportion.beside")));
      blocks.addAll(
          numbered.table(
              List.of("deterred", "speech-withheld", "worst-tier-share", "refused-residents", "wrong-entries")));
    } else {
      blocks.add(new Block.Paragraph(tongue.text("proportion.none")));
    }
    return new Block.Part("proportion", tongue.text("proportion"), blocks);
  }

  Block.Part part() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(tongue.text("risks.intro")));
    blocks.add(
        new Block.Paragraph(
            tongue.text(
                assessed.record().replicates() == 1 ? "risks.luck.once" : "risks.luck", "runs",
                tongue.count(assessed.record().replicates()))));
    var left = new ArrayList<String>();
    for (var risk : Risk.ALL) {
      var flagged = flagged(risk);
      if (!numbered.any(risk.findings()) && flagged.isEmpty()) {
        left.add(tongue.text("risk.title", "number", risk.number(), "title", tongue.of(risk.title())));
        continue;
      }
      blocks.add(
          new Block.Heading(
              tongue.text("risk.title", "number", risk.number(), "title", tongue.of(risk.title()))));
      blocks.add(new Block.Paragraph(tongue.of(risk.words())));
      blocks.addAll(numbered.table(risk.findings()));
      blocks.addAll(assumptions(risk));
      blocks.addAll(flags(flagged));
    }
    if (!left.isEmpty()) {
      blocks.add(new Block.Heading(tongue.text("risks.left")));
      blocks.add(new Block.Paragraph(tongue.text("risks.left.words")));
      blocks.add(new Block.Items(left));
    }
    var others = assessed.review().with(Outcome.FLAGGED).stream()
        .filter(each -> Risk.ALL.stream().noneMatch(risk -> risk.concerns(each.norm()))).toList();
    if (!others.isEmpty()) {
      blocks.add(new Block.Heading(tongue.text("risks.others")));
      blocks.add(new Block.Items(cited.byNorm(others, false)));
    }
    return new Block.Part("risks", tongue.text("risks"), blocks);
  }

  private List<Screened> flagged(Risk risk) {
    return assessed.review().flagged().stream().filter(each -> risk.concerns(each.norm())).toList();
  }

  private List<Block> assumptions(Risk risk) {
    var assumed = risk.assumed(assessed.scenario(), assessed.parameters());
    if (assumed.isEmpty()) {
      return List.of(new Block.Paragraph(tongue.text("risk.nothing-assumed")));
    }
    if (assumed.size() <= FEW) {
      return List.of(new Block.Table(table(tongue, tongue.text("risk.assumed"), assumed)));
    }
    var parts = assumed.stream().map(parameter -> part(parameter.path())).distinct().collect(Collectors.joining(", "));
    return List.of(
        new Block.Paragraph(tongue.text("risk.assumed.many", "number", risk.number(), "parts", parts)));
  }

  /** The first keys of a path; a star stands for the name of something declared. */
  static String part(String path) {
    var keys = path.split("\\.");
    if (!NAMED.contains(keys[0])) {
      return String.join(".", List.of(keys).subList(0, Math.min(2, keys.length)));
    }
    return keys.length < 3 ? path : keys[0] + ".*." + keys[2];
  }

  static DataTable table(Tongue tongue, String caption, List<Parameter> parameters) {
    var table = new DataTable(caption).words(tongue.text("key")).numbers(tongue.text("value"))
        .words(tongue.text("range.title"));
    parameters.forEach(parameter -> table.row(
        parameter.path(), tongue.declared(parameter.value()), range(tongue, parameter)));
    return table;
  }

  static String range(Tongue tongue, Parameter parameter) {
    var low = parameter.low();
    var high = parameter.high();
    return low == null || high == null ? tongue.text("no-range") : tongue.range(low, high);
  }

  private List<Block> flags(List<Screened> flagged) {
    return flagged.isEmpty()
        ? List.of(new Block.Paragraph(tongue.text("risk.no-flag")))
        : List.of(new Block.Paragraph(tongue.text("risk.flags")), new Block.Items(cited.byNorm(flagged, false)));
  }
}
