package counterscore.lab;

import counterscore.archive.Query;
import counterscore.archive.QueryResult;
import counterscore.archive.RunFolder;
import java.io.IOException;
import java.nio.file.Path;

/** Asks the tables of a finished run. */
public final class Ask {
  private Ask() {}

  /** What became of a question. */
  public sealed interface Reply permits Answered, Refused {}

  /** An answer. */
  public record Answered(QueryResult result) implements Reply {}

  /** No answer, and why. */
  public record Refused(Problem problem) implements Reply {}

  /**
   * @param folder a run folder
   * @param sql one SELECT, DESCRIBE or SHOW
   */
  public static Reply query(Path folder, String sql) {
    try {
      return new Answered(Query.run(folder, sql));
    } catch (Query.Refused e) {
      return new Refused(
          Problem.of(
              "QUE-001",
              String.valueOf(e.getMessage()),
              "\"SHOW TABLES\" lists the tables, \"DESCRIBE tiers\" the columns of one."));
    } catch (RunFolder.Damaged e) {
      return new Refused(
          Problem.of("QUE-002", String.valueOf(e.getMessage()), "Name a folder that counterscore run has made."));
    } catch (IOException e) {
      return new Refused(Problem.of("QUE-003", folder + " cannot be read: " + e.getMessage(), "Is it readable?"));
    }
  }
}
