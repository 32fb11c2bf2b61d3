package counterscore.report;

import counterscore.findings.Finding;
import counterscore.scenario.Safeguard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What each safeguard does to the same residents, in the declared order. */
final class Tried {
  /** Effects by what they are about: the one, the other direction, and the difference of totals; empty: none. */
  private static final List<List<String>> EFFECTS = List.of(
      List.of("left", "entered", ""), List.of("refused-in-baseline", "refused-in-variant", "refusals"),
      List.of("", "", "speech-done"), List.of("", "", "deterred"));

  private final Assessed assessed;
  private final Tongue tongue;
  private final Numbered numbered;

  Tried(Assessed assessed, Tongue tongue) {
    this.assessed = assessed;
    this.tongue = tongue;
    this.numbered = new Numbered(assessed, tongue);
  }

  Block.Part part() {
    var blocks = new ArrayList<Block>();
    var lived = assessed.record().variants();
    blocks.add(new Block.Paragraph(tongue.text("safeguards.intro")));
    if (lived.isEmpty()) {
      blocks.addAll(notLived());
    }
    boolean hasEffects = false;
    for (int v = 0; v < lived.size(); v++) {
      var variant = lived.get(v);
      var effects = effects(v + 1);
      hasEffects |= !effects.isEmpty();
      var known = Arrays.stream(Safeguard.values()).filter(each -> each.key().equals(variant.name())).findFirst();
      blocks.add(
          new Block.Heading(
              known.map(each -> tongue.text("safeguard." + each.key()))
                  .orElse(tongue.text("safeguards.other", "name", tongue.quoted(variant.name())))));
      blocks.add(
          new Block.Paragraph(
              known.map(each -> tongue.text("safeguard." + each.key() + ".words"))
                  .orElse(tongue.text("safeguards.other.words", "changes", variant.changes()))));
      blocks.add(
          effects.isEmpty() ? new Block.Paragraph(tongue.text("safeguards.no-effect"))
              : new Block.Table(table(v + 1, effects)));
    }
    if (hasEffects) {
      blocks.add(new Block.Paragraph(tongue.text("safeguards.coupling")));
    }
    blocks.addAll(notTried());
    return new Block.Part("safeguards", tongue.text("safeguards"), blocks);
  }

  private List<Block> notLived() {
    var typed = Safeguard.typed(assessed.scenario(), assessed.record().days());
    if (typed.isEmpty()) {
      return List.of(new Block.Paragraph(tongue.text("safeguards.none")));
    }
    var record = assessed.record();
    return List.of(
        new Block.Paragraph(tongue.text("safeguards.not-lived")),
        new Block.Command(
            "counterscore compare " + Reproduce.quoted(record.scenario()) + Annexes.options(record)
                + typed.stream().map(each -> " --variant " + Reproduce.quoted(each)).collect(Collectors.joining())));
  }

  private List<Finding> effects(int number) {
    return EFFECTS.stream().flatMap(List::stream).filter(effect -> !effect.isEmpty())
        .flatMap(effect -> assessed.findings().stream().filter(finding -> isOf(finding, number, effect))).toList();
  }

  private static boolean isOf(Finding finding, int number, String effect) {
    return stem(finding).equals("variant-" + number + "-" + effect);
  }

  private static String stem(Finding finding) {
    return finding.id().split("/", 2)[0];
  }

  /** One row for each thing that can happen to somebody, both directions side by side. */
  private DataTable table(int number, List<Finding> effects) {
    var table = new DataTable(tongue.text("safeguards.effects")).words(tongue.text("effect"))
        .numbers(tongue.text("effect.without"), tongue.text("effect.with"), tongue.text("effect.difference"))
        .words(tongue.text("finding"));
    for (var kinds : EFFECTS) {
      var ofKind = effects.stream()
          .filter(finding -> kinds.stream().anyMatch(effect -> !effect.isEmpty() && isOf(finding, number, effect)))
          .toList();
      ofKind.stream().map(Tried::behindSlash).distinct().forEach(of -> {
        var row = new ArrayList<String>();
        row.add(tongue.text("effect." + kinds.getLast()) + titled(of));
        var ids = new ArrayList<String>();
        for (var effect : kinds) {
          var cell = ofKind.stream()
              .filter(finding -> !effect.isEmpty() && isOf(finding, number, effect) && behindSlash(finding).equals(of))
              .findFirst();
          row.add(cell.map(numbered::withLuck).orElse("–"));
          cell.ifPresent(finding -> ids.add(finding.id()));
        }
        row.add(String.join(", ", ids));
        table.row(row.toArray(String[]::new));
      });
    }
    return table;
  }

  private static String behindSlash(Finding finding) {
    int slash = finding.id().indexOf('/');
    return slash < 0 ? "" : finding.id().substring(slash + 1);
  }

  private String titled(String scheme) {
    var declared = assessed.scenario().schemes().get(scheme);
    return declared == null ? "" : " (" + tongue.quoted(Story.titled(declared.title(), scheme)) + ")";
  }

  private List<Block> notTried() {
    var lived = assessed.record().variants().stream().map(variant -> variant.name()).toList();
    var left = Arrays.stream(Safeguard.values())
        .filter(each -> !lived.contains(each.key()))
        .filter(each -> !lived.isEmpty() || each.changes(assessed.scenario(), assessed.record().days()).isEmpty())
        .map(each -> tongue.text("safeguard." + each.key())).toList();
    return left.isEmpty() ? List.of()
        : List.of(
            new Block.Heading(tongue.text("safeguards.left")),
            new Block.Paragraph(tongue.text("safeguards.left.words")), new Block.Items(left));
  }
}
