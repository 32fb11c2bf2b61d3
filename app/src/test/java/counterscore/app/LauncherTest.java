package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./counterscore}, in a copy of its own with a JDK and a Maven that only write down how they were called. */
class LauncherTest {
  private static final List<String> TOOLS = List.of(
      "sh", "dirname", "readlink", "sed", "find", "cksum", "sort", "tr", "mkdir", "ln", "rm", "mv", "cp", "ls", "tail",
      "head", "cat", "touch", "getconf", "sleep", "grep", "uname");

  @TempDir
  private Path temp;
  private Path root;
  private Path jdk;
  private Path tools;
  private Path builds;
  private Path fail;
  private Shell shell;

  @BeforeEach
  void make_a_copy_of_the_launcher() throws IOException {
    root = Files.createDirectories(temp.resolve("a folder/counterscore"));
    Files.createDirectories(root.resolve("build"));
    Files.copy(Shell.root().resolve("counterscore"), root.resolve("counterscore"));
    assertThat(root.resolve("counterscore").toFile().setExecutable(true)).isTrue();
    for (var part : List.of("build/jdk", "build/start")) {
      Files.copy(Shell.root().resolve(part), root.resolve(part));
    }
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.createDirectories(root.resolve("scenarios"));
    Files.writeString(root.resolve("scenarios/town.yaml"), "format: 1");
    Files.createDirectories(root.resolve("app/src/main/java"));
    Files.writeString(root.resolve("app/pom.xml"), "<project/>");
    Files.writeString(root.resolve("app/src/main/java/A.java"), "class A {}");
    jdk = jdk(temp.resolve("jdks/jdk 25"), "25.0.3");
    tools = tools();
    builds = temp.resolve("builds");
    fail = temp.resolve("fail");
    Shell.script(tools.resolve("mvn"),
        "echo \"$JAVA_HOME: $*\" >> '" + builds + "'",
        "if [ -f '" + fail + "' ]; then echo '[INFO] x'; echo '[ERROR] A.java:[3,4] cannot find symbol'; exit 1; fi",
        "sleep 0.3",
        "mkdir -p app/target/lib app/target/modules",
        "echo lib > app/target/lib/lib.jar; cat app/src/main/java/A.java > app/target/modules/app.jar",
        "case \"$*\" in *'-pl spark'*) mkdir -p spark/target/lib spark/target/modules;",
        "  echo lib > spark/target/lib/lib.jar; echo core > spark/target/lib/core.jar;",
        "  echo main > spark/target/modules/spark.jar; echo all > spark/target/counterscore-spark.jar;; esac");
    shell = new Shell(root, Map.of(
        "PATH", tools.toString(), "HOME", temp.toString(), "COUNTERSCORE_JDK_FOLDERS",
        temp.resolve("jdks").toString()));
  }

  @Test
  void it_says_where_its_classes_are_and_runs_nothing() throws Exception {
    var jars = shell.run("./counterscore", "--class-path").out().strip().split(":");

    assertThat(jars).hasSize(2).allSatisfy(jar -> assertThat(Path.of(jar)).isRegularFile());
    assertThat(Stream.of(jars).map(jar -> Path.of(jar).getFileName().toString())).containsExactly("app.jar", "lib.jar");
  }

  @Test
  void the_folder_named_by_COUNTERSCORE_JAVA_HOME_comes_first() throws Exception {
    var other = jdk(temp.resolve("elsewhere"), "25");

    var ended = shell.with("COUNTERSCORE_JAVA_HOME", other.toString()).run("./counterscore", "scenarios");

    assertThat(ended.out()).startsWith("java of " + other);
    assertThat(builds).content().startsWith(other + ": ");
  }

  @Test
  void a_COUNTERSCORE_JAVA_HOME_without_a_jdk_25_is_refused_and_not_passed_over() throws Exception {
    var old = jdk(temp.resolve("old"), "21.0.1");

    var ended = shell.with("COUNTERSCORE_JAVA_HOME", old.toString()).run("./counterscore");

    assertThat(ended.status()).isEqualTo(78);
    assertThat(ended.err()).contains("COUNTERSCORE_JAVA_HOME is " + old);
  }

  @Test
  void a_JAVA_HOME_of_another_version_is_passed_over() throws Exception {
    var old = jdk(temp.resolve("old"), "17.0.15");
    var next = jdk(temp.resolve("next"), "250.1");

    assertThat(shell.with("JAVA_HOME", old.toString()).run("./counterscore").out()).startsWith("java of " + jdk);
    assertThat(shell.with("JAVA_HOME", next.toString()).run("./counterscore").out()).startsWith("java of " + jdk);
  }

  @Test
  void a_javac_on_the_path_leads_to_its_jdk_through_links() throws Exception {
    var other = jdk(temp.resolve("elsewhere"), "25.0.4+7");
    Files.createSymbolicLink(temp.resolve("alternatives-javac"), other.resolve("bin/javac"));
    Files.createSymbolicLink(tools.resolve("javac"), temp.resolve("alternatives-javac"));

    assertThat(shell.run("./counterscore").out()).startsWith("java of " + other);
  }

