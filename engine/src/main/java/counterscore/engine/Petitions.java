package counterscore.engine;

import counterscore.engine.batch.Answers;
import counterscore.engine.placing.Placing;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.ListPlan;
import counterscore.engine.plan.LookupPlan;
import counterscore.engine.plan.Plan;
import counterscore.observation.LifeStory;
import counterscore.observation.LifeStory.Answer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in the words of a story what was asked, how it was answered, and who looked. */
final class Petitions {
  private final Plan plan;
  private final List<String> demands;
  private final List<String> lists;
  private final List<Boolean> isPriced;

  Petitions(Plan plan) {
    var scenario = plan.experiment().scenario();
    this.plan = plan;
    this.demands = List.copyOf(scenario.demands().keySet());
    this.lists = List.copyOf(scenario.lists().keySet());
    this.isPriced = scenario.demands().values().stream().map(demand -> demand.price() != null).toList();
  }

  LifeStory.Asked asked(LocalDate date, DemandPlan demand, Answers answers, int k) {
    return new LifeStory.Asked(
        date, demands.get(demand.index()), demand.party(), tier(demand.scheme(), answers.tier[k]), answers.repetition,
        answer(demand, answers, k));
  }

  private Answer answer(DemandPlan demand, Answers answers, int k) {
    boolean waived = answers.outcome[k] == Answers.WAIVED;
    return switch (answers.outcome[k]) {
      case Answers.REFUSED_BY_TIER -> new LifeStory.RefusedByTier();
      case Answers.REFUSED_BY_LIST -> new LifeStory.RefusedByList(lists.get(answers.list[k]));
      default -> demand.places() == null
          ? new LifeStory.Granted(waived, terms(demand, answers.tier[k]))
          : new LifeStory.Applied(waived);
    };
  }

  private LifeStory.Terms terms(DemandPlan demand, int tier) {
    var terms = demand.terms();
    return new LifeStory.Terms(
        terms.waitingDays()[tier], isPriced.get(demand.index()) ? terms.price()[tier] : null, terms.surcharge()[tier],
        terms.reward()[tier]);
  }

  LifeStory.Placed placed(LocalDate date, DemandPlan demand, int tier, Placing.Fate fate) {
    var place = switch (fate) {
      case ADMITTED -> LifeStory.Place.ADMITTED;
      case FAVOURED -> LifeStory.Place.FAVOURED;
      case NOT_ADMITTED -> LifeStory.Place.NOT_ADMITTED;
      case DISPLACED -> LifeStory.Place.DISPLACED;
    };
    boolean admitted = fate == Placing.Fate.ADMITTED || fate == Placing.Fate.FAVOURED;
    return new LifeStory.Placed(
        date, demands.get(demand.index()), tier(demand.scheme(), tier), place, admitted ? terms(demand, tier) : null);
  }

  LifeStory.OnList listed(LocalDate date, ListPlan list, LifeStory.Move move) {
    return new LifeStory.OnList(date, lists.get(list.index()), move);
  }

  LifeStory.LookedUp lookedUp(LocalDate date, LookupPlan lookup, int tier, boolean shared) {
    var scheme = plan.schemes().get(lookup.scheme());
    var consent = lookup.firstRequest() < 0
        ? LifeStory.Consent.NOT_ASKED
        : shared ? LifeStory.Consent.SHARED : LifeStory.Consent.WITHHELD;
    return new LifeStory.LookedUp(date, lookup.party(), scheme.name(), scheme.tiers().get(tier), consent);
  }

  private @Nullable String tier(int scheme, int tier) {
    return scheme < 0 ? null : plan.schemes().get(scheme).tiers().get(tier);
  }
}
