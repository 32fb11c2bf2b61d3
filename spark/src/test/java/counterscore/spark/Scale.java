package counterscore.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** What a run costs on machines that were not there, from constants that were measured: the formulas of docs/scale.md. */
final class Scale {
  private static final double RESIDENTS_OF_A_DISTRICT = 524_288;
  private static final int CORES_OF_A_MACHINE = 16;
  private static final int MOST_WORLDS = 64;

  private final Properties constants = new Properties();

  Scale(Path file) {
    try (var in = Files.newBufferedReader(file)) {
      constants.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of constants, with its head. */
  static List<String> file(List<String> measured) {
    return Stream.concat(
        Stream.of(
            "# What docs/scale.md is derived from: press-2019, a year, one core. Measured and written by MeasureTest:",
            "# ./check -Dmeasure -Drewrite, then ./check -Drewrite for the tables. 1 and 64 are worlds side by side."),
        measured.stream()).toList();
  }

  private double of(String name) {
    return Double.parseDouble(Objects.requireNonNull(constants.getProperty(name), name));
  }

  /** One row: so many tasks that know nothing of each other, each so long on a core. */
  private record Job(String what, long tasks, double seconds, double startSeconds, double mergeSeconds, double bytes) {
    double wallSeconds(int machines) {
      long waves = Math.ceilDiv(tasks, machines * (long) CORES_OF_A_MACHINE);
      // One thread of the driver merges, while the others live.
      return startSeconds + Math.max(waves * seconds, tasks * mergeSeconds);
    }

    String row() {
      var cells = new ArrayList<String>(List.of(what, count(tasks), Scale.time(tasks * seconds)));
      for (int machines : new int[] {1, 10, 100}) {
        cells.add(Scale.time(wallSeconds(machines)));
      }
      cells.add(size(tasks * bytes));
      return "| " + String.join(" | ", cells) + " |";
    }
  }

  private Job districts(String what, double residents, int worlds) {
    return new Job(
        what, (long) Math.ceil(residents / RESIDENTS_OF_A_DISTRICT), of("district-seconds-" + worlds),
        of("start-seconds") + of("compile-seconds-" + worlds), of("merge-seconds-" + worlds),
        of("district-bytes-" + worlds));
  }

  /** Passes of 64 worlds of a city of 100,000: as many points as there are worlds. */
  private Job points(String what, int points) {
    double share = 100_000 / RESIDENTS_OF_A_DISTRICT;
    return new Job(
        what, Math.ceilDiv(points, MOST_WORLDS), of("district-seconds-64") * share + of("compile-seconds-64"),
        of("start-seconds"), of("merge-seconds-64"), of("district-bytes-64"));
  }

  /** The table of docs/scale.md. */
  List<String> table() {
    return List.of(
        "| a year of `press-2019` | tasks | on one core | 1 machine | 10 machines | 100 machines | brought to the driver |",
        "|---|---|---|---|---|---|---|",
        districts("22 million residents", 22e6, 1).row(),
        districts("1.4 billion residents", 1.4e9, 1).row(),
        districts("22 million residents, 64 worlds", 22e6, MOST_WORLDS).row(),
        districts("1.4 billion residents, 64 worlds", 1.4e9, MOST_WORLDS).row(),
        points("100,000 residents, 10,000 points of a sensitivity analysis", 10_000).row());
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String time(double seconds) {
    if (seconds < 120) {
      return String.format(Locale.ROOT, "%.0f s", seconds);
    }
    if (seconds < 7_200) {
      return String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }
    return seconds < 172_800 ? String.format(Locale.ROOT, "%.1f h", seconds / 3_600)
        : String.format(Locale.ROOT, "%.1f days", seconds / 86_400);
  }

  private static String size(double bytes) {
    return bytes < 1e9 ? String.format(Locale.ROOT, "%.0f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
