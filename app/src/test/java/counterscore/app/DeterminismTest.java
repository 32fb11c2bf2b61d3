package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.reading.BundledScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One digest, and the same words, whatever the threads, the compiler, the processor, the memory, the language, the time zone and the
 * charset. Each is tried in a process of its own: several at once in {@code ./check}, each alone and with every bundled scenario
 * under -Dfull. No chance is in it: a single bit that differs fails.
 */
@Tag("slow")
class DeterminismTest {
  private static final boolean FULL = Boolean.getBoolean("full");

  /** Three blocks, so that threads share them and the thorough compiler comes to work. */
  private static final List<String> CITY =
      List.of("press-2019", "--residents", "140_000", "--days", FULL ? "100" : "20");

  /** What the interpreter can live in seconds. */
  private static final List<String> FEW =
      FULL ? List.of("press-2019", "--residents", "500", "--days", "40")
          : List.of("town.yaml", "--residents", "300", "--days", "31");

  private static final List<String> ARABIC =
      List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab",
          "-Duser.timezone=Asia/Kathmandu");

  private static final List<String> TURKISH = List.of("-Duser.language=tr", "-Duser.country=TR");

  /** On the day that Samoa left out. */
  private static final List<String> SAMOA = List.of("-Duser.timezone=Pacific/Apia");

  private static final List<String> ASCII = List.of("-Dfile.encoding=COMPAT", "-Dsun.jnu.encoding=ANSI_X3.4-1968");

  @TempDir
  private Path folder;

  private record Way(String name, int threads, List<String> options) {
    static Way of(String name, int threads, String... options) {
      return new Way(name, threads, List.of(options));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Way> ways() {
    var ways = new ArrayList<Way>();
    ways.add(new Way("quick compiler, another collector, Turkish, ASCII", 2,
        all(Stream.of(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC"), TURKISH, ASCII))));
    ways.add(new Way("narrow vectors, Arabic digits and another time zone", 5, all(Stream.of(avx(2), ARABIC))));
    if (FULL) {
      ways.addAll(List.of(
          Way.of("2 threads", 2), Way.of("5 threads", 5), Way.of("quick compiler", 2, "-XX:TieredStopAtLevel=1"),
          Way.of("thorough compiler alone", 2, "-XX:-TieredCompilation"), new Way("no AVX", 2, avx(0)),
          new Way("AVX2", 2, avx(2)), Way.of("G1", 2, "-XX:+UseG1GC"), Way.of("ZGC", 2, "-XX:+UseZGC"),
          Way.of("Parallel", 2, "-XX:+UseParallelGC"), new Way("Turkish", 2, TURKISH), new Way("Arabic", 2, ARABIC),
          new Way("Samoa", 2, SAMOA), new Way("ASCII", 2, ASCII),
          Way.of("compact headers", 2, "-XX:+UseCompactObjectHeaders")));
    }
    return ways.stream();
  }

  private static List<String> all(Stream<List<String>> options) {
    return options.flatMap(List::stream).toList();
  }

  /** Vector instructions up to so wide; other processors have no such switch. */
  private static List<String> avx(int level) {
    return System.getProperty("os.arch").equals("amd64") ? List.of("-XX:UseAVX=" + level) : List.of();
  }

  @Test
  void one_digest_and_the_same_words_in_every_way() throws Exception {
    var one = livedHere(CITY);

    for (var way : ways().toList()) {
      assertThat(lived(CITY, way)).as("%s", way).isEqualTo(one);
    }
  }

  @Test
  void the_interpreter_alone_says_the_same() throws Exception {
    assertThat(lived(FEW, Way.of("interpreter", 1, "-Xint"))).isEqualTo(livedHere(FEW));
  }

  static List<String> names() {
    return BundledScenarios.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  @EnabledIfSystemProperty(named = "full", matches = "true")
  void so_it_is_with_every_bundled_scenario(String name) throws Exception {
    var city = List.of(name, "--residents", "140_000", "--days", "400");
    var one = livedHere(city);

    for (var way : ways().limit(2).toList()) {
      assertThat(lived(city, way)).as("%s", way).isEqualTo(one);
    }
  }

  /** With one thread, in the process of the tests. */
  private List<JsonNode> livedHere(List<String> city) throws IOException {
    var own = Files.createTempDirectory(folder, "here");
    Town.into(own);
    var words = all(Stream.of(List.of("run"), city, List.of("--threads", "1", "--json", "--out", "a")));
    var ended = new Cli(own).run(words.toArray(String[]::new));
    assertThat(ended.status()).as(ended.err()).isZero();
    return told(ended.out());
  }

  private List<JsonNode> lived(List<String> city, Way way) throws Exception {
    var command = new ArrayList<Object>(List.of(Path.of(System.getProperty("java.home"), "bin", "java"), "-Xmx900m"));
    command.addAll(way.options);
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        Counterscore.class.getName(), "run"));
    command.addAll(city);
    command.addAll(List.of("--threads", way.threads, "--json", "--out", "a"));
    var own = Files.createTempDirectory(folder, "way");
    Town.into(own);
    var ended = new Shell(own, environment(way)).run(command.toArray());

    assertThat(ended.status()).as(way + ": " + ended.err()).isZero();
    return told(ended.out());
  }

  /** The digest, what is found and what is warned of. */
  private static List<JsonNode> told(String json) {
    var told = JsonMapper.shared().readTree(json);
    assertThat(told.get("digest").asString()).startsWith("sha256:").hasSize(71);
    assertThat(told.get("findings").size()).isGreaterThan(5);
    return List.of(told.get("digest"), told.get("findings"), told.get("warnings"));
  }

  private static Map<String, String> environment(Way way) {
    var environment = new HashMap<>(Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8"));
    if (way.options.containsAll(ASCII)) {
      environment.put("LC_ALL", "C");
    }
    return environment;
  }
}
