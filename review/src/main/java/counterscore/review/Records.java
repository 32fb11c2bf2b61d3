package counterscore.review;

import static counterscore.review.Facts.isAny;

import counterscore.scenario.EstablishedBy;
import counterscore.scenario.Governance.Operator;
import counterscore.scenario.WatcherKind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which data a scheme keeps, for what, for how long, and who reads it. */
final class Records {
  /** Half a year. */
  private static final int REGISTER_DAYS = 183;

  private Records() {}

  private static @Nullable Operator operator(Case held) {
    var governance = held.scenario().governance();
    return governance == null ? null : governance.operator();
  }

  static void isForAnotherPurpose(Case held) {
    held.scenario().schemes().forEach((key, scheme) -> scheme.feeds().forEach((other, feed) -> {
      if (isAny(feed.weight())) {
        held.flag(
            "schemes." + key + ".feeds." + other, new Words(
                "Another score counts in this one: " + other + ".",
                "Ein anderer Punktestand zählt in diesem: " + other + "."));
      }
    }));
    for (var charge : held.facts().charges()) {
      var record = charge.conduct().noticedBy().keySet().stream().filter(name -> isRecord(held, name)).findFirst();
      var contexts = new HashSet<String>();
      held.facts().detriments().stream()
          .filter(each -> each.scheme() != null && held.facts().feeding(each.scheme()).contains(charge.scheme()))
          .forEach(each -> contexts.addAll(each.contexts()));
      if (record.isEmpty() || contexts.isEmpty()) {
        continue;
      }
      if (contexts.contains(charge.conduct().context())) {
        held.clear(
            charge.subject(), new Words(
                "A record of " + charge.conduct().context() + " is used where it arose, among others.",
                "Eine Aufzeichnung aus dem Bereich " + charge.conduct().context() + " wird auch dort verwendet."),
            charge.of("context"));
      } else {
        held.flag(
            charge.subject(), new Words(
                "A record that " + record.get() + " keep for " + charge.conduct().context()
                    + " is used for a score that decides elsewhere.",
                "Eine Aufzeichnung, die " + record.get() + " für den Bereich " + charge.conduct().context()
                    + " führt, dient einem Punktestand, der anderswo entscheidet."),
            charge.of("noticed-by." + record.get()), charge.of("context"), charge.subject());
      }
    }
  }

  private static boolean isRecord(Case held, String name) {
    var watcher = held.scenario().watchers().get(name);
    return watcher != null && (watcher.kind() == WatcherKind.RECORDS || watcher.kind() == WatcherKind.PLATFORM);
  }

  static void isKeptForNothing(Case held) {
    var used = new HashSet<String>();
    held.scenario().schemes().forEach((key, scheme) -> {
      used.addAll(scheme.repair().keySet());
      var computed = scheme.computed();
      if (computed != null && computed.repayment() != null) {
        used.addAll(computed.repayment().adds().keySet());
      }
      if (computed != null && computed.purchases() != null) {
        used.addAll(computed.purchases().adds().keySet());
      }
      scheme.rules().forEach((name, rule) -> {
        if (rule.between() != null || isAny(rule.points()) || rule.imposes() != null) {
          used.add(name);
        }
      });
    });
    held.scenario().conduct().forEach((name, conduct) -> {
      boolean isNoticed = conduct.noticedBy().values().stream().anyMatch(Facts::isAny);
      if (isNoticed && !used.contains(name)) {
        held.flag(
            "conduct." + name, new Words(
                "Entries are written about it, and no score uses them.",
                "Es wird eingetragen, und kein Punktestand verwendet es."),
            "conduct." + name + ".noticed-by");
      } else if (isNoticed) {
        held.clear("conduct." + name, new Words("A score uses it.", "Ein Punktestand verwendet es."));
      }
    });
  }

  static void isMostlyWrong(Case held) {
    for (var charge : held.facts().charges()) {
      var flow = Flow.of(held.scenario(), charge.key());
      if (flow.all() == 0) {
        continue;
      }
      double wrong = flow.wrong() / flow.all();
      var words = new Words(
          Facts.rough(100 * wrong) + " % of its entries are wrong at the declared rates and errors.",
          Facts.germanRough(100 * wrong) + " % der Einträge sind bei den erklärten Raten und Fehlern falsch.");
      if (wrong > 0.5) {
        held.flag(charge.subject(), words, charge.subject(), charge.of("rate"));
      } else {
        held.clear(charge.subject(), words);
      }
    }
  }

