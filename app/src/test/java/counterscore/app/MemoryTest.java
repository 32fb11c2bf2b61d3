package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command says it will take in memory, beside what it took: processes with the heap that the launcher chooses. */
class MemoryTest {
  private static final Pattern ANNOUNCED = Pattern.compile("([0-9]+) MB of memory");
  private static final Pattern PEAK = Pattern.compile("\"peakMemoryBytes\" *: *([0-9]+)");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
          "run italy-licence --days 20",
          "run press-2019 --residents 1_100_000 --days 12",
          "compare press-2019 --residents 530_000 --days 5 --variant a:misattribution --variant b:friends",
          "attribute press-2019 --residents 150_000 --days 5 --mechanisms misattribution,fabrication,friends,feeds",
          "sensitivity rongcheng --residents 66_000 --days 3 --samples 2"})
  void the_memory_that_is_announced_is_within_a_fifth_and_150_MB_of_the_largest_that_there_was(String command)
      throws Exception {
    var ended = new Shell(folder, Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8"))
        .run("sh", "-c", ". '" + Shell.root().resolve("build/start") + "'; threads=2; choose_heap "
            + command.substring(0, command.indexOf(' ')) + "; exec " + java(command));

    assertThat(ended.status()).as(ended.err()).isZero();
    double announced = number(ANNOUNCED, ended.err());
    double peak = number(PEAK, Files.readString(folder.resolve("a/run.json"))) / 1e6;
    assertThat(announced).as("%.0f MB at most", peak).isBetween(0.8 * peak - 150, 1.2 * peak + 150);
  }

  private static double number(Pattern pattern, String text) throws IOException {
    var matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return Double.parseDouble(matcher.group(1));
  }

  /** As a line for a shell in which the heap was chosen. */
  private static String java(String command) {
    var words = new ArrayList<>(List.of("'" + Path.of(System.getProperty("java.home"), "bin", "java") + "'"));
    words.addAll(List.of("$heap", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp"));
    words.add("'" + System.getProperty("java.class.path") + "'");
    words.addAll(List.of(Counterscore.class.getName(), command, "--threads", "2", "--out", "a"));
    return String.join(" ", words);
  }
}
