package counterscore.review;

import counterscore.scenario.Appeals;
import counterscore.scenario.Governance;
import counterscore.scenario.Governance.Answer;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** What somebody is told, who decides, and how a wrong entry is put right. */
final class Remedies {
  /** Of ten refusals at most one is passed: our yardstick for drawing strongly on a score. */
  private static final double STRONGLY = 0.1;

  private Remedies() {}

  private static @Nullable Governance governance(Case held) {
    return held.scenario().governance();
  }

  static void isTold(Case held) {
    answer(
        held, "notice",
        new Words("Nobody is told of an entry.", "Niemand erfährt von einem Eintrag."),
        new Words("Those concerned are told.", "Die Betroffenen werden unterrichtet."),
        new Words(
            "The file does not say whether those concerned are told.",
            "Die Datei sagt nicht, ob die Betroffenen unterrichtet werden."));
  }

  static void isExplained(Case held) {
    answer(
        held, "explained",
        new Words("How a score comes about is not explained.",
            "Wie ein Punktestand zustande kommt, wird nicht erklärt."),
        new Words("An explanation is declared.", "Eine Erklärung ist vorgesehen."),
        new Words(
            "The file does not say whether a score is explained.",
            "Die Datei sagt nicht, ob ein Punktestand erklärt wird."));
  }

  private static void answer(Case held, String key, Words no, Words yes, Words unknown) {
    if (!held.facts().hasAnything()) {
      return;
    }
    var governance = governance(held);
    if (governance == null) {
      held.ask("", unknown);
      return;
    }
    var subject = "governance." + key;
    switch (key.equals("notice") ? governance.notice() : governance.explained()) {
      case NO -> held.flag(subject, no);
      case YES -> held.clear(subject, yes);
      case UNKNOWN -> held.ask(subject, unknown);
    }
  }

  static void isVerifiable(Case held) {
    var governance = governance(held);
    if (governance == null || governance.system() == Governance.System.FIXED_RULES) {
      return;
    }
    if (governance.explained() == Answer.NO) {
      held.flag(
          "governance", new Words(
              "The system is no set of fixed rules, and how it grades is not explained: nobody can verify it.",
              "Das System besteht nicht aus festen Regeln, und wie es bewertet, wird nicht erklärt: Niemand kann es"
                  + " nachprüfen."),
          "governance.explained", "governance.system");
    } else {
      held.ask(
          "governance", new Words(
              "The system is no set of fixed rules. Whether somebody outside can verify it is not in the file.",
              "Das System besteht nicht aus festen Regeln. Ob jemand von außen es nachprüfen kann, steht nicht in der Datei."),
          "governance.system");
    }
  }

  static void isReviewIndependent(Case held) {
    if (!held.facts().hasAnything()) {
      return;
    }
    var governance = governance(held);
    if (governance == null) {
      held.ask(
          "", new Words(
              "The file names nobody who reviews entries.", "Die Datei nennt niemanden, der Einträge überprüft."));
      return;
    }
    var subject = "governance.review";
    switch (governance.review()) {
      case NONE -> held.flag(subject, new Words("Nobody reviews an entry.", "Niemand überprüft einen Eintrag."));
      case OPERATOR -> held.flag(
          subject, new Words(
              "Entries are reviewed by whoever runs the scheme, and by nobody else.",
              "Einträge überprüft, wer das System betreibt, und sonst niemand."));
      case INDEPENDENT -> held.clear(
          subject, new Words("An independent review is declared.", "Eine unabhängige Überprüfung ist erklärt."));
      case UNKNOWN -> held.ask(
          subject, new Words(
              "The file says that it is unknown who reviews entries.",
              "Laut Datei ist unbekannt, wer Einträge überprüft."));
    }
  }

  static void isCorrected(Case held) {
    held.scenario().schemes().forEach((key, scheme) -> {
      var subject = "schemes." + key;
      var appeals = scheme.appeals();
      if (appeals != null) {
        struck(held, key, appeals);
        return;
      }
      var governance = governance(held);
      switch (governance == null ? Governance.Review.UNKNOWN : governance.review()) {
        case NONE -> held.flag(
            subject, new Words(
                "No appeal is declared and nobody reviews an entry.",
                "Kein Widerspruch ist vorgesehen, und niemand überprüft einen Eintrag."),
            subject, "governance.review");
        case OPERATOR, INDEPENDENT -> held.clear(
            subject, new Words(
                "A review is declared, though no numbers of appeals.",
                "Eine Überprüfung ist erklärt, wenn auch keine Zahlen zu Widersprüchen."),
            "governance.review");
        case UNKNOWN -> held.ask(
            subject, new Words(
                "The file declares no appeals and does not say who corrects an entry.",
                "Die Datei erklärt keine Widersprüche und sagt nicht, wer einen Eintrag berichtigt."));
      }
    });
  }

