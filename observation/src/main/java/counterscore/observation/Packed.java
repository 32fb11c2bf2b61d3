package counterscore.observation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The binary form in which an outcome travels to where it is merged: the cells of its counters in order, small counts in few bytes
 * and a run of zeros as one, then the fingerprints. Which counters these are is not told, only a checksum of it: both sides know it
 * from the scenario.
 */
public final class Packed {
  private static final HexFormat HEX = HexFormat.of();
  private static final int MORE = 0x80;

  /** Bytes of a fingerprint at most. */
  private static final int LONGEST_HASH = 64;

  private Packed() {}

  public static byte[] of(Outcome outcome) {
    var bytes = new ByteArrayOutputStream();
    try (var to = new DataOutputStream(bytes)) {
      for (var observations : all(outcome)) {
        to.writeInt(shape(observations));
        for (var counter : observations.counters()) {
          write(counter, to);
        }
        write(observations.fingerprints().size(), to);
        for (var print : observations.fingerprints().entrySet()) {
          write(print.getKey(), to);
          var hash = HEX.parseHex(print.getValue());
          write(hash.length, to);
          to.write(hash);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Adds what was observed of other residents of the same worlds.
   *
   * @throws IllegalArgumentException if it is of other worlds, or damaged; part of it may have been added then
   */
  public static void merge(byte[] packed, Outcome into) {
    try (var from = new DataInputStream(new ByteArrayInputStream(packed))) {
      for (var observations : all(into)) {
        if (from.readInt() != shape(observations)) {
          throw new IllegalArgumentException("this was observed with other counters");
        }
        for (var counter : observations.counters()) {
          merge(from, counter);
        }
        long blocks = read(from);
        for (long b = 0; b < blocks; b++) {
          int block = Math.toIntExact(read(from));
          var hash = new byte[(int) Math.min(LONGEST_HASH, read(from))];
          from.readFully(hash);
          observations.finished(block, HEX.formatHex(hash));
        }
      }
      if (from.read() >= 0) {
        throw new IllegalArgumentException("more was observed than can be merged");
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("less was observed than can be merged", e);
    }
  }

  private static List<Observations> all(Outcome outcome) {
    var all = new ArrayList<>(outcome.worlds());
    all.addAll(outcome.twins());
    all.addAll(outcome.splits());
    if (outcome.again() != null) {
      all.add(outcome.again());
    }
    return all;
  }

  /** Tells other counters, or the same with other labels, apart. */
  private static int shape(Observations observations) {
    var crc = new CRC32C();
    for (var counter : observations.counters()) {
      crc.update((counter.name() + counter.axes()).getBytes(StandardCharsets.UTF_8));
    }
    return (int) crc.getValue();
  }

  private static void write(Counter counter, DataOutputStream to) throws IOException {
    int zeros = 0;
    for (int cell = 0; cell < counter.size(); cell++) {
      long count = counter.get(cell);
      if (count == 0) {
        zeros++;
        continue;
      }
      endZeros(zeros, to);
      zeros = 0;
      // A sum of points may be negative: the sign goes into the lowest bit.
      write(count << 1 ^ count >> 63, to);
    }
    endZeros(zeros, to);
  }

  private static void endZeros(int zeros, DataOutputStream to) throws IOException {
    if (zeros > 0) {
      write(0, to);
      write(zeros, to);
    }
  }

  private static void merge(DataInputStream from, Counter counter) throws IOException {
    int cell = 0;
    while (cell < counter.size()) {
      long number = read(from);
      if (number == 0) {
        cell = Math.addExact(cell, Math.toIntExact(read(from)));
      } else {
        counter.add(cell, exact(counter.get(cell), number >>> 1 ^ -(number & 1)));
        cell++;
      }
    }
    if (cell > counter.size()) {
      throw new IllegalArgumentException("a run of zeros goes beyond the counter " + counter.name());
    }
  }

  /** What is added, if the sum is still a {@code long}. */
  private static long exact(long sum, long count) {
    return Math.addExact(sum, count) - sum;
  }

  private static void write(long number, DataOutputStream to) throws IOException {
    while ((number & -MORE) != 0) {
      to.writeByte((int) number | MORE);
      number >>>= 7;
    }
    to.writeByte((int) number);
  }

  private static long read(DataInputStream from) throws IOException {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = from.readUnsignedByte();
      number |= (long) (next & ~MORE) << shift;
      if ((next & MORE) == 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("a number of more than 64 bits");
  }
}
