package counterscore.engine.columns;

import org.jspecify.annotations.Nullable;

/**
 * A column of whole numbers that hardly ever need more than 16 bits. From the first one on that does, it has 32 for all of them. Half as
 * many bytes are half as much to fetch, and many worlds side by side are hardly anything but such columns.
 */
public final class Column {
  private short[] narrow;
  private int @Nullable [] wide;

  /** All of them are 0. */
  public Column(int size) {
    narrow = new short[size];
  }

  /** The number at a place. */
  public int get(int at) {
    return wide == null ? narrow[at] : wide[at];
  }

  /** Sets the number at a place. */
  public void set(int at, int to) {
    if (wide == null && to == (short) to) {
      narrow[at] = (short) to;
    } else {
      wide()[at] = to;
    }
  }

  /** Adds to the number at a place. */
  public void add(int at, int change) {
    set(at, get(at) + change);
  }

  private int[] wide() {
    var widened = wide;
    if (widened == null) {
      widened = new int[narrow.length];
      for (int i = 0; i < widened.length; i++) {
        widened[i] = narrow[i];
      }
      wide = widened;
      narrow = new short[0];
    }
    return widened;
  }
}
