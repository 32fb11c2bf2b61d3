package counterscore.app;

import java.nio.file.Path;

/** The command line for tests of other packages. */
public final class CommandLineOfTests {
  private final Cli cli;

  public CommandLineOfTests(Path folder) {
    this.cli = new Cli(folder);
  }

  /** What a command prints that ends well. */
  public String run(String... arguments) {
    var ended = cli.run(arguments);
    if (ended.status() != Status.DONE) {
      throw new IllegalArgumentException(ended.err());
    }
    return ended.out();
  }
}
