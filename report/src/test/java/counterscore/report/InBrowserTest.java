package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import counterscore.testing.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The report as a reader meets it: in a real browser, on a phone and on a desk, by day and by night, and on paper. */
@Tag("slow")
class InBrowserTest {
  private static final int PHONE = 390;
  private static final int DESK = 1280;
  private static final String EVIL =
      "<img src=x onerror=alert(1)> & \"quoted\" 'title' </script><script>alert(2)</script>";

  private static final String HTML = Ran.of(Press.scenario(), 65_536, 365).html();

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterEach
  void close_all_pages() {
    browser.forget();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @Test
  void it_opens_without_a_network_and_asks_for_nothing_but_itself() throws IOException {
    browser.open(HTML, DESK, ColorScheme.LIGHT);

    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).hasSize(1).allMatch(url -> url.startsWith("file:"));
  }

  @Test
  void every_chart_is_drawn_with_marks_of_some_size() throws IOException {
    for (int width : List.of(PHONE, DESK)) {
      var page = browser.open(HTML, width, ColorScheme.LIGHT);

      assertThat(count(page, ".chart")).isEqualTo(14);
      assertThat(texts(page, """
          Array.from(document.querySelectorAll('.chart')).filter(chart => {
            const marks = Array.from(chart.querySelectorAll('svg .mark-rect path, svg .mark-area path'));
            return !marks.some(mark => mark.getBBox().width > 2 && mark.getBBox().height > 2);
          }).map(chart => chart.closest('figure').id)""")).isEmpty();
    }
  }

  @Test
  void charts_take_the_width_of_the_page() throws IOException {
    for (int width : List.of(PHONE, DESK)) {
      var page = browser.open(HTML, width, ColorScheme.LIGHT);

      assertThat(texts(page, """
          Array.from(document.querySelectorAll('.plot')).filter(plot =>
            Math.abs(plot.querySelector('svg').getBoundingClientRect().width - plot.clientWidth) > 3)
            .map(plot => plot.closest('figure').id)""")).isEmpty();
    }
  }

