package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of {@code build/release} that need no release: its launcher, its bill of materials, its links, its zip. */
class ReleaseTest {
  @TempDir
  private Path temp;
  private Path folder;

  @BeforeEach
  void make_what_would_be_zipped() throws IOException {
    folder = Files.createDirectories(temp.resolve("counterscore-1"));
    Files.createDirectories(folder.resolve("lib"));
    Files.copy(Shell.root().resolve("build/launch"), folder.resolve("counterscore"));
    assertThat(folder.resolve("counterscore").toFile().setExecutable(true)).isTrue();
    for (var part : List.of("jdk", "start")) {
      Files.copy(Shell.root().resolve("build/" + part), folder.resolve("lib/" + part));
    }
    Files.writeString(folder.resolve("lib/commit"), "865fb7136ad0\n");
    Files.copy(Shell.root().resolve("LICENSE"), folder.resolve("LICENSE"));
    jar("app-1.jar", "A.class");
    jar("report-1.jar", "counterscore/report/vendor/LICENSES.txt");
    jar("library-2.jar", "META-INF/LICENSE.txt");
  }

  @Test
  void a_released_launcher_starts_its_own_java_with_the_commit_and_the_options_of_every_launcher() throws Exception {
    java(folder.resolve("runtime"));

    var ended = launch(Map.of(), "run", "x", "--threads", "4", "--residents", "1000");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("java of " + folder + "/runtime\n").contains(
        "[-XX:MinHeapFreeRatio=10]\n[-XX:+UseSerialGC]\n[-XX:TieredStopAtLevel=1]\n[--enable-native-access=ALL-UNNAMED]\n",
        "[-XX:SharedArchiveFile=" + folder + "/lib/classes.jsa]", "[-Dcounterscore.commit=865fb7136ad0]",
        "[-cp]\n[" + folder + "/lib/*]\n[counterscore.app.Counterscore]\n[run]\n[x]\n");
  }

  @Test
  void a_named_jdk_comes_before_its_own_java_and_without_either_it_says_what_to_do() throws Exception {
    var other = java(temp.resolve("jdk 25"));

    assertThat(launch(Map.of("JAVA_HOME", other.toString())).out()).startsWith("java of " + other + "\n");
    assertThat(launch(Map.of())).satisfies(ended -> {
      assertThat(ended.status()).isEqualTo(78);
      assertThat(ended.err()).contains("no JDK 25 found");
    });
    java(folder.resolve("runtime"));
    assertThat(launch(Map.of("COUNTERSCORE_JAVA_HOME", other.toString())).out()).startsWith("java of " + other + "\n");
  }

  @Test
  void it_says_where_its_classes_are() throws Exception {
    assertThat(launch(Map.of(), "--class-path").out().strip().split(":"))
        .containsExactly(folder + "/lib/app-1.jar", folder + "/lib/library-2.jar", folder + "/lib/report-1.jar");
  }

  @Test
  void a_bill_that_is_whole_is_written_with_every_licence() throws Exception {
    var ended = bill(component("report", "1", "Apache-2.0"), component("library", "2", "MIT"));

    assertThat(ended.err()).isEmpty();
    assertThat(folder.resolve("THIRD-PARTY.txt")).content()
        .contains("library 2", "MIT", "=== library-2.jar, META-INF/LICENSE.txt", "vega 6.4.0");
    assertThat(folder.resolve("sbom.cdx.json")).content().contains("pkg:maven/g/library@2", "pkg:npm/vega@6.4.0");
  }

