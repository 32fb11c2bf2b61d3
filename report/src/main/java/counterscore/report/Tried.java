package counterscore.report;

import counterscore.findings.Finding;
import counterscore.scenario.Safeguard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What each safeguard does to the same residents, in the declared order. */
final class Tried {
  private static final List<String> EFFECTS =
      List.of("left", "entered", "refused-in-baseline", "refused-in-variant", "refusals", "speech-done", "deterred");

  private final Assessed assessed;
  private final Tongue tongue;

  Tried(Assessed assessed, Tongue tongue) {
    this.assessed = assessed;
    this.tongue = tongue;
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
              : new Block.Table(
                  new Numbered(assessed, tongue).table(tongue.text("safeguards.effects"), effects)));
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
    return EFFECTS.stream()
        .flatMap(effect -> assessed.findings().stream()
            .filter(finding -> finding.id().split("/", 2)[0].equals("variant-" + number + "-" + effect)))
        .toList();
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
