package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A report that was written, read back. */
class PageTest {
  private static final String HTML = Ran.of(Press.scenario(), 4_096, 120).html();

  @Test
  void a_page_that_is_read_back_says_the_same() {
    var again = Page.read(HTML).in(Language.EN).html();

    assertThat(Jsoup.parse(again).body().text()).isEqualTo(Jsoup.parse(HTML).body().text()).hasSizeGreaterThan(5_000);
    assertThat(scripts(again)).isEqualTo(scripts(HTML)).hasSizeGreaterThan(4);
  }

  /** Byte for byte: the page's policy names its scripts by their hashes. */
  private static List<String> scripts(String html) {
    return Pattern.compile("(?s)<script[^>]*>(.*?)</script>").matcher(html).results().map(script -> script.group(1))
        .toList();
  }

  @Test
  void the_german_page_says_so_and_keeps_scripts_commands_and_policy() {
    var german = Page.read(HTML).in(Language.DE).html();

    assertThat(german).containsIgnoringCase("<!doctype html>").contains("<html lang=\"de\">")
        .hasSizeGreaterThan(HTML.length() / 2);
    for (var kept : new String[] {"script-src 'sha256-", "vega", "counterscore run"}) {
      assertThat(german).contains(kept);
    }
  }

  @Test
  void markdown_has_the_headings_sentences_and_tables_and_no_markup() {
    var markdown = Page.read(HTML).markdown();

    assertThat(markdown.lines().filter(line -> line.startsWith("# "))).hasSize(1);
    assertThat(markdown).contains("## Before you quote this", "| --- |", "---: |").doesNotContain("<div", "<p", "</p",
        "vega");
    assertThat(markdown).contains("*Synthetic · basis: press-account");
  }
}
