package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code docs/examples} print what the page says, for the run that the page names. */
class ExamplesTest {
  private static final Path EXAMPLES = Shell.root().resolve("docs/examples");

  /** A command of the page and what it prints. */
  private static final Pattern TOLD = Pattern.compile("(?s)```sh\n([^`]*)\n```\n\n```text\n(.*?)```");

  @TempDir
  private static Path folder;

  @BeforeAll
  static void do_what_the_page_says_first() throws IOException {
    Pattern.compile("(?m)^\\./counterscore ((?:run|report) .*)$").matcher(page()).results().forEach(command -> {
      var ended = new Cli(folder).run(command.group(1).split(" "));
      assertThat(ended.status()).as(ended.err()).isZero();
    });
  }

  private static String page() throws IOException {
    return Files.readString(EXAMPLES.resolve("README.md"));
  }

  /** What the page says a command prints that begins with a word. */
  private static String told(String word) throws IOException {
    return TOLD.matcher(page()).results().filter(found -> found.group(1).startsWith(word)).findFirst().orElseThrow()
        .group(2);
  }

  @Test
  void sql_of_the_tables() throws IOException {
    var ended = new Cli(folder).run("query", "example", Files.readString(EXAMPLES.resolve("worst-tier.sql")));

    assertThat(ended.out()).isEqualTo(told("./counterscore query"));
  }

  @Test
  void r_where_it_is_at_hand() throws Exception {
    assertThat(run("Rscript", "wrong-entries.R")).isEqualTo(told("Rscript"));
  }

  @Test
  void python_where_it_is_at_hand() throws Exception {
    assertThat(run("python3", "refusals.py")).isEqualTo(told("python3"));
  }

  private static String run(String program, String script) throws Exception {
    var path = System.getenv("PATH");
    assumeTrue(
        Stream.of(path.split(":")).map(Path::of).anyMatch(place -> Files.isExecutable(place.resolve(program))),
        program + " is not on the path, so that its example was not run");
    var ended = new Shell(folder, Map.of("PATH", path, "LC_ALL", "C.UTF-8", "HOME", folder.toString()))
        .run(program, EXAMPLES.resolve(script), "example-csv");
    assertThat(ended.err()).isEmpty();
    return ended.out();
  }
}
