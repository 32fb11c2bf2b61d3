package counterscore.engine.chance;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;

/**
 * Random words in an order in which a run uses them, neighbours side by side. A generator that is good along its own counter can still be
 * bad along ours: what has to look independent are two residents of one day, two days of one resident, two names.
 */
abstract class RawDraws {
  /** What is next to each other. */
  enum Order {
    /** Residents of a block, then the next block. */
    RESIDENT,
    /** Days of a resident, then the next resident. */
    DAY,
    /** Names of conduct that differ in their last letters, then the next resident. */
    NAME
  }

  private static final int RESIDENTS = 1 << 16;
  private static final int DAYS = Luck.NO_DAY;
  private static final int NAMES = 1 << 12;

  private final long[] words = new long[4];
  private long draw;
  private int used = 4;

  /** The words of the draw at a place of the order. */
  abstract void draw(long[] words, long at);

  /** The next word of 32 bits. */
  int next() {
    if (used == words.length) {
      draw(words, draw++);
      used = 0;
    }
    return (int) words[used++];
  }

  /** Draws of one kind for one seed, as the engine makes them. */
  static RawDraws in(Order order, long seed) {
    var luck = new Luck(seed, seed, 0);
    return new RawDraws() {
      @Override
      void draw(long[] words, long at) {
        place(luck, order, words, at);
      }
    };
  }

  private static final int[] HASHES = hashes();

  private static int[] hashes() {
    var hashes = new int[NAMES];
    Arrays.setAll(hashes, n -> Names.hash(String.format(Locale.ROOT, "conduct-%04d", n)));
    return hashes;
  }

  private static void place(Luck luck, Order order, long[] words, long at) {
    switch (order) {
      case RESIDENT ->
        luck.draw(words, Stream.ACT_PLACE, HASHES[0], (int) (at / RESIDENTS), 7, (int) (at % RESIDENTS), 0);
      case DAY ->
        luck.draw(
            words, Stream.ACT_PLACE, HASHES[0], (int) (at / DAYS / RESIDENTS), (int) (at % DAYS),
            (int) (at / DAYS % RESIDENTS), 0);
      case NAME ->
        luck.draw(
            words, Stream.ACT_PLACE, HASHES[(int) (at % NAMES)], (int) (at / NAMES / RESIDENTS), 7,
            (int) (at / NAMES % RESIDENTS), 0);
    }
  }

  /** Writes words to the standard output until nobody reads them any more: {@code build/dieharder} pipes them. */
  public static void main(String... order) throws IOException {
    var draws = in(Order.valueOf(order[0].toUpperCase(Locale.ROOT)), 1);
    var bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    try (var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
      while (true) {
        bytes.clear();
        while (bytes.hasRemaining()) {
          bytes.putInt(draws.next());
        }
        out.write(bytes.array());
      }
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains("pipe")) {
        throw e;
      }
    }
  }
}
