package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every page that a reader finds. */
class DocsTest {
  /** Where packages come from is the builder's matter, and a page that names a host of one machine is wrong on all others. */
  private static final Pattern REGISTRY_HOST = Pattern.compile(
      "(?i)\\b(?:(?:repo\\d*|registry|artifactory|nexus|mirrors?|proxy|packages?|maven)\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)+"
          + "|(?:central|oss|s01\\.oss)\\.sonatype\\.(?:com|org)|search\\.maven\\.org|jitpack\\.io|jcenter\\.bintray\\.com"
          + "|pypi\\.org|files\\.pythonhosted\\.org|npmjs\\.(?:com|org)|crates\\.io|proxy\\.golang\\.org|ghcr\\.io"
          + "|(?:localhost|127\\.0\\.0\\.1|(?:10|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))(?:\\.\\d{1,3}){2,3}):\\d+)");

  @Test
  void every_relative_link_of_every_page_leads_somewhere() throws IOException {
    var pages = Page.all(Shell.root());

    assertThat(pages).map(page -> Shell.root().relativize(page.file()).toString())
        .contains("README.md", "SCOPE.md", "CONTRIBUTING.md", "docs/article.md", "docs/model/README.md");
    assertThat(pages.stream().flatMap(page -> page.relativeLinks().stream())).hasSizeGreaterThan(50);
    assertThat(pages.stream().flatMap(page -> page.brokenLinks(Shell.root()).stream())).isEmpty();
  }

  @Test
  void no_page_names_the_host_of_a_registry() throws IOException {
    assertThat(Page.all(Shell.root())).allSatisfy(
        page -> assertThat(REGISTRY_HOST.matcher(page.text()).results().map(match -> match.group()))
            .as("%s", page.file())
            .isEmpty());
  }

  @Test
  void a_host_of_a_registry_is_known_when_it_is_seen() {
    for (var host : new String[] {
        "https://repo.example.org/x", "repo1.example.org", "registry.example.com", "nexus.corp.example",
        "central.sonatype.com", "http://localhost:8081/", "10.1.2.3:8080", "PYPI.org"}) {
      assertThat(REGISTRY_HOST.matcher(host).find()).as(host).isTrue();
    }
    for (var word : new String[] {
        "a Maven repository", "adoptium.net", "keepachangelog.com", "repo.", "`packages.json`", "localhost"}) {
      assertThat(REGISTRY_HOST.matcher(word).find()).as(word).isFalse();
    }
  }

  @Test
  void a_link_to_a_missing_file_or_heading_or_out_of_the_repository_is_broken(@TempDir Path root) throws IOException {
    Files.writeString(root.resolve("there.md"), "# One *thing*, two\n\n```\n# no heading\n```\n\n# Again\n\n# Again\n");
    Files.createDirectories(root.resolve("docs"));
    var page = new Page(root.resolve("docs/page.md"), """
        [a](../there.md) [b](../there.md#one-thing-two) [c](../there.md#again-1) [d](#here) [e](../docs/) `[f](code.md)`
        [g](https://example.org/x.md) [h](gone.md) [i](../there.md#no-heading) [j](../../elsewhere.md) [k](#gone)

        [l]: defined.md
        ## Here
        """);
    Files.writeString(page.file(), page.text());

    assertThat(page.brokenLinks(root)).containsExactly(
        page.file() + ": gone.md does not exist",
        page.file() + ": ../there.md#no-heading has no such heading",
        page.file() + ": ../../elsewhere.md leaves the repository",
        page.file() + ": #gone has no such heading",
        page.file() + ": defined.md does not exist");
  }
}
