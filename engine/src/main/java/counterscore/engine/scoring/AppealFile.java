package counterscore.engine.scoring;

import counterscore.engine.batch.Entries;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Names;
import counterscore.engine.chance.Stream;
import counterscore.engine.columns.Tallies;
import counterscore.engine.columns.Tally;
import counterscore.engine.plan.AppealPlan;
import counterscore.engine.plan.Channel;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.Truth;
import counterscore.engine.population.Residents;
import counterscore.observation.Tables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Entries of one scheme that will be contested when their resident next looks, and those on which a decision is due. Whether an
 * entry is contested and what is decided are two marks that belong to the entry, so only those that will be are kept.
 */
final class AppealFile {
  private static final int CONTESTED = 0;
  private static final int STRUCK = 1;
  private static final int UPHELD = 2;
  private static final int MOOT = 3;
  private static final int CONTESTED_CORRECT = 4;
  private static final int STRUCK_CORRECT = 5;
  private static final int MEASURES = Tables.APPEAL_MEASURES.size();

  private final AppealPlan plan;
  private final Residents residents;
  private final Luck luck;
  private final int[] nameOfConduct;
  private final int[] nameOfWatcher;
  private final boolean contestsCorrect;
  private final Tally tally;
  private final long[] words = new long[4];

  /** Entries that will be contested, by resident. */
  private final TreeMap<Integer, List<Contestable>> open = new TreeMap<>();

  /** Residents with entries that will be contested: nearly nobody who looks the own score up. */
  private final BitSet contesting = new BitSet();

  private final ArrayDeque<Due> due = new ArrayDeque<>();

  /**
   * An entry that will be contested.
   *
   * @param rule its place among the scheme's rules
   * @param reached points that reached the score [points]
   * @param handle in the rule's file
   * @param isStruck what will be decided
   */
  record Contestable(
      int resident, int rule, int day, int reached, long handle, boolean isCorrect, boolean isWrong,
      boolean isStruck) {}

  private record Due(int day, Contestable entry) {}

  AppealFile(AppealPlan appeals, Plan plan, Residents residents, Luck luck, Tallies tallies) {
    this.plan = appeals;
    this.residents = residents;
    this.luck = luck;
    this.nameOfConduct = plan.conducts().stream().mapToInt(ConductPlan::name).toArray();
    this.nameOfWatcher = plan.channels().stream().map(Channel::watcher).mapToInt(Names::hash).toArray();
    this.contestsCorrect = Arrays.stream(appeals.correctContested()).anyMatch(threshold -> threshold > 0);
    this.tally = tallies.of(Tables.APPEALS);
  }

  /** A penalised entry was written: keeps it if it will be contested. */
  void written(Entries batch, int k, int rule, int day, int reached, long handle) {
    boolean isCorrect = batch.truth[k] == Truth.CORRECT || batch.truth[k] == Truth.VICARIOUS;
    if (isCorrect && !contestsCorrect) {
      return;
    }
    int resident = batch.resident[k];
    int point = batch.point[k];
    boolean isAct = batch.truth[k] != Truth.FABRICATED;
    luck.draw(
        words, isAct ? Stream.APPEAL : Stream.FABRICATED_APPEAL,
        isAct ? nameOfConduct[batch.conduct[k]] : nameOfWatcher[batch.channel[k]], residents.block(), day,
        point & 0xFFFFFF, point >>> 24);
    var contested = isCorrect ? plan.correctContested() : plan.contested();
    if (Luck.mark63(words[0], words[1]) < contested[residents.stratum(resident)]) {
      long upheld = isCorrect ? plan.correctUpheld() : plan.upheld()[batch.conduct[k]];
      boolean isStruck = Luck.mark63(words[2], words[3]) < upheld;
      boolean isWrong = batch.truth[k] == Truth.MISATTRIBUTED || batch.truth[k] == Truth.FABRICATED;
      keep(new Contestable(resident, rule, day, reached, handle, isCorrect, isWrong, isStruck));
    }
  }

  private void keep(Contestable entry) {
    contesting.set(entry.resident);
    open.computeIfAbsent(entry.resident, _ -> new ArrayList<>()).add(entry);
  }

  /** A resident looked the own score up: what can be contested is. */
  void lookedUp(int resident, int day, Files files) {
    if (!contesting.get(resident)) {
      return;
    }
    contesting.clear(resident);
    var entries = Objects.requireNonNull(open.remove(resident));
    for (var entry : entries) {
      if (files.isLive(entry)) {
        due.add(new Due(day + plan.days(), entry));
        count(entry, CONTESTED);
        if (entry.isCorrect) {
          count(entry, CONTESTED_CORRECT);
        }
      }
    }
  }

  /** Decides what is due. */
  void decide(int day, Files files) {
    while (!due.isEmpty() && due.getFirst().day <= day) {
      var entry = due.removeFirst().entry;
      if (!files.isLive(entry)) {
        count(entry, MOOT);
      } else if (!entry.isStruck) {
        count(entry, UPHELD);
      } else {
        files.strike(entry);
        count(entry, STRUCK);
        if (entry.isCorrect) {
          count(entry, STRUCK_CORRECT);
        }
      }
    }
  }

  private void count(Contestable entry, int measure) {
    int row = (plan.firstRow() + entry.rule) * residents.strata() + residents.stratum(entry.resident);
    tally.cells[row * MEASURES + measure]++;
  }

  /** The files of the rules, as an appeal sees them. */
  interface Files {
    boolean isLive(Contestable entry);

    void strike(Contestable entry);
  }
}
