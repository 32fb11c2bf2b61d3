package counterscore.engine.chance;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Luck of several worlds that are lived side by side: what was drawn at an address for one of them is not drawn again for the
 * others, until it is forgotten. One thread uses it at a time.
 */
public final class RememberedLuck extends Luck {
  private static final int WORDS = 4;
  private static final int SMALLEST = 1024;

  private final Luck luck;

  /** Two words of address plus 1 and two of the draw for each slot; 0 where the slot is free. */
  private long[] slots = new long[SMALLEST * WORDS];

  private int count;

  /** Draws of all residents of a block. */
  private record Traits(Stream stream, int name, int block, int residents) {}

  private final Map<Traits, long[]> ofEach = new ConcurrentHashMap<>();

  private RememberedLuck(Luck luck) {
    super(0, 0, 0);
    this.luck = luck;
  }

  /** Luck for so many worlds; where there is only one, nothing need be remembered. */
  public static Luck of(Luck luck, int worlds) {
    return worlds == 1 ? luck : new RememberedLuck(luck);
  }

  @Override
  public void draw(long[] words, Stream stream, int name, int block, int day, int index, int layer) {
    long low = word0(index, layer) | luck.word1(stream, name) << 32;
    long high = (luck.word2(stream, block) | luck.word3(stream, day) << 32) + 1;
    int slot = find(low, high);
    if (slots[slot + 1] == 0) {
      luck.draw(words, stream, name, block, day, index, layer);
      keep(slot, low, high, words);
    } else {
      words[0] = slots[slot + 2] & 0xFFFFFFFFL;
      words[1] = slots[slot + 2] >>> 32;
      words[2] = slots[slot + 3] & 0xFFFFFFFFL;
      words[3] = slots[slot + 3] >>> 32;
    }
  }

  @Override
  public void batch(long[] planes, int n, Stream stream, int name, int block, int day) {
    luck.batch(planes, n, stream, name, block, day);
  }

  @Override
  long[] ofEach(Stream stream, int name, int block, int residents) {
    return ofEach.computeIfAbsent(
        new Traits(stream, name, block, residents), _ -> luck.ofEach(stream, name, block, residents));
  }

  @Override
  public void forget() {
    ofEach.clear();
    if (count > 0) {
      slots = slots.length > 8 * SMALLEST * WORDS ? new long[SMALLEST * WORDS] : slots;
      Arrays.fill(slots, 0);
      count = 0;
    }
  }

  /** The slot of an address, or the free one where it belongs. */
  private int find(long low, long high) {
    int mask = slots.length / WORDS - 1;
    long mixed = (low ^ high * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    int at = (int) (mixed >>> 40) & mask;
    while (slots[at * WORDS + 1] != 0 && (slots[at * WORDS] != low || slots[at * WORDS + 1] != high)) {
      at = at + 1 & mask;
    }
    return at * WORDS;
  }

  private void keep(int slot, long low, long high, long[] words) {
    write(slot, low, high, words[0] | words[1] << 32, words[2] | words[3] << 32);
    count++;
    if (count * 2 > slots.length / WORDS) {
      var old = slots;
      slots = new long[2 * old.length];
      for (int i = 0; i < old.length; i += WORDS) {
        if (old[i + 1] != 0) {
          write(find(old[i], old[i + 1]), old[i], old[i + 1], old[i + 2], old[i + 3]);
        }
      }
    }
  }

  private void write(int slot, long low, long high, long first, long second) {
    slots[slot] = low;
    slots[slot + 1] = high;
    slots[slot + 2] = first;
    slots[slot + 3] = second;
  }
}
