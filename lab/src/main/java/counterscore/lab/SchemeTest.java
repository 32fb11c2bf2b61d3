package counterscore.lab;

import counterscore.engine.Walk;
import counterscore.scenario.reading.SchemeTests;
import counterscore.scenario.reading.WalkThrough.Claim;
import counterscore.scenario.reading.WalkThroughReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds walk-throughs of invented residents against the rules of a scheme. What comes of it is whether each holds, and which line of
 * the file fails first: never a score, a tier or points.
 */
public final class SchemeTest {
  private SchemeTest() {}

  /** What became of a request. */
  public sealed interface Reply permits Judged, Refused {}

  /** A verdict on each case, in the order of the files. */
  public record Judged(List<Verdict> verdicts) implements Reply {
    public Judged {
      verdicts = List.copyOf(verdicts);
    }

    /** Whether all hold. */
    public boolean isPassed() {
      return verdicts.stream().allMatch(Verdict::isPassed);
    }
  }

  /**
   * Whether a case holds.
   *
   * @param file as it was asked for
   * @param name of the case
   * @param failure null where it holds
   */
  public record Verdict(String file, String name, @Nullable Failure failure) {
    public boolean isPassed() {
      return failure == null;
    }
  }

  /**
   * The first thing in the file that does not hold.
   *
   * @param where {@code file:line:column}
   * @param line in the file, from 1
   * @param message what does not hold, and not what holds instead
   */
  public record Failure(String where, int line, String message) {
    static Failure of(Claim claim) {
      return new Failure(claim.span().text(), claim.span().line(), claim.broken());
    }
  }

  /** Files with mistakes. */
  public record Refused(List<Problem> problems) implements Reply {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads files and judges their cases.
   *
   * @param files or names of bundled scenarios, for the tests that come with them
   * @param folder what a relative path starts from
   */
  public static Reply of(List<String> files, Path folder) {
    var read = WalkThroughReader.find(files, folder);
    var problems = read.stream().flatMap(tests -> tests.errors().stream()).map(Problem::of).distinct().toList();
    if (!problems.isEmpty()) {
      return new Refused(problems);
    }
    var verdicts = new ArrayList<Verdict>();
    read.forEach(tests -> judge(tests, verdicts));
    return new Judged(verdicts);
  }

  private static void judge(SchemeTests tests, List<Verdict> verdicts) {
    var broken = Walk.firstBroken(Objects.requireNonNull(tests.scenario()), tests.cases());
    for (int k = 0; k < broken.size(); k++) {
      verdicts.add(
          new Verdict(
              tests.name(), tests.cases().get(k).name(), broken.get(k).map(Failure::of).orElse(null)));
    }
  }
}
