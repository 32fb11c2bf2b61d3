package counterscore.engine.plan;

import counterscore.engine.chance.Luck;
import counterscore.scenario.Conduct;
import counterscore.scenario.Quantity;
import counterscore.scenario.Responses;
import counterscore.scenario.Rule;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles responses. A class whose strength is 0 is one that was never declared. */
final class ResponseCompiler {
  private final Scenario scenario;
  private final Calendar calendar;
  private final @Nullable ResponsePlan plan;

  ResponseCompiler(Scenario scenario, Calendar calendar) {
    this.scenario = scenario;
    this.calendar = calendar;
    this.plan = scenario.responses() == null ? null : plan(scenario.responses());
  }

  /** How residents respond in general; null: not at all. */
  @Nullable
  ResponsePlan plan() {
    return plan;
  }

  private static @Nullable ResponsePlan plan(Responses responses) {
    var deterrence = responses.deterrence() == null ? null : deterrence(responses.deterrence());
    var chilling = Chill.of(responses.chilling());
    var declared = responses.hardship();
    var hardship = declared == null ? null : hardship(declared);
    if (deterrence == null && hardship == null && chilling.memory == null && chilling.whenAware == 1) {
      return null;
    }
    return new ResponsePlan(
        responses.isNotified(), deterrence, chilling.memory, chilling.friends, chilling.aware, chilling.whenAware,
        hardship, hardship == null || declared == null ? 0 : declared.strength().value(),
        hardship == null || declared == null ? 1 : declared.atMost().value());
  }

  private static @Nullable MemoryPlan deterrence(Responses.Deterrence declared) {
    double strength = declared.strength().value();
    return strength > 0 ? new MemoryPlan(declared.halfLife().days(), strength) : null;
  }

  private static @Nullable MemoryPlan hardship(Responses.Hardship declared) {
    return declared.strength().value() > 0 && declared.atMost().value() > 1
        ? new MemoryPlan(declared.halfLife().days(), 0)
        : null;
  }

  /** What chilling comes to; {@code whenAware} is the factor for those who know. */
  private record Chill(
      @Nullable MemoryPlan memory, @Nullable MemoryPlan friends, long aware, double whenAware) {
    static Chill of(Responses.@Nullable Chilling declared) {
      if (declared == null) {
        return new Chill(null, null, 0, 1);
      }
      int halfLife = declared.halfLife().days();
      double own = declared.own().value();
      double friends = value(declared.friends());
      boolean anyKnows = value(declared.aware()) > 0 && value(declared.whenAware()) > 0;
      return new Chill(
          own + friends > 0 ? new MemoryPlan(halfLife, own) : null,
          friends > 0 ? new MemoryPlan(halfLife, friends) : null,
          anyKnows ? Luck.threshold63(value(declared.aware())) : 0,
          anyKnows ? 1 - value(declared.whenAware()) : 1);
    }
  }

  private static double value(@Nullable Quantity quantity) {
    return quantity == null ? 0 : quantity.value();
  }

  /** By which factor a response can raise a conduct at most. */
  double atMost(String conduct) {
    return isHardened(conduct) && plan != null ? plan.hardshipAtMost() : 1;
  }

  /**
   * How residents respond with one conduct; null: not at all.
   *
   * @param base the field without responses
   */
  @Nullable
  ConductResponse of(String name, Conduct conduct, Field base) {
    boolean isPenalised = isPenalised(name);
    boolean isDeterred = plan != null && plan.deterrence() != null && isPenalised && !conduct.lawful();
    boolean isChilled = plan != null && (plan.chilling() != null || plan.whenAware() < 1) && isPenalised
        && conduct.lawful();
    var suspendedBy = suspendedBy(name);
    return isDeterred || isChilled || isHardened(name) || suspendedBy.length > 0
        ? new ConductResponse(base, isDeterred, isChilled, isHardened(name), suspendedBy)
        : null;
  }

  private boolean isHardened(String conduct) {
    return plan != null && plan.hardship() != null && scenario.responses() != null
        && scenario.responses().hardship() != null && scenario.responses().hardship().conduct().contains(conduct);
  }

  /** Whether any scheme takes points for it on any day of the run. */
  private boolean isPenalised(String conduct) {
    for (var scheme : scenario.schemes().values()) {
      var rule = scheme.rules().get(conduct);
      for (int day = 0; rule != null && day < calendar.days(); day++) {
        if (lowest(rule, day) < 0) {
          return true;
        }
      }
    }
    return false;
  }

  private double lowest(Rule rule, int day) {
    return rule.between() != null ? rule.between().get(0) : rule.meanPoints(calendar.date(day));
  }

  /** Schemes whose suspensions keep residents from a conduct or a demand. */
  int[] suspendedBy(String conductOrDemand) {
    List<Integer> schemes = new ArrayList<>();
    int index = 0;
    for (var scheme : scenario.schemes().values()) {
      if (scheme.resets().values().stream().anyMatch(
          reset -> reset.conduct().contains(conductOrDemand) || reset.demands().contains(conductOrDemand))) {
        schemes.add(index);
      }
      index++;
    }
    return schemes.stream().mapToInt(Integer::intValue).toArray();
  }
}
