package counterscore.scenario.reading;

/**
 * A place in what the user wrote.
 *
 * @param file name of the file as the user gave it, or the change {@code --set key=value}
 * @param line line, from 1; 0 where the place is the whole file or a change
 * @param column column in characters, from 1; 0 as for the line
 */
public record SourceSpan(String file, int line, int column) {
  static SourceSpan whole(String file) {
    return new SourceSpan(file, 0, 0);
  }

  /** {@code file:line:column}, or the file alone. */
  public String text() {
    return Printable.of(file) + (line == 0 ? "" : ":" + line + ":" + column);
  }
}