  @Test
  void no_page_scrolls_sideways() throws IOException {
    for (int width : List.of(PHONE, DESK)) {
      var page = browser.open(HTML, width, ColorScheme.LIGHT);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);

      page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as("with all open").isEqualTo(width);
    }
  }

  @Test
  void wide_tables_scroll_inside_their_box() throws IOException {
    var page = browser.open(HTML, PHONE, ColorScheme.LIGHT);

    assertThat((boolean) page.evaluate(
        """
            (() => { const box = document.querySelector('#rules .scroll'); return box.scrollWidth > box.clientWidth; })()"""))
        .isTrue();
  }

  @Test
  void the_dark_page_is_dark_and_its_charts_follow() throws IOException {
    var light = browser.open(HTML, DESK, ColorScheme.LIGHT);
    var dark = browser.open(HTML, DESK, ColorScheme.DARK);

    assertThat(brightness(light)).isGreaterThan(240);
    assertThat(brightness(dark)).isLessThan(40);
    for (var mark : List.of(".mark-text text", ".mark-rect path")) {
      assertThat(fill(dark, mark)).as(mark).isNotEqualTo(fill(light, mark)).startsWith("rgb");
    }
  }

  @Test
  void on_paper_it_is_bright_and_shows_every_table_and_chart() throws IOException {
    var page = browser.open(HTML, DESK, ColorScheme.DARK);
    assertThat(count(page, "details[open]")).isZero();

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(brightness(page)).isEqualTo(255);
    assertThat(texts(page, """
        Array.from(document.querySelectorAll('main table, main svg, pre.scenario')).filter(shown =>
          !shown.checkVisibility({contentVisibilityAuto: true}) || shown.getBoundingClientRect().height < 5)
          .map(hidden => hidden.outerHTML.substring(0, 200))""")).isEmpty();
  }

  @Test
  void on_paper_nothing_is_wider_than_the_sheet() throws IOException {
    var sheet = browser.open(HTML, 690, ColorScheme.LIGHT);

    sheet.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(sheet.evaluate("document.documentElement.scrollWidth")).isEqualTo(690);
  }

  @Test
  void closed_tables_are_opened_for_the_printer_and_closed_again() throws IOException {
    var page = browser.open(HTML, DESK, ColorScheme.LIGHT);

    page.evaluate("dispatchEvent(new Event('beforeprint'))");
    assertThat(count(page, "details:not([open])")).isZero();
    page.evaluate("dispatchEvent(new Event('afterprint'))");
    assertThat(count(page, "details[open]")).isZero();
  }

  @Test
  void without_any_script_the_tables_are_there() throws IOException {
    var page = browser.openWithoutScript(HTML);

    assertThat(page.locator("#tiers-city-score table").isVisible()).isTrue();
    page.locator("#groups summary").first().click();
    assertThat(page.locator("#groups table").first().isVisible()).isTrue();
  }

  @Test
  void a_title_that_tries_to_be_a_script_is_text() throws IOException {
    var page = browser.open(Ran.of(Press.scenario(EVIL, 600), 2_000, 40).html(), DESK, ColorScheme.LIGHT);

    assertThat(page.locator("h1").textContent()).isEqualTo(EVIL);
    assertThat(count(page, "main img")).isZero();
    assertThat(count(page, "script:not([type])")).isEqualTo(5);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void several_schemes_and_none_to_ask_for_anything_are_drawn_too() throws IOException {
    for (var scenario : List.of(Press.withSchemes(2), Press.bare())) {
      for (int days : List.of(1, 400)) {
        var page = browser.open(Ran.of(scenario, 3_000, days).html(), PHONE, ColorScheme.LIGHT);

        assertThat(count(page, ".chart svg")).isEqualTo(count(page, ".chart")).isPositive();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
      }
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_script_that_got_in_would_not_run() throws IOException {
    var page = browser.open(
        HTML.replace("<main>", "<main><script>document.title = 'taken over'</script>"), DESK, ColorScheme.LIGHT);

    assertThat(page.title()).startsWith("Synthetic");
  }

  @Test
  void nothing_keeps_anybody_from_using_it() throws IOException {
    for (int width : List.of(PHONE, DESK)) {
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        assertThat(Chromium.serious(browser.open(HTML, width, scheme))).as(width + " px, " + scheme).isEmpty();
      }
    }
  }

  @Test
  void a_sentence_is_copied_with_its_caveat_where_a_page_may_write_the_clipboard_and_where_not() throws IOException {
    for (var without : List.of("0", "Object.defineProperty(navigator, 'clipboard', {value: undefined})")) {
      var page = browser.open(HTML, DESK, ColorScheme.LIGHT);
      page.evaluate(without);
      page.evaluate("""
          document.addEventListener('copy', () => { window.copied = document.activeElement.value; });
          if (navigator.clipboard) navigator.clipboard.writeText = async (words) => { window.copied = words; }""");

      page.locator("#striking button.copy").first().click();

      page.waitForFunction("document.getElementById('done').textContent");
      assertThat((String) page.evaluate("window.copied")).startsWith("In this simulation of a scheme")
          .contains("As the press described it in 2019.", "No score for a whole country exists")
          .endsWith(" Synthetic · basis: press-account · press-2019, 65,536 invented residents, seed 1");
      assertThat(page.locator("[role=status]").textContent()).startsWith("Copied");
      assertThat((String) page.evaluate("document.activeElement.textContent")).startsWith("Copy sentence");
    }
  }

  @Test
  void a_picture_is_saved_as_a_drawing_that_needs_no_page_and_says_what_it_is() throws IOException {
    var page = browser.open(HTML, PHONE, ColorScheme.DARK);
    for (var id : List.of("tiers-city-score", "groups-city-score", "scores-city-score", "course-city-score")) {
      var saved = page.waitForDownload(() -> page.locator("#" + id + " button[data-kind=svg]").click());
      var svg = Files.readString(saved.path());

      assertThat(saved.suggestedFilename()).isEqualTo("synthetic-press-account-" + id + ".svg");
      assertThat(svg).startsWith("<svg xmlns").contains("Synthetic · basis: press-account").doesNotContain("var(--");
      assertThat(svg).contains(Html.escaped(page.locator("#" + id + " :is(h3, h4)").textContent().substring(0, 20)));
      var drawn = browser.openDrawing(svg);
      assertThat(drawn.evaluate("document.documentElement.getBoundingClientRect().width")).isEqualTo(800);
      assertThat(texts(drawn, """
          Array.from(document.querySelectorAll('text')).filter(text => {
            const box = text.getBoundingClientRect();
            return box.right > 800.5 || box.left < 0;
          }).map(text => text.textContent)""")).as(id).isEmpty();
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void a_picture_is_saved_as_pixels_on_white_whatever_the_page_looks_like() throws IOException {
    var page = browser.open(HTML, PHONE, ColorScheme.DARK);
    var saved = page.waitForDownload(() -> page.locator("#tiers-city-score button[data-kind=png]").click());
    var image = ImageIO.read(saved.path().toFile());

    assertThat(image.getWidth()).isEqualTo(1_600);
    assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
    int dark = 0;
    for (int y = image.getHeight() - 100; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        dark += (image.getRGB(x, y) & 0xff) < 200 ? 1 : 0;
      }
    }
    assertThat(dark).as("pixels of the stamp").isGreaterThan(500);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void without_any_script_and_on_paper_there_are_no_buttons() throws IOException {
    assertThat(browser.openWithoutScript(HTML).locator("button:visible").count()).isZero();

    var page = browser.open(HTML, DESK, ColorScheme.LIGHT);
    assertThat(page.locator("button:visible").count()).isPositive();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("button:visible").count()).isZero();
  }

  private static int count(Page page, String selector) {
    return page.locator(selector).count();
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(Page page, String script) {
    return (List<String>) page.evaluate(script);
  }

  private static int brightness(Page page) {
    var colour = (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    var channels = colour.replaceAll("[^0-9,]", "").split(",", -1);
    return (Integer.parseInt(channels[0]) + Integer.parseInt(channels[1]) + Integer.parseInt(channels[2])) / 3;
  }

  private static String fill(Page page, String mark) {
    return (String) page.evaluate(
        "selector => getComputedStyle(document.querySelector('#groups svg ' + selector)).fill", mark);
  }
}
