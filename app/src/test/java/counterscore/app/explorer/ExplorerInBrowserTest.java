package counterscore.app.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import counterscore.testing.browser.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does who would rather look than read, in a real browser. */
@Tag("slow")
class ExplorerInBrowserTest {
  private static Explorer explorer;
  private static Chromium chromium;

  @TempDir
  private Path folder;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    explorer = Explorer.start(0, new Explorer.Opened("", ""), 2, "test");
    chromium = Chromium.start();
  }

  @AfterAll
  static void end() {
    chromium.close();
    explorer.close();
  }

  @AfterEach
  void closePages() {
    chromium.browser().contexts().forEach(BrowserContext::close);
  }

  private Page open(String hash, int width, ColorScheme scheme) {
    var context = chromium.browser().newContext(
        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme)
            .setLocale("en-GB"));
    context.setDefaultTimeout(60_000);
    var page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(complaints::add);
    page.navigate(explorer.address() + hash);
    return page;
  }

  private static void done(Page page) {
    page.waitForSelector("html[data-state=done]");
    page.waitForSelector("#scores[data-drawn]");
  }

  private static long count(Page page, String selector) {
    return Long.parseLong(page.locator(selector).innerText().replaceAll("[^0-9]", ""));
  }

  @Test
  void somebody_raises_the_worst_tier_sees_more_residents_in_it_meets_one_and_gets_the_same_from_the_command_line()
      throws Exception {
    var page = open("", 1280, ColorScheme.LIGHT);
    page.locator("button.go[aria-label*='Beijing']").click();
    page.locator("#size").selectOption("10000");
    done(page);
    long before = count(page, "#counter-worst .value");

    page.locator("#set-schemes-city-score-tiers-C").fill("700");
    page.locator("#set-schemes-city-score-tiers-C").press("Tab");
    page.waitForSelector("#digest-1", new Page.WaitForSelectorOptions().setState(
        com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    done(page);
    long stands = count(page, "#counter-worst dd:nth-of-type(1) .value");
    long changed = count(page, "#counter-worst dd:nth-of-type(2) .value");
    assertThat(stands).isEqualTo(before);
    assertThat(changed).isGreaterThan(stands);
    assertThat(page.url()).contains("set=schemes.city-score.tiers.C%3D700");

    page.locator("#life-world").selectOption("1");
    page.locator("#door-worst").click();
    page.waitForSelector("#life .story li");
    assertThat(page.locator("#life .lives > div").count()).as("the life and that of the twin").isEqualTo(2);

    page.locator("#digests details summary").click();
    var digest = page.locator("#digest-1").innerText();
    var download = page.waitForDownload(() -> page.locator("#yaml").click());
    var file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    var ended = new counterscore.app.CommandLineOfTests(folder).run("run", file.getFileName().toString());
    assertThat(ended).endsWith(digest + "\n");

    page.locator("#undo").click();
    page.waitForSelector("#digest-1", new Page.WaitForSelectorOptions().setState(
        com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    done(page);
    assertThat(page.url()).doesNotContain("set=");
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_scenario_from_the_disk_is_opened_or_its_mistakes_are_told() throws Exception {
    var root = Path.of(Objects.requireNonNull(System.getProperty("counterscore.root")));
    var text = Files.readString(root.resolve("scenarios/flensburg.yaml"));
    var good = Files.writeString(folder.resolve("mine.yaml"), text);
    var bad = Files.writeString(folder.resolve("bad.yaml"), text.replace("basis: in-force", "basis: in-farce"));
    var page = open("", 800, ColorScheme.LIGHT);
    page.waitForSelector("#file");
    page.locator("#file").setInputFiles(bad);
    page.waitForSelector(".problems");
    assertThat(page.locator(".problems").innerText()).contains("bad.yaml:", "in-force");
    page.navigate(explorer.address());
    page.waitForSelector("#file");
    page.locator("#file").setInputFiles(good);
    page.waitForSelector("#rules");
    done(page);
  }

  @Test
  void a_city_that_is_being_lived_is_cancelled_and_the_program_is_told() {
    var page = open("", 800, ColorScheme.LIGHT);
    page.route("**/api/run?**", howFar -> { // stays without an answer: no machine is too fast to be cancelled
    });
    page.waitForRequest("**/api/run?**", page.locator("button.go").first()::click);
    var told = page.waitForRequest("**/api/end", page.locator("#cancel")::click);
    assertThat(told.postData()).startsWith("run=");
    assertThat(page.locator("#status").innerText()).contains("Cancelled");
    assertThat(page.locator("#cancel").isVisible()).isFalse();
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_flag_stands_beside_its_rule_and_goes_when_the_rule_is_changed() {
    var page = open("#scenario=press-2019&residents=1000", 1280, ColorScheme.LIGHT);
    page.locator("#rules-friends > summary").click();
    var beside = page.locator("[data-path='schemes.city-score.friend-weight'] .flags");
    beside.locator("summary").click();
    assertThat(beside.innerText()).contains("flags: 1", "If a scheme like this were run in the EU", "No legal advice",
        "Flagged:", "Judged by one's friends", "*CHR-8-FRIENDS", "EU Charter");
    assertThat(page.locator("#law").innerText()).contains("screening aid and no legal advice", "*GDPR-6",
        "nobody has compared").doesNotContainIgnoringCase("complies");
    assertThat(page.locator("#law").innerText()).as("what stands beside a rule stands there alone")
        .doesNotContain("CHR-8-FRIENDS");
    page.locator("#set-schemes-city-score-friend-weight").fill("0");
    page.locator("#set-schemes-city-score-friend-weight").press("Tab");
    beside.waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(
        com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    assertThat(page.locator("[data-path='schemes.private-score.friend-weight'] .flags").count()).isEqualTo(1);
    assertThat(complaints).isEmpty();
  }

  @Test
  void somebody_asks_how_sure_a_finding_is_cancels_asks_again_and_reads_an_interval() {
    var page = open("#scenario=rongcheng&residents=10000", 1280, ColorScheme.LIGHT);
    done(page);
    page.locator("#sure-begin").click();
    page.locator("#sure-cancel").click();
    assertThat(page.locator("#sure").innerText()).contains("Cancelled.");
    assertThat(page.locator(".interval").count()).isZero();
    page.locator("#sure-begin").click();
    page.waitForSelector("#sure-done");
    assertThat(page.locator("#sure").innerText()).contains("10 times",
        "Whether the model is right is another question");
    assertThat(page.locator(".striking .interval").count()).isPositive();
    assertThat(page.locator(".striking .interval").first().innerText()).contains("Luck alone", "95 %");
    page.locator("#all-findings > summary").click();
    page.locator(".finding > summary").first().click();
    assertThat(page.locator(".finding .interval").first().innerText()).contains("Luck alone");
    assertThat(Chromium.serious(page)).isEmpty();
    assertThat(complaints).isEmpty();
  }

  @Test
  void a_search_is_cancelled_by_its_button_by_another_life_and_by_leaving_the_page() throws Exception {
    // Nobody is found, so that all districts are lived to the end: seconds, of which the page asks three times in each how far it is.
    var page = open("#scenario=press-2019&residents=700000", 1280, ColorScheme.LIGHT);
    page.route("**/api/find", asked -> {
      var sought = asked.request().postData();
      asked.resume(
          new Route.ResumeOptions().setPostData(sought.contains("refused")
              ? sought.replaceFirst("below=[0-9]+", "below=-1000000")
              : sought));
    });
    done(page);
    page.locator("#door-refused").click();
    page.waitForSelector("#life progress:not([value='0'])");
    page.locator("#life-cancel").click();
    assertThat(page.locator("#life progress").count()).isZero();
    noTellings();
    page.locator("#door-refused").click();
    page.locator("#door-wronged").click();
    page.waitForSelector("#life .story li");
    noTellings();
    page.locator("#door-refused").click();
    page.waitForSelector("#life-cancel");
    page.navigate("about:blank");
    noTellings();
    assertThat(complaints).isEmpty();
  }

  /** Nobody would be found: a search that goes on would go on for longer. */
  private static void noTellings() throws Exception {
    for (int i = 0; i < 40 && explorer.openTellings() > 0; i++) {
      Thread.sleep(50);
    }
    assertThat(explorer.openTellings()).isZero();
  }

  @Test
  void nothing_overflows_and_nothing_keeps_people_out_on_a_phone_and_a_desk_by_day_and_by_night() {
    for (int width : new int[] {390, 1280}) {
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        var page = open("#scenario=rongcheng&residents=10000&set=schemes.city-points.tiers.B%3D900", width, scheme);
        done(page);
        page.locator("#all-findings > summary").click();
        page.locator(".finding > summary").first().click();
        page.locator("#door-wronged").click();
        page.waitForSelector("#life .story, #life p");
        page.waitForTimeout(500);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).as("overflow at " + width)
            .isEqualTo(0);
        page.locator("#law > div > details:not([open]) > summary").first().click();
        page.locator("#rules-points > summary").click();
        page.locator("#rules-points .flags > summary").first().click();
        page.locator("details.numbers").first().locator("summary").click();
        assertThat(Chromium.serious(page)).as(width + " " + scheme).isEmpty();
        page.close();
      }
    }
    var start = open("", 390, ColorScheme.LIGHT);
    start.waitForSelector(".cards");
    assertThat(Chromium.serious(start)).isEmpty();
    assertThat(complaints).isEmpty();
  }

  @Test
  void the_page_speaks_german() {
    var page = open("#scenario=press-2019&residents=1000", 800, ColorScheme.LIGHT);
    done(page);
    page.locator("button[lang=de]").click();
    page.waitForSelector("text=Eine Regel ändern");
    done(page);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
    assertThat(page.locator("#year").innerText()).contains("Das Jahr").doesNotContain("The year");
    assertThat(page.locator("button[lang=de]").getAttribute("aria-pressed")).isEqualTo("true");
    assertThat(page.locator("button[lang=en]").getAttribute("aria-pressed")).isEqualTo("false");
    page.locator("#resident").fill("3");
    page.locator("#resident").press("Enter");
    page.waitForSelector("#life .story li");
    assertThat(page.locator("#life .story").innerText()).contains("niemand hat es bemerkt").doesNotContain("nobody",
        "noticed", "looks");
    page.locator("#all-findings > summary").click();
    page.waitForSelector(".finding");
    assertThat(page.locator("#findings").innerText()).contains("In dieser Simulation ")
        .doesNotContain("In this simulation", "of the worst", "Entries", "Residents");
    assertThat(page.locator("#course svg").textContent()).contains("1.000", "Mär").doesNotContain("1,000", "Mar");
    assertThat(complaints).isEmpty();
  }

  @Test
  void who_leaves_the_page_frees_its_city_at_once() throws Exception {
    var page = open("#scenario=press-2019&residents=1000000", 800, ColorScheme.LIGHT);
    // Who leaves before the page has heard of its city leaves it to the three minutes of silence.
    page.waitForSelector("#status:has-text('Living the year')");
    assertThat(explorer.openRuns()).isEqualTo(1);
    page.navigate("about:blank");
    for (int i = 0; i < 100 && explorer.openRuns() > 0; i++) {
      Thread.sleep(50);
    }
    assertThat(explorer.openRuns()).isZero();
  }
}
