package counterscore.engine.columns;

import counterscore.engine.plan.ConductResponse;
import counterscore.engine.plan.MemoryPlan;
import counterscore.engine.plan.ResponsePlan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What residents of a block know and remember (model section 8). Events of a day are noted as they happen and remembered in the
 * evening: responses are read as of the evening before.
 */
public final class Memories {
  /** Kinds of events. */
  public enum Event {
    /** A penalised entry about unlawful conduct. */
    UNLAWFUL_ENTRY,
    /** A penalised entry about lawful conduct. */
    LAWFUL_ENTRY,
    /** A refusal, or what weighs as much. */
    REFUSAL
  }

  private final ResponsePlan plan;

  /** Memory of penalised entries about unlawful conduct; null where it deters nobody. */
  public final @Nullable Memory deterrence;

  /** Memory of penalised entries about lawful conduct; null where it chills nobody. */
  public final @Nullable Memory chilling;

  /** What friends remember of the same, on average; null where it does not matter. */
  public final @Nullable Memory friends;

  /** Memory of refusals; null where it hardens nobody. */
  public final @Nullable Memory hardship;

  /** Who knew of the scheme from the start. */
  private final boolean[] aware;

  /** Entries of which a resident has not learnt yet, by kind; empty where everybody is told. */
  private final short[] unseenUnlawful;
  private final short[] unseenLawful;

  /** Today's events: resident and kind. */
  private int[] today = new int[64];
  private int count;

  /**
   * @param aware who knows of the scheme from the start, by resident
   * @param touched learns whom something has reached
   */
  public Memories(ResponsePlan plan, boolean[] aware, Lane lane, Touched touched) {
    int n = aware.length;
    this.plan = plan;
    this.aware = aware.clone();
    deterrence = memory(plan.deterrence(), "deterrence", lane, touched, ConductResponse.DETERRED);
    chilling = memory(plan.chilling(), "chilling", lane, touched, ConductResponse.CHILLED);
    friends = memory(plan.friends(), "friends", lane, touched, ConductResponse.CHILLED);
    hardship = memory(plan.hardship(), "hardship", lane, touched, ConductResponse.HARDENED);
    for (int i = 0; i < n && plan.whenAware() < 1; i++) {
      if (aware[i]) {
        touched.reach(i, ConductResponse.CHILLED);
      }
    }
    unseenUnlawful = new short[plan.isNotified() || deterrence == null ? 0 : n];
    unseenLawful = new short[plan.isNotified() || chilling == null ? 0 : n];
  }

  private static @Nullable Memory memory(
      @Nullable MemoryPlan plan, String name, Lane lane, Touched touched, int reason) {
    return plan == null ? null : new Memory(plan, name, lane, touched, reason);
  }

  public boolean isAware(int resident) {
    return aware[resident];
  }

  /** A penalised entry was written into a resident's file. */
  public void entry(int resident, boolean isLawful) {
    var unseen = isLawful ? unseenLawful : unseenUnlawful;
    if (plan.isNotified()) {
      note(resident, isLawful ? Event.LAWFUL_ENTRY : Event.UNLAWFUL_ENTRY);
    } else if (unseen.length > 0) {
      unseen[resident]++;
    }
  }

  /** A resident looked the own score up and learns of what was written since. */
  public void lookedUp(int resident) {
    learn(unseenUnlawful, resident, Event.UNLAWFUL_ENTRY);
    learn(unseenLawful, resident, Event.LAWFUL_ENTRY);
  }

  private void learn(short[] unseen, int resident, Event event) {
    for (; unseen.length > 0 && unseen[resident] > 0; unseen[resident]--) {
      note(resident, event);
    }
  }

  /** A resident was refused something. */
  public void refusal(int resident) {
    note(resident, Event.REFUSAL);
  }

  private void note(int resident, Event event) {
    if (memory(event) == null) {
      return;
    }
    if (count == today.length) {
      today = Arrays.copyOf(today, 2 * count);
    }
    today[count++] = resident | event.ordinal() << 16;
  }

  private @Nullable Memory memory(Event event) {
    return switch (event) {
      case UNLAWFUL_ENTRY -> deterrence;
      case LAWFUL_ENTRY -> chilling;
      case REFUSAL -> hardship;
    };
  }

  /** Remembers the day's events. */
  public void evening(int day) {
    for (int i = 0; i < count; i++) {
      var memory = memory(EVENTS[today[i] >>> 16]);
      if (memory != null) {
        memory.add(today[i] & 0xFFFF, 1, day);
      }
    }
    count = 0;
  }

  private static final Event[] EVENTS = Event.values();

  /** Another resident joins in the place: nothing is remembered, and what was known from the start is a trait of the place. */
  public void renew(int resident, int day) {
    for (var memory : new @Nullable Memory[] {deterrence, chilling, friends, hardship}) {
      if (memory != null) {
        memory.set(resident, 0, day);
      }
    }
    if (unseenUnlawful.length > 0) {
      unseenUnlawful[resident] = 0;
    }
    if (unseenLawful.length > 0) {
      unseenLawful[resident] = 0;
    }
  }
}
