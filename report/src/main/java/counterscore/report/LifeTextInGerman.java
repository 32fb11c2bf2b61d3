package counterscore.report;

import counterscore.observation.LifeStory;
import counterscore.observation.LifeStory.Booking;
import counterscore.observation.LifeStory.Standing;
import counterscore.scenario.Scenario;
import java.util.List;
import java.util.stream.Collectors;

/** The year of one invented resident in German, from the same parts as {@link LifeText}. Titles stay as they were written. */
final class LifeTextInGerman {
  private final Scenario scenario;
  private final LifeText english;
  private final PetitionText petitions;
  private final Tongue german = new Tongue(Language.DE);

  LifeTextInGerman(Scenario scenario, LifeText english) {
    this.scenario = scenario;
    this.english = english;
    this.petitions = new PetitionText(scenario);
  }

  /** What happened, and of an entry whether it is true. */
  String line(LifeStory.Event event) {
    return switch (event) {
      case LifeStory.Unnoticed(_, var conduct, var times) ->
        english.title(conduct) + (times == 1 ? "" : ", " + german.count(times) + "-mal") + ": niemand hat es bemerkt";
      case LifeStory.Misdirected(_, var conduct, var watcher, var lost) ->
        english.title(conduct) + ", bemerkt von " + watcher + ": "
            + (lost ? "in keine Akte" : "in die Akte eines anderen")
            + " geschrieben";
      case LifeStory.Written(_, var conduct, var watcher, var truth, var bookings) ->
        english.title(conduct) + ", bemerkt von " + watcher + ": " + truth(truth) + bookings(bookings);
      case LifeStory.Replaced(_, var standings) ->
        "ab jetzt ist ein anderer Einwohner an dieser Stelle, mit einer neuen Akte · " + english.standings(standings);
      case LifeStory.Changed(_, var kind, var booking) -> changed(kind) + bookings(List.of(booking));
      case LifeStory.Asked asked -> asked(asked);
      case LifeStory.Placed placed -> placed(placed);
      case LifeStory.OnList(_, var list, var move) -> switch (move) {
        case AT_THE_START -> "steht auf der Liste " + petitions.list(list);
        case ENTERED -> "kommt auf die Liste " + petitions.list(list);
        case LEFT -> "wird von der Liste " + petitions.list(list) + " gestrichen";
      };
      case LifeStory.Studied(_, var sessions, var points, var minutes) ->
        "öffnet die Lern-App in diesem Monat " + german.count(sessions) + "-mal: " + points(points) + ", "
            + counted(minutes, "Minute", "Minuten") + (minutes == 0 ? ", die App lief allein" : "");
      case LifeStory.Shamed _ ->
        "steht in der Zelle der Lern-App auf dem letzten Platz und wird vor den anderen bloßgestellt";
      case LifeStory.Redeemed(_, var gift, var points) ->
        "tauscht " + points(points) + " der Lern-App ein: " + english.gift(gift);
      case LifeStory.LookedAtOwnFile(_, var standing) -> "sieht in die eigene Akte: " + standing(standing);
      case LifeStory.Stopped(_, var falseAlarm) ->
        "vom Kontrollraum grundlos angehalten: "
            + (falseAlarm ? "eine Kamera hielt für einen Vorfall, was keiner war"
                : "eine Meldung nannte den falschen Namen");
      case LifeStory.LookedUp lookedUp -> lookedUp(lookedUp);
    };
  }

  private static String changed(String kind) {
    return switch (kind) {
      case "lapse" -> "ein Eintrag verfällt";
      case "appeal" -> "ein Widerspruch hat Erfolg, der Eintrag wird gestrichen";
      case "friends" -> "die Punktestände der Freunde zählen neu";
      case "feed" -> "ein anderer Punktestand zählt neu";
      case "study" -> "die Lern-App zählt neu";
      case "computed" -> "der Punktestand wird neu berechnet";
      case "bonus" -> "ein Bonus für eine Zeit ohne belastende Einträge";
      case "repair" -> "Punkte für das, was der Einwohner wiedergutgemacht hat";
      case "drift" -> "der Punktestand nähert sich seinem Anfang";
      case "reset" -> "die Sperre endet, der Punktestand wird neu gesetzt und die Akte geleert";
      case "report" -> "eine Belohnung dafür, jemanden gemeldet zu haben";
      default -> kind;
    };
  }

