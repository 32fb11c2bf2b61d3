package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import java.util.List;

/** What a short run cannot show, and what came after the first year of a longer one. */
class YearsTest {
  private static final Ran YEAR = Ran.of(Press.scenario(), 2_000, 365);

  /** So many that somebody comes into the worst tier in every year. */
  private static final Ran LONGER = Ran.of(Press.scenario(), 20_000, 500);

  private static List<String> rows(Html piece, int table) {
    return Walk.all(Walk.all(Walk.all(piece, "table").get(table), "tbody").getFirst(), "tr").stream()
        .map(row -> String.join(" | ", row.content().stream().map(Walk::text).toList())).toList();
  }

  @Test
  void a_run_of_a_year_says_what_one_year_cannot_show() {
    var section = TooShort.of(YEAR.story()).orElseThrow();

    assertThat(section.title()).isEqualTo("What one year cannot show");
    assertThat(Walk.text(section.html())).contains(
        "Everybody began on 2021-01-01 with the score of the start and without any entry.",
        "what is declared to take 365 days or more, never ends");
    assertThat(rows(section.html(), 0)).containsExactly(
        "Entries about 3 kinds of conduct count as a repetition | 365 | Everybody began without earlier entries, so that"
            + " fewer counted as repetitions than will in later years.",
        "Points that are capped or repaired by the calendar year are counted anew | 365 | No year began within the run:"
            + " nobody was given a second year's points.");
  }

  @Test
  void a_longer_run_has_nothing_to_say_of_that_and_a_part_on_its_later_years_instead() {
    assertThat(TooShort.of(LONGER.story())).isEmpty();
    assertThat(LaterYears.of(YEAR.story())).isEmpty();
  }

  @Test
  void twelve_months_make_a_year_and_the_rest_another() {
    var section = LaterYears.of(LONGER.story()).orElseThrow();
    var grades = LONGER.story().schemes().getFirst();

    assertThat(rows(section.html(), 0)).hasSize(2);
    assertThat(rows(section.html(), 0).getFirst())
        .startsWith("2021-01–2021-12 | " + grades.inMonth("2021-12", "D", "residents") + " | ");
    assertThat(rows(section.html(), 0).get(1)).startsWith("2022-01–2022-05 | " + grades.atEnd("D") + " | ");
  }

  @Test
  void who_comes_and_who_goes_makes_up_the_worst_tier_of_a_town_that_nobody_leaves() {
    var grades = LONGER.story().schemes().getFirst();
    long worst = 0;
    for (var row : rows(LaterYears.of(LONGER.story()).orElseThrow().html(), 0)) {
      var cells = row.split(" \\| ", -1);
      worst += Long.parseLong(cells[2].replace(",", "")) - Long.parseLong(cells[3].replace(",", ""));

      assertThat(Long.parseLong(cells[1].replace(",", ""))).isEqualTo(worst);
    }
    assertThat(worst).isEqualTo(grades.atEnd("D")).isPositive();
  }

  @Test
  void the_findings_about_later_years_stand_above_the_picture() {
    var text = Walk.text(LaterYears.of(LONGER.story()).orElseThrow().html());

    assertThat(LONGER.findings()).filteredOn(finding -> finding.id().matches("worst-tier-still|lapsed|.*-later"))
        .hasSize(3).allSatisfy(finding -> assertThat(text).contains(finding.sentence()));
  }
}