  static void isKeptForEver(Case held) {
    for (var charge : held.facts().charges()) {
      var scheme = held.scenario().schemes().get(charge.scheme());
      var rule = charge.rule();
      if (rule == null || scheme == null) {
        held.clear(
            charge.subject(), new Words(
                "Its weight halves with time.", "Sein Gewicht halbiert sich mit der Zeit."));
      } else if (rule.lapses() != null) {
        held.clear(
            charge.subject(), new Words(
                "It lapses after " + Facts.count(rule.lapses().days()) + " days.",
                "Es verfällt nach " + Facts.germanCount(rule.lapses().days()) + " Tagen."),
            charge.subject() + ".lapses");
      } else if (scheme.bonus() != null && scheme.bonus().returnsToStart()) {
        held.clear(
            charge.subject(), new Words(
                "It does not lapse, but after " + Facts.count(scheme.bonus().after().days())
                    + " days without an entry the score is back at its start.",
                "Es verfällt nicht, aber nach " + Facts.germanCount(scheme.bonus().after().days())
                    + " Tagen ohne Eintrag steht der Punktestand wieder am Anfang."),
            "schemes." + charge.scheme() + ".bonus");
      } else {
        held.flag(
            charge.subject(), new Words(
                "The entry never lapses, and time alone does not bring the score back to its start.",
                "Der Eintrag verfällt nie, und Zeit allein bringt den Punktestand nicht an den Anfang zurück."));
      }
    }
  }

  static void isKeptLongerThanTheRegister(Case held) {
    for (var charge : held.facts().charges()) {
      if (charge.conduct().establishedBy() != EstablishedBy.COURT) {
        continue;
      }
      var rule = charge.rule();
      boolean isLong = rule == null || rule.lapses() == null || rule.lapses().days() > REGISTER_DAYS;
      switch (operator(held)) {
        case null -> held.ask(
            charge.subject(), new Words(
                "It comes from a court; who keeps it is not in the file.",
                "Es stammt von einem Gericht; wer es aufbewahrt, steht nicht in der Datei."));
        case PUBLIC -> held.clear(
            charge.subject(), new Words("A public body keeps it.", "Eine öffentliche Stelle bewahrt es auf."));
        case PRIVATE, MIXED -> {
          if (isLong) {
            held.flag(
                charge.subject(), new Words(
                    "A private operator keeps what comes from a court for longer than half a year.",
                    "Ein privater Betreiber bewahrt länger als ein halbes Jahr auf, was von einem Gericht stammt."),
                charge.subject(), charge.of("established-by"), "governance.operator");
          } else {
            held.clear(
                charge.subject(),
                new Words("It lapses within half a year.", "Es verfällt binnen eines halben Jahres."));
          }
        }
      }
    }
  }

  static void isWithoutLegalBasis(Case held) {
    if (!held.facts().hasAnything()) {
      return;
    }
    var governance = held.scenario().governance();
    if (governance == null) {
      held.ask("", new Words("The file names no legal basis.", "Die Datei nennt keine Rechtsgrundlage."));
    } else if (governance.legalBasis().strip().toLowerCase(Locale.ROOT).equals("none")) {
      held.flag(
          "governance.legal-basis", new Words(
              "The file says that there is none.", "Laut Datei gibt es keine."));
    } else {
      held.clear(
          "governance.legal-basis", new Words(
              "The file names one. Whether it bears the scheme is not looked at.",
              "Die Datei nennt eine. Ob sie das System trägt, prüft dieser Test nicht."));
    }
  }

  static void isSpecial(Case held) {
    held.scenario().schemes().forEach((key, scheme) -> {
      scheme.rules().keySet().forEach(name -> special(held, "schemes." + key + ".rules." + name, name));
      var computed = scheme.computed();
      if (computed != null && computed.purchases() != null) {
        computed.purchases().adds().keySet()
            .forEach(name -> special(held, "schemes." + key + ".computed.purchases.adds." + name, name));
      }
    });
    var room = held.scenario().controlRoom();
    if (room != null && (room.search() != null || isAny(room.linkedRight()))) {
      held.flag(
          "control-room", new Words(
              "Faces are compared to know who somebody is: biometric data.",
              "Gesichter werden verglichen, um zu wissen, wer jemand ist: biometrische Daten."),
          room.search() != null ? "control-room.search" : "control-room.linked-right");
    }
  }

