package counterscore.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static counterscore.app.ArchitectureTest.HOUSE;
import static counterscore.app.ArchitectureTest.accessTo;
import static counterscore.app.ArchitectureTest.in;
import static counterscore.app.ArchitectureTest.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import counterscore.engine.Walk;
import counterscore.findings.Explained;
import counterscore.lab.Calibrate;
import counterscore.lab.City;
import counterscore.lab.Life;
import counterscore.lab.SchemeTest;
import counterscore.observation.LifeStory;
import counterscore.scenario.Parameter;
import counterscore.scenario.Parameters;
import counterscore.scenario.reading.BundledScenarios;
import counterscore.scenario.reading.WalkThrough;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Counterscore must not become able to do (SCOPE.md), as far as code can hold it. */
class BoundaryTest {
  /**
   * A walk-through is read from a file and can be made in no other way; the engine answers with a claim of that file; what leaves the
   * lab has no number but a line.
   */
  @Test
  void B03_a_walk_through_comes_from_a_file_and_only_its_own_claims_come_back() {
    assertThat(WalkThrough.class.getConstructors()).isEmpty();
    assertThat(
        Arrays.stream(Walk.class.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers())))
        .extracting(method -> method.getName() + " " + method.getGenericReturnType().getTypeName().replace('$', '.'))
        .containsExactly(
            "firstBroken java.util.List<java.util.Optional<counterscore.scenario.reading.WalkThrough.Claim>>");
    assertThat(Walk.class.getConstructors()).isEmpty();
    assertThat(Arrays.stream(SchemeTest.Verdict.class.getRecordComponents()).map(part -> part.getName()))
        .containsExactly("file", "name", "failure");
    assertThat(Arrays.stream(SchemeTest.Failure.class.getRecordComponents()).map(part -> part.getName()))
        .containsExactly("where", "line", "message");
  }

  /** Every quantity of every bundled scenario. What may be fitted is written here a second time, key by key. */
  @Test
  void B04_calibration_may_change_the_world_and_neither_a_scheme_nor_a_group_nor_an_error() {
    var paths = BundledScenarios.names().stream()
        .flatMap(
            name -> Parameters.of(Objects.requireNonNull(BundledScenarios.read(name, List.of()).scenario())).stream())
        .map(Parameter::path).distinct().toList();
    var allowed = paths.stream().filter(Calibrate::mayFit)
        .filter(path -> !path.matches("conduct\\.[^.]+\\.rate\\.per-year(\\.\\d{4}-\\d{2}-\\d{2})?")).toList();

    assertThat(allowed).allMatch(path -> path.matches("(society|dispositions|responses|watchers)\\..*"));
    assertThat(allowed.stream().filter(path -> path.startsWith("watchers")))
        .isNotEmpty().allMatch(path -> path.matches("watchers\\.[^.]+\\.density\\..*"));
    assertThat(allowed)
        .noneMatch(path -> path.matches(".*\\b(factors|exposure|recognition|misattribution|points)\\b.*"));
    assertThat(paths.stream().filter(path -> path.matches("(schemes|demands|lists|lookups|control-room|study)\\..*")))
        .hasSizeGreaterThan(100).noneMatch(Calibrate::mayFit);
  }

  /** The numbers that sensitivity and attribution explain: harms and acts, never what an operator gains. */
  @Test
  void B05_what_can_be_explained_is_a_closed_list_of_harms_and_conduct() {
    for (var name : BundledScenarios.names()) {
      var scenario = Objects.requireNonNull(BundledScenarios.read(name, List.of()).scenario());
      assertThat(Explained.of(scenario).stream().map(Explained::key)).allMatch(
          key -> key.matches("refusals|tainted-refusals|speech-withheld")
              || (key.startsWith("worst-tier-months/") && scenario.schemes().containsKey(key.substring(18)))
              || (key.startsWith("acts/") && scenario.conduct().containsKey(key.substring(5))));
    }
  }

  /**
   * A change of this file is a change of what other programs can do with Counterscore, and stands in its commit with a
   * reason. Run with -Drewrite to write it anew.
   */
  @Test
  void B06_the_exported_api_is_the_one_that_was_agreed_on() throws IOException {
    var agreed = agreedApi();
    var actual = ExportedApi.signatures(exportingModules());
    if (System.getProperty("rewrite") != null) {
      Files.write(Path.of("src/test/resources/counterscore/app/api.txt"), actual);
      return;
    }

    var gone = agreed.stream().filter(line -> !actual.contains(line)).map(line -> "- " + line);
    var come = actual.stream().filter(line -> !agreed.contains(line)).map(line -> "+ " + line);
    var difference = Stream.concat(gone, come).sorted(Comparator.comparing(line -> line.substring(2))).toList();

    assertThat(difference)
        .withFailMessage(
            () -> "The exported API is not the one in app/src/test/resources/counterscore/app/api.txt. If it"
                + " should change, run with -Drewrite and say why in the commit:\n" + String.join("\n", difference))
        .isEmpty();
  }

  /**
   * The story of a life is told by a replay and printed. Java lets anybody construct a public record; that is all that can be
   * done with these: no method of the exported modules takes them.
   */
  @Test
  void B06_no_public_method_takes_acts_or_entries_of_a_person() {
    var types = Set.of("Act", "Acts", "Entry", "Entries", "Resident", "Residents", "Person", "File", "LifeStory");
    var names = Set.of("act", "acts", "entry", "entries", "person", "resident", "life", "identifier", "image");
    var takers = ExportedApi.exported(exportingModules())
        .flatMap(ExportedApi::executables)
        .filter(executable -> !isConstructorOfAStory(executable))
        .filter(executable -> Arrays.stream(executable.getParameters())
            .anyMatch(parameter -> names.contains(parameter.getName())
                || types.stream().anyMatch(
                    type -> parameter.getParameterizedType().getTypeName().matches(".*[.$<]" + type + "\\b.*"))))
        .map(Executable::toString);

    assertThat(takers).isEmpty();
  }

  private static boolean isConstructorOfAStory(Executable executable) {
    var type = executable.getDeclaringClass();
    boolean isStory = type == LifeStory.class || type.getEnclosingClass() == LifeStory.class || type == Life.Told.class
        || type == City.Lives.class;
    return isStory && executable instanceof Constructor<?>;
  }

  private static Stream<JavaClass> exportingModules() {
    return HOUSE.stream()
        .filter(resideInAnyPackage(in("scenario"), in("observation"), in("findings"), in("review"), in("lab")));
  }

  private static List<String> agreedApi() throws IOException {
    try (var in = Objects.requireNonNull(BoundaryTest.class.getResourceAsStream("api.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
    }
  }

  @Test
  void B07_files_are_opened_only_where_scenarios_runs_and_reports_are() {
    noClasses().that(not(resideInAnyPackage(in("scenario"), in("archive"), in("report"), in("app"))))
        .should().dependOnClassesThat(named(Set.of(
            "java.nio.file.Files", "java.io.File", "java.io.FileInputStream", "java.io.FileOutputStream",
            "java.io.FileReader", "java.io.FileWriter", "java.io.RandomAccessFile", "java.nio.channels.FileChannel",
            "java.util.Scanner", "java.util.zip.ZipFile", "java.util.jar.JarFile")))
        .check(HOUSE);
  }

  /** The module {@code spark}, which speaks to a cluster, is behind all these and is held by {@code SparkArchitectureTest}. */
  @Test
  void B07_nothing_speaks_to_a_network_looks_at_images_or_reads_databases() {
    noClasses().that(not(resideInAnyPackage(in("app.explorer"))))
        .should().dependOnClassesThat(resideInAnyPackage(
            "java.net..", "javax.net..", "com.sun.net..", "java.awt..", "javax.imageio..", "javax.sound..",
            "java.rmi..", "javax.naming..", "org.apache.http.."))
        .orShould().dependOnClassesThat(resideInAnyPackage("java.nio.channels..").and(not(named(Set.of(
            "java.nio.channels.FileChannel")))))
        .check(HOUSE);
    noClasses().that(not(resideInAnyPackage(in("archive"))))
        .should().dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb.."))
        .check(HOUSE);
  }

  @Test
  void B07_no_code_is_found_by_name_and_none_is_brought_along() {
    noClasses()
        .should().accessTargetWhere(accessTo(Set.of(
            "java.lang.Class.forName", "java.lang.ClassLoader.loadClass", "java.util.ServiceLoader.load",
            "java.lang.Runtime.exec", "java.lang.System.load", "java.lang.System.loadLibrary",
            "java.lang.invoke.MethodHandles$Lookup.findClass", "java.lang.invoke.MethodHandles$Lookup.defineClass")))
        .orShould().dependOnClassesThat(resideInAnyPackage("javax.script..", "javax.tools..", "jdk.jshell.."))
        .orShould().dependOnClassesThat(named(Set.of(
            "java.lang.ProcessBuilder", "java.io.ObjectInputStream", "java.net.URLClassLoader")))
        .check(HOUSE);
  }

  @Test
  void B10_the_explorer_answers_this_machine_alone_and_asks_nobody() {
    var explorer = resideInAnyPackage(in("app.explorer"));
    noClasses().that(explorer)
        .should().dependOnClassesThat(named(Set.of(
            "java.net.Socket", "java.net.ServerSocket", "java.net.DatagramSocket", "java.net.MulticastSocket",
            "java.net.URL", "java.net.URLConnection", "java.net.HttpURLConnection", "java.net.ProxySelector")))
        .orShould().dependOnClassesThat(resideInAnyPackage(
            "java.net.http..", "javax.net..", "java.awt..", "javax.imageio..", "javax.sound..", "java.rmi..",
            "javax.naming..", "java.sql..", "java.nio.file..", "org.duckdb.."))
        .check(HOUSE);
    // Which address it is bound to is not asked of a name service, nor of the user, nor of the system.
    noClasses().that(explorer)
        .should().accessTargetWhere(accessTo(Set.of(
            "java.net.InetAddress.getByName", "java.net.InetAddress.getAllByName", "java.net.InetAddress.getLocalHost",
            "java.net.InetSocketAddress.createUnresolved", "java.lang.System.getenv")))
        .check(HOUSE);
  }

  @Test
  void B10_no_option_of_the_explorer_gives_it_another_address_or_keeps_anything() {
    var out = new PrintWriter(Writer.nullWriter());
    var commands = Counterscore.commandLine(new Console(out, out, false, Path.of(""))).getSubcommands();
    var options = Objects.requireNonNull(commands.get("explore")).getCommandSpec().options().stream()
        .map(option -> option.longestName()).toList();

    assertThat(options).containsExactlyInAnyOrder("--port", "--threads", "--help", "--version");
  }
}
