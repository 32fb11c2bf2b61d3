package counterscore.engine.behaviour;

import static counterscore.engine.behaviour.City.rule;
import static counterscore.engine.behaviour.City.shares;
import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.Kind;
import counterscore.scenario.Rule;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scheme;
import counterscore.scenario.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an entry costs or earns, from one rule to all together (docs/model/entries-and-scores.md). */
class D_ScoresTest {
  private static Town town(int days, Map<String, Rule> rules) {
    var city = new City(2).days(days);
    rules.keySet()
        .forEach(conduct -> city.conduct(conduct, conduct.equals("remark"), 1, null, Map.of(), java.util.List.of()));
    return new Town(
        city.scheme(500, 0, 600, shares("A", 550, "B", 500, "C", 400, "D", 0), rules).demand("flight", 1, "D"),
        "ann",
        "ben");
  }

  private static Map<String, Rule> rules(String conduct, Rule rule) {
    return Map.of(conduct, rule);
  }

  @Test
  void D01_an_entry_changes_the_score_and_the_tier() {
    assertThat(town(30, rules("parking", rule(-20))).storyOf("ann", "d3 ann parking"))
        .isEqualTo("d3 parking -20 -> 480 C");
  }

  @Test
  void D02_an_entry_stands_in_one_file_only() {
    assertThat(town(30, rules("parking", rule(-20))).storyOf("ben", "d3 ann parking")).isEmpty();
  }

  @Test
  void D03_points_are_rounded_half_away_from_zero() {
    assertThat(town(9, rules("parking", rule(-2.5))).storyOf("ann", "d3 ann parking"))
        .isEqualTo("d3 parking -3 -> 497 C");
    assertThat(town(9, rules("helping", rule(2.5))).storyOf("ann", "d3 ann helping"))
        .isEqualTo("d3 helping +3 -> 503 B");
  }

  @Test
  void D04_repetition_multiplies_and_stops_at_the_maximum() {
    var repeated = new Rule.Repeated(new Span(365), Quantity.of(2), 2);
    assertThat(
        town(30, rules("parking", rule(-10, repeated, null, null)))
            .storyOf("ann", "d1 ann parking; d2 ann parking; d3 ann parking; d4 ann parking"))
        .isEqualTo(
            "d1 parking -10 -> 490 C · d2 parking -20 -> 470 C · d3 parking -40 -> 430 C · d4 parking -40 -> 390 D");
  }

  @Test
  void D05_an_earlier_entry_counts_while_it_is_younger_than_the_window() {
    var repeated = new Rule.Repeated(new Span(10), Quantity.of(2), 5);
    assertThat(
        town(60, rules("parking", rule(-10, repeated, null, null)))
            .storyOf("ann", "d1 ann parking; d10 ann parking; d20 ann parking"))
        .isEqualTo("d1 parking -10 -> 490 C · d10 parking -20 -> 470 C · d20 parking -10 -> 460 C");
  }

  @Test
  void D06_a_wrong_entry_counts_as_repetition_too() {
    var repeated = new Rule.Repeated(new Span(365), Quantity.of(2), 5);
    assertThat(
        town(60, rules("parking", rule(-10, repeated, null, null)))
            .storyOf("ann", "d1 ann parking misattributed; d2 ann parking"))
        .isEqualTo("d1 parking misattributed -10 -> 490 C · d2 parking -20 -> 470 C");
  }

  @Test
  void D07_a_lapsed_entry_returns_its_points_on_the_day_and_counts_no_more() {
    var repeated = new Rule.Repeated(new Span(365), Quantity.of(2), 5);
    assertThat(
        town(60, rules("parking", rule(-10, repeated, 30, null)))
            .storyOf("ann", "d1 ann parking; d30 ann parking; d31 ann parking"))
        .isEqualTo(
            "d1 parking -10 -> 490 C · d30 parking -20 -> 470 C · d31 lapse +10 -> 480 C"
                + " · d31 parking -20 -> 460 C");
  }

  @Test
  void D08_the_floor_takes_the_rest_and_a_lapse_returns_only_what_was_taken() {
    assertThat(
        town(60, rules("fraud", rule(-300, null, 30, null))).storyOf("ann", "d1 ann fraud; d2 ann fraud"))
        .isEqualTo("d1 fraud -300 -> 200 D · d2 fraud -200 -> 0 D · d31 lapse +300 -> 300 D · d32 lapse +200 -> 500 B");
  }

  @Test
  void D09_the_ceiling_takes_the_rest_too() {
    assertThat(town(9, rules("helping", rule(70))).storyOf("ann", "d1 ann helping; d2 ann helping"))
        .isEqualTo("d1 helping +70 -> 570 A · d2 helping +30 -> 600 A");
  }

