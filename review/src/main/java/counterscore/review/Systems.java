package counterscore.review;

import counterscore.scenario.Governance;

/** What kind of system it is. */
final class Systems {
  private Systems() {}

  static void isAnAiSystem(Case held) {
    var governance = held.scenario().governance();
    if (governance == null) {
      held.ask(
          "governance", new Words(
              "The file does not say how points come about.",
              "Die Datei sagt nicht, wie die Punkte zustande kommen."));
      return;
    }
    ofKind(held, governance.system());
  }

  private static void ofKind(Case held, Governance.System system) {
    switch (system) {
      case FIXED_RULES -> held.ask(
          "governance.system", new Words(
              "Fixed rules are declared. A points table that people wrote may not be an AI system; that is disputed. If it is none,"
                  + " Article 5 may not apply, while data protection and human-rights law do.",
              "Erklärt sind feste Regeln. Eine von Menschen geschriebene Punktetabelle ist womöglich kein KI-System; das ist"
                  + " umstritten. Ist sie keines, gilt Artikel 5 womöglich nicht, Datenschutz und Grundrechte gelten"
                  + " dennoch."));
      case UNKNOWN -> held.ask(
          "governance.system", new Words(
              "The file says that it is unknown how points come about.",
              "Laut Datei ist unbekannt, wie die Punkte zustande kommen."));
      case STATISTICAL, MACHINE_LEARNING -> held.flag(
          "governance.system", new Words(
              "The system is declared to be "
                  + (system == Governance.System.STATISTICAL ? "statistical" : "learned from data")
                  + ": it infers how to grade, which is what the definition asks for.",
              "Das System ist als " + (system == Governance.System.STATISTICAL ? "statistisch" : "aus Daten gelernt")
                  + " erklärt: Es leitet ab, wie bewertet wird, und danach fragt die Definition."));
    }
  }
}