  @Test
  void a_runtime_without_a_compiler_is_no_jdk() throws Exception {
    Files.delete(jdk.resolve("bin/javac"));

    assertThat(shell.run("./counterscore").status()).isEqualTo(78);
  }

  @Test
  void without_a_jdk_25_it_says_where_it_looked_and_what_to_do() throws Exception {
    var ended = shell.with("COUNTERSCORE_JDK_FOLDERS", temp.resolve("none").toString()).run("./counterscore");

    assertThat(ended.status()).isEqualTo(78);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("no JDK 25 found", "COUNTERSCORE_JAVA_HOME", "adoptium.net");
  }

  @Test
  void without_maven_it_says_how_to_get_it() throws Exception {
    Files.delete(tools.resolve("mvn"));

    var ended = shell.run("./counterscore");

    assertThat(ended.status()).isEqualTo(78);
    assertThat(ended.err()).contains("Maven", "apt install maven");
  }

  @Test
  void the_first_use_builds_with_one_line_on_the_error_stream_and_the_second_does_not() throws Exception {
    var first = shell.run("./counterscore", "scenarios");
    var second = shell.run("./counterscore", "scenarios");

    assertThat(first.err().lines()).singleElement().asString().contains("first use");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(builds).content().hasLineCount(1).contains(jdk + ": -B -ntp -Dmaven.test.skip=true -pl app -am package");
  }

  @Test
  void a_changed_source_builds_again_and_a_touched_one_does_not() throws Exception {
    shell.run("./counterscore");
    var source = root.resolve("app/src/main/java/A.java");
    assertThat(source.toFile().setLastModified(0)).isTrue();
    assertThat(shell.run("./counterscore").err()).isEmpty();

    for (var changed : List.of("app/src/main/java/A.java", "pom.xml", "app/pom.xml", "scenarios/town.yaml")) {
      Files.writeString(root.resolve(changed), "changed");
      var ended = shell.run("./counterscore");
      assertThat(ended.err()).as(changed).contains("sources have changed");
      assertThat(ended.status()).isZero();
    }
    Files.delete(source);
    Files.writeString(root.resolve("app/src/main/java/B.java"), "class B {}");
    assertThat(shell.run("./counterscore").err()).contains("sources have changed");
  }

  @Test
  void a_build_does_not_touch_the_classes_of_the_one_before() throws Exception {
    shell.run("./counterscore");
    Files.writeString(root.resolve("app/src/main/java/A.java"), "class A { int changed; }");
    shell.run("./counterscore");

    try (var built = Files.walk(root.resolve(".counterscore"))) {
      var jars = built.filter(file -> file.endsWith("app.jar")).toList();
      assertThat(jars).hasSize(2);
      assertThat(jars).anySatisfy(jar -> assertThat(jar).content().isEqualTo("class A {}"));
    }
  }

  @Test
  void two_first_starts_at_once_build_once_and_both_run() throws Exception {
    var first = shell.start(temp.resolve("out1"), temp.resolve("err1"), "./counterscore", "one");
    var second = shell.start(temp.resolve("out2"), temp.resolve("err2"), "./counterscore", "two");

    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(temp.resolve("out1")).content().endsWith("[one]\n");
    assertThat(temp.resolve("out2")).content().endsWith("[two]\n");
    assertThat(builds).content().hasLineCount(1);
  }

  @Test
  void the_lock_of_a_process_that_died_is_broken() throws Exception {
    var dead = new ProcessBuilder("sh", "-c", "exit").start();
    dead.waitFor();
    Files.createDirectories(root.resolve(".counterscore"));
    Files.createSymbolicLink(root.resolve(".counterscore/lock"), Path.of(Long.toString(dead.pid())));

    var ended = shell.run("./counterscore");

    assertThat(ended.status()).isZero();
    assertThat(Files.isSymbolicLink(root.resolve(".counterscore/lock"))).isFalse();
  }

  @Test
  void a_build_that_fails_shows_its_errors_and_runs_nothing() throws Exception {
    Files.createFile(fail);

    var ended = shell.run("./counterscore");

    assertThat(ended.status()).isEqualTo(70);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("the build failed", "build.log", "A.java:[3,4] cannot find symbol")
        .doesNotContain("[INFO]");
    Files.delete(fail);
    assertThat(shell.run("./counterscore").status()).isZero();
  }

  @Test
  void it_works_through_links_from_any_folder_and_hands_every_argument_on_as_it_is() throws Exception {
    var link = Files.createSymbolicLink(temp.resolve("cs link"), Path.of("a folder/counterscore/counterscore"));

    var ended = shell.in(temp).run(link, "query", "my run", "select 'a  b' from \"t\"", "");

    assertThat(ended.out()).endsWith("[query]\n[my run]\n[select 'a  b' from \"t\"]\n[]\n");
    assertThat(ended.out()).contains("in " + temp);
  }

