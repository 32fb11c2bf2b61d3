package counterscore.engine.columns;

import counterscore.engine.batch.Acts;
import counterscore.engine.plan.SharedConduct;
import org.jspecify.annotations.Nullable;

/**
 * How many unlawful acts each resident of a block would have done so far without any response, up to {@link #MANY}. What is a
 * candidate in every world, as nearly all acts are, is counted once for all of them.
 */
public final class CandidateActs {
  /** From so many acts on nobody is told apart. */
  public static final int MANY = 10;

  private final long all;
  private final byte[] inAll;

  /** By world; null where nothing differs from the other worlds. */
  private final byte[] @Nullable [] inSome;

  public CandidateActs(int worlds, int residents) {
    this.all = -1L >>> (Long.SIZE - worlds);
    this.inAll = new byte[residents];
    this.inSome = new byte[worlds][];
  }

  /** Counts a batch of a conduct that nobody changes. */
  public void count(SharedConduct conduct, Acts acts) {
    for (int k = 0; conduct.unlawful() != 0 && k < acts.count; k++) {
      count(acts.resident[k], acts.worlds[k] & conduct.unlawful());
    }
  }

  /** @param worlds in which it is an unlawful candidate, a bit each */
  public void count(int resident, long worlds) {
    if (worlds == all) {
      add(inAll, resident);
    } else {
      for (long left = worlds; left != 0; left &= left - 1) {
        add(ofWorld(Long.numberOfTrailingZeros(left)), resident);
      }
    }
  }

  private byte[] ofWorld(int world) {
    var column = inSome[world];
    if (column == null) {
      column = new byte[inAll.length];
      inSome[world] = column;
    }
    return column;
  }

  private static void add(byte[] column, int resident) {
    column[resident] += (byte) ((column[resident] - MANY) >>> 31);
  }

  /** How many there were in a world, at most {@link #MANY}. */
  public int of(int world, int resident) {
    var column = inSome[world];
    return Math.min(MANY, inAll[resident] + (column == null ? 0 : column[resident]));
  }

  /** Another resident joins in the place. */
  public void renew(int resident) {
    inAll[resident] = 0;
    for (var column : inSome) {
      if (column != null) {
        column[resident] = 0;
      }
    }
  }
}
