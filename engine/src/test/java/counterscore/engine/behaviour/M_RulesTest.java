package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.columns.ScoreColumns;
import counterscore.testing.Written;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What points depend on besides earlier entries, and what moves a score without an entry: from one mechanism to all together
 * (docs/model/entries-and-scores.md). The year begins on 1 January 2021; d30 is the last day of January, d58 of February.
 */
class M_RulesTest {
  /** A scheme from 0 to 600 that starts at 500, of the days given, with these rules and what else stands below them. */
  private static Town town(int days, String rules) {
    return new Town(Written.scenario("""
        period: {start: 2021-01-01, days: %d}
        society: {residents: 2}
        watchers: {patrol: {}}
        conduct:
          speeding: {lawful: false, context: road, established-by: image, rate: {per-year: 1}, noticed-by: {patrol: 1},
                     times: {day: 0.5, night: 0.5}}
          fraud: {lawful: false, context: trade, established-by: court, rate: {per-year: 1}, noticed-by: {patrol: 1}}
          helping: {lawful: true, context: civic, established-by: report, rate: {per-year: 1}, noticed-by: {patrol: 1}}
        schemes:
          score:
            start: 500
            range: [0, 600]
            tiers: {A: 550, B: 500, C: 400, D: 0}
        %s
        demands:
          flight: {rate: {per-year: 1}, context: travel, asked-by: airline, decided-by: score, refused: [D]}
        """.formatted(days, rules.indent(4))), "ann", "ben");
  }

  @Test
  void M01_the_time_of_day_multiplies_the_points() {
    assertThat(town(9, "rules: {speeding: {points: -5, times: {night: 2.5}}}")
        .storyOf("ann", "d1 ann speeding day; d2 ann speeding night"))
        .isEqualTo("d1 speeding day -5 -> 495 C · d2 speeding night -13 -> 482 C");
  }

  @Test
  void M02_an_official_takes_any_whole_number_between_two() {
    assertThat(town(9, "rules: {fraud: {between: [-50, -5]}}")
        .storyOf("ann", "d1 ann fraud; d2 ann fraud 0.5; d3 ann fraud 0.999999"))
        .isEqualTo("d1 fraud -50 -> 450 C · d2 fraud 0.5 -27 -> 423 C · d3 fraud 0.999999 -5 -> 418 C");
  }

  @Test
  void M03_all_entries_of_an_occasion_together_cost_no_more_than_its_bound() {
    assertThat(
        town(9, "rules: {fraud: {points: -6, per-occasion: 15}}").storyOf("ann", "d1 ann fraud x4; d2 ann fraud"))
        .isEqualTo("d1 fraud x4 -15 -> 485 C · d2 fraud -6 -> 479 C");
  }

  @Test
  void M04_without_a_bound_every_entry_of_an_occasion_costs_and_repeats() {
    assertThat(town(9, "rules: {fraud: {points: -6, repeated: {within: 1y, factor: 2, max: 1}}}")
        .storyOf("ann", "d1 ann fraud x3"))
        .isEqualTo("d1 fraud x3 -30 -> 470 C");
  }

  @Test
  void M05_an_imposed_tier_holds_whatever_the_score_and_ends_on_its_day() {
    assertThat(town(20, "rules: {fraud: {points: -1, imposes: {tier: D, lasts: 5d}}, helping: {points: 60}}")
        .storyOf("ann", "d1 ann fraud; d2 ann asks flight; d3 ann helping; d5 ann asks flight; d6 ann asks flight"))
        .isEqualTo("d1 fraud -1 -> 499 D · d2 flight refused · d3 helping +60 -> 559 D · d5 flight refused"
            + " · d6 -> 559 A · d6 flight granted");
  }

  @Test
  void M06_a_worse_score_is_worse_than_what_is_imposed() {
    assertThat(town(20, "rules: {fraud: {points: -300, imposes: {tier: C, lasts: 5d}}}").storyOf("ann", "d1 ann fraud"))
        .isEqualTo("d1 fraud -300 -> 200 D");
  }

  @Test
  void M07_a_later_entry_prolongs_what_is_imposed() {
    assertThat(town(20, "rules: {fraud: {points: 0, imposes: {tier: C, lasts: 5d}}}")
        .storyOf("ann", "d1 ann fraud; d4 ann fraud"))
        .isEqualTo("d1 fraud +0 -> 500 C · d4 fraud +0 -> 500 C · d9 -> 500 B");
  }