  private static void special(Case held, String subject, String name) {
    var conduct = held.scenario().conduct().get(name);
    if (conduct == null) {
      return;
    }
    var context = "conduct." + name + ".context";
    if (Contexts.SPECIAL.contains(conduct.context())) {
      held.flag(
          subject, new Words(
              "The record arises in the context " + conduct.context() + ", a special category.",
              "Die Aufzeichnung entsteht im Bereich " + conduct.context() + ", einer besonderen Kategorie."),
          context, subject);
    } else if (conduct.isSpeech()) {
      held.ask(
          subject, new Words(
              "It is speech; whether it reveals political opinion or belief is not in the file.",
              "Es ist eine Äußerung; ob sie politische Meinung oder Glauben verrät, steht nicht in der Datei."),
          "conduct." + name + ".speech", subject);
    } else {
      held.clear(
          subject, new Words(
              "The context " + conduct.context() + " is no special category by its name.",
              "Der Bereich " + conduct.context() + " ist dem Namen nach keine besondere Kategorie."),
          context);
    }
  }

  static void isOffenceInPrivateHands(Case held) {
    for (var charge : held.facts().charges()) {
      if (charge.conduct().lawful()) {
        continue;
      }
      switch (operator(held)) {
        case null -> held.ask(
            charge.subject(), new Words(
                "It is unlawful; who keeps the file is not declared.",
                "Es ist rechtswidrig; wer die Akte führt, ist nicht erklärt."));
        case PUBLIC -> held.clear(
            charge.subject(), new Words("A public body keeps the file.", "Eine öffentliche Stelle führt die Akte."));
        case PRIVATE, MIXED -> {
          if (charge.conduct().establishedBy() == EstablishedBy.COURT) {
            held.flag(
                charge.subject(), new Words(
                    "What a court established is kept outside official authority.",
                    "Was ein Gericht festgestellt hat, wird außerhalb behördlicher Aufsicht aufbewahrt."),
                charge.of("established-by"), "governance.operator", charge.subject());
          } else {
            held.ask(
                charge.subject(), new Words(
                    "It is unlawful; whether it is an offence is not in the file.",
                    "Es ist rechtswidrig; ob es eine Straftat oder Ordnungswidrigkeit ist, steht nicht in der Datei."),
                charge.of("lawful"), charge.subject());
          }
        }
      }
    }
  }

  static void isReadByOthers(Case held) {
    held.scenario().lookups().forEach((key, lookup) -> {
      var scheme = held.facts().schemeOf(lookup.scheme());
      if (lookup.isOwn() || scheme == null) {
        return;
      }
      var offences = held.facts().countingIn(scheme).stream().filter(charge -> !charge.conduct().lawful()).toList();
      if (offences.isEmpty()) {
        return;
      }
      var subject = "lookups." + key;
      Set<String> contexts = new HashSet<>();
      offences.forEach(charge -> contexts.add(charge.conduct().context()));
      if (lookup.shared() != null) {
        held.clear(subject, new Words("The resident is asked first.", "Die betroffene Person wird vorher gefragt."));
      } else if (lookup.context() == null) {
        held.ask(
            subject, new Words(
                "Somebody else reads the score; for what is not in the file.",
                "Jemand anderes liest den Punktestand; wofür, steht nicht in der Datei."));
      } else if (contexts.contains(lookup.context())) {
        held.clear(
            subject, new Words(
                "It is read where the entries arise: " + lookup.context() + ".",
                "Es wird dort gelesen, wo die Einträge entstehen: " + lookup.context() + "."),
            subject + ".context");
      } else {
        held.flag(
            subject, new Words(
                "A score with offences in it is read in the context " + lookup.context()
                    + ", and nobody asks the resident.",
                "Ein Punktestand, in dem Verstöße stehen, wird im Bereich " + lookup.context()
                    + " gelesen, und niemand fragt die betroffene Person."),
            subject + ".context", subject);
      }
    });
  }
}
