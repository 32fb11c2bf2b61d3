package counterscore.review;

import counterscore.review.Consequence.Kind;
import counterscore.scenario.Demand.DecidedBy;
import counterscore.scenario.Governance;
import counterscore.scenario.Governance.System;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The AI Act: what kind of system it is, and what follows from the score. */
final class Systems {
  private Systems() {}

  private static @Nullable System system(Case held) {
    var governance = held.scenario().governance();
    return governance == null ? null : governance.system();
  }

  static void isAnAiSystem(Case held) {
    var scenario = held.scenario();
    if (!scenario.schemes().isEmpty() || !scenario.lists().isEmpty() || scenario.study() != null) {
      ofKind(held, system(held));
    }
    if (scenario.controlRoom() != null) {
      held.flag(
          "control-room", new Words(
              "Recognising faces is done by systems that were trained on data.",
              "Gesichter erkennen Systeme, die an Daten trainiert wurden."));
    }
  }

  private static void ofKind(Case held, @Nullable System system) {
    var subject = "governance.system";
    switch (system) {
      case null -> held.ask(
          "", new Words(
              "The file does not say how points come about.",
              "Die Datei sagt nicht, wie die Punkte zustande kommen."));
      case FIXED_RULES -> held.ask(
          subject, new Words(
              "Fixed rules are declared. A points table that people wrote may not be an AI system; that is disputed. If it is none,"
                  + " Article 5 may not apply, while data protection and human-rights law do.",
              "Erklärt sind feste Regeln. Eine von Menschen geschriebene Punktetabelle ist womöglich kein KI-System; das ist"
                  + " umstritten. Ist sie keines, gilt Artikel 5 womöglich nicht, Datenschutz und Grundrechte gelten"
                  + " dennoch."));
      case UNKNOWN -> held.ask(
          subject, new Words(
              "The file says that it is unknown how points come about.",
              "Laut Datei ist unbekannt, wie die Punkte zustande kommen."));
      case STATISTICAL, MACHINE_LEARNING -> held.flag(
          subject, new Words(
              "The system is declared to be " + (system == System.STATISTICAL ? "statistical" : "learned from data")
                  + ". It infers how to grade, which is what the definition asks for.",
              "Das System ist als " + (system == System.STATISTICAL ? "statistisch" : "aus Daten gelernt")
                  + " erklärt. Es leitet ab, wie bewertet wird, und danach fragt die Definition."));
    }
  }

  static void isElsewhere(Case held) {
    for (var consequence : held.facts().consequences()) {
      var scheme = consequence.scheme();
      if (scheme == null) {
        held.ask(
            consequence.subject(), new Words(
                "The list refuses: " + consequence.title() + ". For what somebody comes onto it is not in the file.",
                "Die Liste verweigert: " + consequence.title()
                    + ". Wofür jemand darauf kommt, steht nicht in der Datei."),
            consequence.contextKey());
      } else if (consequence.kind() == Kind.ADVANTAGE) {
        held.ask(
            consequence.subject(), new Words(
                "Only advantages follow: " + consequence.title()
                    + ". Whether it is a detriment to go without them is not in the file.",
                "Es folgen nur Vorteile: " + consequence.title()
                    + ". Ob es ein Nachteil ist, sie nicht zu haben, steht nicht in der Datei."),
            consequence.contextKey());
      } else {
        compare(held, consequence, held.facts().countingIn(scheme));
      }
    }
  }

  private static void compare(Case held, Consequence consequence, List<Charge> charges) {
    var elsewhere = charges.stream()
        .filter(charge -> !consequence.contexts().contains(charge.conduct().context())).toList();
    if (elsewhere.isEmpty()) {
      held.clear(
          consequence.subject(), new Words(
              "All that costs points arises where the consequence falls: " + consequence.context() + ".",
              "Alles, was Punkte kostet, entsteht dort, wo die Folge eintritt: " + consequence.context() + "."),
          consequence.contextKey());
      return;
    }
    Map<String, List<Charge>> byContext = elsewhere.stream()
        .collect(Collectors.groupingBy(charge -> charge.conduct().context(), LinkedHashMap::new, Collectors.toList()));
    var names = String.join(", ", byContext.keySet());
    int own = charges.size() - elsewhere.size();
    var lines = new ArrayList<String>(List.of(consequence.contextKey()));
    byContext.values().forEach(each -> lines.add(each.getFirst().of("context")));
    held.flag(
        consequence.subject(), new Words(
            consequence.title() + " is in the context " + consequence.context() + ". Of " + charges.size()
                + " conducts that cost points, " + elsewhere.size() + " arise elsewhere (" + names + "), " + own
                + " there.",
            consequence.title() + " gehört zum Bereich " + consequence.context() + ". Von " + charges.size()
                + " Verhaltensweisen, die Punkte kosten, entstehen " + elsewhere.size() + " anderswo (" + names + "), "
                + own
                + " dort."),
        lines.toArray(String[]::new));
  }

