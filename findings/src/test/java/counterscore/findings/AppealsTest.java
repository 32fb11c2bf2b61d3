package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import counterscore.scenario.Quantity;
import counterscore.scenario.Span;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What appeals did, from counts written down. */
class AppealsTest {
  static final counterscore.scenario.Appeals DECLARED = new counterscore.scenario.Appeals(
      Quantity.of(0.3), Map.of(), new Span(15), Map.of("report", Quantity.of(0.5)), Quantity.of(0.1), Quantity.of(0.1));

  private static final String OPENING = "In this simulation of an invented scheme, ";

  private static Town town() {
    return new Town().score().appeals(DECLARED).count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.ENTRIES, 150, "2021-01", "parking", "cameras", "misattributed", "all")
        .count(Tables.ENTRIES, 50, "2021-02", "petition", "neighbours", "fabricated", "all")
        .count(Tables.ENTRIES, 5000, "2021-02", "parking", "cameras", "correct", "all")
        .count(Tables.ENTRIES, 7, "2021-02", "parking", "cameras", "lost", "all");
  }

  /** 70 contested, of these 10 correct; 30 struck, of these 3 correct; 24 upheld, 6 moot, 10 still open. */
  private static Town contesting() {
    return town()
        .count(Tables.APPEALS, 40, "2021-01", "score", "parking", "all", "contested")
        .count(Tables.APPEALS, 30, "2021-02", "score", "petition", "all", "contested")
        .count(Tables.APPEALS, 10, "2021-02", "score", "parking", "all", "contested-correct")
        .count(Tables.APPEALS, 30, "2021-02", "score", "parking", "all", "struck")
        .count(Tables.APPEALS, 3, "2021-02", "score", "parking", "all", "struck-correct")
        .count(Tables.APPEALS, 24, "2021-02", "score", "petition", "all", "upheld")
        .count(Tables.APPEALS, 6, "2021-02", "score", "petition", "all", "moot");
  }

  @Test
  void wrong_entries_are_struck_or_not_and_most_are_never_contested() {
    assertThat(contesting().finding("wrong-struck").value()).isEqualTo(27 / 200.0);
    assertThat(contesting().finding("wrong-struck").sentence()).isEqualTo(
        OPENING
            + "27 of 200 wrong entries (14 %) that could cost points were struck after an appeal, and 140 were never"
            + " contested.");
  }

  @Test
  void appeals_that_were_decided_struck_the_entry_or_upheld_it() {
    assertThat(contesting().finding("appeals-struck").value()).isEqualTo(30 / 54.0);
    assertThat(contesting().finding("appeals-struck").sentence()).isEqualTo(
        OPENING
            + "30 of 54 decided appeals of invented residents (56 %) struck the entry; in 6 more the entry had gone before"
            + " the decision.");
  }

  @Test
  void of_what_was_struck_some_was_correct() {
    assertThat(contesting().finding("struck-correct").value()).isEqualTo(0.1);
    assertThat(contesting().finding("struck-correct").sentence())
        .isEqualTo(OPENING + "3 of 30 struck entries (10 %) were correct.");
  }

  @Test
  void where_nothing_is_contested_every_wrong_entry_stays() {
    assertThat(town().finding("wrong-struck").sentence()).isEqualTo(
        OPENING
            + "none of 200 wrong entries that could cost points were struck after an appeal, and 200 were never"
            + " contested.");
    assertThat(town().findings()).extracting(Finding::id).doesNotContain("appeals-struck", "struck-correct");
    assertThat(new Town().score().count(Tables.RESIDENTS, 10, "all").findings()).extracting(Finding::id)
        .doesNotContain("wrong-struck");
  }

  @Test
  void an_entry_about_what_costs_nothing_in_the_month_is_none_that_could_cost_points() {
    var rules = Town.rules();
    rules.put("parking", Town.rule(Town.dated("2021-02-01", 0, -5)));
    var town = new Town().scheme("score", null, rules, "A", "D").appeals(DECLARED)
        .count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.ENTRIES, 150, "2021-01", "parking", "cameras", "misattributed", "all")
        .count(Tables.ENTRIES, 20, "2021-02", "parking", "cameras", "misattributed", "all");

    assertThat(town.finding("wrong-struck").sentence()).contains("none of 20 wrong entries");
  }
}
