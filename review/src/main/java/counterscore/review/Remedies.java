package counterscore.review;

/** How somebody gets out of a wrong entry. */
final class Remedies {
  private Remedies() {}

  static void isReviewIndependent(Case held) {
    var governance = held.scenario().governance();
    if (governance == null) {
      held.ask("governance", new Words("The file names nobody who reviews entries.", "Die Datei nennt niemanden, der"
          + " Einträge überprüft."));
      return;
    }
    switch (governance.review()) {
      case NONE ->
        held.flag("governance.review", new Words("Nobody reviews an entry.", "Niemand überprüft einen Eintrag."));
      case OPERATOR -> held.flag("governance.review", new Words(
          "Entries are reviewed by whoever runs the scheme, and by nobody else.",
          "Einträge überprüft, wer das System betreibt, und sonst niemand."));
      case INDEPENDENT -> held.clear("governance.review", new Words(
          "An independent review is declared.", "Eine unabhängige Überprüfung ist erklärt."));
      case UNKNOWN -> held.ask("governance.review", new Words(
          "The file says that it is unknown who reviews entries.",
          "Laut Datei ist unbekannt, wer Einträge überprüft."));
    }
  }
}