  static void isOutOfProportion(Case held) {
    var facts = held.facts();
    for (var charge : facts.charges()) {
      if (!charge.conduct().lawful()) {
        held.clear(
            charge.subject(),
            new Words("The conduct is declared unlawful.", "Das Verhalten ist als rechtswidrig erklärt."));
      } else if (facts.hurts(charge.scheme())) {
        held.flag(
            charge.subject(), new Words(
                "Lawful conduct costs points from which somebody is worse off: " + charge.title() + ".",
                "Rechtmäßiges Verhalten kostet Punkte, aus denen Nachteile folgen: " + charge.title() + "."),
            charge.subject(), charge.of("lawful"));
      } else {
        held.clear(
            charge.subject(), new Words(
                "Nobody is declared to be worse off by this score.",
                "Laut Datei ist durch diesen Punktestand niemand schlechter gestellt."));
      }
    }
    facts.consequences().forEach(consequence -> basic(held, consequence));
  }

  private static void basic(Case held, Consequence consequence) {
    boolean isBasic = consequence.contexts().stream().anyMatch(Contexts.BASIC::contains);
    if (consequence.kind() != Kind.SHUT_OUT || !isBasic) {
      held.clear(
          consequence.subject(), new Words(
              isBasic ? "Nobody is refused."
                  : "The context " + consequence.context()
                      + " is not in our list of what nobody can easily do without.",
              isBasic ? "Niemandem wird etwas verweigert."
                  : "Der Bereich " + consequence.context()
                      + " steht nicht auf unserer Liste des schwer Entbehrlichen."),
          consequence.contextKey());
      return;
    }
    if (waived(held, consequence) > 0) {
      held.ask(
          consequence.subject(), new Words(
              "Refused, and an official lets some pass. By which rule is not in the file.",
              "Verweigert, wobei ein Amtsträger manche durchlässt. Nach welcher Regel, steht nicht in der Datei."),
          consequence.subject() + ".waived");
      return;
    }
    held.flag(
        consequence.subject(), new Words(
            "Refused to all alike, whatever brought them there: " + consequence.title() + "."
                + fewest(held, consequence, false),
            "Allen gleich verweigert, was immer sie dorthin brachte: " + consequence.title() + "."
                + fewest(held, consequence, true)),
        consequence.subject().startsWith("demands.") ? consequence.subject() + ".refused" : consequence.subject(),
        consequence.contextKey());
  }

  /** How many entries of the rule that takes least are enough, where points add up. */
  private static String fewest(Case held, Consequence consequence, boolean inGerman) {
    double distance = held.facts().distance(consequence);
    var least = held.facts().charges().stream()
        .filter(charge -> charge.scheme().equals(consequence.scheme()) && charge.least() > 0)
        .min((a, b) -> Double.compare(a.least(), b.least()));
    if (!(distance > 0) || least.isEmpty()) {
      return "";
    }
    double points = least.get().least();
    double needed = Math.ceil(distance / points);
    return inGerman
        ? " Der kleinste Eintrag (" + least.get().title() + ", " + Facts.german(points)
            + " Punkte) genügt dafür, wenn er "
            + Facts.germanCount(needed) + "-mal vorkommt."
        : " The smallest entry (" + least.get().title() + ", " + Facts.number(points) + " points) is enough "
            + Facts.count(needed) + " times.";
  }

  /** Share of refusals that an official lets pass; 0 where none is declared. */
  static double waived(Case held, Consequence consequence) {
    var demand = consequence.scheme() == null ? null
        : held.scenario().demands().get(consequence.subject().replaceFirst("^demands\\.", ""));
    return demand == null || demand.waived() == null || demand.decidedBy() == DecidedBy.SCORE ? 0
        : demand.waived().value();
  }

