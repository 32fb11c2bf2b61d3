package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import counterscore.engine.Replay;
import counterscore.scenario.Experiment;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cards on a phone, on a desk and on paper. */
@Tag("slow")
class CardsInBrowserTest {
  private static final String HTML = Cards.of(
      Press.scenario(), Replay.sample(Experiment.of(Press.scenario(), 1).withResidents(65_536), 100),
      "counterscore life press-2019");

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @Test
  void no_card_is_larger_than_its_quarter_of_a_sheet() throws IOException {
    var page = browser.openStill(HTML, 794, ColorScheme.LIGHT);
    page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.evaluate("""
        Array.from(document.querySelectorAll('.card')).filter(card =>
          card.scrollHeight > card.clientHeight + 1 || card.scrollWidth > card.clientWidth + 1).length"""))
        .isEqualTo(0);
    assertThat(page.evaluate("document.querySelectorAll('.card').length")).isEqualTo(200);
  }

  @Test
  void a_back_stands_beside_its_front_on_a_desk_and_below_it_on_a_phone() throws IOException {
    for (int width : List.of(390, 1280)) {
      var page = browser.openStill(HTML, width, ColorScheme.DARK);

      assertThat(page.evaluate("""
          Array.from(document.querySelectorAll('.card.front')).filter(front => {
            const heading = front.querySelector('h2').textContent;
            const back = Array.from(document.querySelectorAll('.card.back'))
              .find(back => back.querySelector('h2').textContent === heading);
            const a = front.getBoundingClientRect(), b = back.getBoundingClientRect();
            return innerWidth > 1000
              ? Math.abs(a.top - b.top) > 1 || b.left < a.right
              : Math.abs(a.left - b.left) > 1 || b.top < a.bottom || b.top > a.bottom + 40;
          }).length""")).isEqualTo(0);
      assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth")).isEqualTo(false);
    }
  }
}
