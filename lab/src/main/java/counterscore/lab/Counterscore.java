package counterscore.lab;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.findings.Sensitivities;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that is to be lived, and how: what the command line asks for, and what a script asks for. Every method gives a new one. The
 * scenario is read when it is lived, so that all mistakes are told at once.
 */
public final class Counterscore {
  private final String scenario;
  private List<String> changes = List.of();
  private List<String> variants = List.of();
  private @Nullable Long residents;
  private @Nullable Integer days;
  private long seed = 1;
  private int threads = Runtime.getRuntime().availableProcessors();
  private Replicates replicates = new Replicates(1, false, false);
  private @Nullable Path out;
  private Path folder = Path.of("").toAbsolutePath();
  private int columns = 100;

  private Counterscore(String scenario) {
    this.scenario = scenario;
  }

  private Counterscore(Counterscore other) {
    this(other.scenario);
    this.changes = other.changes;
    this.variants = other.variants;
    this.residents = other.residents;
    this.days = other.days;
    this.seed = other.seed;
    this.threads = other.threads;
    this.replicates = other.replicates;
    this.out = other.out;
    this.folder = other.folder;
    this.columns = other.columns;
  }

  /** Thrown when what was asked for has mistakes: nothing was lived, nothing was written. The message is all of them. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    Refused(List<Problem> problems) {
      super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
      this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
      return problems;
    }
  }

  /** @param scenario name of a bundled scenario, or a file */
  public static Counterscore load(String scenario) {
    return new Counterscore(scenario);
  }

  /** With more changes, {@code key=value} each, as for {@code --set}. */
  public Counterscore with(String... changes) {
    var next = new Counterscore(this);
    next.changes = Stream.concat(this.changes.stream(), Stream.of(changes)).toList();
    return next;
  }

  /** Beside more variants, each as for {@code --variant}. */
  public Counterscore variant(String... typed) {
    var next = new Counterscore(this);
    next.variants = Stream.concat(variants.stream(), Arrays.stream(typed)).toList();
    return next;
  }

  /** How many, instead of those declared. */
  public Counterscore residents(long residents) {
    var next = new Counterscore(this);
    next.residents = residents;
    return next;
  }

  /** How many, instead of those declared. */
  public Counterscore days(int days) {
    var next = new Counterscore(this);
    next.days = days;
    return next;
  }

  /** The seed of both kinds of luck; 1 where nothing is said. */
  public Counterscore seed(long seed) {
    var next = new Counterscore(this);
    next.seed = seed;
    return next;
  }

  /** Worker threads; the processors where nothing is said. No number depends on it. */
  public Counterscore threads(int threads) {
    var next = new Counterscore(this);
    next.threads = threads;
    return next;
  }

  /** How often it is lived with other luck. */
  public Counterscore replicates(int count) {
    return replicates(new Replicates(count, false, false));
  }

  public Counterscore replicates(Replicates replicates) {
    var next = new Counterscore(this);
    next.replicates = replicates;
    return next;
  }

  /** The folder to keep the run in, which must not be there; {@code run-SCENARIO-1} or the next free number where nothing is said. */
  public Counterscore out(Path out) {
    var next = new Counterscore(this);
    next.out = out;
    return next;
  }

  /** What relative paths start from; the working directory where nothing is said. */
  public Counterscore in(Path folder) {
    var next = new Counterscore(this);
    next.folder = folder;
    return next;
  }

  /** Width on which the summary is read [characters]. */
  public Counterscore columns(int columns) {
    var next = new Counterscore(this);
    next.columns = columns;
    return next;
  }

  /**
   * Lives it.
   *
   * @throws Refused if there are mistakes
   */
  public RunResult run() {
    return live(Run.open(this));
  }

  /**
   * Lives it beside its variants, and says what becomes of the same residents.
   *
   * @throws Refused if there are mistakes
   */
  public RunResult compare() {
    return live(Compare.open(this, null, false, false));
  }

  /**
   * Says which mechanisms are to blame for which harm.
   *
   * @param mechanisms none: all that the scenario has
   * @throws Refused if there are mistakes
   */
  public RunResult attribute(String... mechanisms) {
    return live(Attribute.open(this, List.of(mechanisms)));
  }

  /**
   * Says what gaps between groups are made of.
   *
   * @throws Refused if there are mistakes
   */
  public RunResult gaps() {
    return live(Attribute.openGaps(this, List.of()));
  }

  /**
   * Says which lawful speech falls silent.
   *
   * @throws Refused if there are mistakes
   */
  public RunResult silence() {
    return live(FallingSilent.open(this, true));
  }

  /**
   * Says which uncertain numbers the harms depend on.
   *
   * @throws Refused if there are mistakes
   */
  public RunResult sensitivity(Sensitivities.Asked asked) {
    return live(Vary.open(this, asked));
  }

  private RunResult live(Opened opened) {
    return switch (opened) {
      case Opened.Refused refused -> throw new Refused(refused.problems());
      case Opened.Ready ready -> {
        try {
          yield ready.run(new ThreadRunner(threads), Progress.SILENT);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  RunRequest request() {
    return new RunRequest(
        scenario, changes, residents, days, seed, threads, out == null ? null : folder.resolve(out), folder, replicates,
        columns, version());
  }

  /** As typed, in order. */
  List<String> variants() {
    return variants;
  }

  /** Which Counterscore this is, and of which commit where the launcher knew it, for example {@code 0.1.0 (865fb7136ad0)}. */
  public static String version() {
    var commit = System.getProperty("counterscore.commit", "");
    return release() + (commit.isEmpty() ? "" : " (" + commit + ")");
  }

  private static String release() {
    var properties = new Properties();
    try (var in = Counterscore.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }
}
