package counterscore.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The largest resident set that this process ever had. It stands here because files are opened in few places only. */
public final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path REFERENCES = Path.of("/proc/self/clear_refs");
  private static final String PEAK = "5";
  private static final String KEY = "VmHWM:";

  private PeakMemory() {}

  /** {@code VmHWM} of the process in bytes; 0 where the platform does not tell. */
  public static long bytes() {
    try {
      for (var line : Files.readAllLines(STATUS)) {
        if (line.startsWith(KEY)) {
          return Long.parseLong(line.substring(KEY.length()).replace("kB", "").strip()) * 1024;
        }
      }
      return 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** From now on the peak is that of what follows, where the platform can forget what was before. */
  public static void forget() {
    try {
      Files.writeString(REFERENCES, PEAK);
    } catch (IOException e) {
      return;
    }
  }
}
