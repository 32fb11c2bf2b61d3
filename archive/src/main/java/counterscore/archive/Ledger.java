package counterscore.archive;

import counterscore.findings.Measured;
import counterscore.findings.Replicate;
import java.io.IOException;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finished replicates of a run that is not complete: a file beside the folder to be, one line each, appended with a checksum and
 * synced. It is bound to what is run; a line that was torn or damaged is left out, and its replicate is run again.
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

  /** What one line holds: the first what it is bound to, the others a replicate each. */
  private record Line(@Nullable String boundTo, @Nullable Integer replicate, @Nullable Map<String, Measured> numbers) {}

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
    var lines = lines(of(target));
    return !lines.isEmpty() && Hashes.sha256(run).equals(lines.getFirst().boundTo);
  }

  /** Numbers of the replicates that a run into that folder has finished. */
  public static Set<Integer> finished(Path target) throws IOException {
    return replicates(of(target)).keySet();
  }

  private static SortedMap<Integer, Replicate> replicates(Path file) throws IOException {
    var replicates = new TreeMap<Integer, Replicate>();
    for (var line : lines(file)) {
      if (line.replicate != null && line.numbers != null) {
        replicates.put(line.replicate, new Replicate(line.replicate, line.numbers));
      }
    }
    return replicates;
  }

  /**
   * Opens the ledger of a run folder, or begins one.
   *
   * @param run everything that the numbers depend on
   * @throws IOException if it belongs to another run, or another process writes to it
   */
  public static Ledger open(Path target, String run) throws IOException {
    var file = of(target);
    boolean isNew = !isThere(target);
    if (!isNew && !isBoundTo(target, run)) {
      throw new IOException(file + " belongs to another run");
    }
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new IOException(file + " is in use by another process");
      }
      var replicates = isNew ? new TreeMap<Integer, Replicate>() : replicates(file);
      channel.position(channel.size());
      var ledger = new Ledger(file, channel, replicates);
      if (isNew) {
        ledger.append(new Line(Hashes.sha256(run), null, null));
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

  /** What can be read of it, whole lines alone. */
  private static List<Line> lines(Path file) throws IOException {
    var lines = new ArrayList<Line>();
    for (var text : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
      int space = text.indexOf(' ');
      if (space > 0 && checksum(text.substring(space + 1)).equals(text.substring(0, space))) {
        try {
          lines.add(Objects.requireNonNull(JSON.readValue(text.substring(space + 1), Line.class)));
        } catch (JacksonException e) {
          // Whole, and of another version: not one of ours.
        }
      }
    }
    return lines;
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
    append(new Line(null, replicate.number(), new LinkedHashMap<>(replicate.numbers())));
    replicates.put(replicate.number(), replicate);
  }

  private void append(Line line) throws IOException {
    var text = JSON.writeValueAsString(line);
    write(checksum(text) + " " + text + "\n");
    channel.force(true);
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
