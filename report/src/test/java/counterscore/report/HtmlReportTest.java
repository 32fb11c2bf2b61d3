package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.findings.Finding;
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

  /** Parts of all chapters, before any picture is taken to the top. */
  private static List<Section> sections() {
    return Chapters.of(RAN.story()).stream().flatMap(chapter -> chapter.sections().stream()).toList();
  }

  @Test
  void the_chapters_are_the_same_ten_in_the_same_order_whatever_is_declared() {
    for (var story : List.of(RAN.story(), Ran.of(Press.bare(), 300, 20).story())) {
      assertThat(Chapters.of(story)).extracting(Chapter::title).containsExactly(
          "Who ends up where", "Why", "Who was wronged", "Who is watched", "Who fell silent", "Who never got out",
          "What conduct changed", "What carries the result", "The legal questions", "How to reproduce this");
      assertThat(Chapters.of(story)).allSatisfy(
          chapter -> assertThat(chapter.sections().isEmpty()).isEqualTo(
              Walk.text(chapter.html()).endsWith(chapter.nothing()) && !chapter.nothing().isEmpty()));
    }
  }

  @Test
  void every_section_is_there_and_leads_from_the_list_of_contents_where_its_chapter_has_several() {
    for (var chapter : Chapters.of(RAN.story())) {
      assertThat(PAGE).contains("<a href=\"#" + chapter.id() + "\">");
      chapter.sections().forEach(section -> assertThat(PAGE.contains("<a href=\"#" + section.id() + "\">"))
          .isEqualTo(chapter.sections().size() > 1));
    }
    for (var id : List.of(
        "ends", "why", "wronged", "watched", "silent", "trapped", "conduct", "carries", "legal", "again", "tiers",
        "scores", "course", "flows", "groups", "account", "wrong", "refused", "lookups", "rules",
        "too-short", "findings", "governance", "flags", "parameters", "warnings", "reproduce")) {
      assertThat(PAGE).contains(" id=\"" + id + "\" aria-labelledby=");
    }
  }

  @Test
  void the_basis_comes_first_then_three_sentences_and_one_picture_then_what_to_know_before_quoting() {
    var sentences = Findings.striking(RAN.findings(), 3).stream().map(Finding::sentence).toList();
    assertThat(HTML.substring(HTML.indexOf("<body"), HTML.indexOf("<nav"))).containsSubsequence(
        "Synthetic", RAN.scenario().basis().words(), Html.escaped(RAN.scenario().basisNote()),
        Html.escaped(sentences.get(0)), Html.escaped(sentences.get(1)), Html.escaped(sentences.get(2)),
        "<figure id=\"tiers-city-score\"", "Before you quote this", "Everything here is synthetic",
        Html.escaped(RAN.scenario().beforeYouQuote().get(0)), Html.escaped(RAN.scenario().beforeYouQuote().get(1)),
        " numbers that claim something about the world are assumed", "This is one run", "European Union",
        "id=\"caveat\"", Html.escaped(Caution.caveat(RAN.story()).getFirst()));
    assertThat(Walk.all(main(), "figure").stream().map(figure -> figure.attributes().get("id")))
        .doesNotHaveDuplicates().startsWith("tiers-city-score");
  }

  /** The page as it is sent. */
  private static Html main() {
    var opened = Front.of(RAN.story(), Chapters.of(RAN.story()));
    return Html.tag("main").add(opened.opening()).add(opened.chapters());
  }

  /** Counted from the scenario by hand: what claims something and is assumed. */
  @Test
  void how_many_numbers_are_assumed_is_counted_from_the_scenario() {
    long assumed = RAN.story().parameters().stream().filter(p -> p.certainty() == Certainty.ASSUMED).count();
    long settings = RAN.story().parameters().stream().filter(p -> p.certainty() == null).count();

    assertThat(PAGE).contains(
        assumed + " of the " + (RAN.story().parameters().size() - settings) + " numbers that claim something");
  }

  @Test
  void every_sentence_fit_to_print_has_a_button_that_copies_it() {
    var quotable = Walk.elements(main()).filter(piece -> "quotable".equals(piece.attributes().get("class"))).toList();

    assertThat(quotable).hasSizeGreaterThan(RAN.findings().size()).allSatisfy(
        piece -> assertThat(Walk.text(piece)).startsWith("In this simulation").endsWith(". Copy sentence with caveat"));
  }

  @Test
  void every_picture_can_be_saved_and_says_how_it_is_counted() {
    for (var figure : Walk.all(main(), "figure")) {
      var buttons = Walk.all(figure, "button").stream().map(Walk::text);
      if (figure.attributes().containsKey("data-picture")) {
        assertThat(buttons).containsExactly("Save as SVG", "Save as PNG");
      } else {
        assertThat(buttons).isEmpty();
      }
      assertThat(Walk.text(figure)).as(figure.attributes().get("id")).contains("How it is counted");
    }
  }

  @Test
  void every_picture_has_a_number_in_its_title() {
    for (var figure : Walk.all(main(), "figure")) {
      if (figure.attributes().containsKey("data-picture")) {
        assertThat(Walk.text(Walk.all(figure, "figcaption").getFirst().content().getFirst()))
            .matches("(?s).*[0-9].*|No.*");
      }
    }
  }

  @Test
  void B09_every_figure_and_every_table_says_that_it_is_synthetic_and_names_the_basis() {
    for (var section : sections()) {
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
      assertThat(next).isGreaterThan(position).isLessThan(HTML.indexOf("id=\"before-you-quote\""));
      position = next;
    }
  }

  @Test
  void every_chart_has_a_table_with_the_same_numbers_and_a_label() {
    int charts = 0;
    for (var section : sections()) {
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
    assertThat(charts).isEqualTo(ended ? 15 : 14);
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
    texts.add(Numbers.points(number));
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
        "default-src 'none'; script-src( 'sha256-[A-Za-z0-9+/=]{44}'){5}; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
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
        "Nobody ended in the worst tier, D", "Nobody was in the worst tier, D, on any of these days.",
        "Nobody ended in the worst tier, D. The lowest tier in which anybody ended is ",
        "Nothing was refused to anybody.");
  }

  @Test
  void what_a_scenario_does_not_declare_is_said_to_be_missing() {
    assertThat(Ran.of(Press.bare(), 1_000, 20).html()).contains(
        "The scenario declares no groups.", "Nobody looks scores up",
        "The scenario does not say.");
  }

  @Test
  void every_scheme_has_its_own_figures_with_its_name() {
    var html = Ran.of(Press.withSchemes(2), 1_000, 90).html();

    for (var figure : List.of("tiers-", "scores-", "course-", "flows-", "account-", "rules-")) {
      assertThat(html).contains(figure + "city-score\"", figure + "private-1\"", figure + "private-2\"");
    }
    assertThat(html).contains("stay in their tier: Private score 2");
  }
}
