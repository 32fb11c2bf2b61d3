package counterscore.report;

import counterscore.observation.LifeStory;
import counterscore.scenario.Scenario;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a resident asked for, how it was answered, and who looked, as text. */
final class PetitionText {
  private final Scenario scenario;

  PetitionText(Scenario scenario) {
    this.scenario = scenario;
  }

  String asked(LifeStory.Asked asked) {
    return demand(asked.demand()) + again(asked.repetition()) + ", " + party(asked.party())
        + (asked.tier() == null ? " reads the lists" : " looks the score up, tier " + asked.tier()) + ": "
        + answer(asked.answer());
  }

  private static String again(int repetition) {
    return repetition == 0 ? "" : repetition == 1 ? ", asked again" : ", asked again for the " + ordinal(repetition);
  }

  private static String ordinal(int repetition) {
    return repetition + (repetition == 2 ? "nd" : repetition == 3 ? "rd" : "th") + " time";
  }

  private String answer(LifeStory.Answer answer) {
    return switch (answer) {
      case LifeStory.Granted(var waived, var terms) -> "granted" + waived(waived) + terms(terms);
      case LifeStory.Applied(var waived) -> "the application is taken" + waived(waived);
      case LifeStory.RefusedByTier _ -> "REFUSED";
      case LifeStory.RefusedByList(var list) -> "REFUSED, on the list " + list(list);
    };
  }

  private static String waived(boolean waived) {
    return waived ? " by an official although the tier is refused" : "";
  }

  private String terms(LifeStory.Terms terms) {
    return (terms.waitingDays() == 0 ? "" : ", after " + Numbers.count(terms.waitingDays(), "day", "days"))
        + (terms.price() == null || terms.surcharge() == 0 ? "" : ", " + price(terms.price(), terms.surcharge()))
        + (terms.reward() == 0 ? "" : ", with a reward of " + money(terms.reward()));
  }

  private String price(long price, long surcharge) {
    return "for " + money(price) + " instead of " + money(price - surcharge);
  }

  private String money(long hundredths) {
    return Numbers.money(hundredths, scenario.society().currency());
  }

  String placed(LifeStory.Placed placed) {
    var what = demand(placed.demand()) + (placed.tier() == null ? "" : ", tier " + placed.tier()) + ": ";
    var terms = placed.terms() == null ? "" : terms(placed.terms());
    return what + switch (placed.place()) {
      case ADMITTED -> "a place" + terms;
      case FAVOURED -> "a place because of the tier" + terms;
      case NOT_ADMITTED -> "no place";
      case DISPLACED -> "NO PLACE, by lot alone there would have been one";
    };
  }

  String onList(LifeStory.OnList onList) {
    return switch (onList.move()) {
      case AT_THE_START -> "stands on the list " + list(onList.list());
      case ENTERED -> "put on the list " + list(onList.list());
      case LEFT -> "taken off the list " + list(onList.list());
    };
  }

  /** The resident hears of a request only; a story tells of every look. */
  String lookedUp(LifeStory.LookedUp lookedUp) {
    var party = party(lookedUp.party());
    var tier = (scenario.schemes().size() == 1 ? "" : " in " + lookedUp.scheme()) + ", tier " + lookedUp.tier();
    return switch (lookedUp.consent()) {
      case NOT_ASKED -> party + " looks the score up unasked" + tier;
      case SHARED -> party + " asks for the score: shown" + tier;
      case WITHHELD -> party + " asks for the score: not shown";
    };
  }

  String demand(String demand) {
    return LifeText.named(Objects.requireNonNull(scenario.demands().get(demand)).title(), demand);
  }

  String list(String list) {
    return LifeText.named(Objects.requireNonNull(scenario.lists().get(list)).title(), list);
  }

  String party(String party) {
    var lookup = scenario.lookups().get(party);
    @Nullable
    String title = lookup == null ? null : lookup.title();
    return LifeText.named(title, party);
  }
}