  @Test
  void D10_beyond_a_cap_an_entry_has_0_points_until_the_period_turns() {
    // 2021-01-31 is day 30
    var cap = new Rule.Cap(Quantity.of(25), Scheme.Per.MONTH);
    assertThat(
        town(60, rules("parking", rule(-10, null, null, cap)))
            .storyOf("ann", "d1 ann parking; d2 ann parking; d30 ann parking; d31 ann parking"))
        .isEqualTo(
            "d1 parking -10 -> 490 C · d2 parking -10 -> 480 C · d30 parking +0 -> 480 C · d31 parking -10 -> 470 C");
    var daily = new Rule.Cap(Quantity.of(10), Scheme.Per.DAY);
    assertThat(
        town(60, rules("parking", rule(-10, null, null, daily)))
            .storyOf("ann", "d1 ann parking; d1 ann parking; d2 ann parking"))
        .isEqualTo("d1 parking -10 -> 490 C · d1 parking +0 -> 490 C · d2 parking -10 -> 480 C");
  }

  @Test
  void D11_a_cap_of_a_resident_is_nobody_elses() {
    var cap = new Rule.Cap(Quantity.of(10), Scheme.Per.YEAR);
    assertThat(
        town(60, rules("parking", rule(-10, null, null, cap)))
            .storyOf("ben", "d1 ann parking; d2 ann parking; d3 ben parking"))
        .isEqualTo("d3 parking -10 -> 490 C");
  }

  @Test
  void D12_a_refusal_is_tainted_while_a_wrong_penalised_entry_is_live() {
    assertThat(
        town(90, rules("fraud", rule(-300, null, 30, null)))
            .storyOf(
                "ann",
                "d1 ann fraud misattributed; d2 ann asks flight; d3 ann fraud; d4 ann asks flight;"
                    + " d31 ann asks flight; d33 ann asks flight"))
        .isEqualTo(
            "d1 fraud misattributed -300 -> 200 D · d2 flight refused, tainted, blameless · d3 fraud -200 -> 0 D"
                + " · d4 flight refused, tainted · d31 lapse +300 -> 300 D · d31 flight refused"
                + " · d33 lapse +200 -> 500 B · d33 flight granted");
  }

  @Test
  void D13_a_fabricated_entry_costs_as_much_as_a_true_one() {
    assertThat(town(9, rules("remark", rule(-30))).storyOf("ann", "d1 ann remark fabricated; d2 ann remark"))
        .isEqualTo("d1 remark fabricated -30 -> 470 C · d2 remark -30 -> 440 C");
  }

  @Test
  void D14_the_account_tells_the_kinds_apart() {
    var rules = new LinkedHashMap<String, Rule>();
    rules.put("fraud", rule(-300, null, 5, null));
    rules.put("remark", rule(-30));
    var town = town(30, rules);
    town.storyOf("ann", "d1 ann fraud; d2 ann fraud misattributed; d3 ann remark; d4 ann remark fabricated");
    var account = town.scoring().columns();
    assertThat(account.account(0, Kind.OWN_UNLAWFUL.ordinal())).isEqualTo(-300);
    assertThat(account.account(0, Kind.MISATTRIBUTED.ordinal())).isEqualTo(-300);
    assertThat(account.account(0, Kind.COUNT + Kind.MISATTRIBUTED.ordinal())).isEqualTo(100);
    assertThat(account.account(0, Kind.OWN_LAWFUL_SPEECH.ordinal())).isEqualTo(-30);
    assertThat(account.account(0, Kind.COUNT + Kind.OWN_LAWFUL_SPEECH.ordinal())).isEqualTo(30);
    assertThat(account.account(0, Kind.FABRICATED.ordinal())).isEqualTo(-30);
    assertThat(account.account(0, Kind.LAPSE.ordinal())).isEqualTo(500);
  }

  /** Random scripts: whatever happens, points plus clipped over all kinds is score minus start, and tiers match scores. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void D15_the_account_sums_to_score_minus_start_whatever_happens(long seed) {
    var random = RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
    var rules = new LinkedHashMap<String, Rule>();
    var repeated = new Rule.Repeated(new Span(1 + random.nextInt(40)), Quantity.of(1.5), 3);
    var cap = new Rule.Cap(Quantity.of(100), Scheme.Per.values()[random.nextInt(3)]);
    rules.put("fraud", rule(-130.5, repeated, 1 + random.nextInt(80), cap));
    rules.put("remark", rule(-17, repeated, null, null));
    rules.put("helping", rule(45, null, 20, null));
    var town = town(120, rules);
    var script = new StringBuilder("d0 ann helping");
    var names = java.util.List.copyOf(rules.keySet());
    for (int i = 0; i < 200; i++) {
      script.append("; d%d %s %s".formatted(
          random.nextInt(120), random.nextBoolean() ? "ann" : "ben", names.get(random.nextInt(3))));
      script.append(random.nextInt(4) == 0 ? " misattributed" : "");
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
      assertThat(columns.tier(i)).isEqualTo(columns.scheme().tier(columns.score(i)));
      inTier[columns.tier(i)]++;
    }
    for (int tier = 0; tier < 4; tier++) {
      assertThat(columns.residentsOfTier(tier)).isEqualTo(inTier[tier]);
    }
  }
}
