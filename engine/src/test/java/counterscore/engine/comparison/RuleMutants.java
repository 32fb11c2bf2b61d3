package counterscore.engine.comparison;

import counterscore.scenario.Bonus;
import counterscore.scenario.Computed;
import counterscore.scenario.Conduct;
import counterscore.scenario.Feed;
import counterscore.scenario.Friends;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Society;
import counterscore.scenario.Watcher;
import counterscore.scenario.Repair;
import counterscore.scenario.Reset;
import counterscore.scenario.Responses;
import counterscore.scenario.Rule;
import counterscore.scenario.Scheme;
import counterscore.scenario.Span;
import counterscore.testing.Records;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Slips in what points depend on besides earlier entries, and in how residents respond. */
final class RuleMutants {
  private RuleMutants() {}

  static List<Mutant> all() {
    return List.of(
        Mutant.conduct(
            "one further entry in five is missing", "occasions", "speeding",
            c -> Records.with(c, "occasion", new Conduct.Occasion(Quantity.of(0.64)))),
        Mutant.rule(
            "an occasion is bounded a point later", "occasions", "speeding",
            r -> Records.with(r, "perOccasion", Quantity.of(12))),
        Mutant.rule(
            "an official never takes the most", "occasions", "fraud", r -> Records.with(r, "between", List.of(-7, -3))),
        Mutant.rule(
            "the night counts a little less", "occasions", "speeding",
            r -> Records.with(r, "times", Map.of("night", Quantity.of(2)))),
        Mutant.rule(
            "what is imposed ends a day late", "occasions", "drinking",
            r -> Records.with(r, "imposes", new Rule.Imposed("D", new Span(5)))),
        scheme(
            "a bonus after half a month more", "settling", "licence",
            s -> Records.with(s, "bonus", new Bonus(new Span(60), Quantity.of(2), Quantity.of(30), true))),
        scheme(
            "a bonus never returns to the start", "settling", "licence",
            s -> Records.with(s, "bonus", new Bonus(new Span(45), Quantity.of(2), Quantity.of(30), false))),
        scheme("a little more drift", "settling", "city", s -> Records.with(s, "drift", Quantity.of(0.32))),
        scheme(
            "repair counts by the month", "settling", "city",
            s -> Records.with(
                s, "repair",
                Map.of(
                    "helping",
                    new Repair(
                        Objects.requireNonNull(s.repair().get("helping")).steps(), Scheme.Per.MONTH)))),
        scheme("nobody is rewarded", "guardians", "city", s -> Records.with(s, "rewards", Map.of())),
        scheme(
            "a suspension ends a day late", "resets", "licence",
            s -> Records.with(s, "resets", Map.of("banned", banned(5, 9, 0.7, List.of("fuel"))))),
        scheme(
            "everybody is suspended", "resets", "licence",
            s -> Records.with(s, "resets", Map.of("banned", banned(4, 9, 1, List.of("fuel"))))),
        scheme(
            "a suspension keeps nobody from asking", "resets", "licence",
            s -> Records.with(s, "resets", Map.of("banned", banned(4, 9, 0.7, List.of())))),
        scheme(
            "a ban's end leaves the record as it is", "records", "count",
            s -> Records.with(
                s, "resets",
                Map.of(
                    "banned",
                    Records.with(Objects.requireNonNull(s.resets().get("banned")), "clears", List.of())))),
        Mutant.conduct("children answer for themselves", "guardians", "noise", c -> Records.with(c, "chargedTo", null)),
        new Mutant(
            "a guardian may live elsewhere", "guardians",
            s -> Records.with(
                s, "society",
                Records.with(
                    s.society(), "guardians",
                    Records.with(Objects.requireNonNull(s.society().guardians()), "shared", List.of())))),
        society(
            "one in four leavers stays", "movers", s -> Records.with(s, "turnover", Rate.perYear(1.1))),
        society("everybody is there from the start", "movers", s -> Records.with(s, "growth", null)),
        Mutant.rule(
            "newcomers pay a quarter less", "movers", "parking",
            r -> Records.with(r, "newcomers", new Rule.Newcomers(new Span(30), Quantity.of(1.5)))),
        Mutant.watcher(
            "a reward raises true reports alone", "movers", "patrol",
            w -> Records.with(w, "reward", new Watcher.Reward(Quantity.of(1.5), Quantity.of(1)))),
        society(
            "everybody has a file", "enrolment",
            s -> Records.with(
                s, "enrolment", Records.with(Objects.requireNonNull(s.enrolment()), "toNobody", Quantity.of(0)))),
        society(
            "mistakes of enrolment fall on all alike", "enrolment",
            s -> Records.with(
                s, "enrolment", Records.with(Objects.requireNonNull(s.enrolment()), "factors", Map.of()))),
        scheme(
            "an appeal takes a week longer", "appeals", "city",
            s -> Records.with(s, "appeals", Records.with(Objects.requireNonNull(s.appeals()), "after", new Span(16)))),
        scheme(
            "correct entries are never struck", "appeals", "city",
            s -> Records.with(
                s, "appeals", Records.with(Objects.requireNonNull(s.appeals()), "correctUpheld", Quantity.of(0)))),
        scheme(
            "groups contest alike", "appeals", "city",
            s -> Records.with(s, "appeals", Records.with(Objects.requireNonNull(s.appeals()), "factors", Map.of()))),
        new Mutant(
            "residents learn without looking", "appeals",
            s -> Records.with(
                s, "responses", Records.with(Objects.requireNonNull(s.responses()), "notified", true))),
        friends("friends are taken as they come", f -> Records.with(f, "homophily", Quantity.of(0.4))),
        friends("friends in another block are forgotten", f -> Records.with(f, "bridging", 0)),
        scheme(
            "friends count a tenth less", "friends", "city",
            s -> Records.with(s, "friendWeight", Quantity.of(0.18))),
        new Mutant(
            "one in five who would part stays", "friends",
            s -> Records.with(
                s, "responses",
                Records.with(
                    Objects.requireNonNull(s.responses()), "shedding",
                    new Responses.Shedding("city", Quantity.of(0.2))))),
        new Mutant(
            "friends' memories count for nothing", "friends",
            s -> Records.with(
                s, "responses",
                Records.with(
                    Objects.requireNonNull(s.responses()), "chilling",
                    Records.with(
                        Objects.requireNonNull(Objects.requireNonNull(s.responses()).chilling()), "friends",
                        Quantity.of(0))))),
        computed(
            "old customers are forgotten",
            c -> Records.with(
                c, "tenure", new Computed.Tenure(Quantity.of(2), new Span(1000), new Span(300)))),
        computed(
            "groups take part alike", c -> Records.with(c, "factors", Map.of())),
        computed(
            "purchases never fade",
            c -> Records.with(
                c, "purchases",
                Records.with(Objects.requireNonNull(c.purchases()), "halfLife", new Span(36_500)))),
        computed("outsiders stand well", c -> Records.with(c, "outsiders", "good")),
        scheme(
            "a feed is a tenth weaker", "private", "city",
            s -> Records.with(s, "feeds", Map.of("firm", new Feed(Quantity.of(0.18), Quantity.of(150))))),
        scheme(
            "friends do not count for the firm", "private", "firm",
            s -> Records.with(s, "friendWeight", Quantity.of(0))),
        new Mutant(
            "one in twenty more shares", "private",
            s -> Records.with(
                s, "lookups",
                Map.of(
                    "bank",
                    Records.with(Objects.requireNonNull(s.lookups().get("bank")), "shared", Quantity.of(0.65))))),
        responses(
            "deterrence fades more slowly", r -> Records.with(
                r, "deterrence", new Responses.Deterrence(Quantity.of(0.6), new Span(30)))),
        responses("nobody is told", r -> Records.with(r, "notified", false)),
        responses(
            "one in ten fewer is aware", r -> Records.with(
                r, "chilling", Records.with(Objects.requireNonNull(r.chilling()), "aware", Quantity.of(0.3)))),
        responses(
            "hardship has no bound", r -> Records.with(
                r, "hardship", Records.with(Objects.requireNonNull(r.hardship()), "atMost", Quantity.of(4)))));
  }

  private static Reset banned(int days, int score, double probability, List<String> demands) {
    return new Reset(
        new Span(days), List.of("parking"), demands, Quantity.of(score), Quantity.of(probability), List.of());
  }

  private static Mutant scheme(String name, String town, String key, UnaryOperator<Scheme> change) {
    return Mutant.scheme(name, town, key, change);
  }

  private static Mutant society(String name, String town, UnaryOperator<Society> change) {
    return new Mutant(name, town, s -> Records.with(s, "society", change.apply(s.society())));
  }

  private static Mutant computed(String name, UnaryOperator<Computed> change) {
    return scheme(
        name, "private", "firm",
        s -> Records.with(s, "computed", change.apply(Objects.requireNonNull(s.computed()))));
  }

  private static Mutant friends(String name, UnaryOperator<Friends> change) {
    return society(
        name, "friends", s -> Records.with(s, "friends", change.apply(Objects.requireNonNull(s.friends()))));
  }

  private static Mutant responses(String name, UnaryOperator<Responses> change) {
    return new Mutant(
        name, "responses",
        s -> Records.with(s, "responses", change.apply(Objects.requireNonNull(s.responses()))));
  }
}
