package counterscore.review;

import static counterscore.review.Facts.isAny;

import counterscore.scenario.EstablishedBy;
import counterscore.scenario.Quantity;
import counterscore.scenario.WatcherKind;
import java.util.Map;

/** Who pays for whom, who is looked at more than others, and on whose word. */
final class Persons {
  private Persons() {}

  static void isJudgedByFriends(Case held) {
    held.scenario().schemes().forEach((key, scheme) -> {
      var subject = "schemes." + key;
      var weight = scheme.friendWeight();
      if (weight != null && isAny(weight)) {
        held.flag(
            subject, new Words(
                "What friends did counts in one's own score, with a weight of " + Facts.number(weight.value())
                    + ".",
                "Was Freunde getan haben, zählt im eigenen Punktestand, mit einem Gewicht von "
                    + Facts.german(weight.value()) + "."),
            subject + ".friend-weight");
      } else {
        held.clear(
            subject, new Words("Friends do not count in the score.", "Freunde zählen im Punktestand nicht."));
      }
    });
  }

  static void isChargedForAnother(Case held) {
    boolean areGuardians = held.scenario().society().guardians() != null;
    for (var charge : held.facts().charges()) {
      if (areGuardians && charge.conduct().isChargedToGuardian()) {
        held.flag(
            charge.subject(), new Words(
                "What a dependant does is written into the file of the parent or guardian.",
                "Was ein Kind oder Schutzbefohlener tut, steht in der Akte der Eltern."),
            charge.of("charged-to"), charge.subject());
      } else {
        held.clear(
            charge.subject(), new Words(
                "It is charged to whoever did it, as far as the file declares.",
                "Es wird dem angelastet, der es getan hat, soweit die Datei es erklärt."));
      }
    }
  }

  static void isAChild(Case held) {
    if (!held.facts().hasAnything()) {
      return;
    }
    var governance = held.scenario().governance();
    if (governance == null) {
      held.ask("", new Words("The file does not say whether children are graded.", "Die Datei sagt nicht, ob Kinder"
          + " bewertet werden."));
      return;
    }
    var subject = "governance.children";
    switch (governance.children()) {
      case INCLUDED -> held.flag(subject, new Words("Children are graded.", "Kinder werden bewertet."));
      case EXCLUDED -> held.clear(subject, new Words("Children are left out.", "Kinder sind ausgenommen."));
      case UNKNOWN ->
        held.ask(subject, new Words("The file says that this is unknown.", "Laut Datei ist das unbekannt."));
    }
  }

  static void isWatchedUnequally(Case held) {
    held.scenario().watchers().forEach((key, watcher) -> {
      unequal(held, "watchers." + key + ".exposure", watcher.exposure());
      var recognition = watcher.recognition();
      if (recognition != null) {
        unequal(held, "watchers." + key + ".recognition", recognition.group(), "factors", recognition.factors());
      }
      if (watcher.fabrication() != null) {
        unequal(held, "watchers." + key + ".fabrication.factors", watcher.fabrication().factors());
      }
    });
    held.scenario().schemes().forEach((key, scheme) -> {
      if (scheme.appeals() != null) {
        unequal(held, "schemes." + key + ".appeals.factors", scheme.appeals().factors());
      }
    });
    var room = held.scenario().controlRoom();
    if (room != null) {
      unequal(held, "control-room.exposure", room.exposure());
      if (room.search() != null) {
        unequal(held, "control-room.search.factors", room.search().factors());
      }
    }
    if (held.screened().isEmpty() && !held.scenario().watchers().isEmpty()) {
      held.clear(
          "watchers", new Words(
              "Nobody is declared to be watched, confused or heard unequally.",
              "Niemand wird laut Datei ungleich beobachtet, verwechselt oder gehört."));
    }
  }

  private static void unequal(Case held, String subject, Map<String, Map<String, Quantity>> factors) {
    factors.forEach((attribute, own) -> unequal(held, subject, attribute, attribute, own));
  }

