package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Tables;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import counterscore.testing.Written;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * First spells in the worst tier and what follows them (docs/model/spells.md), at month ends: d30 is the last day of
 * January 2021, d58 of February, d89 of March, d119 of April, d150 of May, d180 of June. Fraud leads to the worst tier, helping out
 * of it.
 */
class R_SpellsTest {
  private static Scenario scenario(String start) {
    return Written.scenario("""
        period: {start: 2021-01-01, days: 181}
        society: {residents: 2, turnover: {per-year: 1}}
        watchers: {patrol: {}}
        conduct:
          fraud: {lawful: false, context: trade, established-by: court, rate: {per-year: 4}, noticed-by: {patrol: 1}}
          helping: {lawful: true, context: civic, established-by: report, rate: {per-year: 4}, noticed-by: {patrol: 1}}
        schemes:
          score: {start: %s, range: [0, 200], tiers: {A: 100, D: 0},
                  rules: {fraud: {points: -100}, helping: {points: 100}}}
        """.formatted(start));
  }

  private static Town lived(String start, String script) {
    var town = new Town(scenario(start), "ann", "ben");
    town.storyOf("ann", script);
    return town;
  }

  private static String spells(String script) {
    return lived("100", script).counted(Tables.SPELLS);
  }

  private static String returns(String script) {
    return lived("100", script).counted(Tables.RETURNS);
  }

  @Test
  void R01_a_spell_lasts_from_the_months_end_that_finds_it_begun_to_the_one_that_finds_it_ended() {
    assertThat(spells("d35 ann fraud; d110 ann helping")).isEqualTo("2 ended");
  }

  @Test
  void R02_a_spell_that_no_months_end_finds_is_not_seen() {
    assertThat(spells("d32 ann fraud; d40 ann helping")).isEmpty();
  }

  @Test
  void R03_the_end_of_the_run_censors_what_goes_on() {
    assertThat(spells("d35 ann fraud; d180 ben fraud")).isEqualTo("0 censored-by-end, 4 censored-by-end");
  }

  @Test
  void R04_whoever_leaves_the_city_was_last_seen_at_the_months_end_before() {
    assertThat(spells("d35 ann fraud; d115 ann departs")).isEqualTo("1 censored-by-leaving");
  }

  @Test
  void R05_whoever_takes_the_place_may_have_a_first_spell_too() {
    assertThat(spells("d5 ann fraud; d40 ann departs; d65 ann fraud; d130 ann helping"))
        .isEqualTo("0 censored-by-leaving, 2 ended");
  }

  @Test
  void R06_only_the_first_spell_counts_and_only_the_first_return() {
    var script = "d5 ann fraud; d40 ann helping; d65 ann fraud; d100 ann helping; d130 ann fraud";
    assertThat(spells(script)).isEqualTo("1 ended");
    assertThat(returns(script)).isEqualTo("1 returned");
  }

  @Test
  void R07_whoever_is_not_back_is_censored_at_the_end_or_on_leaving() {
    assertThat(returns("d5 ann fraud; d40 ann helping; d5 ben fraud; d40 ben helping; d140 ben departs"))
        .isEqualTo("2 censored-by-leaving, 4 censored-by-end");
  }

  @Test
  void R08_a_spell_from_the_start_is_not_followed_but_the_first_that_is_entered_later_is() {
    var town = lived("50", "d5 ann helping; d65 ann fraud; d100 ann helping");
    assertThat(town.counted(Tables.SPELLS)).isEqualTo("1 ended");
    assertThat(town.counted(Tables.RETURNS)).isEqualTo("2 censored-by-end");
  }

  @Test
  void R09_in_a_run_every_spell_that_ended_is_followed_and_none_is_lost_between_blocks() {
    var experiment = Experiment.of(scenario("100"), 1).withResidents(70_000);
    var seen = new ThreadRunner(2).run(experiment, Progress.SILENT);
    var spells = seen.counter(Tables.SPELLS);
    long ended = spells.sum(Map.of("measure", "ended"));
    assertThat(seen.counter(Tables.RETURNS).sum()).isEqualTo(ended).isPositive();
    assertThat(spells.sum(Map.of("measure", "ended", "months", "0"))).isZero();
    assertThat(spells.sum(Map.of("measure", "censored-by-end"))).isPositive();
    // who was never in the worst tier, or a second time, is in no first spell
    var flows = seen.counter(Tables.FLOWS);
    assertThat(spells.sum()).isLessThan(flows.sum(Map.of("from", "A", "to", "D"))).isGreaterThan(20_000);
    assertThat(spells.sum(Map.of("measure", "censored-by-end")))
        .isLessThanOrEqualTo(
            seen.counter(Tables.TIERS).sum(Map.of("month", "2021-06", "tier", "D", "measure", "residents")));
  }
}
