package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A small run of every kind that has a report, each made once for all tests that look at it. */
final class Reports {
  static final List<String> KINDS =
      List.of("run", "lists", "cameras", "study", "replicates", "compare", "silence", "attribute", "sensitivity");

  private static final List<String> CITY = List.of("press-2019", "--residents", "1000", "--days", "90");

  private static final Map<String, Path> MADE = new ConcurrentHashMap<>();

  private Reports() {}

  /** The run folder of a kind. */
  static Path folder(String kind) {
    return MADE.computeIfAbsent(kind, Reports::make);
  }

  static String html(String kind) {
    try {
      return Files.readString(folder(kind).resolve("report.html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path make(String kind) {
    try {
      var folder = Files.createTempDirectory("reports");
      Town.into(folder);
      var words = new ArrayList<>(words(kind));
      words.addAll(List.of("--out", "a"));
      var ended = new Cli(folder).run(words.toArray(String[]::new));
      assertThat(ended.status()).as(kind + ": " + ended.err()).isZero();
      return folder.resolve("a");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String kind) {
    return switch (kind) {
      case "run" -> of("run", CITY);
      case "lists" -> List.of("run", "defaulter-list-2018", "--residents", "20000", "--days", "200");
      case "cameras" -> List.of("run", "camera-alerts");
      case "study" -> List.of("run", "study-app-2019", "--residents", "1000");
      case "replicates" -> List.of("run", "town.yaml", "--replicates", "10");
      case "compare" -> of(
          "compare", CITY, "--variant", "no errors: misattribution, fabrication", "--variant", "deaf: speech-rules",
          "--again", "--split");
      case "silence" -> of("compare", CITY, "--silence");
      case "attribute" -> List.of("attribute", "town.yaml");
      case "sensitivity" -> List.of("sensitivity", "town.yaml", "--residents", "500", "--samples", "10");
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static List<String> of(String verb, List<String> city, String... more) {
    var words = new ArrayList<>(List.of(verb));
    words.addAll(city);
    words.addAll(List.of(more));
    return words;
  }
}
