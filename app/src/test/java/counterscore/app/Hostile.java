package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.lab.Calibrate;
import counterscore.lab.Check;
import counterscore.lab.CityRequest;
import counterscore.lab.Counterscore;
import counterscore.lab.Opened;
import counterscore.lab.Problem;
import counterscore.lab.Run;
import counterscore.lab.SchemeTest;
import counterscore.scenario.reading.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Judges what somebody wrote who means no good. It is either refused with a clear message or does what it says: no exception, no more
 * than so much memory and time, no letters that steer a terminal, and nothing written. The mutations of {@link HostileTest} and the
 * fuzzer ({@link Fuzzed}) are held against the same.
 *
 * @param folder in which nothing but the input may be
 */
record Hostile(Path folder) {
  static final String FILE = "hostile.yaml";

  /** For one input, whatever it is. */
  private static final Watched WATCHED = new Watched(400_000_000, Duration.ofSeconds(8));

  /** A file of a scenario; whether it was lived. */
  boolean scenario(byte[] bytes, String what) {
    return holds(what, () -> {
      Files.write(folder.resolve(FILE), bytes);
      return isLived(FILE, List.of());
    });
  }

  /** Changes ({@code --set}) of a bundled scenario, or of the file; whether it was lived. */
  boolean settings(String scenario, List<String> changes) {
    return holds("settings " + changes + " of " + scenario, () -> isLived(scenario, changes));
  }

  /** A file of tests that authors write. */
  void schemeTests(byte[] bytes, String what) {
    holds(what, () -> {
      Files.write(folder.resolve(FILE), bytes);
      return switch (SchemeTest.of(List.of(FILE), folder)) {
        case SchemeTest.Refused refused -> plain(refused.problems().stream().map(Problem::text));
        case SchemeTest.Judged judged -> plain(judged.verdicts().stream().map(SchemeTest.Verdict::name));
      };
    });
  }

  /** A file of counts that a calibration of a bundled scenario, or of the file, should meet. */
  void targets(String text, String scenario, String free, int days, String what) {
    var runner = new ThreadRunner(1);
    holds(what, () -> switch (Calibrate.open(
        new CityRequest(scenario, List.of(), 100L, days, 1, folder),
        new Calibrate.Asked("targets.csv", text, List.of(free)), runner)) {
      case Calibrate.Refused refused -> plain(refused.problems().stream().map(Problem::text));
      case Calibrate.Ready ready -> ready.free().isEmpty();
    });
  }

  void wroteNothing() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).allMatch(FILE::equals);
    }
  }

  /** Whether a scenario came of it; then it was reviewed, and a few have lived under it for a few days. */
  private boolean isLived(String scenario, List<String> changes) {
    switch (Check.of(List.of(scenario), changes, folder)) {
      case Check.Refused refused -> {
        return plain(refused.problems().stream().map(Problem::text));
      }
      case Check.Reviewed reviewed ->
        plain(reviewed.sheets().getFirst().reading().warnings().stream().map(Diagnostic::text));
    }
    var asked = Counterscore.load(scenario).in(folder).with(changes.toArray(String[]::new)).residents(20).days(40)
        .threads(1).out(folder.resolve("out"));
    return switch (Run.open(asked)) {
      case Opened.Refused refused -> plain(refused.problems().stream().map(Problem::text));
      case Opened.Ready ready -> {
        new ThreadRunner(1).run(ready.experiment(), Progress.SILENT);
        yield true;
      }
    };
  }

  /** Lines for a terminal: without what steers it, and not longer than anybody reads. */
  private static boolean plain(Stream<String> texts) {
    texts.forEach(text -> {
      assertThat(text).isNotBlank().hasSizeLessThan(3_000).doesNotContain("Exception", "\tat ");
      assertThat(
          text.codePoints().filter(letter -> letter != '\n').mapToObj(Character::getType).map(Integer::byteValue))
          .as(text).doesNotContain(Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SURROGATE);
    });
    return false;
  }

  private static boolean holds(String input, Callable<Boolean> judged) {
    return WATCHED.done(input.substring(0, Math.min(input.length(), 200)), judged);
  }
}
