package counterscore.engine.recording;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Entries;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.SharedConduct;
import counterscore.engine.population.Residents;
import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.TwinTables;
import java.util.List;

/** Counts, in one block, the lawful speech of each resident in a world with the rules about it and in the one without. */
public final class Silence {
  private static final int MEASURES = TwinTables.SILENCE_MEASURES.size();

  private final int with;
  private final int without;
  private final Residents residents;
  private final Plan plan;

  /** Acts of lawful speech by resident. */
  private final int[] speech;

  private final int[] speechWithout;

  /** Penalised entries in the world with the rules, about lawful speech and about anything. */
  private final int[] speechPenalised;

  private final boolean[] isPenalised;

  /** What is known of residents who left, at {@code (standing × strata + stratum) × measures + measure}. */
  private final long[] gone;

  /**
   * @param plan of the world with the rules
   * @param with its number; the world without them comes next
   */
  public Silence(Plan plan, int with, Residents residents) {
    this.plan = plan;
    this.with = with;
    this.without = with + 1;
    this.residents = residents;
    this.speech = new int[residents.count()];
    this.speechWithout = new int[residents.count()];
    this.speechPenalised = new int[residents.count()];
    this.isPenalised = new boolean[residents.count()];
    this.gone = new long[TwinTables.STANDINGS.size() * residents.strata() * MEASURES];
  }

  /** Empty tables of a pair of worlds. */
  public static Observations shapes(Plan plan) {
    return new Observations(
        List.of(
            new Counter(
                TwinTables.SILENCE,
                List.of(
                    Axis.of("standing", TwinTables.STANDINGS), Axis.of("stratum", plan.strata().labels()),
                    Axis.of("measure", TwinTables.SILENCE_MEASURES)))));
  }

  /** Counts a batch of acts. */
  public void count(SharedConduct conduct, Acts acts) {
    long ofPair = (3L << with) & conduct.worlds();
    if (ofPair == 0 || conduct.of(Long.numberOfTrailingZeros(ofPair)).kind() != Kind.OWN_LAWFUL_SPEECH) {
      return;
    }
    for (int k = 0; k < acts.count; k++) {
      speech[acts.resident[k]] += (int) (acts.worlds[k] >>> with & 1);
      speechWithout[acts.resident[k]] += (int) (acts.worlds[k] >>> without & 1);
    }
  }

  /** Counts a batch of entries of a world that every scheme has read. */
  public void count(int world, Entries entries) {
    for (int k = 0; world == with && k < entries.count; k++) {
      if (entries.isPenalised[k]) {
        boolean isSpeech = plan.conducts().get(entries.conduct[k]).kind() == Kind.OWN_LAWFUL_SPEECH;
        isPenalised[entries.resident[k]] = true;
        speechPenalised[entries.resident[k]] += isSpeech ? 1 : 0;
      }
    }
  }

  /** Whoever was in a place leaves the city, if anybody was there. */
  public void renew(int resident, boolean wasThere) {
    add(resident, wasThere);
    speech[resident] = 0;
    speechWithout[resident] = 0;
    speechPenalised[resident] = 0;
    isPenalised[resident] = false;
  }

  private void add(int resident, boolean isThere) {
    int standing = isPenalised[resident] ? 0 : 1;
    int cell = (standing * residents.strata() + residents.stratum(resident)) * MEASURES;
    gone[cell] += isThere ? 1 : 0;
    gone[cell + 1] += speech[resident];
    gone[cell + 2] += speechWithout[resident];
    gone[cell + 3] += speechPenalised[resident];
  }

  void end(Observations into) {
    for (int i = 0; i < residents.count(); i++) {
      add(i, true);
    }
    var counter = into.counter(TwinTables.SILENCE);
    for (int cell = 0; cell < gone.length; cell++) {
      counter.add(cell, gone[cell]);
    }
  }
}
