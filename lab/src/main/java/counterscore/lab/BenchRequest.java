package counterscore.lab;

import java.nio.file.Path;
import java.util.List;

/**
 * What a user asks to be measured.
 *
 * @param scenario name of a bundled scenario, or a file
 * @param changes {@code path=value}, in order, as typed
 * @param days how many of those declared, from the first; 0: all
 * @param sizes residents
 * @param threads worker threads
 * @param worlds how many are lived side by side; empty: 1, 8 and 64, the last at the smallest size alone
 * @param workingDirectory what relative paths start from
 */
public record BenchRequest(
    String scenario,
    List<String> changes,
    int days,
    List<Long> sizes,
    List<Integer> threads,
    List<Integer> worlds,
    Path workingDirectory) {
  private static final List<Integer> WORLDS = List.of(1, 8, 64);

  public BenchRequest {
    changes = List.copyOf(changes);
    sizes = sizes.stream().distinct().sorted().toList();
    threads = threads.stream().distinct().sorted().toList();
    worlds = worlds.stream().distinct().sorted().toList();
  }

  /**
   * How many worlds are lived side by side in a city of a size.
   *
   * @param most how many there can be of the scenario
   */
  List<Integer> worlds(long size, int most) {
    if (!worlds.isEmpty()) {
      return worlds;
    }
    var usual = size == sizes.getFirst() ? WORLDS : WORLDS.subList(0, 2);
    return usual.stream().filter(number -> number <= most).toList();
  }
}
