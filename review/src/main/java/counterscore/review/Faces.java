package counterscore.review;

import counterscore.scenario.ControlRoom;
import counterscore.scenario.ControlRoom.Gallery;
import counterscore.scenario.Governance;
import org.jspecify.annotations.Nullable;

/** Cameras that see faces, and the search among them. */
final class Faces {
  private static final String SEARCH = "control-room.search";

  private Faces() {}

  private static ControlRoom.@Nullable Search search(Case held) {
    var room = held.scenario().controlRoom();
    return room == null ? null : room.search();
  }

  static void isScraped(Case held) {
    var search = search(held);
    if (search != null) {
      held.ask(
          SEARCH, new Words(
              "A face is compared with a gallery of " + Facts.count(search.size().value())
                  + ". The file does not say where the pictures come from.",
              "Ein Gesicht wird mit " + Facts.germanCount(search.size().value())
                  + " Bildern verglichen. Die Datei sagt nicht, woher die Bilder kommen."),
          SEARCH + ".gallery");
    }
  }

  static void isInferred(Case held) {
    if (held.scenario().controlRoom() != null) {
      held.ask(
          "control-room", new Words(
              "Cameras look at faces. Age and sex are not among the traits that this point names; what else is inferred is not in the"
                  + " file.",
              "Kameras sehen Gesichter. Alter und Geschlecht gehören nicht zu den Merkmalen dieses Punktes; was sonst abgeleitet"
                  + " wird, steht nicht in der Datei."));
    }
  }

  static void isRemote(Case held) {
    var search = search(held);
    if (search == null) {
      return;
    }
    var governance = held.scenario().governance();
    boolean isPrivate = governance != null && governance.operator() == Governance.Operator.PRIVATE;
    if (search.gallery() == Gallery.EVERYONE && !isPrivate) {
      held.flagAndAsk(
          SEARCH, new Words(
              "Every face is searched among everyone. The aims that the article spares are about particular people.",
              "Jedes Gesicht wird unter allen gesucht. Die Zwecke, die der Artikel ausnimmt, betreffen bestimmte Personen."),
          SEARCH + ".gallery");
    } else {
      held.ask(
          SEARCH, new Words(
              "Faces are searched; the file does not say for which aim, for whom and with whose permission.",
              "Es wird nach Gesichtern gesucht; die Datei sagt nicht, zu welchem Zweck, für wen und mit wessen Erlaubnis."),
          SEARCH + ".gallery");
    }
  }

  static void isEveryoneSearched(Case held) {
    var search = search(held);
    if (search == null) {
      return;
    }
    switch (search.gallery()) {
      case EVERYONE -> held.flag(
          SEARCH, new Words(
              "A search among everyone, " + Facts.count(search.size().value())
                  + " people: nobody is picked for a reason.",
              "Eine Suche unter allen, " + Facts.germanCount(search.size().value())
                  + " Menschen: Niemand ist aus einem Grund ausgewählt."),
          SEARCH + ".gallery", SEARCH + ".size");
      case WATCH_LIST -> held.clear(
          SEARCH, new Words(
              "The search is in a list of wanted people. Who comes onto it is not looked at here.",
              "Gesucht wird in einer Liste gesuchter Personen. Wer darauf kommt, prüft dieser Test nicht."),
          SEARCH + ".gallery");
    }
  }

  static void isDemonstratorFound(Case held) {
    if (search(held) == null) {
      return;
    }
    var speaking = held.facts().charges().stream()
        .filter(
            charge -> charge.conduct().isSpeech() || Contexts.ASSEMBLY.contains(charge.conduct().context()))
        .findFirst();
    if (speaking.isPresent()) {
      held.flag(
          SEARCH, new Words(
              "Faces are searched where lawful speech or assembly costs points (" + speaking.get().title() + ").",
              "Nach Gesichtern wird gesucht, wo rechtmäßige Äußerung oder Versammlung Punkte kostet ("
                  + speaking.get().title() + ")."),
          SEARCH, speaking.get().subject());
    } else {
      held.ask(
          SEARCH, new Words(
              "Faces are searched; the file does not say whether at demonstrations.",
              "Nach Gesichtern wird gesucht; die Datei sagt nicht, ob auch bei Versammlungen."));
    }
  }
}
