package counterscore.archive;

import counterscore.findings.Measured;
import counterscore.findings.Replicate;
import counterscore.observation.Outcome;
import counterscore.observation.Packed;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finished replicates and districts of a run that is not complete: a file beside the folder to be, one line each, appended with a
 * checksum and synced. It is bound to what is run; a line that was torn or damaged is left out, and what it held is run again.
 */
public final class Ledger implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final FileChannel channel;
  private final Map<Integer, Replicate> replicates;

  private Ledger(Path file, FileChannel channel, Map<Integer, Replicate> replicates) {
    this.file = file;
    this.channel = channel;
    this.replicates = replicates;
  }

  /**
   * What one line holds: the first what it is bound to, the others a replicate or a district of the run that is told.
   *
   * @param observed what was observed of the district, {@link Packed} and deflated
   */
  @SuppressWarnings("ArrayRecordComponent") // read or written at once
  private record Line(
      @Nullable String boundTo,
      @Nullable Integer replicate,
      @Nullable Map<String, Measured> numbers,
      @Nullable Integer district,
      byte @Nullable [] observed) {}

  private interface Reader {
    /** @return whether further lines are wanted */
    boolean read(Line line);
  }

  /** Where the ledger of a run folder is. */
  public static Path of(Path target) {
    return target.resolveSibling(target.getFileName() + ".unfinished");
  }

  /** Whether a run into that folder has left a ledger. */
  public static boolean isThere(Path target) {
    return Files.exists(of(target), LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether the ledger of a run folder belongs to the same run. */
  public static boolean isBoundTo(Path target, String run) throws IOException {
    var first = new ArrayList<Line>();
    read(of(target), line -> {
      first.add(line);
      return false;
    });
    return first.isEmpty() ? isTornAtOnce(of(target), run)
        : Hashes.sha256(run).equals(first.getFirst().boundTo);
  }

  /** Whether the process died before it had written to what run the ledger is bound. */
  private static boolean isTornAtOnce(Path file, String run) throws IOException {
    var binding = binding(run);
    return Files.size(file) < binding.length() && binding.startsWith(Files.readString(file));
  }

  private static String binding(String run) {
    return text(new Line(Hashes.sha256(run), null, null, null, null));
  }

  /** Numbers of the replicates that a run into that folder has finished. */
  public static Set<Integer> finished(Path target) throws IOException {
    return replicates(of(target)).keySet();
  }

  private static SortedMap<Integer, Replicate> replicates(Path file) throws IOException {
    var replicates = new TreeMap<Integer, Replicate>();
    read(file, line -> {
      if (line.replicate != null && line.numbers != null) {
        replicates.put(line.replicate, new Replicate(line.replicate, line.numbers));
      }
      return true;
    });
    return replicates;
  }

  /** Numbers of the districts that a run into that folder has lived. */
  public static Set<Integer> districts(Path target) throws IOException {
    var districts = new TreeSet<Integer>();
    read(of(target), line -> {
      if (line.district != null && line.observed != null) {
        districts.add(line.district);
      }
      return true;
    });
    return districts;
  }

  /**
   * Opens the ledger of a run folder, or begins one.
   *
   * @param run everything that the numbers depend on
   * @throws IOException if it belongs to another run, or another process writes to it
   */
  public static Ledger open(Path target, String run) throws IOException {
    var file = of(target);
    if (isThere(target) && !isBoundTo(target, run)) {
      throw new IOException(file + " belongs to another run");
    }
    boolean isNew = !isThere(target) || isTornAtOnce(file, run);
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new IOException(file + " is in use by another process");
      }
      var replicates = isNew ? new TreeMap<Integer, Replicate>() : replicates(file);
      channel.position(isNew ? 0 : channel.size());
      var ledger = new Ledger(file, channel, replicates);
      if (isNew) {
        ledger.write(binding(run));
        channel.force(true);
      } else {
        ledger.write("\n"); // ends a line that was torn
      }
      return ledger;
    } catch (IllegalStateException e) { // OverlappingFileLockException: this process writes to it already
      channel.close();
      throw new IOException(file + " is in use", e);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Reads it, whole lines alone. */
  private static void read(Path file, Reader reader) throws IOException {
    try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (var text = lines.readLine(); text != null; text = lines.readLine()) {
        var line = line(text);
        if (line != null && !reader.read(line)) {
          return;
        }
      }
    }
  }

  private static @Nullable Line line(String text) {
    int space = text.indexOf(' ');
    if (space <= 0 || !checksum(text.substring(space + 1)).equals(text.substring(0, space))) {
      return null;
    }
    try {
      return JSON.readValue(text.substring(space + 1), Line.class);
    } catch (JacksonException e) {
      return null; // Whole, and of another version: not one of ours.
    }
  }

  private static String checksum(String text) {
    var crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /** Those that are finished, by number. */
  public Map<Integer, Replicate> replicates() {
    return new TreeMap<>(replicates);
  }

  /** Keeps one more. */
  public void add(Replicate replicate) throws IOException {
    append(new Line(null, replicate.number(), new LinkedHashMap<>(replicate.numbers()), null, null));
    replicates.put(replicate.number(), replicate);
  }

  /**
   * Keeps a district of the run that is told.
   *
   * @param packed what was observed of it ({@link Packed})
   */
  public void add(int district, byte[] packed) throws IOException {
    append(new Line(null, null, null, district, deflated(packed)));
  }

  /**
   * Adds what was observed of districts.
   *
   * @param wanted each is added once
   */
  public void addTo(Outcome all, Set<Integer> wanted) throws IOException {
    var left = new TreeSet<>(wanted);
    read(file, line -> {
      if (line.district != null && line.observed != null && left.remove(line.district)) {
        Packed.merge(inflated(line.observed), all);
      }
      return !left.isEmpty();
    });
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    var deflated = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var to = new DeflaterOutputStream(deflated, deflater)) {
      to.write(bytes);
    } finally {
      deflater.end();
    }
    return deflated.toByteArray();
  }

  private static byte[] inflated(byte[] bytes) {
    try (var from = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return from.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(Line line) throws IOException {
    write(text(line));
    channel.force(true);
  }

  private static String text(Line line) {
    var text = JSON.writeValueAsString(line);
    return checksum(text) + " " + text + "\n";
  }

  private void write(String text) throws IOException {
    var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Removes it: the run is complete. */
  public void remove() throws IOException {
    close();
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
