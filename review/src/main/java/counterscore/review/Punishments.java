package counterscore.review;

import counterscore.scenario.EstablishedBy;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How hard a scheme hits, and how often for one act. */
final class Punishments {
  private Punishments() {}

  static void isAtDiscretion(Case held) {
    held.scenario().schemes().forEach((key, scheme) -> scheme.rules().forEach((name, rule) -> {
      var subject = "schemes." + key + ".rules." + name;
      var between = rule.between();
      if (between == null) {
        held.clear(subject, new Words("The points are fixed.", "Die Punkte stehen fest."));
      } else {
        held.flag(
            subject, new Words(
                "An official decides between " + between.get(0) + " and " + between.get(1)
                    + " points, and the file gives no rule for it.",
                "Zwischen " + between.get(0) + " und " + between.get(1)
                    + " Punkten entscheidet ein Amtsträger, und die Datei nennt keine Regel dafür."),
            subject + ".between");
      }
    }));
  }

  static void isOneEntryEnough(Case held) {
    var facts = held.facts();
    for (var charge : facts.charges()) {
      Consequence hit = null;
      for (var consequence : facts.detriments()) {
        var rule = charge.rule();
        if (charge.scheme().equals(consequence.scheme()) && rule != null
            && (charge.most() >= facts.distance(consequence)
                || (rule.imposes() != null && consequence.tiers().contains(rule.imposes().tier())))) {
          hit = consequence;
          break;
        }
      }
      if (hit == null) {
        held.clear(
            charge.subject(), new Words(
                "One entry alone leads from the start to no refusal.",
                "Ein einzelner Eintrag führt vom Start aus zu keiner Verweigerung."));
      } else {
        held.flag(
            charge.subject(), new Words(
                "One entry is enough to be shut out: " + hit.title() + ".",
                "Ein einziger Eintrag genügt, um ausgeschlossen zu sein: " + hit.title() + "."),
            charge.subject(), hit.subject());
      }
    }
  }

  static void isPunishedTwice(Case held) {
    var facts = held.facts();
    var byConduct = new LinkedHashMap<String, List<Charge>>();
    facts.charges().stream().filter(charge -> facts.hurts(charge.scheme()))
        .forEach(charge -> byConduct.computeIfAbsent(charge.key(), _ -> new ArrayList<>()).add(charge));
    byConduct.values().forEach(charges -> {
      var first = charges.getFirst();
      if (charges.size() > 1) {
        held.flag(
            first.subject(), new Words(
                "One act counts in " + charges.size() + " scores from which somebody is worse off: "
                    + String.join(", ", charges.stream().map(Charge::scheme).toList()) + ".",
                "Eine Handlung zählt in " + charges.size() + " Punktständen, aus denen Nachteile folgen: "
                    + String.join(", ", charges.stream().map(Charge::scheme).toList()) + "."),
            charges.stream().map(Charge::subject).toArray(String[]::new));
      } else if (first.conduct().establishedBy() == EstablishedBy.COURT) {
        held.ask(
            first.subject(), new Words(
                "A court has dealt with it already, and it costs points besides.",
                "Ein Gericht hat darüber schon entschieden, und Punkte kostet es außerdem."),
            first.subject(), first.of("established-by"));
      } else {
        held.clear(
            first.subject(), new Words(
                "It counts in one score. Whether it is fined besides is not in the file.",
                "Es zählt in einem Punktestand. Ob es außerdem mit Bußgeld belegt wird, steht nicht in der Datei."));
      }
    });
  }

  static void isMovementRefused(Case held) {
    refused(held, Contexts.MOVEMENT);
  }

  static void isEducationRefused(Case held) {
    refused(held, Contexts.EDUCATION);
  }

  private static void refused(Case held, Set<String> contexts) {
    for (var consequence : held.facts().consequences()) {
      if (consequence.contexts().stream().noneMatch(contexts::contains)) {
        continue;
      }
      if (consequence.kind() == Consequence.Kind.SHUT_OUT) {
        held.flag(
            consequence.subject(), new Words(
                "It can be refused: " + consequence.title() + ", in the context " + consequence.context() + ".",
                "Es kann verweigert werden: " + consequence.title() + ", im Bereich " + consequence.context() + "."),
            consequence.subject(), consequence.contextKey());
      } else {
        held.clear(
            consequence.subject(), new Words(
                "It is refused to nobody.", "Es wird niemandem verweigert."),
            consequence.contextKey());
      }
    }
  }
}
