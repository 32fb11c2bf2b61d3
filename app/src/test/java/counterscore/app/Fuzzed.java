package counterscore.app;

import counterscore.scenario.reading.BundledScenarios;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the fuzzer comes in ({@code build/fuzz}). Jazzer calls the two methods with these names and keeps the inputs that reach code
 * which none has reached before. What it kept or found stands in {@code hostile}, a folder to a target, and is tried again by
 * {@link HostileTest}.
 */
public final class Fuzzed {
  /** What an input is taken for. */
  enum Target {
    /** The bytes of a scenario file. */
    SCENARIOS,
    /** Choices: which bundled scenario, and what is changed in it where. So most inputs get past the YAML. */
    CHANGES,
    /**
     * The name of a bundled scenario, and below it a change ({@code --set}) to a line. Any other name is the small scenario: it is
     * read several times as fast.
     */
    SETTINGS,
    /** The bytes of a file of scheme tests. */
    SCHEME_TESTS,
    /** The text of a file of calibration targets for the small scenario. */
    TARGETS;

    static Target of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** In which its inputs stand. */
    String folder() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static @Nullable Fuzzed current;

  private final Target target;
  private final Hostile hostile;
  private final List<String> originals;

  Fuzzed(Target target, Path folder) throws IOException {
    this.target = target;
    this.hostile = new Hostile(folder);
    this.originals = originals();
    if (target == Target.SETTINGS || target == Target.TARGETS) {
      Files.writeString(folder.resolve(Hostile.FILE), Town.yaml());
    }
  }

  /** A small scenario and the bundled ones, from the shortest: the fuzzer prefers the first of several, and short ones are read quickly. */
  static List<String> originals() throws IOException {
    var bundled = BundledScenarios.names().stream().map(name -> BundledScenarios.read(name, List.of()).text());
    return Stream.concat(Stream.of(Town.yaml()), bundled.sorted(Comparator.comparingInt(String::length))).toList();
  }

  /**
   * Called by Jazzer before the first input.
   *
   * @param arguments the name of a target; one argument, because of several only the first reaches the processes that merge
   */
  public static void fuzzerInitialize(String[] arguments) throws IOException {
    var target = Target.of(arguments[0]);
    current = new Fuzzed(target, Files.createDirectories(Path.of("target/fuzz", target.folder(), "tried")));
  }

  /**
   * Called by Jazzer. Classes are changed when they are first needed, which takes more memory and time than any input may take: so what
   * fails is tried once more.
   */
  public static void fuzzerTestOneInput(byte[] input) {
    var fuzzed = Objects.requireNonNull(current);
    try {
      fuzzed.tried(input, "fuzzed");
    } catch (AssertionError e) {
      fuzzed.tried(input, "fuzzed again");
    }
  }

  /** Whatever the input is, it is refused or does what it says. */
  void tried(byte[] input, String what) {
    switch (target) {
      case SCENARIOS -> hostile.scenario(input, what);
      case CHANGES -> hostile.scenario(new Mutations(choices(input), originals).next(), what);
      case SETTINGS -> settings(new String(input, StandardCharsets.UTF_8).split("\n", -1));
      case SCHEME_TESTS -> hostile.schemeTests(input, what);
      case TARGETS -> hostile.targets(new String(input, StandardCharsets.UTF_8), Hostile.FILE,
          "conduct.fare-dodging.rate.per-year", 90, what);
    }
    try {
      hostile.wroteNothing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void settings(String[] lines) {
    var name = BundledScenarios.names().contains(lines[0]) ? lines[0] : Hostile.FILE;
    hostile.settings(name, new ArrayList<>(Arrays.asList(lines).subList(1, lines.length)));
  }

  /** As many bytes to a choice as it has outcomes; after the last byte always the first outcome. */
  private static IntUnaryOperator choices(byte[] input) {
    var left = ByteBuffer.wrap(input);
    return outcomes -> {
      int number = 0;
      for (int reached = 1; reached < outcomes; reached <<= 8) {
        number = number << 8 | (left.hasRemaining() ? left.get() & 0xFF : 0);
      }
      return Integer.remainderUnsigned(number, outcomes);
    };
  }
}
