package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.findings.Findings;
import counterscore.findings.FirstSpells;
import counterscore.findings.Phrases;
import counterscore.scenario.Certainty;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page as text and as a tree of pieces. */
class HtmlReportTest {
  private static final Ran RAN = Ran.of(Press.scenario(), 65_536, 365);
  private static final String HTML = RAN.html();

  /** All but the scripts, which are long. */
  private static final String PAGE = HTML.substring(0, HTML.indexOf("</main>"));

  @Test
  void every_section_is_there_and_in_the_list_of_contents() {
    for (var id : List.of(
        "striking", "tiers", "scores", "course", "flows", "groups", "account", "wrong", "refused", "lookups", "rules",
        "too-short", "findings", "governance", "parameters", "warnings", "reproduce")) {
      assertThat(PAGE).contains("<section id=\"" + id + "\"").contains("<a href=\"#" + id + "\">");
    }
  }

  @Test
  void the_basis_and_what_to_know_before_quoting_come_before_any_result() {
    int result = HTML.indexOf("<section");
    for (var text : List.of(
        "Synthetic", RAN.scenario().basis().words(), RAN.scenario().basisNote(), "Before you quote this",
        RAN.scenario().beforeYouQuote().get(0), RAN.scenario().beforeYouQuote().get(1))) {
      assertThat(HTML.substring(HTML.indexOf("<body"), result)).as(text).contains(Html.escaped(text));
    }
  }

  @Test
  void B09_every_figure_and_every_table_says_that_it_is_synthetic_and_names_the_basis() {
    var story = RAN.story();
    for (var section : HtmlReport.sections(story)) {
      for (var figure : Walk.all(section.html(), "figure")) {
        assertThat(figure.attributes()).containsEntry("data-basis", "press-account");
        assertThat(Walk.text(figure)).contains("Synthetic · basis: press-account");
      }
      for (var table : Walk.all(section.html(), "table")) {
        assertThat(Walk.text(section.html())).as(section.id()).contains("Synthetic · basis: press-account");
        assertThat(Walk.all(table, "caption")).hasSize(1);
      }
    }
  }

  @Test
  void every_finding_stands_there_with_its_definition_and_the_three_striking_ones_first() {
    for (var finding : RAN.findings()) {
      assertThat(PAGE).contains(Html.escaped(finding.sentence()), Html.escaped(finding.definition()));
    }
    int position = 0;
    for (var finding : Findings.striking(RAN.findings(), 3)) {
      int next = HTML.indexOf(Html.escaped(finding.sentence()));
      assertThat(next).isGreaterThan(position).isLessThan(HTML.indexOf("id=\"tiers\""));
      position = next;
    }
  }

  @Test
  void every_chart_has_a_table_with_the_same_numbers_and_a_label() {
    int charts = 0;
    for (var section : HtmlReport.sections(RAN.story())) {
      for (var figure : Walk.all(section.html(), "figure")) {
        for (var script : Walk.all(figure, "script")) {
          charts++;
          var cells = Walk.elements(figure)
              .filter(element -> element.name().equals("td") || element.name().equals("th"))
              .map(Walk::text).toList();
          for (var datum : JsonMapper.shared().readTree(Walk.text(script)).at("/data/values")) {
            assertThat(cells).as(figure.attributes().get("id") + " " + datum).containsAnyElementsOf(written(datum));
          }
        }
        assertThat(Walk.elements(figure).filter(element -> "plot".equals(element.attributes().get("class"))))
            .allMatch(plot -> plot.attributes().getOrDefault("aria-label", "").contains("Synthetic"));
      }
    }
    // of spells one chart, and another where any ended
    boolean ended = FirstSpells.of(RAN.scenario(), RAN.observations(), "city-score").ended() > 0;
    assertThat(charts).isEqualTo(ended ? 14 : 13);
  }

  /** How a table may write the number of a datum. */
  private static List<String> written(JsonNode datum) {
    var texts = new ArrayList<String>();
    for (var key : List.of("residents", "refusals")) {
      if (datum.has(key)) {
        return List.of(Phrases.count(datum.get(key).asLong()));
      }
    }
    if (datum.has("share")) {
      return List.of(Numbers.percent(datum.get("share").asDouble()));
    }
    if (datum.has("points")) {
      return List.of(Numbers.points(datum.get("points").asDouble()));
    }
    double number = datum.get("number").asDouble();
    texts.add(Phrases.share(number));
    texts.add(Numbers.rate(number));
    texts.add(Phrases.count((long) number));
    return texts;
  }

  @Test
  void every_number_that_was_put_in_is_listed_with_its_source_and_what_is_assumed_is_marked() {
    var table = Walk.all(Inputs.of(RAN.story()).html(), "table").getFirst();

    assertThat(Walk.all(table, "tr")).hasSize(RAN.story().parameters().size() + 1);
    long assumed = RAN.story().parameters().stream().filter(p -> p.certainty() == Certainty.ASSUMED).count();
    assertThat(Walk.elements(table).filter(cell -> "assumed".equals(cell.attributes().get("class"))))
        .hasSize((int) assumed);
    assertThat(Walk.text(table)).contains(
        "schemes.city-score.rules.parking.points", "-15 to -2.5");
  }

