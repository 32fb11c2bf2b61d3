package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.findings.Finding;
import counterscore.observation.Observations;
import counterscore.scenario.Scenario;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Findings are a function of the scenario and of what was observed, and of nothing else: not of the engine that observed it. */
@Tag("slow")
class FindingsOfFolderTest {
  /** Tables that hold no counter. */
  private static final List<String> OTHERS = List.of("run", "strata", "lives", "findings", "parameters");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({"press-2019,20000,120", "rongcheng,20000,200", "defaulter-list-2018,20000,100"})
  void a_stored_run_gives_the_findings_it_printed_without_an_engine_in_reach(String name, int residents, int days)
      throws Exception {
    var printed = new Cli(folder).run(
        "run", name, "--residents", String.valueOf(residents), "--days", String.valueOf(days), "--out", "a", "--json");
    assertThat(printed.status()).as(printed.err()).isZero();
    var tables = JsonMapper.shared().readTree(new Cli(folder).run("query", "a", "SHOW TABLES", "--json").out())
        .valueStream().map(table -> table.get("name").asString()).filter(table -> !OTHERS.contains(table));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = Stream.of(
        Stream.of(java, "-Xmx500m", "--enable-native-access=ALL-UNNAMED", "-cp", reach(),
            "counterscore.app.FindingsOfFolder",
            folder.resolve("a").toString()),
        tables).flatMap(words -> words).toArray();

    var process = new Shell(folder, Map.of("PATH", System.getenv("PATH")))
        .start(folder.resolve("out"), folder.resolve("err"), command);

    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("err"))).isZero();
    assertThat(JsonMapper.shared().readTree(Files.readString(folder.resolve("out"))))
        .isEqualTo(JsonMapper.shared().readTree(printed.out()).get("findings"));
  }

  /** The class that does it, the three modules, and libraries. */
  private String reach() throws Exception {
    var own = Files.createDirectories(folder.resolve("reach/counterscore/app"));
    for (var part : List.of("FindingsOfFolder.class", "FindingsOfFolder$Row.class")) {
      try (var bytes = FindingsOfFolder.class.getResourceAsStream(part)) {
        Files.write(own.resolve(part), Objects.requireNonNull(bytes).readAllBytes());
      }
    }
    var modules = Stream.of(Scenario.class, Observations.class, Finding.class)
        .map(type -> Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString());
    var libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar") && !Path.of(entry).startsWith(Shell.root()));
    return Stream.of(Stream.of(folder.resolve("reach").toString()), modules, libraries)
        .flatMap(entries -> entries).distinct().collect(Collectors.joining(File.pathSeparator));
  }
}
