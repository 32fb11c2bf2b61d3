package counterscore.engine;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.Truth;
import counterscore.engine.scoring.Scoring;
import counterscore.observation.LifeStory;
import counterscore.observation.LifeStory.Booking;
import counterscore.observation.LifeStory.Standing;
import counterscore.observation.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Watches the batches of a block for one resident. A score follows from the entries in its own file alone, so the resident's
 * scores are kept a second time, entry by entry, and compared with the block's at the end.
 */
final class Biographer implements Witness {
  private final Plan plan;
  private final int resident;
  private final List<Scoring> scorings;
  private final List<Standing> start;
  private final List<LifeStory.Event> events = new ArrayList<>();
  private final List<String> conducts;
  private final List<String> demands;
  private final Entries single = new Entries();
  private int morning = -1;
  private int conduct;
  private int unnoticed;

  Biographer(Plan plan, int resident) {
    this.plan = plan;
    this.resident = resident;
    var kinds = plan.conducts().stream().map(ConductPlan::kind).toArray(Kind[]::new);
    this.scorings = plan.schemes().stream().map(scheme -> new Scoring(scheme, kinds, 1)).toList();
    this.conducts = List.copyOf(plan.experiment().scenario().conduct().keySet());
    this.demands = List.copyOf(plan.experiment().scenario().demands().keySet());
    this.start = standings();
  }

  @Override
  public void acts(int block, int day, int ofConduct, Acts acts) {
    reach(day);
    if (ofConduct != conduct) {
      tellUnnoticed();
      conduct = ofConduct;
    }
    for (int k = 0; k < acts.count; k++) {
      unnoticed += acts.resident[k] == resident ? 1 : 0;
    }
  }

  @Override
  public void entries(int block, int day, Entries entries) {
    reach(day);
    for (int k = 0; k < entries.count; k++) {
      boolean isOwnAct = entries.truth[k] != Truth.FABRICATED && entries.actor[k] == resident;
      unnoticed -= isOwnAct ? 1 : 0;
      if (isOwnAct && entries.truth[k] != Truth.CORRECT) {
        events.add(
            new LifeStory.Misdirected(
                date(day), conducts.get(entries.conduct[k]), watcher(entries, k), entries.truth[k] == Truth.LOST));
      }
      if (entries.resident[k] == resident && entries.truth[k] != Truth.LOST) {
        write(entries, k, day);
      }
    }
  }

  @Override
  public void demands(int block, int day, DemandPlan demand, Acts asked) {
    reach(day);
    for (int k = 0; k < asked.count; k++) {
      if (asked.resident[k] == resident) {
        var standing = standing(scorings.get(demand.scheme()));
        boolean refused = demand.refused()[scorings.get(demand.scheme()).columns().tier(0)];
        events.add(
            new LifeStory.Asked(
                date(day), demands.get(demand.index()), plan.parties().get(demand.party()), standing.tier(), refused));
      }
    }
  }

  /** The story, once the last day is over. */
  LifeStory story(long number, String stratum, List<ScoreColumns> lived) {
    reach(plan.calendar().days() - 1);
    tellUnnoticed();
    for (int s = 0; s < lived.size(); s++) {
      if (lived.get(s).score(resident) != scorings.get(s).columns().score(0)) {
        throw new IllegalStateException(
            "resident " + number + " ended at " + lived.get(s).score(resident) + ", told " + standings().get(s));
      }
    }
    return new LifeStory(number, stratum, start, events, standings());
  }

  private void write(Entries entries, int k, int day) {
    single.count = 0;
    single.add(0, 0, entries.conduct[k], entries.channel[k], entries.truth[k]);
    var bookings = new ArrayList<Booking>();
    for (var scoring : scorings) {
      int before = scoring.columns().score(0);
      scoring.read(single, day);
      if (scoring.columns().scheme().ruleOfConduct()[entries.conduct[k]] >= 0) {
        bookings.add(new Booking(scoring.columns().score(0) - before, standing(scoring)));
      }
    }
    events.add(
        new LifeStory.Written(
            date(day), conducts.get(entries.conduct[k]), watcher(entries, k), Tables.TRUTHS.get(entries.truth[k]),
            bookings));
  }

  /** Lets the mornings up to a day pass. */
  private void reach(int day) {
    if (morning < day) {
      tellUnnoticed();
    }
    while (morning < day) {
      morning++;
      for (var scoring : scorings) {
        int before = scoring.columns().score(0);
        long lapsed = lapsed(scoring);
        scoring.morning(morning);
        if (lapsed(scoring) > lapsed) {
          var booking = new Booking(scoring.columns().score(0) - before, standing(scoring));
          events.add(new LifeStory.Lapsed(date(morning), booking));
        }
      }
    }
  }

  private static long lapsed(Scoring scoring) {
    return scoring.tallies().stream().mapToLong(tally -> tally.lapsed).sum();
  }

  /** Acts of one conduct on one day come in several batches; they are told together. */
  private void tellUnnoticed() {
    if (unnoticed > 0) {
      events.add(new LifeStory.Unnoticed(date(morning), conducts.get(conduct), unnoticed));
    }
    unnoticed = 0;
  }

  private String watcher(Entries entries, int k) {
    return plan.channels().get(entries.channel[k]).watcher();
  }

  private LocalDate date(int day) {
    return plan.calendar().date(day);
  }

  private List<Standing> standings() {
    return scorings.stream().map(Biographer::standing).toList();
  }

  private static Standing standing(Scoring scoring) {
    var scheme = scoring.columns().scheme();
    return new Standing(scheme.name(), scoring.columns().score(0), scheme.tiers().get(scoring.columns().tier(0)));
  }
}
