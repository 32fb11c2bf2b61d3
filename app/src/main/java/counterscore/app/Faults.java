package counterscore.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A fault of Counterscore itself: one line for the user, the trace in a file to send along. */
final class Faults implements IExecutionExceptionHandler {
  private final Console console;

  Faults(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine commandLine, ParseResult parsed) {
    return report(fault, parsed.originalArgs().toArray(String[]::new));
  }

  int report(Throwable fault, String[] arguments) {
    if (fault instanceof OutOfMemoryError) {
      console.err().println("error INT-002: the memory of " + Runtime.getRuntime().maxMemory() / 1_000_000
          + " MB did not suffice\n    Give fewer --threads, or more memory: COUNTERSCORE_JAVA_OPTS=-Xmx4g");
      return Status.INTERNAL;
    }
    var trace = write(fault, arguments);
    console.err().println("error INT-001: a fault of Counterscore itself: " + fault
        + (trace == null ? "" : "\n    Please report it with the file " + trace));
    return Status.INTERNAL;
  }

  private static @org.jspecify.annotations.Nullable Path write(Throwable fault, String[] arguments) {
    try {
      var file = Files.createTempFile("counterscore-fault-", ".txt");
      try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
        out.println(Version.text());
        out.println("arguments: " + Arrays.toString(arguments));
        fault.printStackTrace(out);
      }
      return file;
    } catch (IOException e) {
      return null;
    }
  }
}
