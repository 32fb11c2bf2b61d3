package counterscore.report;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import counterscore.testing.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A browser without a network, and a report open in it. */
final class Browser implements AutoCloseable {
  private final Chromium chromium;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private Browser(Chromium chromium) {
    this.chromium = chromium;
    this.browser = chromium.browser();
  }

  static Browser start() {
    return new Browser(Chromium.start());
  }

  /** Opens a page, so many pixels wide, and waits until it has drawn its charts. */
  Page open(String html, int width, ColorScheme scheme) throws IOException {
    var page = context(width, scheme, true).newPage();
    page.onConsoleMessage(message -> complaints.add(text(message)));
    page.onPageError(complaints::add);
    page.onRequest(request -> requests.add(request.url()));
    page.navigate(write(html).toUri().toString());
    page.waitForSelector("html[data-drawn]");
    return page;
  }

  /** Opens a page that has no script of its own, so many pixels wide. */
  Page openStill(String html, int width, ColorScheme scheme) throws IOException {
    var page = context(width, scheme, true).newPage();
    page.navigate(write(html).toUri().toString());
    return page;
  }

  /** Opens a saved picture. */
  Page openDrawing(String svg) throws IOException {
    var page = context(1_000, ColorScheme.LIGHT, true).newPage();
    var file = Files.createTempFile("drawing", ".svg");
    file.toFile().deleteOnExit();
    page.navigate(Files.writeString(file, svg).toUri().toString());
    return page;
  }

  /** Opens a page that runs no script. */
  Page openWithoutScript(String html) throws IOException {
    var page = context(800, ColorScheme.LIGHT, false).newPage();
    page.navigate(write(html).toUri().toString());
    return page;
  }

  private BrowserContext context(int width, ColorScheme scheme, boolean script) {
    var context = browser.newContext(
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(width, 800)
            .setColorScheme(scheme)
            .setJavaScriptEnabled(script));
    context.setOffline(true);
    return context;
  }

  private static Path write(String html) throws IOException {
    var file = Files.createTempFile("report", ".html");
    file.toFile().deleteOnExit();
    return Files.writeString(file, html);
  }

  private static String text(ConsoleMessage message) {
    return message.type() + ": " + message.text();
  }

  /** Closes all pages. */
  void forget() {
    browser.contexts().forEach(BrowserContext::close);
    complaints.clear();
    requests.clear();
  }

  /** What pages wrote to the console, and their errors. */
  List<String> complaints() {
    return complaints;
  }

  /** What pages asked for. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    chromium.close();
  }
}
