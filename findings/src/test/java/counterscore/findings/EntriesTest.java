package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import counterscore.scenario.Quantity;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/** Entries that were wrong, and entries about lawful speech. */
class EntriesTest {
  private static final String OPENING = "In this simulation of an invented scheme, ";

  private static Town town() {
    return new Town().score().count(Tables.RESIDENTS, 1000, "all");
  }

  private static Town watched() {
    return town()
        .count(Tables.ENTRIES, 150, "2021-01", "parking", "cameras", "correct", "all")
        .count(Tables.ENTRIES, 10, "2021-02", "parking", "cameras", "misattributed", "all")
        .count(Tables.ENTRIES, 5, "2021-02", "parking", "cameras", "lost", "all")
        .count(Tables.ENTRIES, 25, "2021-02", "petition", "neighbours", "correct", "all")
        .count(Tables.ENTRIES, 15, "2021-01", "parking", "neighbours", "fabricated", "all");
  }

  @Test
  void wrong_entries_are_misattributed_or_fabricated_and_lost_ones_stand_in_no_file() {
    var wrong = watched().finding("wrong-entries");

    assertThat(wrong.value()).isEqualTo(25 / 200.0);
    assertThat(wrong.unit()).isEqualTo("misattributed and fabricated entries / all entries written");
    assertThat(wrong.sentence())
        .isEqualTo(OPENING + "25 of 200 entries (13 %) stood in the file of an invented resident"
            + " who had not done what they said.");
  }

  @Test
  void each_watcher_that_wrote_has_its_own_share_over_all_its_conduct() {
    var cameras = watched().finding("wrong-entries-cameras");
    var neighbours = watched().finding("wrong-entries-neighbours");

    assertThat(cameras.value()).isEqualTo(10 / 160.0);
    assertThat(neighbours.value()).isEqualTo(15 / 40.0);
    assertThat(neighbours.sentence())
        .isEqualTo(OPENING + "15 of 40 entries by 'neighbours' (38 %) stood in the file of an"
            + " invented resident who had not done what they said.");
  }

  @Test
  void a_watcher_without_entries_is_not_spoken_of() {
    var town = town().count(Tables.ENTRIES, 3, "2021-01", "parking", "cameras", "correct", "all");

    assertThat(town.findings()).extracting(Finding::id)
        .contains("wrong-entries", "wrong-entries-cameras").doesNotContain("wrong-entries-neighbours");
    assertThat(town.finding("wrong-entries").sentence()).contains("none of 3 entries stood in the file");
  }

  @Test
  void without_entries_nothing_is_said_about_them() {
    assertThat(town().findings()).extracting(Finding::id)
        .noneMatch(id -> id.contains("entries") || id.contains("speech"));
    assertThat(town().count(Tables.ENTRIES, 5, "2021-02", "parking", "cameras", "lost", "all").findings())
        .extracting(Finding::id).noneMatch(id -> id.contains("entries"));
  }

  @Test
  void penalised_speech_is_a_share_of_what_rules_below_zero_read() {
    var speech = town()
        .count(Tables.RULES, 30, "2021-01", "score", "parking", "entries")
        .count(Tables.RULES, 10, "2021-02", "score", "petition", "entries")
        .count(Tables.RULES, 70, "2021-02", "score", "helping", "entries")
        .count(Tables.RULES, 400, "2021-02", "score", "petition", "points")
        .finding("speech-penalised");

    assertThat(speech.value()).isEqualTo(0.25);
    assertThat(speech.unit()).isEqualTo("penalised entries about lawful speech / all penalised entries");
    assertThat(speech.sentence()).isEqualTo(OPENING + "10 of 40 penalised entries (25 %) were about lawful speech.");
  }

  @Test
  void a_rule_whose_points_change_with_the_date_counts_where_they_are_below_zero() {
    var rules = new LinkedHashMap<>(Town.rules());
    rules.put("petition", Town.rule(Town.dated("2021-02-01", 0, -10)));
    rules.put("helping", Town.rule(Quantity.of(0)));
    var speech = new Town().scheme("score", null, rules, "A", "D").count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.RULES, 30, "2021-01", "score", "parking", "entries")
        .count(Tables.RULES, 500, "2021-01", "score", "petition", "entries")
        .count(Tables.RULES, 20, "2021-02", "score", "petition", "entries")
        .finding("speech-penalised");

    assertThat(speech.value()).isEqualTo(0.4);
  }

  @Test
  void lawful_conduct_that_is_no_speech_is_penalised_but_no_speech() {
    var rules = new LinkedHashMap<>(Town.rules());
    rules.put("helping", Town.rule(Quantity.of(-1)));
    var speech = new Town().scheme("score", null, rules, "A", "D").count(Tables.RESIDENTS, 1000, "all")
        .count(Tables.RULES, 30, "2021-01", "score", "helping", "entries")
        .count(Tables.RULES, 10, "2021-01", "score", "petition", "entries")
        .finding("speech-penalised");

    assertThat(speech.value()).isEqualTo(0.25);
  }

  @Test
  void a_scheme_without_rules_penalises_nothing() {
    var town = new Town().scheme("score", null, java.util.Map.of(), "A", "D").count(Tables.RESIDENTS, 5, "all");

    assertThat(town.findings()).extracting(Finding::id).doesNotContain("speech-penalised");
  }
}
