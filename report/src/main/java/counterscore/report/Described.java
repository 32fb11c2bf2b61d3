package counterscore.report;

import counterscore.scenario.Rule;
import counterscore.scenario.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The scheme as the file declares it: process and purpose, period and frequency, who is affected. */
final class Described {
  private final Assessed assessed;
  private final Tongue tongue;

  Described(Assessed assessed, Tongue tongue) {
    this.assessed = assessed;
    this.tongue = tongue;
  }

  Block.Part process() {
    var scenario = assessed.scenario();
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(tongue.text("process.intro")));
    blocks.add(new Block.Table(governance()));
    if (!scenario.schemes().isEmpty()) {
      blocks.add(new Block.Table(schemes()));
    }
    scenario.schemes().forEach((key, scheme) -> {
      if (!scheme.rules().isEmpty()) {
        blocks.add(new Block.Table(rules(Story.titled(scheme.title(), key), scheme)));
      } else {
        blocks.add(
            new Block.Paragraph(
                tongue.text("process.computed", "scheme", tongue.quoted(Story.titled(scheme.title(), key)))));
      }
    });
    if (!scenario.watchers().isEmpty()) {
      blocks.add(new Block.Table(watchers()));
    }
    if (!scenario.demands().isEmpty()) {
      blocks.add(new Block.Table(consequences()));
    }
    if (!scenario.lookups().isEmpty()) {
      blocks.add(new Block.Table(lookups()));
    }
    blocks.add(new Block.Paragraph(tongue.text("process.beyond")));
    return new Block.Part("process", tongue.text("process"), blocks);
  }

  private DataTable governance() {
    var table = new DataTable(tongue.text("governance")).words(tongue.text("question"), tongue.text("answer"));
    var declared = assessed.scenario().governance();
    var silent = tongue.text("not-said");
    table.row(tongue.text("governance.purpose"), silent);
    table.row(tongue.text("governance.operator"), declared == null ? silent : answer("operator", declared.operator()));
    table.row(
        tongue.text("governance.legal-basis"),
        declared == null ? silent
            : declared.legalBasis().equals("none") ? tongue.text("governance.legal-basis.none")
                : declared.legalBasis());
    table.row(tongue.text("governance.system"), declared == null ? silent : answer("system", declared.system()));
    table.row(tongue.text("governance.notice"), declared == null ? silent : answer("answer", declared.notice()));
    table.row(tongue.text("governance.explained"), declared == null ? silent : answer("answer", declared.explained()));
    table.row(tongue.text("governance.review"), declared == null ? silent : answer("review", declared.review()));
    return table.row(
        tongue.text("governance.children"), declared == null ? silent : answer("children", declared.children()));
  }

  private String answer(String question, Enum<?> answer) {
    return tongue.text("governance." + question + "." + key(answer));
  }

  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private DataTable schemes() {
    var table = new DataTable(tongue.text("schemes")).words(tongue.text("scheme"))
        .numbers(tongue.text("start"), tongue.text("floor"), tongue.text("ceiling")).words(tongue.text("tiers"));
    assessed.scenario().schemes().forEach((key, scheme) -> table.row(
        Story.titled(scheme.title(), key), tongue.declared(scheme.start().value()), tongue.declared(scheme.floor()),
        tongue.declared(scheme.ceiling()),
        scheme.tiers().entrySet().stream()
            .map(tier -> tongue.text("from", "tier", tier.getKey(), "score", tongue.declared(tier.getValue().value())))
            .collect(Collectors.joining(", "))));
    return table;
  }

  private DataTable rules(String title, Scheme scheme) {
    var table = new DataTable(tongue.text("rules", "scheme", tongue.quoted(title)))
        .words(tongue.text("conduct"), tongue.text("lawful"), tongue.text("context"), tongue.text("rests"),
            tongue.text("noticed"))
        .numbers(tongue.text("points"), tongue.text("lapses"));
    scheme.rules().forEach((key, rule) -> {
      var conduct = assessed.scenario().conduct().get(key);
      if (conduct == null) {
        table.row(key, "–", "–", "–", "–", points(rule), lapses(rule));
        return;
      }
      table.row(
          Story.titled(conduct.title(), key),
          tongue.text(conduct.isSpeech() ? "lawful.speech" : conduct.lawful() ? "yes" : "no"), conduct.context(),
          tongue.text("rests." + conduct.establishedBy().key()), String.join(", ", conduct.noticedBy().keySet()),
          points(rule), lapses(rule));
    });
    return table;
  }

  private String points(Rule rule) {
    var between = rule.between();
    if (between != null) {
      return tongue.range(between.get(0), between.get(1));
    }
    var points = rule.points();
    return points == null ? "0" : tongue.declared(points.on(assessed.scenario().period().start()));
  }

  private String lapses(Rule rule) {
    var lapses = rule.lapses();
    return lapses == null ? tongue.text("never") : tongue.text("days", "days", tongue.count(lapses.days()));
  }

  private DataTable watchers() {
    var table = new DataTable(tongue.text("watchers")).words(tongue.text("watcher"), tongue.text("kind"))
        .numbers(tongue.text("misattributed"), tongue.text("made-up"));
    assessed.scenario().watchers().forEach((key, watcher) -> {
      var kind = watcher.kind();
      var wrong = watcher.misattribution();
      var fabrication = watcher.fabrication();
      table.row(
          key, kind == null ? tongue.text("not-said") : tongue.text("kind." + key(kind)),
          wrong == null ? "0" : tongue.declared(wrong.value()),
          fabrication == null ? "0" : tongue.declared(fabrication.rate().perYear().value()));
    });
    return table;
  }

  private DataTable consequences() {
    var table = new DataTable(tongue.text("consequences")).words(
        tongue.text("demand"), tongue.text("context"), tongue.text("asked-by"), tongue.text("decided-by"),
        tongue.text("refused"));
    assessed.scenario().demands().forEach((key, demand) -> table.row(
        Story.titled(demand.title(), key), demand.context(), demand.askedBy(),
        tongue.text("decided-by." + key(demand.decidedBy())), refused(key, demand.refused())));
    return table;
  }

  private String refused(String demand, List<String> tiers) {
    var lists =
        assessed.scenario().lists().entrySet().stream().filter(list -> list.getValue().refuses().contains(demand))
            .map(list -> tongue.quoted(Story.titled(list.getValue().title(), list.getKey()))).toList();
    var refused = new ArrayList<>(tiers);
    lists.forEach(list -> refused.add(tongue.text("on-list", "list", list)));
    return refused.isEmpty() ? tongue.text("nobody") : String.join(", ", refused);
  }

  private DataTable lookups() {
    var table = new DataTable(tongue.text("lookups")).words(tongue.text("party"), tongue.text("context"))
        .numbers(tongue.text("per-year"));
    assessed.scenario().lookups().forEach((key, lookup) -> table.row(
        Story.titled(lookup.title(), key), text(lookup.context()), tongue.declared(lookup.rate().perYear().value())));
    return table;
  }

  private static String text(@Nullable String text) {
    return text == null ? "–" : text;
  }

  Block.Part period() {
    var scenario = assessed.scenario();
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Paragraph(
            tongue.text(
                "period.run", "start", scenario.period().start().toString(), "declared",
                tongue.count(scenario.period().days()), "days", tongue.count(assessed.record().days()))));
    var beyond = counterscore.findings.Horizon.beyond(scenario, assessed.record().days());
    if (!beyond.isEmpty()) {
      blocks.add(new Block.Paragraph(tongue.text("period.short", "days", tongue.count(assessed.record().days()))));
    }
    blocks.add(new Block.Paragraph(tongue.text("period.ask")));
    blocks.addAll(new Numbered(assessed, tongue).table(List.of("lookups", "lookups-by")));
    return new Block.Part("period", tongue.text("period"), blocks);
  }

  Block.Part affected() {
    var scenario = assessed.scenario();
    var society = scenario.society();
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Paragraph(
            tongue.text(
                "affected.residents", "declared", tongue.count(society.residents()), "residents",
                tongue.count(assessed.record().residents()))));
    if (society.groups().isEmpty()) {
      blocks.add(new Block.Paragraph(tongue.text("affected.no-groups")));
    } else {
      var table = new DataTable(tongue.text("groups")).words(tongue.text("group"), tongue.text("category"))
          .numbers(tongue.text("share"));
      society.groups().forEach((attribute, categories) -> categories.forEach(
          (category, share) -> table.row(attribute, category, tongue.declared(share.value()))));
      blocks.add(new Block.Table(table));
    }
    var governance = scenario.governance();
    blocks.add(
        new Block.Paragraph(
            tongue.text("affected.children") + " "
                + (governance == null ? tongue.text("not-said") : answer("children", governance.children())) + "."));
    var guardians = society.guardians();
    if (guardians != null) {
      blocks.add(
          new Block.Paragraph(
              tongue.text(
                  "affected.guardians", "guardians", String.join(", ", guardians.guardians()), "dependants",
                  String.join(", ", guardians.dependants()), "conduct", charged())));
    }
    if (society.friends() != null
        && scenario.schemes().values().stream().anyMatch(scheme -> scheme.friendWeight() != null)) {
      blocks.add(new Block.Paragraph(tongue.text("affected.friends")));
    }
    blocks.add(new Block.Paragraph(tongue.text("affected.ask")));
    return new Block.Part("affected", tongue.text("affected"), blocks);
  }

  private String charged() {
    var charged = assessed.scenario().conduct().entrySet().stream()
        .filter(conduct -> conduct.getValue().isChargedToGuardian())
        .map((Map.Entry<String, counterscore.scenario.Conduct> conduct) -> tongue
            .quoted(Story.titled(conduct.getValue().title(), conduct.getKey())))
        .toList();
    return charged.isEmpty() ? tongue.text("nothing") : String.join(", ", charged);
  }
}
