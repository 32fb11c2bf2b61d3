package counterscore.report;

import counterscore.review.Screened;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Human oversight, and what somebody can do who was wronged, as far as the file says. */
final class Overseen {
  private final Assessed assessed;
  private final Tongue tongue;

  Overseen(Assessed assessed, Tongue tongue) {
    this.assessed = assessed;
    this.tongue = tongue;
  }

  Block.Part oversight() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(tongue.text("oversight.intro")));
    if (!assessed.scenario().demands().isEmpty()) {
      var table =
          new DataTable(tongue.text("oversight.decides")).words(tongue.text("demand"), tongue.text("decided-by"))
              .numbers(tongue.text("waived"));
      assessed.scenario().demands().forEach((key, demand) -> {
        var waived = demand.waived();
        table.row(
            Story.titled(demand.title(), key), tongue.text("decided-by." + Described.key(demand.decidedBy())),
            waived == null ? tongue.text("not-said") : tongue.declared(waived.value()));
      });
      blocks.add(new Block.Table(table));
    }
    blocks.addAll(new Numbered(assessed, tongue).table(List.of("waivers", "official-points", "alerts-unseen")));
    blocks.add(new Block.Items(
        List.of(tongue.text("oversight.who"), tongue.text("oversight.power"), tongue.text("oversight.sign"))));
    return new Block.Part("oversight", tongue.text("oversight"), blocks);
  }

  Block.Part complaint() {
    var blocks = new ArrayList<Block>();
    var scenario = assessed.scenario();
    blocks.add(new Block.Paragraph(tongue.text("complaint.intro")));
    scenario.schemes().forEach((key, scheme) -> {
      var title = tongue.quoted(Story.titled(scheme.title(), key));
      var appeals = scheme.appeals();
      blocks.add(
          new Block.Paragraph(
              appeals == null ? tongue.text("complaint.none", "scheme", title)
                  : tongue.text(
                      "complaint.appeals", "scheme", title, "contested", tongue.declared(appeals.contested().value()),
                      "after", tongue.count(appeals.after().days()), "upheld",
                      appeals.upheld().entrySet().stream()
                          .map(each -> tongue.text("rests." + each.getKey()) + " "
                              + tongue.declared(each.getValue().value()))
                          .collect(Collectors.joining("; ")))));
    });
    if (scenario.lookups().values().stream().noneMatch(lookup -> lookup.isOwn())) {
      blocks.add(new Block.Paragraph(tongue.text("complaint.unseen")));
    }
    blocks.addAll(new Numbered(assessed, tongue).table(List.of("wrong-struck", "appeals-struck", "struck-correct")));
    var remedies = assessed.review().flagged().stream().filter(this::isAboutRemedies).toList();
    if (!remedies.isEmpty()) {
      blocks.add(new Block.Paragraph(tongue.text("risk.flags")));
      blocks.add(new Block.Items(new Cited(tongue).byNorm(remedies, false)));
    }
    blocks.add(
        new Block.Items(
            List.of(tongue.text("complaint.where"), tongue.text("complaint.meanwhile"),
                tongue.text("complaint.stop"))));
    return new Block.Part("complaint", tongue.text("complaint"), blocks);
  }

  private boolean isAboutRemedies(Screened screened) {
    return Risk.ALL.stream().anyMatch(risk -> risk.key().equals("remedy") && risk.concerns(screened.norm()));
  }
}
