package counterscore.engine.demand;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Answers;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.population.Enrolled;

/**
 * Decides demands by lists, then by the tier of the score after the day's entries, then by an official who may let a refusal by
 * tier pass. Every demand is one look-up.
 */
public final class Demanding {
  private final Luck luck;
  private final long[] words = new long[4];

  public Demanding(Luck luck) {
    this.luck = luck;
  }

  /**
   * Decides a batch of demands.
   *
   * @param answers block, day and repetition are set by the caller, the rest is filled
   */
  public void decide(Desk desk, Acts asked, Answers answers) {
    read(desk, asked, answers);
    if (desk.plan().waived() > 0) {
      waive(desk, asked, answers);
    }
    note(desk, asked, answers);
  }

  private static void read(Desk desk, Acts asked, Answers answers) {
    var refused = desk.plan().terms().refused();
    long refusing = desk.plan().lists();
    for (int k = 0; k < asked.count; k++) {
      int tier = desk.standing().tier(asked.resident[k]);
      answers.tier[k] = tier;
      answers.list[k] = -1;
      answers.outcome[k] = refused[tier] ? Answers.REFUSED_BY_TIER : Answers.GRANTED;
    }
    for (int k = 0; refusing != 0 && k < asked.count; k++) {
      long on = desk.lists().on(asked.resident[k]) & refusing;
      if (on != 0) {
        answers.list[k] = Long.numberOfTrailingZeros(on);
        answers.outcome[k] = Answers.REFUSED_BY_LIST;
      }
    }
  }

  private void waive(Desk desk, Acts asked, Answers answers) {
    int name = desk.plan().name(answers.repetition);
    for (int k = 0; k < asked.count; k++) {
      if (answers.outcome[k] == Answers.REFUSED_BY_TIER) {
        int point = asked.point[k];
        luck.draw(
            words, Stream.WAIVER, name, answers.block, answers.firstDay, point & 0xFFFFFF, point >>> 24);
        if (Luck.mark63(words[0], words[1]) < desk.plan().waived()) {
          answers.outcome[k] = Answers.WAIVED;
        }
      }
    }
  }

  private static void note(Desk desk, Acts asked, Answers answers) {
    var plan = desk.plan();
    for (int k = 0; k < asked.count; k++) {
      int row = plan.firstRow() + answers.tier[k];
      int stratum = asked.stratum[k];
      desk.demands().asked(row, plan.firstLookup() + answers.tier[k], stratum);
      if (answers.repetition > 0) {
        desk.demands().retried(row, stratum);
      }
      if (answers.outcome[k] != Answers.GRANTED) {
        noteRefusal(desk, answers, k, asked.resident[k], row, stratum);
      }
      if (plan.places() != null) {
        desk.places().apply(plan.places().index(), asked.resident[k], answers.isRefused(k));
      } else if (!answers.isRefused(k)) {
        desk.demands().granted(row, stratum, plan.terms(), answers.tier[k]);
      }
      if (plan.retry() != null && answers.isRefused(k) && answers.repetition < plan.retry().times()) {
        desk.demands().again(
            plan.index(), answers.repetition + 1, answers.firstDay, asked.resident[k], asked.point[k]);
      }
    }
  }

  /** A refusal, or what would have been one. */
  private static void noteRefusal(Desk desk, Answers answers, int k, int resident, int row, int stratum) {
    var scores = desk.standing().scores();
    if (answers.outcome[k] == Answers.WAIVED) {
      desk.demands().waived(row, stratum);
    } else if (answers.outcome[k] == Answers.REFUSED_BY_LIST) {
      desk.demands().refusedByList(desk.plan().index(), resident, row, stratum);
      desk.lists().refused(desk.listPlans().get(answers.list[k]).rowOfDemand()[desk.plan().index()], stratum);
    } else if (scores != null) {
      int file = desk.standing().fileOf(resident);
      boolean tainted = file != Enrolled.NO_FILE && scores.isTainted(file);
      boolean blameless = file == Enrolled.NO_FILE || scores.isBlameless(file);
      desk.demands().refused(desk.plan().index(), resident, row, stratum, tainted, blameless);
    }
  }
}
