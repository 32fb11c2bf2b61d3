package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.archive.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/tables.md} is made from tables of runs. Run with -Drewrite to write it anew, and read the difference. */
class TablesPageTest {
  private static final Pattern NAMED = Pattern.compile("new (?:Named|StoredTable)\\(\\s*(?:[\\w.]+,\\s*)?\"(\\w+)\"");
  private static final String PLAIN = "run";

  @TempDir
  private Path folder;

  /** Runs that have all tables between them, each with the command that brings them. */
  private TablesPage page() throws IOException {
    Town.into(folder);
    var page = new TablesPage();
    page.add(PLAIN, live("run", "town.yaml"));
    page.add("compare", live("compare", "town.yaml", "--variant", "fabrication"));
    page.add("compare --again", live("compare", "town.yaml", "--again"));
    page.add("compare --split", live("compare", "town.yaml", "--variant", "fabrication", "--split"));
    page.add(
        "compare --silence", live("compare", "press-2019", "--silence", "--residents", "100", "--days", "10"));
    page.add("attribute", live("attribute", "town.yaml", "--mechanisms", "misattribution"));
    page.add("attribute --gaps", live("attribute", "town.yaml", "--gaps"));
    page.add("sensitivity", live("sensitivity", "town.yaml", "--samples", "2", "--residents", "300"));
    page.add("--replicates", live("run", "town.yaml", "--replicates", "2"));
    return page;
  }

  private StoredRun live(String... words) throws IOException {
    try (var there = Files.list(folder)) {
      var name = "run-" + there.count();
      var ended = new Cli(folder).run(Stream.concat(Stream.of(words), Stream.of("--out", name)).toArray(String[]::new));
      assertThat(ended.status()).as(ended.err()).isZero();
      return StoredRun.open(folder.resolve(name));
    }
  }

  @Test
  void the_page_has_every_table_and_column_with_its_meaning() throws IOException {
    var file = Shell.root().resolve("docs/tables.md");
    var text = page().text();
    if (System.getProperty("rewrite") != null) {
      Files.writeString(file, text);
      return;
    }

    assertThat(Files.readString(file))
        .withFailMessage("docs/tables.md is not up to date: run ./check -Drewrite and read the difference")
        .isEqualTo(text);
    assertThat(named()).hasSizeGreaterThan(50)
        .allSatisfy(table -> assertThat(text).as(table).contains("\n### " + table + "\n"));
    assertThat(text.lines().filter(line -> line.startsWith("|"))).noneMatch(line -> line.contains("|  |"));
  }

  /** Every table that the code can write. */
  private static List<String> named() throws IOException {
    var names = Stream.<String>builder();
    try (var files = Files.list(Shell.root().resolve("archive/src/main/java/counterscore/archive"))) {
      for (var file : files.sorted().toList()) {
        NAMED.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
      }
    }
    return names.build().distinct().toList();
  }
}
