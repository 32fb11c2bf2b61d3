package counterscore.app;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Runs a command in this process, with its streams caught. */
record Cli(Path folder) {
  /** What a command printed, and its status. */
  record Ended(int status, String out, String err) {
    /** The line of the standard output that begins with a word. */
    String line(String beginning) {
      return out.lines().filter(line -> line.startsWith(beginning)).findFirst().orElse("");
    }
  }

  /** The one number that a question about a stored run is answered with. */
  double number(String folder, String sql) {
    var ended = run("query", folder, sql, "--json");
    if (ended.status != 0) {
      throw new IllegalArgumentException(ended.err);
    }
    return JsonMapper.shared().readTree(ended.out).get(0).get("n").asDouble();
  }

  Ended run(String... arguments) {
    return answering("", arguments);
  }

  /** Runs a command that asks, and is answered line by line until the answers end. */
  Ended answering(String answers, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var console = new Console(new BufferedReader(new StringReader(answers)), new PrintWriter(out), new PrintWriter(err),
        false, folder);
    int status = Counterscore.execute(console, arguments);
    return new Ended(status, out.toString(), err.toString());
  }
}
