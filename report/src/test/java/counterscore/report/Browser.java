package counterscore.report;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A browser without a network, and a report open in it. */
final class Browser implements AutoCloseable {
  private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("counterscore.root"), "root"));

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts the browser that {@code build/browser} has seen to. */
  static Browser start() {
    var driver = ROOT.resolve("target/browser");
    if (!Files.isRegularFile(driver.resolve("package/cli.js"))) {
      return fail("no driver for a browser in " + driver + ": run build/browser first");
    }
    System.setProperty("playwright.cli.dir", driver.toString());
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of(
        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", command("node").toString())));
    return new Browser(
        playwright,
        playwright.chromium().launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(command("chromium", "chromium-browser", "google-chrome"))
                .setChromiumSandbox(false)));
  }

  private static Path command(String... names) {
    var folders = Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator);
    return Stream.of(names)
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> fail("none of " + List.of(names) + " on the PATH: run build/browser first"));
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
    browser.close();
    playwright.close();
  }
}
