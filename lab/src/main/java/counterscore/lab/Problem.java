package counterscore.lab;

import counterscore.scenario.reading.Diagnostic;
import counterscore.scenario.reading.Printable;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in what was asked for, as data: nothing was run, nothing was written.
 *
 * @param code stable, for example {@code RUN-003}
 * @param where {@code file:line:column} where it lies in a scenario file; null: in the command
 * @param message one sentence that carries the values
 * @param wayOut what to do about it, where that is known
 */
public record Problem(String code, @Nullable String where, String message, @Nullable String wayOut) {
  public static Problem of(String code, String message, String wayOut) {
    return new Problem(code, null, message, wayOut);
  }

  static Problem of(Diagnostic error) {
    return new Problem(error.code(), error.span().text(), error.message(), error.wayOut());
  }

  /** {@code error CODE: …}, with the way out on a line of its own. */
  public String text() {
    return (where == null ? "" : where + ": ") + "error " + code + ": " + Printable.of(message)
        + (wayOut == null ? "" : "\n    " + wayOut);
  }
}