  @Test
  void the_source_of_a_number_leads_to_its_words_on_the_same_page() {
    var section = Inputs.of(RAN.story()).html();
    var leading = Walk.all(section, "a").stream().map(link -> link.attributes().get("href")).toList();
    var named = RAN.story().parameters().stream().filter(parameter -> parameter.source() != null)
        .map(parameter -> "#source-" + parameter.source()).toList();
    var words = Walk.all(section, "dl").getFirst();

    assertThat(leading).isEqualTo(named).isNotEmpty();
    assertThat(Walk.all(words, "dt").stream().map(word -> "#" + word.attributes().get("id")))
        .doesNotHaveDuplicates().containsAll(leading);
    assertThat(Walk.text(words)).contains(
        "The published table of a pilot town, unofficial translation, opening part read. (");
  }

  @Test
  void the_command_that_gives_the_same_numbers_is_there_with_what_identifies_them() {
    assertThat(PAGE).contains(
        "./counterscore run press-2019 --residents 65536 --days 365 --seed 1 --set schemes.city-score.start=1000",
        RAN.record().digest(), RAN.record().scenarioSha256(), RAN.record().jdk(), RAN.record().version(),
        Html.escaped(RAN.record().scenarioText()), "read no entry in this run");
  }

  @Test
  void an_argument_that_a_shell_would_take_apart_is_quoted() {
    var ran = RAN.record();
    var record = new counterscore.archive.RunRecord(
        true, "my town's.yaml", ran.title(), ran.basis(), ran.basisNote(), ran.scenarioSha256(),
        List.of("title=a b; rm -r $HOME"), "", 7, 10, 1, 1, "threads", 1, false, "0", "25", List.of(), ran.digest(), 0,
        0,
        ran.timings(), 0,
        0,
        ran.blocks(), List.of(), ran.tables());

    assertThat(Reproduce.command(record, List.of())).isEqualTo(
        "./counterscore run 'my town'\\''s.yaml' --residents 10 --days 1 --seed 7 --set 'title=a b; rm -r $HOME'");
  }

  @Test
  void the_page_may_load_nothing_and_run_only_its_own_scripts() {
    var policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"").matcher(PAGE);
    assertThat(policy.find()).isTrue();
    assertThat(policy.group(1).replace("&#39;", "'")).matches(
        "default-src 'none'; script-src( 'sha256-[A-Za-z0-9+/=]{44}'){4}; style-src 'unsafe-inline'; base-uri 'none';"
            + " form-action 'none'");
    assertThat(PAGE).doesNotContainPattern("<[^>]* src=").doesNotContain("<link", "<iframe", "@import", "url(");
  }

  @Test
  void a_title_that_tries_to_be_markup_is_escaped_everywhere() {
    var html = Ran.of(Press.scenario("<b>&\"'</script><script>x()</script>", 600), 500, 31).html();

    assertThat(html).doesNotContain("<b>&").doesNotContain("<script>x()").contains(
        "<h1>&lt;b&gt;&amp;&quot;&#39;&lt;/script&gt;&lt;script&gt;x()&lt;/script&gt;</h1>");
  }

  @Test
  void the_file_stays_below_two_megabytes() {
    assertThat(HTML.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(800_000, 2_000_000);
  }

  @Test
  void the_same_run_gives_the_same_file_in_whatever_language_the_machine_speaks() {
    var language = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(RAN.html()).isEqualTo(HTML);
      Locale.setDefault(Locale.GERMANY);
      assertThat(RAN.html()).isEqualTo(HTML);
    } finally {
      Locale.setDefault(language);
    }
  }

  @Test
  void an_empty_worst_tier_is_said_plainly() {
    var ran = Ran.of(Press.scenario("A mild score", 1), 2_000, 90);
    var html = ran.html();

    assertThat(ran.story().schemes().getFirst().atEnd("D")).isZero();
    assertThat(html).contains(
        "Nobody was in the worst tier, D, at the end.", "Nobody was in the worst tier, D, on any of these days.",
        "Nobody ended in the worst tier, D. The lowest tier in which anybody ended is ",
        "Nothing was refused to anybody.");
  }

  @Test
  void what_a_scenario_does_not_declare_is_said_to_be_missing() {
    assertThat(Ran.of(Press.bare(), 1_000, 20).html()).contains(
        "The scenario declares no groups.", "The scenario declares no demands", "Nobody looks scores up",
        "The scenario does not say.");
  }

  @Test
  void every_scheme_has_its_own_figures_with_its_name() {
    var html = Ran.of(Press.withSchemes(2), 1_000, 90).html();

    for (var figure : List.of("tiers-", "scores-", "course-", "flows-", "account-", "rules-")) {
      assertThat(html).contains(figure + "city-score\"", figure + "private-1\"", figure + "private-2\"");
    }
    assertThat(html).contains("From tier to tier: Private score 2");
  }
}
