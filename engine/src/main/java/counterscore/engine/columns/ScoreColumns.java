package counterscore.engine.columns;

import counterscore.engine.plan.Kind;
import counterscore.engine.plan.SchemePlan;
import counterscore.engine.population.Enrolled;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What one scheme knows about the residents of a block, one column per state variable.
 *
 * <p>Every change of a score is clamped to [floor, ceiling] at once; the part that floor or ceiling takes off is booked, too,
 * under the kind that hit the wall, and lost. So for every resident, points plus clipped over all kinds is score minus start.
 *
 * <p>A column of the account is made when its kind is first booked: a kind that no mechanism books costs nothing. Columns lie in the
 * {@link Lane} of a world.
 */
public final class ScoreColumns {
  /** Cells of one resident's account: points by kind, then clipped points by kind. */
  public static final int ACCOUNT = 2 * Kind.COUNT;

  /** In place of a tier: not there. */
  public static final int NO_TIER = -1;

  private final SchemePlan scheme;
  private final Lane lane;

  /** Who has a score at all; null: everybody. */
  private final boolean @Nullable [] isMember;

  /** Score [points], in [floor, ceiling]; written by every booking. */
  private final short[] score;

  /** Tier, 0 the best; follows the score. */
  private final byte[] tier;

  /** Account [points] by kind, then what was clipped by kind; each a column over residents, or null while all are 0. */
  private final @Nullable Column[] account = new Column[ACCOUNT];

  /** Live wrong penalised entries in the file. */
  private final Column wrong;

  /** 1 once a correct penalised entry was written, else 0. */
  private final byte[] blamed;

  /** Day before which entries count no more [d]; null where files are never cleared. */
  private final short @Nullable [] clearedOn;

  /** Last day of a suspension plus one [d], 0 for none; null where nothing suspends. */
  private final short @Nullable [] suspendedUntil;

  private final @Nullable ImposedTiers imposed;
  private final int[] residentsOfTier;

  /** Those who entered a tier that suspends, since they were last taken; in order of entering. */
  private int[] entered = new int[0];

  private int enteredCount;
  private int today;
  private @Nullable Ledger ledger;

  /** Of whom the ledger hears. */
  private BitSet told = new BitSet();

  /**
   * @param clears whether files may be cleared: where residents leave, or tiers reset
   * @param isMember who has a score at all; null: everybody
   */
  public ScoreColumns(SchemePlan scheme, Lane lane, boolean clears, boolean @Nullable [] isMember) {
    int residents = lane.residents();
    this.scheme = scheme;
    this.lane = lane;
    this.isMember = isMember;
    clearedOn = clears || scheme.hasResets() ? new short[residents] : null;
    suspendedUntil = scheme.hasResets() ? new short[residents] : null;
    imposed = scheme.imposesTiers() ? new ImposedTiers(scheme.tiers().size(), residents) : null;
    score = lane.shorts(scheme.name() + " score");
    tier = lane.bytes(scheme.name() + " tier");
    wrong = lane.column(scheme.name() + " wrong");
    blamed = lane.bytes(scheme.name() + " blamed");
    residentsOfTier = new int[scheme.tiers().size()];
    residentsOfTier[scheme.tier(scheme.start())] = residents;
    for (int i = 0; i < residents; i++) {
      score[lane.at(i)] = (short) scheme.start();
      tier[lane.at(i)] = (byte) scheme.tier(scheme.start());
      if (isMember != null && !isMember[i]) {
        place(i, NO_TIER);
      }
    }
  }

  /** Whether a resident has a score at all. */
  public boolean isMember(int resident) {
    return isMember == null || isMember[resident];
  }

  /**
   * The tier that decides on whoever is linked to a file: that of the score, or the one as which those without a score are
   * treated; that of the start where there is no file, or nobody has it yet.
   */
  public int standing(int file) {
    if (file != Enrolled.NO_FILE && !isMember(file) && scheme.computed() != null) {
      return scheme.computed().outsiders();
    }
    return file == Enrolled.NO_FILE || tier(file) == NO_TIER ? scheme.tier(scheme.start()) : tier(file);
  }

  public SchemePlan scheme() {
    return scheme;
  }

  public int residents() {
    return lane.residents();
  }

  public int score(int resident) {
    return score[lane.at(resident)];
  }

  public int tier(int resident) {
    return tier[lane.at(resident)];
  }

  /** A cell of the account [points]. */
  public int account(int resident, int cell) {
    var column = account[cell];
    return column == null ? 0 : column.get(lane.at(resident));
  }

  /** Whether a cell of the account was ever booked for anybody. */
  public boolean isBooked(int cell) {
    return account[cell] != null;
  }

  /** Whether a live wrong penalised entry stands in the file. */
  public boolean isTainted(int resident) {
    return wrong.get(lane.at(resident)) > 0;
  }

  /** Whether no correct penalised entry was ever written. */
  public boolean isBlameless(int resident) {
    return blamed[lane.at(resident)] == 0;
  }

