package counterscore.testing.browser;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The browser that {@code build/browser} has seen to. */
public final class Chromium implements AutoCloseable {
  private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("counterscore.root"), "root"));
  private static final Path FOLDER = ROOT.resolve("target/browser");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static Chromium start() {
    if (!Files.isRegularFile(FOLDER.resolve("package/cli.js"))) {
      return fail("no driver for a browser in " + FOLDER + ": run build/browser first");
    }
    System.setProperty("playwright.cli.dir", FOLDER.toString());
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of(
        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", command("node").toString())));
    return new Chromium(
        playwright,
        playwright.chromium().launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(command("chromium", "chromium-browser", "google-chrome"))
                .setChromiumSandbox(false)));
  }

  /** What steers it. */
  public Browser browser() {
    return browser;
  }

  /** What keeps people from using a page: serious and critical violations of axe-core, each with the first element. */
  @SuppressWarnings("unchecked")
  public static List<String> serious(Page page) {
    page.evaluate(axe() + "; 0");
    var found = (Map<String, Object>) page.evaluate("axe.run(document, {resultTypes: ['violations']})");
    return ((List<Map<String, Object>>) Objects.requireNonNull(found.get("violations"))).stream()
        .filter(each -> List.of("serious", "critical").contains(each.get("impact")))
        .map(each -> each.get("id") + ": "
            + ((List<Map<String, Object>>) Objects.requireNonNull(each.get("nodes"))).getFirst().get("html"))
        .toList();
  }

  private static String axe() {
    try {
      return Files.readString(FOLDER.resolve("axe/package/axe.min.js"));
    } catch (IOException e) {
      throw new UncheckedIOException("run build/browser first", e);
    }
  }

  private static Path command(String... names) {
    var folders = Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator);
    return Stream.of(names)
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> fail("none of " + List.of(names) + " on the PATH: run build/browser first"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
