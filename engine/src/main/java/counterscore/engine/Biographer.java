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
  /** Those who are told, by block and by place in it; null: nobody of the block. */
  private final @Nullable Biography[] @Nullable [] ofBlock;
  private final SortedMap<Long, Biography> told = new TreeMap<>();

  /**
   * @param residents numbers in the run
   */
  Biographer(Plan plan, Collection<Long> residents) {
    ofBlock = new Biography[plan.blocks()][];
    for (long number : residents) {
      var biography = new Biography(plan, number);
      told.put(number, biography);
      int block = (int) (number / Composition.BLOCK);
      var lives = Objects.requireNonNullElseGet(ofBlock[block], () -> new Biography[Composition.BLOCK]);
      lives[place(number)] = biography;
      ofBlock[block] = lives;
    }
  }

  private static int place(long number) {
    return (int) (number % Composition.BLOCK);
  }

  /** The stories, in order of number, once the last day is over. */
  Collection<LifeStory> stories() {
    return told.values().stream().map(Biography::story).toList();
  }

  @Override
  public void begin(Block block) {
    var lives = ofBlock[block.number()];
    if (lives == null) {
      return;
    }
    for (int place = 0; place < block.residents.count(); place++) {
      if (lives[place] != null) {
        lives[place].begin(block, place);
      }
    }
    for (int s = 0; s < block.baseline().scorings.size(); s++) {
      int scheme = s;
      block.baseline().scorings.get(s).columns().tell((resident, kind, points, reached) -> {
        var life = lives[resident];
        if (life != null) {
          life.booked(scheme, kind, reached);
        }
      });
    }
  }

  @Override
  public void day(int block, int day) {
    var lives = ofBlock[block];
    if (lives != null) {
      for (var life : lives) {
        if (life != null) {
          life.day(day);
        }
      }
    }
  }

  @Override
  public void replaced(int block, int resident) {
    var lives = ofBlock[block];
    var life = lives == null ? null : lives[resident];
    if (life != null) {
      life.replaced();
    }
  }

  @Override
  public void acts(int block, int day, int conduct, Acts acts) {
    var lives = ofBlock[block];
    for (int k = 0; lives != null && k < acts.count; k++) {
      var life = (acts.worlds[k] & 1) == 0 ? null : lives[acts.resident[k]];
      if (life != null) {
        life.acted(conduct);
      }
    }
  }

  @Override
  public void entries(int block, int day, Entries entries) {
    var lives = ofBlock[block];
    for (int k = 0; lives != null && k < entries.count; k++) {
      boolean isFurther =
          k > 0 && entries.point[k] == entries.point[k - 1] && entries.conduct[k] == entries.conduct[k - 1];
      var actor = lives[entries.actor[k]];
      if (actor != null && !isFurther) {
        actor.noticed(entries, k);
      }
      var life = lives[entries.resident[k]];
      if (life != null) {
        life.written(entries, k);
      }
    }
  }

  @Override
  public void demands(int block, int day, DemandPlan demand, Acts asked, Answers answers) {
    var lives = ofBlock[block];
    for (int k = 0; lives != null && k < asked.count; k++) {
      var life = lives[asked.resident[k]];
      if (life != null) {
        life.asked(demand, answers, k);
      }
    }
  }

  @Override
  public void placed(int block, int day, DemandPlan demand, int resident, int tier, Placing.Fate fate) {
    var lives = ofBlock[block];
    var life = lives == null ? null : lives[resident];
    if (life != null) {
      life.placed(demand, tier, fate);
    }
  }

  @Override
  public void listed(int block, int day, ListPlan list, Acts moved, boolean entered) {
    var lives = ofBlock[block];
    for (int k = 0; lives != null && k < moved.count; k++) {
      var life = lives[moved.resident[k]];
      if (life != null) {
        life.listed(list, entered ? LifeStory.Move.ENTERED : LifeStory.Move.LEFT);
      }
    }
  }

  @Override
  public void studied(int block, StudyColumns columns) {
    var lives = ofBlock[block];
    if (lives != null) {
      for (var life : lives) {
        if (life != null) {
          life.studied(columns);
        }
      }
    }
  }

  @Override
  public void shamed(int block, int resident) {
    var lives = ofBlock[block];
    var life = lives == null ? null : lives[resident];
    if (life != null) {
      life.shamed();
    }
  }

  @Override
  public void redeemed(int block, int resident, int gift, int price) {
    var lives = ofBlock[block];
    var life = lives == null ? null : lives[resident];
    if (life != null) {
      life.redeemed(gift, price);
    }
  }

  @Override
  public void stopped(int block, int day, int resident, boolean falseAlarm) {
    var lives = ofBlock[block];
    var life = lives == null ? null : lives[resident];
    if (life != null) {
      life.stopped(falseAlarm);
    }
  }

  @Override
  public void lookups(int block, int day, LookupPlan lookup, Acts lookups, Readings readings) {
    var lives = ofBlock[block];
    for (int k = 0; lives != null && k < lookups.count; k++) {
      var life = lives[lookups.resident[k]];
      if (life != null && readings.tier[k] != ScoreColumns.NO_TIER) {
        life.lookedUp(lookup, readings.tier[k], readings.shared[k]);
      }
    }
  }
}