  @Test
  void a_jar_too_many_or_too_few_or_another_one_and_a_licence_or_a_text_that_is_missing_end_it() throws Exception {
    jar("stray-3.jar", "A.class");
    jar("bare-4.jar", "A.class");
    jar("mute-5.jar", "A.class");
    var gone = component("gone", "6", "Apache-2.0", "00");
    var other = component("report", "1", "Apache-2.0", "00");

    var ended =
        bill(other, gone, component("library", "2", "MIT"), component("bare", "4", ""), component("mute", "5", "ISC"));

    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.err().lines()).containsExactlyInAnyOrder(
        "error: stray-3.jar is not in the list of what is shipped",
        "error: report-1.jar is not the file whose hash is in the list",
        "error: gone-6.jar is in the list and is not shipped",
        "error: bare 4 has no licence",
        "error: mute 5 is under ISC, and its text is missing");
    assertThat(folder.resolve("sbom.cdx.json")).doesNotExist();
  }

  @Test
  void a_zip_has_the_same_bytes_whatever_the_times_and_permissions_of_its_files() throws Exception {
    var first = zip("one.zip");
    assertThat(folder.resolve("LICENSE").toFile().setLastModified(1_000_000_000_000L)).isTrue();
    assertThat(folder.resolve("LICENSE").toFile().setWritable(true, false)).isTrue();

    assertThat(zip("two.zip")).hasSameBinaryContentAs(first);
  }

  @Test
  void a_link_that_leads_out_of_the_zip_becomes_its_name() throws Exception {
    var page = Files.createDirectory(folder.resolve("docs")).resolve("odd.md");
    Files.writeString(page, """
        Read [`engine.plan`](../engine/src/Plan.java#L3), the [licence](../LICENSE), [below](#here),
        [a page](https://example.org/x.md) and ![a picture](none.png).
        """);

    assertThat(tool("Links.java", folder).err()).isEmpty();

    assertThat(page).hasContent("""
        Read `engine.plan`, the [licence](../LICENSE), [below](#here),
        [a page](https://example.org/x.md) and ![a picture](none.png).
        """);
  }

  private Path zip(String name) throws Exception {
    var zip = temp.resolve(name);
    var ended = tool("Zip.java", folder, zip, "2026-11-30T00:00:00Z");
    assertThat(ended.err()).isEmpty();
    return zip;
  }

  private Shell.Ended bill(String... components) throws Exception {
    var bom = temp.resolve("bom.json");
    Files.writeString(bom, "{\"metadata\": {\"component\": {\"name\": \"app\", \"version\": \"1\"}}, \"components\": ["
        + String.join(", ", components) + "]}");
    var build = Shell.root().resolve("build");
    return tool("Bill.java", bom, build.resolve("scripts.json"), build.resolve("licences"), folder);
  }

  /** As the release does it: a file of source, with the libraries that are shipped. */
  private Shell.Ended tool(String name, Object... arguments) throws Exception {
    var command = new ArrayList<Object>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin/java"), "-Xshare:auto", "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=UTC", "-cp", System.getProperty("java.class.path"),
            Shell.root().resolve("build/" + name)));
    command.addAll(List.of(arguments));
    return new Shell(temp, Map.of()).run(command.toArray());
  }

  private String component(String name, String version, String licence) throws Exception {
    var bytes = Files.readAllBytes(folder.resolve("lib/" + name + "-" + version + ".jar"));
    return component(
        name, version, licence, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
  }

  private static String component(String name, String version, String licence, String sum) {
    return """
        {"group": "g", "name": "%1$s", "version": "%2$s", "purl": "pkg:maven/g/%1$s@%2$s",
         "licenses": [{"license": {"id": "%3$s"}}], "hashes": [{"alg": "SHA-256", "content": "%4$s"}]}"""
        .formatted(name, version, licence, sum);
  }

  private void jar(String name, String entry) {
    try (var out = new JarOutputStream(Files.newOutputStream(folder.resolve("lib/" + name)))) {
      out.putNextEntry(new JarEntry(entry));
      out.write(name.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Shell.Ended launch(Map<String, String> more, String... arguments) throws Exception {
    var environment = new HashMap<>(
        Map.of("PATH", "/nowhere:" + tools(), "HOME", temp.toString(), "COUNTERSCORE_JDK_FOLDERS", ""));
    environment.putAll(more);
    var command = new ArrayList<Object>(List.of(folder.resolve("counterscore")));
    command.addAll(List.of(arguments));
    return new Shell(temp, environment).run(command.toArray());
  }

  /** No java, no Maven. */
  private Path tools() throws IOException {
    var tools = Files.createDirectories(temp.resolve("tools"));
    for (var tool : List.of("sh", "dirname", "readlink", "sed", "cat", "getconf", "uname", "mkdir")) {
      for (var place : List.of("/bin", "/usr/bin")) {
        if (Files.exists(Path.of(place, tool)) && !Files.exists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), Path.of(place, tool));
        }
      }
    }
    return tools;
  }

  private static Path java(Path jdk) throws IOException {
    Shell.script(jdk.resolve("bin/java"), "echo \"java of " + jdk + "\"",
        "for argument; do echo \"[$argument]\"; done");
    Shell.script(jdk.resolve("bin/javac"), "exit 1");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
    return jdk;
  }
}