  static void isPredictedFromTraits(Case held) {
    var system = system(held);
    for (var charge : held.facts().charges()) {
      if (charge.conduct().lawful()) {
        continue;
      }
      var picking = charge.conduct().noticedBy().keySet().stream().filter(name -> picks(held, name)).toList();
      if (system == System.FIXED_RULES || picking.isEmpty()) {
        held.clear(
            charge.subject(), new Words(
                "No trait is declared to decide who is looked at by a learned system.",
                "Laut Datei entscheidet kein Merkmal darüber, wen ein gelerntes System ansieht."));
      } else if (system == null || system == System.UNKNOWN) {
        held.ask(
            charge.subject(), new Words(
                "Who is looked at depends on a trait; how that comes about is not in the file.",
                "Wer angesehen wird, hängt von einem Merkmal ab; wie es dazu kommt, steht nicht in der Datei."),
            "watchers." + picking.getFirst() + ".exposure");
      } else {
        held.flagAndAsk(
            charge.subject(), new Words(
                "A learned system, and a trait decides how likely " + picking.getFirst()
                    + " looks at somebody for an offence.",
                "Ein gelerntes System, und ein Merkmal entscheidet, wie wahrscheinlich " + picking.getFirst()
                    + " jemanden wegen eines Verstoßes ansieht."),
            "watchers." + picking.getFirst() + ".exposure", "governance.system");
      }
    }
  }

  private static boolean picks(Case held, String watcher) {
    var declared = held.scenario().watchers().get(watcher);
    return declared != null && declared.exposure().entrySet().stream()
        .anyMatch(factors -> held.facts().areUnequal(factors.getKey(), factors.getValue()));
  }

  static void isHighRisk(Case held) {
    for (var consequence : held.facts().consequences()) {
      if (consequence.contexts().stream().anyMatch(Contexts.HIGH_RISK::contains)) {
        held.flag(
            consequence.subject(), new Words(
                "The context " + consequence.context() + " is one of the areas with duties for high-risk systems.",
                "Der Bereich " + consequence.context() + " gehört zu denen mit Pflichten für Hochrisiko-Systeme."),
            consequence.contextKey());
      } else {
        held.clear(
            consequence.subject(), new Words(
                "The context " + consequence.context() + " is none of the areas by its name.",
                "Der Bereich " + consequence.context() + " gehört dem Namen nach nicht dazu."),
            consequence.contextKey());
      }
    }
    if (held.scenario().controlRoom() != null) {
      held.flag(
          "control-room", new Words(
              "Identifying people by their faces is one of the areas with duties for high-risk systems.",
              "Menschen am Gesicht zu erkennen gehört zu den Bereichen mit Pflichten für Hochrisiko-Systeme."));
    }
  }

  static void isAssessed(Case held) {
    var governance = held.scenario().governance();
    boolean isFinance = held.facts().consequences().stream()
        .anyMatch(each -> each.contexts().stream().anyMatch(List.of("finance", "credit", "insurance")::contains));
    if (held.facts().hasAnything()
        && (governance == null || governance.operator() != Governance.Operator.PRIVATE || isFinance)) {
      held.ask(
          governance == null ? "" : "governance.operator", new Words(
              "The file has no place to say whether the rights of those concerned were assessed before.",
              "Die Datei hat keine Stelle dafür, ob die Folgen für die Rechte der Betroffenen vorher abgeschätzt wurden."));
    }
  }

  static void isDecisionExplained(Case held) {
    var governance = held.scenario().governance();
    for (var consequence : held.facts().detriments()) {
      if (consequence.contexts().stream().noneMatch(Contexts.HIGH_RISK::contains)) {
        continue;
      }
      var explained = governance == null ? Governance.Answer.UNKNOWN : governance.explained();
      switch (explained) {
        case NO -> held.flag(
            consequence.subject(), new Words(
                "Decisions in the context " + consequence.context() + " are not explained.",
                "Entscheidungen im Bereich " + consequence.context() + " werden nicht erklärt."),
            consequence.subject(), "governance.explained");
        case YES -> held.clear(
            consequence.subject(), new Words("Decisions are explained.", "Entscheidungen werden erklärt."),
            "governance.explained");
        case UNKNOWN -> held.ask(
            consequence.subject(), new Words(
                "The file does not say whether decisions are explained.",
                "Die Datei sagt nicht, ob Entscheidungen erklärt werden."),
            consequence.subject());
      }
    }
  }
}