  private static void unequal(Case held, String subject, String attribute, String line, Map<String, Quantity> factors) {
    if (!held.facts().areUnequal(attribute, factors)) {
      return;
    }
    var categories = held.scenario().society().groups().getOrDefault(attribute, Map.of()).keySet();
    var english = String.join(
        ", ", categories.stream().map(each -> each + " " + Facts.number(Facts.factor(factors, each))).toList());
    var german = String.join(
        ", ", categories.stream().map(each -> each + " " + Facts.german(Facts.factor(factors, each))).toList());
    held.flag(
        subject, new Words(
            "It differs by " + attribute + ": factors " + english + ".",
            "Es unterscheidet sich nach " + attribute + ": Faktoren " + german + "."),
        subject + "." + line);
  }

  static void isDenounced(Case held) {
    for (var charge : held.facts().charges()) {
      var people = charge.conduct().noticedBy().keySet().stream().filter(name -> isPeople(held, name)).toList();
      boolean isWord = charge.conduct().establishedBy() == EstablishedBy.ONE_PERSONS_WORD;
      if (!people.isEmpty() && isWord) {
        held.flag(
            charge.subject(), new Words(
                "An entry rests on one person's word (" + String.join(", ", people)
                    + "), and nobody has to verify it first.",
                "Ein Eintrag beruht auf dem Wort einer Person (" + String.join(", ", people)
                    + "), und niemand muss es vorher prüfen."),
            charge.of("established-by"), charge.of("noticed-by." + people.getFirst()), charge.subject());
      } else if (!people.isEmpty() || isInvented(held, charge)) {
        held.ask(
            charge.subject(), new Words(
                "People report it; the file does not say who checks a report before it is written down.",
                "Menschen melden es; die Datei sagt nicht, wer eine Meldung prüft, ehe sie eingetragen wird."),
            charge.of("established-by"), charge.subject());
      } else {
        held.clear(
            charge.subject(), new Words(
                "No private person's report is declared to lead to an entry.",
                "Laut Datei führt keine Meldung einer Privatperson zu einem Eintrag."));
      }
    }
  }

  private static boolean isPeople(Case held, String watcher) {
    var declared = held.scenario().watchers().get(watcher);
    return declared != null && declared.kind() == WatcherKind.PEOPLE;
  }

  private static boolean isInvented(Case held, Charge charge) {
    return held.scenario().watchers().entrySet().stream().anyMatch(watcher -> {
      var fabrication = watcher.getValue().fabrication();
      return isPeople(held, watcher.getKey()) && fabrication != null && isAny(fabrication.mix().get(charge.key()));
    });
  }

  static void isReportRewarded(Case held) {
    held.scenario().watchers().forEach((key, watcher) -> {
      if (watcher.kind() != WatcherKind.PEOPLE) {
        return;
      }
      var subject = "watchers." + key;
      var paying = held.scenario().schemes().entrySet().stream()
          .filter(scheme -> isAny(scheme.getValue().rewards().get(key)))
          .map(scheme -> "schemes." + scheme.getKey() + ".rewards." + key).findFirst();
      if (paying.isPresent() || watcher.reward() != null) {
        held.flag(
            subject, new Words(
                "Each report is rewarded, whether it is true or not.",
                "Jede Meldung wird belohnt, ob sie wahr ist oder nicht."),
            paying.orElse(subject + ".reward"), subject);
      } else {
        held.ask(
            subject, new Words(
                "No reward is declared; what becomes of those who report what is not true is not in the file.",
                "Eine Belohnung ist nicht erklärt; was mit denen geschieht, die Unwahres melden, steht nicht in der"
                    + " Datei."));
      }
    });
  }

  static void isShamed(Case held) {
    var study = held.scenario().study();
    var cells = study == null ? null : study.cells();
    if (cells != null && isAny(cells.shamed())) {
      held.flag(
          "study.cells", new Words(
              "The last of a cell are shamed before the others.",
              "Die Letzten einer Zelle werden vor den anderen bloßgestellt."),
          "study.cells.shamed");
    }
  }
}