  /** Number of residents in a tier now. */
  public int residentsOfTier(int ofTier) {
    return residentsOfTier[ofTier];
  }

  /** Begins a day. */
  public void begin(int day) {
    today = day;
  }

  /** From now on tells of every booking. */
  public void tell(Ledger to) {
    var everybody = new BitSet();
    everybody.set(0, residents());
    tell(everybody, to);
  }

  /** The same of some residents. */
  public void tell(BitSet of, Ledger to) {
    told = of;
    ledger = to;
  }

  /**
   * Books points and changes the score; nothing happens to whoever has none.
   *
   * @return what reached the score after clamping [points]
   */
  public int book(int resident, Kind kind, int points) {
    if (!isMember(resident)) {
      return 0;
    }
    int before = score[lane.at(resident)];
    int after = Math.clamp((long) before + points, scheme.floor(), scheme.ceiling());
    int reached = after - before;
    add(kind.ordinal(), resident, points);
    if (reached != points) {
      add(kind.ordinal() + Kind.COUNT, resident, reached - points);
    }
    score[lane.at(resident)] = (short) after;
    if (after != before) {
      follow(resident);
    }
    if (ledger != null && told.get(resident)) {
      ledger.booked(resident, kind, points, reached);
    }
    return reached;
  }

  private void add(int cell, int resident, int points) {
    var column = account[cell];
    if (column == null) {
      column = lane.column(scheme.name() + " account " + cell);
      account[cell] = column;
    }
    column.add(lane.at(resident), points);
  }

  /** Lets the tier follow the score and what is imposed. */
  private void follow(int resident) {
    int from = tier[lane.at(resident)];
    int to = scheme.tier(score[lane.at(resident)]);
    to = imposed == null ? to : Math.max(to, imposed.worst(resident, today));
    if (to != from) {
      place(resident, to);
      if (to > from && suspendedUntil != null && scheme.resets()[to] != null) {
        enter(resident);
      }
    }
  }

  private void place(int resident, int to) {
    if (tier[lane.at(resident)] != NO_TIER) {
      residentsOfTier[tier[lane.at(resident)]]--;
    }
    if (to != NO_TIER) {
      residentsOfTier[to]++;
    }
    tier[lane.at(resident)] = (byte) to;
  }

  private void enter(int resident) {
    if (enteredCount == entered.length) {
      entered = Arrays.copyOf(entered, Math.max(16, 2 * enteredCount));
    }
    entered[enteredCount++] = resident;
  }

  /** Those who entered a tier that suspends since the last call; some may have left it again. */
  public int[] takeEntered() {
    var taken = Arrays.copyOf(entered, enteredCount);
    enteredCount = 0;
    return taken;
  }

  /** Imposes a tier until a day; a resident is in the worst of those imposed and of the score's own. */
  public void impose(int resident, int worst, int until) {
    if (imposed != null) {
      imposed.impose(resident, worst, until);
      follow(resident);
    }
  }

  /** Ends what was imposed by a tier, before its time. */
  public void lift(int resident, int fromTier) {
    if (imposed != null) {
      imposed.lift(resident, fromTier);
      follow(resident);
    }
  }

  /** What was imposed may have ended. */
  public void review(int resident) {
    follow(resident);
  }

  /** Suspends until a day. */
  public void suspend(int resident, int until) {
    if (suspendedUntil != null) {
      suspendedUntil[resident] = (short) until;
    }
  }

  /** First day after the suspension, 0 where there is none [d]. */
  public int suspendedUntil(int resident) {
    return suspendedUntil == null ? 0 : suspendedUntil[resident];
  }

  /** Whether an entry of a day was cleared since. */
  public boolean isCleared(int resident, int day) {
    return clearedOn != null && day < clearedOn[resident];
  }

  /** Clears the file: what was written before today counts no more, and nothing is imposed. */
  public void clear(int resident) {
    if (clearedOn == null) {
      throw new IllegalStateException("files of " + scheme.name() + " are never cleared");
    }
    clearedOn[resident] = (short) today;
    wrong.set(lane.at(resident), 0);
    if (imposed != null) {
      imposed.clear(resident);
      follow(resident);
    }
  }

  /** Nobody is in the place yet. */
  public void wait(int resident) {
    place(resident, NO_TIER);
  }

  /** Starts anew with another resident in the same place, or with the first one. */
  public void renew(int resident) {
    place(resident, isMember(resident) ? scheme.tier(scheme.start()) : NO_TIER);
    score[lane.at(resident)] = (short) scheme.start();
    clear(resident);
    blamed[lane.at(resident)] = 0;
    for (var column : account) {
      if (column != null) {
        column.set(lane.at(resident), 0);
      }
    }
    suspend(resident, 0);
  }

  /** Notes that a wrong penalised entry was written (+1) or lapsed (-1). */
  public void wrongEntry(int resident, int change) {
    wrong.add(lane.at(resident), change);
  }

  /** Notes that a correct penalised entry was written. */
  public void blame(int resident) {
    blamed[lane.at(resident)] = 1;
  }
}
