package counterscore.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.Scenario;
import counterscore.scenario.reading.BundledScenarios;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each claim of the article has a standing and a place, or a reason why it has none (docs/article.md). */
class ArticleTest {
  private static final Page PAGE = Page.read(Shell.root().resolve("docs/article.md"));
  private static final Scenario PRESS =
      requireNonNull(BundledScenarios.read("press-2019", List.of()).scenario(), "press-2019 has mistakes");
  private static final Pattern NUMBERED = Pattern.compile("[A-Z]\\d+");

  /** A scenario that comes with the program, and a path into it. */
  private static final Pattern PATH =
      Pattern.compile("`(" + String.join("|", BundledScenarios.names()) + "): ([^`]*)`");
  private static final Pattern RESEARCH = Pattern.compile(
      "not found|(?:confirmed|corrected) \\((?:high|medium|low|medium to high|ungraded)(?:, one (?:case|pilot)| for the statements)?\\)");

  private static final Pattern NOT_YET =
      Pattern.compile("\\[not simulated yet]\\(\\.\\./SCOPE\\.md#what-is-not-simulated-yet\\): ([^.]+)\\.");

  /** A row of one of the tables. */
  private record Claim(String number, String words, String article, String research, String sources, String carriedBy) {
    static Claim of(String row) {
      var cells = Arrays.stream(row.substring(1, row.lastIndexOf('|')).split("\\|", -1)).map(String::strip).toList();
      assertThat(cells).as(row).hasSize(6).noneMatch(String::isEmpty);
      return new Claim(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }

    List<String> paths() {
      return PATH.matcher(carriedBy).results().map(path -> path.group(2)).toList();
    }

    boolean isCarried() {
      return !paths().isEmpty()
          && new Page(PAGE.file(), carriedBy).relativeLinks().stream().anyMatch(link -> link.startsWith("model/"));
    }

    boolean saysWhyNot() {
      return carriedBy.matches("None: .{10,}");
    }
  }

  @Test
  void every_link_of_the_page_exists() {
    assertThat(PAGE.relativeLinks()).hasSizeGreaterThan(50);
    assertThat(PAGE.brokenLinks(Shell.root())).isEmpty();
  }

  @Test
  void every_path_into_a_scenario_exists() {
    var paths = PATH.matcher(PAGE.text()).results().toList();

    assertThat(paths).hasSizeGreaterThan(30).allSatisfy(path -> {
      var scenario = requireNonNull(BundledScenarios.read(path.group(1), List.of()).scenario());
      assertThat(new ScenarioPath(path.group(2)).leadsSomewhereIn(scenario)).as(path.group()).isTrue();
    });
  }

  /** What looks like a path into a scenario is one into a scenario that comes with the program. */
  @Test
  void every_scenario_that_the_page_names_comes_with_the_program() {
    assertThat(Pattern.compile("`([a-z0-9-]+): [a-z]").matcher(PAGE.text()).results().map(path -> path.group(1)))
        .isSubsetOf(BundledScenarios.names());
  }

  @Test
  void a_path_that_the_scenario_does_not_declare_leads_nowhere() {
    assertThat(
        List.of("", "schemes.city-score.tiers.AAAA", "schemes.city-score.tiers.AAA.", "friends", "schemes..start",
            "watchers.courts.density", "conduct.rudeness.factors", "conduct.health-record"))
        .noneMatch(path -> new ScenarioPath(path).leadsSomewhereIn(PRESS));
  }

  @Test
  void every_claim_has_one_of_the_standings() {
    assertThat(claims()).hasSizeGreaterThan(40).allSatisfy(claim -> {
      assertThat(claim.article()).as(claim.number()).isIn("stated", "conditional", "hearsay", "opinion", "mentioned");
      assertThat(claim.research()).as(claim.number()).matches(RESEARCH);
    });
  }

  @Test
  void every_claim_is_carried_by_a_line_and_a_page_of_the_model_or_says_why_not() {
    assertThat(claims().filter(claim -> !claim.isCarried() && !claim.saysWhyNot()).map(Claim::number)).isEmpty();
    assertThat(claims().filter(claim -> claim.isCarried() && claim.saysWhyNot()).map(Claim::number)).isEmpty();
  }

  /** What a later version simulates goes from the list in SCOPE.md, and its row here has to say so, too. */
  @Test
  void what_a_claim_calls_not_simulated_yet_stands_in_the_list_of_that_name() {
    var notYet = notSimulatedYet();

    assertThat(claims().filter(claim -> claim.carriedBy().contains("not simulated yet")))
        .allSatisfy(claim -> {
          var named = NOT_YET.matcher(claim.carriedBy()).results().map(match -> match.group(1)).toList();
          assertThat(named).as(claim.number()).hasSize(1).allMatch(notYet::contains);
        });
  }

  @Test
  void claims_are_numbered_through_in_every_table() {
    var numbers = claims().map(Claim::number).toList();

    assertThat(numbers.getFirst()).isEqualTo("S1");
    for (int i = 1; i < numbers.size(); i++) {
      var before = numbers.get(i - 1);
      var next = before.charAt(0) + String.valueOf(Integer.parseInt(before.substring(1)) + 1);
      assertThat(numbers.get(i)).satisfiesAnyOf(
          number -> assertThat(number).isEqualTo(next),
          number -> assertThat(number).endsWith("1").hasSize(2).doesNotStartWith(before.substring(0, 1)));
    }
    assertThat(numbers).doesNotHaveDuplicates();
  }

  private static String notSimulatedYet() {
    var scope = Page.read(Shell.root().resolve("SCOPE.md")).text();
    var from = scope.indexOf("## What is not simulated yet");
    return scope.substring(from, scope.indexOf("\n## ", from + 1)).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static Stream<Claim> claims() {
    return PAGE.text().lines()
        .filter(line -> line.startsWith("|") && !line.startsWith("| |") && !line.startsWith("|---"))
        .map(Claim::of)
        .peek(claim -> assertThat(claim.number()).matches(NUMBERED));
  }
}
