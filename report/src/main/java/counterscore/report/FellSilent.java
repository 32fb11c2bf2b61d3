package counterscore.report;

import counterscore.findings.Finding;
import counterscore.findings.Silences;
import counterscore.observation.TwinTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which lawful speech is done without the rules about it and not with them. */
final class FellSilent {
  private FellSilent() {}

  static Section of(Story story, Silences silences) {
    var content = new ArrayList<Html>();
    sentences(story).forEach(sentence -> content.add(Sayings.quotable("p", sentence)));
    content.add(
        Figure.of(
            "silence-shares", message(silences),
            "Lawful speech lost to the rules about it: acts of lawful speech that the same residents do without rules about lawful speech and not with them, in percent of"
                + " those without. Who was never penalised with the rules is known afterwards: a selected group, of those who"
                + " spoke less or were not noticed."
                + (silences.strengths().size() == 1
                    ? ""
                    : " How strongly residents fall silent is assumed; the ends are those of all its ranges at once."),
            List.of(), chart(silences), table(silences)).from(TwinTables.SILENCE).html(story));
    return new Section("silence", "Which lawful speech fell silent", content);
  }

  static List<String> sentences(Story story) {
    return story.findings().stream().filter(finding -> finding.id().matches("silence(-.*)?")).map(Finding::sentence)
        .toList();
  }

  private static Map<String, Object> chart(Silences silences) {
    var values = new ArrayList<Map<String, Object>>();
    for (var at : silences.strengths()) {
      values.add(bar(at, "everybody", at.everybody()));
      values.add(bar(at, "never penalised", at.neverPenalised()));
    }
    return Charts.along("percent of lawful speech", Charts.bars(values, Charts.colour("--speech")));
  }

  private static String message(Silences silences) {
    var shares = silences.strengths().stream().map(at -> Numbers.percent(at.everybody().share())).distinct().toList();
    return String.join(" or ", shares) + " of lawful speech falls silent because it is scored"
        + (shares.size() == 1 ? "" : ", by the assumed strength");
  }

  private static Map<String, Object> bar(Silences.AtStrength at, String who, Silences.Speech speech) {
    return Charts.bar(
        "chilling " + at.strength().words() + ": " + who, 100 * speech.share(), Numbers.percent(speech.share()));
  }

  private static DataTable table(Silences silences) {
    var table =
        new DataTable("Acts of lawful speech, with the rules about it and without").words("Chilling", "Residents")
            .numbers("How many", "With the rules", "Without", "Fall silent", "of those without",
                "Penalised entries about it", "Fall silent per entry");
    for (var at : silences.strengths()) {
      double each = Silences.perEntry(at);
      row(table, at, "everybody", at.everybody(), Double.isNaN(each) ? "–" : Numbers.rate(each));
      row(table, at, "never penalised", at.neverPenalised(), "–");
    }
    return table;
  }

  private static void row(DataTable table, Silences.AtStrength at, String who, Silences.Speech speech, String each) {
    table.row(
        at.strength().words(), who, Numbers.count(speech.residents()), Numbers.count(speech.with()),
        Numbers.count(speech.without()), Numbers.count(speech.silent()), Numbers.percent(speech.share()),
        Numbers.count(speech.penalised()), each);
  }
}