  @Test
  void the_heap_may_grow_as_far_as_the_machine_allows_and_that_of_the_explorer_follows_the_threads() throws Exception {
    assertThat(shell.run("./counterscore", "run", "x", "--threads", "4").out())
        .contains("[-XX:MaxRAMPercentage=70]", "[-XX:+UseSerialGC]").doesNotContain("[-Xmx");
    assertThat(shell.run("./counterscore", "explore", "x", "--threads=16").out())
        .contains("[-Xmx3900m]", "[-XX:+UseParallelGC]").doesNotContain("MaxRAMPercentage");
    assertThat(shell.with("COUNTERSCORE_JAVA_OPTS", "-Xmx40m").run("./counterscore", "run", "x").out())
        .contains("[-Xmx40m]").doesNotContain("-Xms", "MaxRAMPercentage");
    assertThat(shell.run("./counterscore", "explore", "x", "--threads", "many").out()).contains("[-Xmx1800m]");
    assertThat(shell.run("./counterscore", "explore", "x", "--threads", "08").out()).contains("[-Xmx1800m]");
  }

  /** A simulation of some size needs the compiler that takes its time. */
  @Test
  void what_is_over_soon_is_compiled_quickly_and_what_takes_long_thoroughly() throws Exception {
    for (var quick : List.of(
        List.of("--version"), List.of("check", "x"), List.of("run", "x", "--residents", "1000"),
        List.of("run", "--residents=9", "x", "--seed", "2"))) {
      assertThat(shell.run(command(quick)).out()).as("%s", quick).contains("[-XX:TieredStopAtLevel=1]");
    }
    for (var thorough : List.of(
        List.of("run", "x"), List.of("run", "x", "--residents", "10000"), List.of("run", "x", "--residents", "1_000"),
        List.of("run", "x", "--residents"), List.of("run", "x", "--residents=99", "--replicates", "200"),
        List.of("run", "x", "--days", "100"), List.of("bench"), List.of("explore"))) {
      assertThat(shell.run(command(thorough)).out()).as("%s", thorough).doesNotContain("TieredStopAtLevel");
    }
  }

  private static Object[] command(List<String> arguments) {
    return Stream.concat(Stream.of("./counterscore"), arguments.stream()).toArray();
  }

  @Test
  void spark_is_built_and_on_the_class_path_for_those_alone_who_ask_for_it() throws Exception {
    assertThat(shell.run("./counterscore", "run", "x", "--threads", "2").out()).doesNotContain("spark");
    var first = shell.run("./counterscore", "run", "x", "--engine", "spark", "--threads", "2");
    var again = shell.run("./counterscore", "run", "x", "--threads", "2", "--engine=SPARK");
    var threads = shell.run("./counterscore", "run", "spark", "--engine", "threads", "--set", "spark");

    assertThat(builds).content().hasLineCount(2).contains("-pl app -am package", "-pl spark -am package");
    assertThat(first.err().lines()).singleElement().asString().contains("first use of Spark");
    assertThat(again.err()).isEmpty();
    for (var ended : List.of(first, again)) {
      assertThat(ended.out()).contains(
          "/spark/options]", "/spark/submit/counterscore-spark.jar]", "/spark/classes.jsa]", "/spark/*:",
          "[counterscore.spark.Main]", "[-XX:MaxRAMPercentage=70]");
    }
    assertThat(threads.out()).contains("[counterscore.app.Counterscore]").doesNotContain("spark/");
    try (var built = Files.walk(root.resolve(".counterscore"), 3)) {
      assertThat(built.map(Path::toString).filter(file -> file.matches(".*/spark/[^/]*"))
          .map(file -> file.substring(file.lastIndexOf('/') + 1)))
          .containsExactlyInAnyOrder("core.jar", "spark.jar", "options", "submit");
    }
  }

  @Test
  void who_begins_with_spark_builds_once() throws Exception {
    assertThat(shell.run("./counterscore", "run", "x", "--engine", "spark").err().lines()).singleElement().asString()
        .contains("first use, building");
    assertThat(shell.run("./counterscore", "run", "x").err()).isEmpty();
    assertThat(builds).content().hasLineCount(1);
  }

  @Test
  void more_arguments_for_the_build_are_handed_on() throws Exception {
    shell.with("COUNTERSCORE_MAVEN_ARGS", "-o -Dmaven.repo.local=/tmp/r").run("./counterscore");

    assertThat(builds).content().contains("-o -Dmaven.repo.local=/tmp/r -pl app -am package");
  }

  private static Path jdk(Path folder, String version) throws IOException {
    Shell.script(folder.resolve("bin/java"),
        "echo \"java of " + folder + " in $(pwd)\"", "for argument; do echo \"[$argument]\"; done");
    Shell.script(folder.resolve("bin/javac"), "exit 1");
    Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    return folder;
  }

  private Path tools() throws IOException {
    var folder = Files.createDirectories(temp.resolve("tools"));
    for (var tool : TOOLS) {
      for (var place : List.of("/bin", "/usr/bin")) {
        var file = Path.of(place, tool);
        if (Files.exists(file) && !Files.exists(folder.resolve(tool))) {
          Shell.script(folder.resolve(tool), "exec " + file + " \"$@\"");
        }
      }
    }
    return folder;
  }
}
