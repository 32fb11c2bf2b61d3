package counterscore.engine.comparison;

import static counterscore.engine.comparison.TownBuilder.map;

import counterscore.testing.Records;
import counterscore.scenario.Demand;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Span;
import java.util.List;
import java.util.Map;

/** Slips of the pen in consequences, places, lists and look-ups. */
final class ConsequenceMutants {
  private ConsequenceMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.demand(
            "a wait is a day shorter", "consequences", "flight",
            d -> Records.with(d, "delayed", Map.of("B", new Span(2), "C", new Span(30)))),
        Mutant.demand(
            "a surcharge is a tenth smaller", "consequences", "flight",
            d -> Records.with(d, "priced", map("AAA", 0.9, "B", 1.1, "C", 1.27))),
        Mutant.demand(
            "a reward goes to one tier more", "consequences", "flight",
            d -> Records.with(d, "rewarded", map("AAA", 12.5, "A", 3, "B", 3))),
        Mutant.demand(
            "officials pass a sixth more", "consequences", "loan",
            d -> Records.with(d, "waived", Quantity.of(0.35))),
        Mutant.demand(
            "refused demands are made again once more", "consequences", "rent",
            d -> Records.with(d, "retry", new Demand.Retry(new Span(7), 3))),
        Mutant.demand(
            "refused demands are made again three days later", "consequences", "loan",
            d -> Records.with(d, "retry", new Demand.Retry(new Span(7), 3))),
        Mutant.demand(
            "there are 1 in 200 fewer places", "places", "school",
            d -> Records.with(d, "places", new Demand.Places(Quantity.of(20.2)))),
        Mutant.demand(
            "two favoured tiers change places", "places", "school",
            d -> Records.with(d, "favoured", List.of("A", "AAA"))),
        Mutant.demand(
            "refused applicants are ranked", "places", "school", d -> Records.with(d, "refused", List.of())),
        Mutant.list("a list admits everybody", "places", "debtors", l -> Records.with(l, "refuses", List.of())),
        Mutant.list("all dispositions enter alike", "lists", "courts", l -> Records.with(l, "disposition", null)),
        Mutant.list("all groups enter alike", "lists", "courts", l -> Records.with(l, "factors", Map.of())),
        Mutant.list(
            "the rate of entering does not change", "lists", "courts",
            l -> Records.with(l, "enters", Rate.perYear(0.8))),
        Mutant.list(
            "a listed resident stays half as long again", "lists", "tax",
            l -> Records.with(l, "leaves", Rate.perYear(4))),
        new Mutant(
            "the last declared list refuses", "lists",
            s -> Records.with(s, "lists", Mutants.reversed(s.lists()))),
        Mutant.lookup("a party looks at all alike", "lists", "railway", l -> Records.with(l, "disposition", null)),
        Mutant.lookup("all groups look alike", "lists", "resident", l -> Records.with(l, "factors", Map.of())),
        Mutant.lookup("a tenth more is shared", "lists", "bank", l -> Records.with(l, "shared", Quantity.of(0.66))));
  }
}
