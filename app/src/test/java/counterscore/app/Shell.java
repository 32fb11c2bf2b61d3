package counterscore.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts a program in a given environment and waits for it, for tests of the scripts. */
record Shell(Path folder, Map<String, String> environment) {
  /** What a program printed, and its status. */
  record Ended(int status, String out, String err) {}

  /** The root of the repository, which the build names. */
  static Path root() {
    return Path.of(System.getProperty("counterscore.root"));
  }

  Shell with(String name, String value) {
    var more = new HashMap<>(environment);
    more.put(name, value);
    return new Shell(folder, more);
  }

  Shell in(Path other) {
    return new Shell(other, environment);
  }

  Process start(Path out, Path err, Object... command) throws IOException {
    var words = new ArrayList<String>();
    for (var word : command) {
      words.add(word.toString());
    }
    var builder = new ProcessBuilder(words)
        .directory(folder.toFile())
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectOutput(out.toFile())
        .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  Ended run(Object... command) throws IOException, InterruptedException {
    var out = Files.createTempFile("out", ".txt");
    var err = Files.createTempFile("err", ".txt");
    int status = start(out, err, command).waitFor();
    var ended = new Ended(
        status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    Files.delete(out);
    Files.delete(err);
    return ended;
  }

  /** Writes a shell script that can be started. */
  static Path script(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    var text = new ArrayList<>(List.of("#!/bin/sh"));
    text.addAll(List.of(lines));
    Files.write(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + file + " executable");
    }
    return file;
  }
}
