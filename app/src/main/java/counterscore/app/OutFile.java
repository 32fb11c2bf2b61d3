package counterscore.app;

import counterscore.archive.RunPlace;
import counterscore.lab.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a text goes: a file that is not there yet, or the standard output.
 *
 * @param out as typed; null: the standard output
 * @param isThere code of the mistake that something is there already, or that nothing can be
 * @param isFull code of the mistake that it cannot be written
 */
record OutFile(Console console, @Nullable String out, String isThere, String isFull) {
  /** A text can take long to make: whether it can be written is asked first. */
  List<Problem> obstacles() {
    var obstacle = out == null ? null : RunPlace.obstacle(console.resolve(out));
    return obstacle == null ? List.of()
        : List.of(Problem.of(isThere, "--out: " + obstacle, "Name a file that is not there yet."));
  }

  /** Status with which the command ends. */
  int write(String text) {
    if (out == null) {
      console.out().print(text);
      return Status.DONE;
    }
    try {
      Files.writeString(console.resolve(out), text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      return console.refuse(
          List.of(
              Problem.of(isFull, "--out: " + out + " could not be written: " + e.getMessage(), "Is the disk full?")));
    }
    console.out().println(out);
    return Status.DONE;
  }
}
