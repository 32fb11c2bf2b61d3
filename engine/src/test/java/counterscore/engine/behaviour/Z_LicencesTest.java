package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.columns.ScoreColumns;
import counterscore.testing.Written;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Driving licences with points: a record beside the count that bans, which starts anew with it, and the rules of Italy
 * (docs/model/entries-and-scores.md, docs/validation/licence-points.md).
 */
class Z_LicencesTest {
  private static final int COUNT = 0;
  private static final int RECORD = 1;

  /** Points count for 30 days and stand in the record for 40; twelve are a ban of a week. */
  private static Town britain(int told, String clears) {
    return new Town(told,
        Written.scenario(
            """
                period: {start: 2021-01-01, days: 120}
                society: {residents: 2}
                watchers: {camera: {}}
                conduct:
                  speeding: {lawful: false, context: road, established-by: image, rate: {per-year: 1}, noticed-by: {camera: 1}}
                  uninsured: {lawful: false, context: road, established-by: image, rate: {per-year: 1}, noticed-by: {camera: 1}}
                schemes:
                  count:
                    start: 0
                    range: [-60, 0]
                    tiers: {none: 0, some: -11, banned: -60}
                    rules: {speeding: {points: -3, lapses: 30d}, uninsured: {points: -6, lapses: 30d}}
                    resets: {banned: {lasts: 7d, conduct: [speeding, uninsured], score: 0%s}}
                  record:
                    start: 0
                    range: [-60, 0]
                    tiers: {none: 0, some: -11, twelve: -60}
                    rules: {speeding: {points: -3, lapses: 40d, imposes: {tier: some, lasts: 50d}}, uninsured: {points: -6, lapses: 40d}}
                """
                .formatted(clears)),
        "ann", "ben");
  }

  /** What Italy has written down since 2003, with weeks for years. */
  private static Town italy(int days) {
    return new Town(Written.scenario("""
        period: {start: 2021-01-01, days: %d}
        society: {residents: 2, turnover: {per-year: 0}}
        watchers: {police: {}}
        conduct:
          lights: {lawful: false, context: road, established-by: image, rate: {per-year: 1}, noticed-by: {police: 1},
                   occasion: {further: 0.1}}
          drink: {lawful: false, context: road, established-by: image, rate: {per-year: 1}, noticed-by: {police: 1},
                  occasion: {further: 0.1}}
        schemes:
          licence:
            start: 20
            range: [0, 30]
            tiers: {full: 30, above: 20, below: 10, low: 1, zero: 0}
            rules:
              lights: {points: -5, per-occasion: 15, newcomers: {within: 90d, factor: 2}}
              drink: {points: -10, per-occasion: 15, newcomers: {within: 90d, factor: 2}}
            bonus: {after: 59d, points: 2, up-to: 30, first-to-start: true}
            resets: {zero: {lasts: 14d, conduct: [lights, drink], score: 20}}
        """.formatted(days)), "ann", "ben");
  }

  @Test
  void Z01_the_end_of_a_ban_starts_the_record_anew() {
    var script = "d1 ann speeding; d2 ann speeding; d3 ann uninsured; d60 ann speeding";
    assertThat(britain(COUNT, ", clears: [record]").storyOf("ann", script))
        .isEqualTo("d1 speeding -3 -> -3 some · d2 speeding -3 -> -6 some · d3 uninsured -6 -> -12 banned"
            + " · d11 reset +12 -> 0 none · d60 speeding -3 -> -3 some · d90 lapse +3 -> 0 none");
    assertThat(britain(RECORD, ", clears: [record]").storyOf("ann", script))
        .isEqualTo("d1 speeding -3 -> -3 some · d2 speeding -3 -> -6 some · d3 uninsured -6 -> -12 twelve"
            + " · d11 reset +12 -> 0 none · d60 speeding -3 -> -3 some · d100 lapse +3 -> 0 some · d110 -> 0 none");
  }

  @Test
  void Z02_without_that_the_record_keeps_what_was_written() {
    assertThat(britain(RECORD, "").storyOf("ann", "d1 ann uninsured; d2 ann uninsured"))
        .isEqualTo("d1 uninsured -6 -> -6 some · d2 uninsured -6 -> -12 twelve · d41 lapse +6 -> -6 some"
            + " · d42 lapse +6 -> 0 none");
  }

  @Test
  void Z03_points_that_count_no_more_stand_in_the_record_and_ban_nobody() {
    var script = "d1 ann uninsured; d35 ann uninsured";
    assertThat(britain(COUNT, ", clears: [record]").storyOf("ann", script))
        .isEqualTo("d1 uninsured -6 -> -6 some · d31 lapse +6 -> 0 none · d35 uninsured -6 -> -6 some"
            + " · d65 lapse +6 -> 0 none");
    assertThat(britain(RECORD, ", clears: [record]").storyOf("ann", script))
        .isEqualTo("d1 uninsured -6 -> -6 some · d35 uninsured -6 -> -12 twelve · d41 lapse +6 -> -6 some"
            + " · d75 lapse +6 -> 0 none");
  }

  @Test
  void Z04_nobody_elses_record_is_touched() {
    assertThat(
        britain(RECORD, ", clears: [record]").storyOf("ben", "d1 ann uninsured; d1 ben speeding; d2 ann uninsured"))
        .isEqualTo("d1 speeding -3 -> -3 some · d41 lapse +3 -> 0 some · d51 -> 0 none");
  }

  @Test
  void Z05_two_clean_times_bring_back_the_start_and_then_two_points_each_up_to_the_most() {
    assertThat(italy(424).storyOf("ann", "d0 ann drink"))
        .isEqualTo("d0 drink -10 -> 10 below · d89 bonus +10 -> 20 above · d150 bonus +2 -> 22 above"
            + " · d211 bonus +2 -> 24 above · d272 bonus +2 -> 26 above · d333 bonus +2 -> 28 above"
            + " · d395 bonus +2 -> 30 full");
  }

  @Test
  void Z06_one_occasion_costs_fifteen_at_most_and_a_novice_pays_double_up_to_that() {
    assertThat(italy(30).storyOf("ann", "d1 ann drink x2; d3 ann lights"))
        .isEqualTo("d1 drink x2 -15 -> 5 low · d3 lights -5 -> 0 zero · d18 reset +20 -> 20 above");
    assertThat(italy(30).storyOf("ann", "d1 ann departs; d2 ann drink; d3 ann lights"))
        .isEqualTo("d2 drink -15 -> 5 low · d3 lights -5 -> 0 zero · d18 reset +20 -> 20 above");
  }

  /** Random scripts: in both schemes the account balances and tiers match, whatever is cleared. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void Z07_the_accounts_sum_to_score_minus_start_whatever_is_cleared(long seed) {
    var random = new Random(seed);
    var town = britain(RECORD, ", clears: [record]");
    var script = new StringBuilder("d0 ann speeding");
    for (int i = 0; i < 80; i++) {
      script.append("; d%d %s %s".formatted(
          random.nextInt(120), random.nextBoolean() ? "ann" : "ben",
          random.nextBoolean() ? "speeding misattributed" : "uninsured"));
    }
    town.storyOf("ann", script.toString());
    var columns = town.scoring().columns();
    for (int i = 0; i < 2; i++) {
      int sum = 0;
      for (int cell = 0; cell < ScoreColumns.ACCOUNT; cell++) {
        sum += columns.account(i, cell);
      }
      assertThat(sum).isEqualTo(columns.score(i));
    }
    assertThat(columns.residentsOfTier(0) + columns.residentsOfTier(1) + columns.residentsOfTier(2)).isEqualTo(2);
  }
}
