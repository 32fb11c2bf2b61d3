package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import counterscore.testing.browser.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The report of every kind of run in a browser: on a phone by night and on a desk by day. */
@Tag("slow")
class ReportsInBrowserTest {
  private static Chromium chromium;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void end() {
    chromium.close();
  }

  @AfterEach
  void close_all_pages() {
    chromium.browser().contexts().forEach(BrowserContext::close);
  }

  static List<String> kinds() {
    return Reports.KINDS;
  }

  private Page open(String kind, int width, ColorScheme scheme) {
    var context = chromium.browser().newContext(
        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    context.setOffline(true);
    var page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(complaints::add);
    page.navigate(Reports.folder(kind).resolve("report.html").toUri().toString());
    page.waitForSelector("html[data-drawn]");
    return page;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void it_is_drawn_whole_and_keeps_nobody_out(String kind) {
    assertThat(Chromium.serious(whole(kind, 390, ColorScheme.DARK))).as(kind).isEmpty();
    whole(kind, 1280, ColorScheme.LIGHT);
    assertThat(complaints).isEmpty();
  }

  private Page whole(String kind, int width, ColorScheme scheme) {
    var page = open(kind, width, scheme);

    assertThat(page.locator(".chart").count()).isEqualTo(page.locator(".chart svg").count());
    assertThat(page.locator("#striking .said").count()).isBetween(1, 3);
    assertThat(page.locator("#striking figure").count()).isEqualTo(1);
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true; })");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    return page;
  }
}