  private static void struck(Case held, String scheme, Appeals appeals) {
    var subject = "schemes." + scheme + ".appeals";
    var hopeless = new LinkedHashSet<String>();
    held.facts().charges().stream().filter(charge -> charge.scheme().equals(scheme)).forEach(charge -> {
      var basis = charge.conduct().establishedBy().key();
      var upheld = appeals.upheld().get(basis);
      if (upheld == null || upheld.value() == 0) {
        hopeless.add(basis);
      }
    });
    if (hopeless.isEmpty() && appeals.contested().value() > 0) {
      held.clear(subject,
          new Words("Entries can be contested and struck.", "Einträge können bestritten und gelöscht werden."));
    } else {
      var which = hopeless.isEmpty() ? "" : " (" + String.join(", ", hopeless) + ")";
      held.flag(
          subject, new Words(
              "Wrong entries are never struck, whatever they rest on" + which + ".",
              "Falsche Einträge werden nie gelöscht, worauf sie auch beruhen" + which + "."),
          subject + ".upheld");
    }
  }

  static void isDecidedByPeople(Case held) {
    for (var consequence : held.facts().detriments()) {
      var demand = held.scenario().demands().get(consequence.subject().replaceFirst("^demands\\.", ""));
      var line = consequence.subject() + ".decided-by";
      if (demand == null) {
        held.ask(
            consequence.subject(), new Words(
                "It follows from a list or a tier; the file does not say whether a person decides: "
                    + consequence.title() + ".",
                "Es folgt aus einer Liste oder Stufe; die Datei sagt nicht, ob ein Mensch entscheidet: "
                    + consequence.title()
                    + "."));
        continue;
      }
      switch (demand.decidedBy()) {
        case SCORE -> held.flag(
            consequence.subject(), new Words("The score alone decides.", "Allein der Punktestand entscheidet."), line);
        case OFFICIAL_WITH_SCORE -> official(held, consequence, line);
        case OFFICIAL -> held.clear(
            consequence.subject(),
            new Words("An official is declared to decide.", "Laut Datei entscheidet ein Amtsträger."),
            line);
        case LISTS -> held.ask(
            consequence.subject(), new Words("A list decides.", "Eine Liste entscheidet."), line);
      }
    }
  }

  private static void official(Case held, Consequence consequence, String line) {
    double waived = Systems.waived(held, consequence);
    if (waived > 0 && waived <= STRONGLY) {
      held.flag(
          consequence.subject(), new Words(
              "An official decides and lets " + Facts.number(100 * waived)
                  + " % of refusals pass: the decision draws strongly on the score (our yardstick: 10 % or fewer).",
              "Ein Amtsträger entscheidet und lässt " + Facts.german(100 * waived)
                  + " % der Verweigerungen durchgehen: Die Entscheidung stützt sich maßgeblich auf den Punktestand (unser"
                  + " Maß: höchstens 10 %)."),
          line, consequence.subject() + ".waived");
    } else {
      held.ask(
          consequence.subject(), new Words(
              "An official decides with the score in hand" + (waived == 0 ? "; how often against it is not in the file."
                  : " and lets " + Facts.number(100 * waived) + " % of refusals pass."),
              "Ein Amtsträger entscheidet mit dem Punktestand in der Hand" + (waived == 0
                  ? "; wie oft dagegen, steht nicht in der Datei."
                  : " und lässt " + Facts.german(100 * waived) + " % der Verweigerungen durchgehen.")),
          line);
    }
  }

  static void isAssessed(Case held) {
    if (held.facts().hasAnything()) {
      held.ask(
          "", new Words(
              "The file has no place to say whether the impact on those concerned was assessed before.",
              "Die Datei hat keine Stelle dafür, ob die Folgen für die Betroffenen vorher abgeschätzt wurden."));
    }
  }
}
