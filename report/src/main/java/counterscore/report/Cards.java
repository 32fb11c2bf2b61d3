package counterscore.report;

import counterscore.observation.LifeStory;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * One HTML file of cards for a classroom, one life each: the year on the front, "was it true?" on the back. On paper four
 * cards stand on a sheet of A4, each sheet of fronts before its sheet of backs, which are mirrored, so that printing on both
 * sides along the long edge puts every back behind its front. On a screen a front and its back stand side by side.
 */
public final class Cards {
  private static final int ON_A_SHEET = 4;

  private Cards() {}

  /**
   * The whole file, in UTF-8 when written.
   *
   * @param city the command without its last option: {@code counterscore life SCENARIO …}
   */
  public static String of(Scenario scenario, List<LifeStory> lives, String city) {
    var main = Html.tag("main").add(
        Html.tag("header").add(
            Html.tag("p").with("class", "kicker").add(
                Html.tag("span", "synthetic").with("class", "badge"), new Html.Text(" " + scenario.basis().words())),
            Html.tag("h1", scenario.title()),
            Html.tag(
                "p",
                Numbers.count(lives.size(), "invented resident", "invented residents")
                    + ", at equal distances among those of the run: nobody picked them, so most years are quiet. Read a front,"
                    + " decide which of its lines are true, then turn the card. Print on both sides, along the long edge,"
                    + " and cut every sheet in four."),
            Html.tag("p").add(new Html.Text("The same cards again: "),
                Html.tag("code", city + " --cards " + lives.size()))));
    var sheets = new ArrayList<Html>();
    for (int first = 0; first < lives.size(); first += ON_A_SHEET) {
      sheets.add(pair(scenario, lives.subList(first, Math.min(first + ON_A_SHEET, lives.size())), city));
    }
    var html = Html.tag("html").with("lang", "en").add(
        Html.tag("head").add(
            Html.tag("meta").with("charset", "utf-8"),
            Html.tag("meta").with("http-equiv", "Content-Security-Policy").with(
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"),
            Html.tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
            Html.tag("meta").with("name", "color-scheme").with("content", "light dark"),
            Html.tag("meta").with("name", "counterscore-basis").with("content", scenario.basis().key()),
            Html.tag("title", "Synthetic: cards of " + scenario.title()),
            Html.tag("style").add(new Html.Verbatim(Bundled.text("cards.css")))),
        Html.tag("body").add(main.add(sheets)));
    return "<!DOCTYPE html>\n" + html.markup() + "\n";
  }

  private static Html pair(Scenario scenario, List<LifeStory> lives, String city) {
    var fronts = new ArrayList<Html>();
    var backs = new ArrayList<Html>();
    for (int k = 0; k < lives.size(); k++) {
      var card = new Card(scenario, lives.get(k), city);
      fronts.add(placed(card.front(), k, 2 * k));
      backs.add(placed(card.back(), k % 2 == 0 ? k + 1 : k - 1, 2 * k + 1));
    }
    return Html.tag("div").with("class", "pair").add(
        Html.tag("div").with("class", "sheet").add(fronts), Html.tag("div").with("class", "sheet").add(backs));
  }

  /**
   * @param onPaper place on its sheet, from the top left, line by line
   * @param onScreen place among fronts and backs
   */
  private static Html placed(Html.Element side, int onPaper, int onScreen) {
    return side.with(
        "style",
        "--row:" + (onPaper / 2 + 1) + ";--column:" + (onPaper % 2 + 1) + ";--order:" + onScreen);
  }
}
