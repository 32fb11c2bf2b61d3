package counterscore.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** Runs a command in this process, with its streams caught. */
record Cli(Path folder) {
  /** What a command printed, and its status. */
  record Ended(int status, String out, String err) {
    /** The line of the standard output that begins with a word. */
    String line(String beginning) {
      return out.lines().filter(line -> line.startsWith(beginning)).findFirst().orElse("");
    }
  }

  Ended run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var console = new Console(new PrintWriter(out), new PrintWriter(err), false, folder);
    int status = Counterscore.execute(console, arguments);
    return new Ended(status, out.toString(), err.toString());
  }
}
