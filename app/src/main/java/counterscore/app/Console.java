package counterscore.app;

import counterscore.lab.Problem;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a command reads and writes.
 *
 * @param in answers to what a command asks
 * @param out results
 * @param err everything else: problems, warnings, progress
 * @param terminal whether {@code err} is a terminal, on which a line may be rewritten
 * @param workingDirectory what relative paths start from
 * @param spark the engine that the program was started with beside threads; null: none
 */
record Console(
    BufferedReader in, PrintWriter out, PrintWriter err, boolean terminal, Path workingDirectory,
    @Nullable OtherEngine spark) {
  /** One without another engine. */
  Console(BufferedReader in, PrintWriter out, PrintWriter err, boolean terminal, Path workingDirectory) {
    this(in, out, err, terminal, workingDirectory, null);
  }

  /** One of which nobody answers. */
  Console(PrintWriter out, PrintWriter err, boolean terminal, Path workingDirectory) {
    this(new BufferedReader(Reader.nullReader()), out, err, terminal, workingDirectory);
  }

  /**
   * The streams of the process, in UTF-8 whatever the locale. Java cannot ask whether the error stream is a terminal, so
   * the launcher says so.
   */
  static Console ofProcess() {
    return new Console(
        new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8)),
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Boolean.getBoolean("counterscore.terminal"),
        Path.of("").toAbsolutePath());
  }

  Console with(OtherEngine engine) {
    return new Console(in, out, err, terminal, workingDirectory, engine);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new Outlet(descriptor), StandardCharsets.UTF_8), true);
  }

  /** Prints the problems and says with which status the command ends. */
  int refuse(List<Problem> problems) {
    problems.forEach(problem -> err.println(problem.text()));
    err.flush();
    return Status.BAD_INPUT;
  }

  Path resolve(String path) {
    return workingDirectory.resolve(path);
  }

  /** Width of the terminal where the launcher could tell, else 100 [characters]. */
  int columns() {
    return Integer.getInteger("counterscore.columns", 100);
  }
}
