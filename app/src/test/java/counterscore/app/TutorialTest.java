package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial is followed word for word: every command is typed, and what the page shows is seen. */
class TutorialTest {
  private static final Page PAGE = Page.read(Shell.root().resolve("docs/tutorial.md"));
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  @TempDir
  private Path folder;

  /** In this process, all but the commands of the shell. */
  @Tag("slow")
  @Test
  void every_command_says_what_the_page_shows() throws Exception {
    var tutorial = Tutorial.of(PAGE);

    assertThat(tutorial.steps()).hasSizeGreaterThan(20);
    assertThat(tutorial.follow(folder, this::type)).isEmpty();
  }

  private String type(String command) throws IOException, InterruptedException {
    if (command.startsWith("./counterscore ")) {
      var arguments = WORD.matcher(command.substring("./counterscore ".length())).results()
          .map(word -> word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3))
          .toArray(String[]::new);
      var ended = new Cli(folder).run(arguments);
      return ended.err() + ended.out();
    }
    var ended = new Shell(folder, Map.of("PATH", System.getenv("PATH"))).run("sh", "-c", command);
    return ended.err() + ended.out();
  }

  /** In a fresh clone, by the launcher, as a reader would. */
  @EnabledIfSystemProperty(named = "full", matches = "true")
  @Test
  void the_same_holds_in_a_fresh_clone_with_a_shell() throws Exception {
    var clone = folder.resolve("counterscore");
    var shell = new Shell(folder, System.getenv());
    var cloned = shell.run("git", "clone", "--quiet", Shell.root(), clone);
    assertThat(cloned.status()).as(cloned.err()).isZero();

    assertThat(Tutorial.of(PAGE).follow(clone, command -> {
      var ended = shell.in(clone).run("sh", "-c", command);
      return ended.err() + ended.out();
    })).isEmpty();
  }

  @Test
  void a_line_that_is_not_printed_or_comes_too_early_is_missed() {
    var typed = (Tutorial.Typed) Tutorial.of(new Page(folder, """
        # A page

        ```console
        $ ./counterscore scenarios \\
            --json
        one … three
        … end
        ```
        """)).steps().getFirst();

    assertThat(typed.command()).isEqualTo("./counterscore scenarios     --json");
    assertThat(typed.missing("x\none two three\ny\nthe end\n")).isEmpty();
    assertThat(typed.missing("the end\none two three\n")).isEqualTo("… end");
    assertThat(typed.missing("one two four\nthe end\n")).isEqualTo("one … three");
  }

  @Test
  void a_file_is_what_the_page_says_is_saved() {
    var steps = Tutorial.of(new Page(folder, """
        Save this as `town.yaml`, beside the launcher:

        ```yaml
        format: 1
        ```

        ```yaml
        not: saved
        ```
        """)).steps();

    assertThat(steps).isEqualTo(List.of(new Tutorial.Saved(4, "town.yaml", "format: 1\n")));
  }
}
