package counterscore.oracle;

import counterscore.scenario.Conduct;
import counterscore.scenario.Quantity;
import counterscore.scenario.Responses;
import counterscore.scenario.Scenario;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By which factor a resident's rate of a conduct is multiplied. */
final class Responding {
  private final Scenario scenario;

  Responding(Scenario scenario) {
    this.scenario = scenario;
  }

  /** The largest factor that a conduct can have. */
  double atMost(String key) {
    var hardship = hardship(key);
    return hardship == null ? 1 : hardship.atMost().value();
  }

  double factor(String key, Conduct conduct, Resident resident, int day) {
    var responses = scenario.responses();
    if (responses == null) {
      return 1;
    }
    double factor = 1;
    if (responses.deterrence() != null && !conduct.lawful() && isPenalised(key)) {
      var deterrence = responses.deterrence();
      factor *= Math.exp(
          -deterrence.strength().value() * resident.unlawful.memory(day, deterrence.halfLife().days()));
    }
    if (responses.chilling() != null && conduct.lawful() && isPenalised(key)) {
      factor *= chilled(responses.chilling(), resident, day);
    }
    var hardship = hardship(key);
    if (hardship != null) {
      double refusals = resident.refusals.memory(day, hardship.halfLife().days());
      factor *= 1 + Math.min(hardship.atMost().value() - 1, hardship.strength().value() * refusals);
    }
    return factor;
  }

  private static double chilled(Responses.Chilling chilling, Resident resident, int day) {
    double factor = resident.aware ? 1 - value(chilling.whenAware()) : 1;
    int halfLife = chilling.halfLife().days();
    double ofFriends =
        resident.friendsMemory * Math.pow(0.5, (day - resident.friendsMemoryOf) / (double) halfLife);
    return factor * Math.exp(
        -chilling.own().value() * resident.lawful.memory(day, halfLife) - value(chilling.friends()) * ofFriends);
  }

  static double value(@Nullable Quantity quantity) {
    return quantity == null ? 0 : quantity.value();
  }

  private Responses.@Nullable Hardship hardship(String key) {
    var hardship = scenario.responses() == null ? null : scenario.responses().hardship();
    return hardship != null && hardship.conduct().contains(key) ? hardship : null;
  }

  /** Whether some scheme takes points for a conduct on some day of the period. */
  private boolean isPenalised(String key) {
    for (var scheme : scenario.schemes().values()) {
      var rule = scheme.rules().get(key);
      for (int day = 0; rule != null && day < scenario.period().days(); day++) {
        LocalDate date = scenario.period().start().plusDays(day);
        boolean takes = rule.between() != null ? rule.between().get(0) < 0
            : rule.points() != null && rule.points().on(date) < 0;
        if (takes) {
          return true;
        }
      }
    }
    return false;
  }

  /** Points were taken for an entry in a resident's file. */
  void penalised(Resident resident, Conduct conduct, int day) {
    var of = conduct.lawful() ? resident.lawful : resident.unlawful;
    if (scenario.responses() != null && scenario.responses().isNotified()) {
      of.happened(day);
    } else {
      of.happenedUnseen();
    }
  }

  /** Who knows of the scheme from the start. */
  boolean isAware(Chance chance) {
    var chilling = scenario.responses() == null ? null : scenario.responses().chilling();
    return chilling != null && chance.happens(value(chilling.aware()));
  }
}
