package counterscore.engine;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Answers;
import counterscore.engine.batch.Entries;
import counterscore.engine.batch.Readings;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.StudyColumns;
import counterscore.engine.placing.Placing;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.ListPlan;
import counterscore.engine.plan.LookupPlan;
import counterscore.engine.plan.Plan;
import counterscore.engine.population.Composition;
import counterscore.observation.LifeStory;
import java.util.Collection;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Watches the batches and bookings of blocks for some of their residents and has each told. */
final class Biographer implements Witness {
  /** Those who are told, by block; null: nobody. */
  private final @Nullable Chosen[] ofBlock;
  private final SortedMap<Long, Biography> told = new TreeMap<>();

  /**
   * @param residents numbers in the run
   */
  Biographer(Plan plan, Collection<Long> residents) {
    ofBlock = new Chosen[plan.blocks()];
    for (long number : residents) {
      var biography = new Biography(plan, number);
      told.put(number, biography);
      int block = (int) (number / Composition.BLOCK);
      var chosen = Objects.requireNonNullElseGet(ofBlock[block], Chosen::new);
      chosen.add((int) (number % Composition.BLOCK), biography);
      ofBlock[block] = chosen;
    }
  }

  private Chosen of(int block) {
    return Objects.requireNonNullElse(ofBlock[block], Chosen.NOBODY);
  }

  /** The stories, in order of number, once the last day is over. */
  Collection<LifeStory> stories() {
    return told.values().stream().map(Biography::story).toList();
  }

  @Override
  public void begin(Block block) {
    var chosen = of(block.number());
    if (chosen == Chosen.NOBODY) {
      return;
    }
    chosen.places().stream().forEach(place -> chosen.tell(place, life -> life.begin(block, place)));
    for (int s = 0; s < block.baseline().scorings.size(); s++) {
      int scheme = s;
      block.baseline().scorings.get(s).columns().tell(
          chosen.places(),
          (resident, kind, points, reached) -> chosen.tell(resident, life -> life.booked(scheme, kind, reached)));
    }
  }

  @Override
  public void day(int block, int day) {
    of(block).each(life -> life.day(day));
  }

  @Override
  public void replaced(int block, int resident) {
    of(block).tell(resident, Biography::replaced);
  }

  @Override
  public void acts(int block, int day, int conduct, Acts acts) {
    var chosen = of(block);
    if (!chosen.any(acts.resident, acts.count)) {
      return;
    }
    for (int k = 0; k < acts.count; k++) {
      var life = (acts.worlds[k] & 1) == 0 ? null : chosen.of(acts.resident[k]);
      if (life != null) {
        life.acted(conduct);
      }
    }
  }

  @Override
  public void entries(int block, int day, Entries entries) {
    var chosen = of(block);
    if (!chosen.any(entries.actor, entries.count) && !chosen.any(entries.resident, entries.count)) {
      return;
    }
    for (int k = 0; k < entries.count; k++) {
      boolean isFurther =
          k > 0 && entries.point[k] == entries.point[k - 1] && entries.conduct[k] == entries.conduct[k - 1];
      var actor = chosen.of(entries.actor[k]);
      if (actor != null && !isFurther) {
        actor.noticed(entries, k);
      }
      var life = chosen.of(entries.resident[k]);
      if (life != null) {
        life.written(entries, k);
      }
    }
  }

  @Override
  public void demands(int block, int day, DemandPlan demand, Acts asked, Answers answers) {
    var chosen = of(block);
    if (!chosen.any(asked.resident, asked.count)) {
      return;
    }
    for (int k = 0; k < asked.count; k++) {
      var life = chosen.of(asked.resident[k]);
      if (life != null) {
        life.asked(demand, answers, k);
      }
    }
  }

  @Override
  public void placed(int block, int day, DemandPlan demand, int resident, int tier, Placing.Fate fate) {
    of(block).tell(resident, life -> life.placed(demand, tier, fate));
  }

  @Override
  public void listed(int block, int day, ListPlan list, Acts moved, boolean entered) {
    var chosen = of(block);
    for (int k = 0; k < moved.count; k++) {
      chosen.tell(
          moved.resident[k], life -> life.listed(list, entered ? LifeStory.Move.ENTERED : LifeStory.Move.LEFT));
    }
  }

  @Override
  public void studied(int block, StudyColumns columns) {
    of(block).each(life -> life.studied(columns));
  }

  @Override
  public void shamed(int block, int resident) {
    of(block).tell(resident, Biography::shamed);
  }

  @Override
  public void redeemed(int block, int resident, int gift, int price) {
    of(block).tell(resident, life -> life.redeemed(gift, price));
  }

  @Override
  public void stopped(int block, int day, int resident, boolean falseAlarm) {
    of(block).tell(resident, life -> life.stopped(falseAlarm));
  }

  @Override
  public void lookups(int block, int day, LookupPlan lookup, Acts lookups, Readings readings) {
    var chosen = of(block);
    for (int k = 0; k < lookups.count; k++) {
      var life = chosen.of(lookups.resident[k]);
      if (life != null && readings.tier[k] != ScoreColumns.NO_TIER) {
        life.lookedUp(lookup, readings.tier[k], readings.shared[k]);
      }
    }
  }
}
