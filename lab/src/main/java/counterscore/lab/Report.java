package counterscore.lab;

import counterscore.archive.CsvFolder;
import counterscore.archive.Query;
import counterscore.archive.RunFolder;
import counterscore.archive.RunRecord;
import counterscore.archive.StoredRun;
import counterscore.report.Language;
import counterscore.report.Page;
import counterscore.report.Sweep;
import counterscore.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells finished runs once more, in another form; the runs are not changed. */
public final class Report {
  private Report() {}

  /** What became of a request. */
  public sealed interface Reply {}

  /** Runs that were read, to be told; a text is to be written in UTF-8. */
  public sealed interface Told extends Reply {
    String html(Language language) throws IOException;

    String markdown(Language language) throws IOException;

    /** Writes tables as CSV into a folder that is not there yet: all of them or none. */
    void csv(Path target) throws IOException;
  }

  /** One run, with all its tables. */
  public record OfRun(StoredRun run) implements Told {
    @Override
    public String html(Language language) throws IOException {
      return page(language).html();
    }

    @Override
    public String markdown(Language language) throws IOException {
      return page(language).markdown();
    }

    private Page page(Language language) throws IOException {
      return Page.read(run.report()).in(language);
    }

    @Override
    public void csv(Path target) throws IOException {
      CsvFolder.write(run, target);
    }
  }

  /** Several, in the order in which they were named. */
  public record OfSweep(Sweep sweep) implements Told {
    @Override
    public String html(Language language) {
      return sweep.html(language);
    }

    @Override
    public String markdown(Language language) {
      return sweep.markdown(language);
    }

    @Override
    public void csv(Path target) throws IOException {
      CsvFolder.write(sweep.tables(), target);
    }
  }

  /** A request with mistakes. */
  public record Refused(List<Problem> problems) implements Reply {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads finished runs; all that is wrong with them at once.
   *
   * @param named folders, as typed
   * @param folder what a relative path starts from
   */
  public static Reply open(List<String> named, Path folder) {
    var problems = new ArrayList<Problem>();
    var seen = new HashSet<Path>();
    var members = new ArrayList<Sweep.Member>();
    for (var name : named) {
      var place = folder.resolve(name).normalize();
      if (!seen.add(place)) {
        problems.add(Problem.of("REP-001", name + " is named twice", "Leave one of the two out."));
        continue;
      }
      var run = read(name, place, problems);
      var scenario = run == null ? null : scenario(run.record(), problems);
      if (run != null && scenario != null) {
        members.add(new Sweep.Member(name, run, scenario));
      }
    }
    return !problems.isEmpty() ? new Refused(problems)
        : members.size() == 1 ? new OfRun(members.getFirst().run()) : new OfSweep(new Sweep(members));
  }

  private static @Nullable StoredRun read(String name, Path place, List<Problem> problems) {
    try {
      return StoredRun.open(place);
    } catch (RunFolder.Damaged | Query.Refused e) {
      problems.add(
          Problem.of("REP-002", String.valueOf(e.getMessage()), "Name a folder that counterscore run has made."));
    } catch (IOException e) {
      problems.add(Problem.of("REP-003", name + " cannot be read: " + e.getMessage(), "Is it readable?"));
    }
    return null;
  }

  /** The scenario as the run kept it, whatever has become of the file. */
  private static @Nullable Scenario scenario(RunRecord record, List<Problem> problems) {
    var reading = Assess.reading(record);
    reading.errors().forEach(error -> problems.add(Problem.of(error)));
    return reading.scenario();
  }
}