  @Test
  void M08_a_bonus_comes_at_the_first_months_end_after_its_time_and_again_after_as_long() {
    assertThat(town(120, "rules: {fraud: {points: -5}}\nbonus: {after: 40d, points: 20, up-to: 530}")
        .storyOf("ann", "d5 ben fraud"))
        .isEqualTo("d58 bonus +20 -> 520 B · d119 bonus +10 -> 530 B");
  }

  @Test
  void M09_a_penalised_entry_starts_the_clock_again_whatever_its_truth() {
    assertThat(town(100, "rules: {fraud: {points: -5}}\nbonus: {after: 40d, points: 20, up-to: 530}")
        .storyOf("ann", "d20 ann fraud misattributed"))
        .isEqualTo("d20 fraud misattributed -5 -> 495 C · d89 bonus +20 -> 515 B");
  }

  @Test
  void M10_a_score_below_the_start_first_returns_to_it() {
    assertThat(
        town(130, "rules: {fraud: {points: -100}}\nbonus: {after: 40d, points: 20, up-to: 530, first-to-start: true}")
            .storyOf("ann", "d0 ann fraud"))
        .isEqualTo("d0 fraud -100 -> 400 C · d58 bonus +100 -> 500 B · d119 bonus +20 -> 520 B");
  }

  @Test
  void M11_repair_earns_by_steps_that_fall_and_is_booked_at_the_months_end() {
    var repair = "rules: {}\nrepair: {helping: {steps: [{every: 1, to: 2}, {every: 2, to: 6}, {every: 3}], per: year}}";
    assertThat(town(60, repair).storyOf("ann", "d3 ann helping x5; d40 ann helping x4"))
        .isEqualTo("d3 helping x5 +0 -> 500 B · d30 repair +3 -> 503 B · d40 helping x4 +0 -> 503 B"
            + " · d58 repair +2 -> 505 B");
  }

  @Test
  void M12_repair_by_the_month_counts_each_month_anew() {
    var repair = "rules: {}\nrepair: {helping: {steps: [{every: 1, to: 2}, {every: 10}], per: month}}";
    assertThat(town(60, repair).storyOf("ann", "d3 ann helping x9; d40 ann helping x9"))
        .isEqualTo("d3 helping x9 +0 -> 500 B · d30 repair +2 -> 502 B · d40 helping x9 +0 -> 502 B"
            + " · d58 repair +2 -> 504 B");
  }

  @Test
  void M13_twenty_hours_in_weihai_buy_twenty_points_and_eighty_buy_fifty() {
    var weihai = "rules: {}\nrepair: {helping: {steps: [{every: 1, to: 20}, {every: 2, to: 80}, {every: 3, to: 200},"
        + " {every: 4}], per: year}}";
    assertThat(town(31, weihai).storyOf("ann", "d1 ann helping x20")).contains("repair +20 ");
    assertThat(town(31, weihai).storyOf("ann", "d1 ann helping x80")).contains("repair +50 ");
    assertThat(town(31, weihai).storyOf("ann", "d1 ann helping x200")).contains("repair +90 ");
    assertThat(town(31, weihai).storyOf("ann", "d1 ann helping x240")).contains("repair +100 ");
  }

  @Test
  void M14_drift_makes_good_a_share_of_the_distance_from_both_sides() {
    assertThat(
        town(59, "rules: {fraud: {points: -90}, helping: {points: 25}}\ndrift: 0.1").storyOf("ann", "d1 ann fraud"))
        .isEqualTo("d1 fraud -90 -> 410 C · d30 drift +9 -> 419 C · d58 drift +8 -> 427 C");
    assertThat(
        town(59, "rules: {fraud: {points: -90}, helping: {points: 25}}\ndrift: 0.1").storyOf("ann", "d1 ann helping"))
        .isEqualTo("d1 helping +25 -> 525 B · d30 drift -3 -> 522 B · d58 drift -2 -> 520 B");
  }

  @Test
  void M15_bonus_repair_and_drift_come_in_this_order() {
    var all = "rules: {fraud: {points: -10}}\nbonus: {after: 20d, points: 20, up-to: 600}\ndrift: 0.5\n"
        + "repair: {helping: {steps: [{every: 1}], per: month}}";
    assertThat(town(31, all).storyOf("ann", "d1 ann fraud; d2 ann helping x4"))
        .isEqualTo("d1 fraud -10 -> 490 C · d2 helping x4 +0 -> 490 C · d30 bonus +20 -> 510 B · d30 repair +4 -> 514 B"
            + " · d30 drift -7 -> 507 B");
  }