  private static String truth(String truth) {
    return switch (truth) {
      case "misattributed" -> "FALSCH, das war jemand anderes";
      case "fabricated" -> "FALSCH, das war niemand";
      case "vicarious" -> "eingetragen, für jemanden, für den der Einwohner einsteht";
      default -> "eingetragen";
    };
  }

  private String bookings(List<Booking> bookings) {
    return bookings.stream()
        .map(booking -> " · " + german.local(Numbers.pointsEach(booking.points())) + " -> "
            + standing(booking.standing()))
        .collect(Collectors.joining());
  }

  private String standing(Standing standing) {
    return english.standings(List.of(standing));
  }

  private String asked(LifeStory.Asked asked) {
    int again = asked.repetition();
    return petitions.demand(asked.demand())
        + (again == 0 ? "" : again == 1 ? ", noch einmal verlangt" : ", zum " + again + ". Mal erneut verlangt") + ", "
        + petitions.party(asked.party())
        + (asked.tier() == null ? " liest die Listen" : " schlägt den Punktestand nach, Stufe " + asked.tier()) + ": "
        + answer(asked.answer());
  }

  private String answer(LifeStory.Answer answer) {
    return switch (answer) {
      case LifeStory.Granted(var waived, var terms) -> "gewährt" + waived(waived) + terms(terms);
      case LifeStory.Applied(var waived) -> "der Antrag wird entgegengenommen" + waived(waived);
      case LifeStory.RefusedByTier _ -> "VERWEIGERT";
      case LifeStory.RefusedByList(var list) -> "VERWEIGERT, auf der Liste " + petitions.list(list);
    };
  }

  private static String waived(boolean waived) {
    return waived ? ", von jemandem im Amt, obwohl die Stufe ausgeschlossen ist" : "";
  }

  private String terms(LifeStory.Terms terms) {
    var price = terms.price();
    return (terms.waitingDays() == 0 ? "" : ", nach " + counted(terms.waitingDays(), "Tag", "Tagen"))
        + (price == null || terms.surcharge() == 0 ? ""
            : ", für " + money(price) + " statt " + money(price - terms.surcharge()))
        + (terms.reward() == 0 ? "" : ", mit einer Belohnung von " + money(terms.reward()));
  }

  private String placed(LifeStory.Placed placed) {
    var terms = placed.terms() == null ? "" : terms(placed.terms());
    return petitions.demand(placed.demand()) + (placed.tier() == null ? "" : ", Stufe " + placed.tier()) + ": "
        + switch (placed.place()) {
          case ADMITTED -> "ein Platz" + terms;
          case FAVOURED -> "ein Platz wegen der Stufe" + terms;
          case NOT_ADMITTED -> "kein Platz";
          case DISPLACED -> "KEIN PLATZ, allein nach Los hätte es einen gegeben";
        };
  }

  private String lookedUp(LifeStory.LookedUp lookedUp) {
    var party = petitions.party(lookedUp.party());
    var tier = (scenario.schemes().size() == 1 ? "" : " in " + lookedUp.scheme()) + ", Stufe " + lookedUp.tier();
    return switch (lookedUp.consent()) {
      case NOT_ASKED -> party + " schlägt den Punktestand ungefragt nach" + tier;
      case SHARED -> party + " fragt nach dem Punktestand: gezeigt" + tier;
      case WITHHELD -> party + " fragt nach dem Punktestand: nicht gezeigt";
    };
  }

  private String points(int points) {
    return counted(points, "Punkt", "Punkte");
  }

  private String counted(long count, String one, String many) {
    return count == 1 ? "1 " + one : german.count(count) + " " + many;
  }

  private String money(long hundredths) {
    return german.local(Numbers.money(hundredths, scenario.society().currency()));
  }
}