  @Test
  void M16_who_enters_the_tier_is_suspended_and_starts_again_with_a_clean_file() {
    var reset = "rules: {fraud: {points: -200, lapses: 30d, repeated: {within: 1y, factor: 2, max: 3}}}\n"
        + "resets: {D: {lasts: 7d, conduct: [speeding], demands: [flight], score: 450}}";
    assertThat(town(60, reset).storyOf("ann", "d1 ann fraud; d20 ann fraud; d21 ann fraud misattributed"))
        .isEqualTo("d1 fraud -200 -> 300 D · d9 reset +150 -> 450 C · d20 fraud -200 -> 250 D"
            + " · d21 fraud misattributed -250 -> 0 D · d28 reset +450 -> 450 C");
  }

  @Test
  void M17_a_clean_file_is_not_tainted_and_nothing_lapses_from_it() {
    var reset = "rules: {fraud: {points: -200, lapses: 30d}}\nresets: {D: {lasts: 7d, score: 300}}";
    var town = town(60, reset);
    assertThat(town.storyOf("ann", "d1 ann fraud misattributed; d10 ann asks flight"))
        .isEqualTo("d1 fraud misattributed -200 -> 300 D · d10 flight refused, blameless");
    assertThat(town.scoring().columns().isTainted(0)).isFalse();
  }

  @Test
  void M18_a_reset_lifts_what_was_imposed() {
    var reset = "rules: {fraud: {points: -1, imposes: {tier: D, lasts: 1y}}}\nresets: {D: {lasts: 7d, score: 520}}";
    assertThat(town(60, reset).storyOf("ann", "d1 ann fraud"))
        .isEqualTo("d1 fraud -1 -> 499 D · d9 reset +21 -> 520 B");
  }

  @Test
  void M19_whoever_is_out_of_the_tier_by_the_morning_is_not_suspended() {
    var reset = "rules: {fraud: {points: -101}, helping: {points: 50}}\nresets: {D: {lasts: 7d, score: 300}}";
    assertThat(town(60, reset).storyOf("ann", "d1 ann fraud; d1 ann helping"))
        .isEqualTo("d1 fraud -101 -> 399 D · d1 helping +50 -> 449 C");
  }

  @Test
  void M20_a_reset_of_probability_0_never_comes() {
    var reset = "rules: {fraud: {points: -200}}\nresets: {D: {lasts: 7d, score: 300, probability: 0}}";
    assertThat(town(60, reset).storyOf("ann", "d1 ann fraud")).isEqualTo("d1 fraud -200 -> 300 D");
  }

  /** Random scripts under everything at once: the account balances and tiers match. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void M21_the_account_sums_to_score_minus_start_whatever_happens(long seed) {
    var random = new Random(seed);
    var town = town(300, """
        rules:
          speeding: {points: -33, times: {night: 1.5}, per-occasion: 70, lapses: 40d, cap: {points: 90, per: month},
                     repeated: {within: 30d, factor: 1.5, max: 2}}
          fraud: {between: [-160, -20], lapses: 90d, imposes: {tier: D, lasts: 12d}}
        bonus: {after: 35d, points: 15, up-to: 590, first-to-start: true}
        repair: {helping: {steps: [{every: 1, to: 3}, {every: 2}], per: month}}
        drift: 0.05
        resets: {D: {lasts: 20d, score: 480, probability: 0.5}}
        appeals: {contested: 0.8, after: 9d, upheld: {image: 0.5, court: 0.5}}
        """);
    var script = new StringBuilder("d0 ann helping");
    String[] acts = {"speeding day", "speeding night x3", "fraud 0.4", "helping x2", "fraud misattributed", "looks"};
    for (int i = 0; i < 250; i++) {
      script.append("; d%d %s %s".formatted(
          random.nextInt(300), random.nextBoolean() ? "ann" : "ben", acts[random.nextInt(acts.length)]));
    }
    town.storyOf("ann", script.toString());
    var columns = town.scoring().columns();
    var inTier = new int[4];
    for (int i = 0; i < 2; i++) {
      int sum = 0;
      for (int cell = 0; cell < ScoreColumns.ACCOUNT; cell++) {
        sum += columns.account(i, cell);
      }
      assertThat(sum).isEqualTo(columns.score(i) - 500);
      inTier[columns.tier(i)]++;
    }
    for (int tier = 0; tier < 4; tier++) {
      assertThat(columns.residentsOfTier(tier)).isEqualTo(inTier[tier]);
    }
  }
}
