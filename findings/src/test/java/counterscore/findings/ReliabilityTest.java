package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterscore.observation.AgainTables;
import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 1,000 residents graded twice: agreement, kappa, ICC(1) and concordance from counts written down. */
class ReliabilityTest {
  private static final Town TOWN = new Town().lasting(12).score().count(Tables.RESIDENTS, 1000, "all");

  /** Residents by tier: A twice, A then D, D then A, D twice. */
  private static Observations again(long[] watching, long[] year) {
    var life = Axis.of("life", AgainTables.LIVES);
    var pairs = List.of(
        List.of("score", "A", "A"), List.of("score", "A", "D"), List.of("score", "D", "A"), List.of("score", "D", "D"));
    var tiers = new Counter(AgainTables.TIERS, List.of(life, new Axis(List.of("scheme", "tier", "again"), pairs)));
    var scores = new Counter(
        AgainTables.SCORES,
        List.of(life, Axis.of("scheme", List.of("score")), Axis.of("measure", AgainTables.SCORE_MEASURES)));
    var rows = List.of(
        List.of("score", AgainTables.ACTS), List.of("score", AgainTables.RATE),
        List.of(AgainTables.ACTS_DONE, AgainTables.RATE));
    var order = new Counter(
        AgainTables.ORDER,
        List.of(new Axis(List.of("scheme", "amount"), rows), Axis.of("measure", AgainTables.ORDER_MEASURES)));
    for (int t = 0; t < 4; t++) {
      tiers.add(tiers.at(0, t), watching[t]);
      tiers.add(tiers.at(1, t), year[t]);
    }
    addScores(scores, 0, watching);
    addScores(scores, 1, year);
    long[][] measures = {{600, 200, 200}, {500, 300, 200}, {700, 200, 100}};
    for (int row = 0; row < 3; row++) {
      for (int m = 0; m < 3; m++) {
        order.add(order.at(row, m), measures[row][m]);
      }
    }
    return new Observations(List.of(tiers, scores, order));
  }

  /** A score of 1 in tier A and of 0 in tier D. */
  private static void addScores(Counter scores, int life, long[] cells) {
    long[] sums = {
        cells[0] + cells[1] + cells[2] + cells[3], cells[0] + cells[1], cells[0] + cells[2], cells[0] + cells[1],
        cells[0] + cells[2], cells[0]
    };
    for (int m = 0; m < sums.length; m++) {
      scores.add(scores.at(life, 0, m), sums[m]);
    }
  }

  private static final Observations OBSERVED =
      again(new long[] {880, 20, 30, 70}, new long[] {830, 70, 60, 40});

  private static Reliability of(Observations again) {
    return Reliability.of(TOWN.scenario(), again);
  }

  private static List<String> sentences(Observations again) {
    return of(again).findings(TOWN.scenario(), TOWN.observed()).stream().map(Finding::sentence).toList();
  }

  /** Of 1,000: p_o = 0.95, p_e = 0.1 · 0.09 + 0.9 · 0.91 = 0.828; κ = 0.122 / 0.172. */
  @Test
  void kappa_is_agreement_beyond_chance() {
    var watching = of(OBSERVED).schemes().getFirst().lives().getFirst();

    assertThat(watching.residents()).isEqualTo(1000);
    assertThat(watching.tiers().agreement()).isEqualTo(0.95);
    assertThat(watching.tiers().value()).isCloseTo(0.122 / 0.172, within(1e-12));
    assertThat(watching.worst()).isEqualTo(new Reliability.Worst(1000, 100, 90, 70));
    assertThat(watching.worst().kappa().value()).isCloseTo(0.122 / 0.172, within(1e-12));
    assertThat(watching.worst().again()).isEqualTo(0.7);
    assertThat(watching.worst().prevalence()).isCloseTo(0.095, within(1e-12));
  }

  /** Three residents with the scores 1 and 2, 3 and 3, 5 and 4: between = 4.5, within = 1/3. */
  @Test
  void icc_is_the_part_of_the_variance_that_lies_between_residents() {
    assertThat(Icc.of(3, 9, 9, 35, 29, 31)).isCloseTo((4.5 - 1 / 3.0) / (4.5 + 1 / 3.0), within(1e-12));
    assertThat(Icc.of(3, 9, 9, 35, 35, 35)).isEqualTo(1);
    assertThat(Icc.of(2, 2, 2, 2, 2, 2)).isNull();
    assertThat(Icc.of(1, 5, 6, 25, 36, 30)).isNull();
  }

  @Test
  void a_tie_counts_one_half_of_a_pair() {
    assertThat(new Concordance(4, 0, 1).share()).isEqualTo(0.9);
    assertThat(new Concordance(1, 2, 1).share()).isEqualTo(0.375);
    assertThat(new Concordance(0, 0, 0).share()).isNull();
  }

  @Test
  void every_number_is_said_in_a_sentence() {
    assertThat(sentences(OBSERVED)).containsExactly(
        "In this simulation of an invented scheme, 70 of 100 invented residents (70 %) who end in the worst tier end in it again when"
            + " the same life is watched again.",
        "In this simulation of an invented scheme, who ends in the worst tier agrees with who does when the same life is watched again"
            + " to a Cohen's kappa of 0.71 (1 is perfect agreement, 0 none beyond chance), at a prevalence of 9.5 %.",
        "In this simulation of an invented scheme, 950 of 1,000 invented residents (95 %) end in the same tier again when the same life"
            + " is watched again, a Cohen's kappa of 0.71.",
        "In this simulation of an invented scheme, scores at the end and when the same life is watched again have an intraclass"
            + " correlation of 0.71: so much of the differences between invented residents comes back.",
        "In this simulation of an invented scheme, 40 of 100 invented residents (40 %) who end in the worst tier end in it again when"
            + " the same people live the time again.",
        "In this simulation of an invented scheme, who ends in the worst tier agrees with who does when the same people live the time"
            + " again to a Cohen's kappa of 0.31 (1 is perfect agreement, 0 none beyond chance), at a prevalence of 11 %.",
        "In this simulation of an invented scheme, 870 of 1,000 invented residents (87 %) end in the same tier again when the same"
            + " people live the time again, a Cohen's kappa of 0.31.",
        "In this simulation of an invented scheme, scores at the end and when the same people live the time again have an intraclass"
            + " correlation of 0.31: so much of the differences between invented residents comes back.",
        "In this simulation of an invented scheme, of two invented residents of whom one does more unlawful acts, that one ends with the"
            + " lower score in 70 % of pairs, a tie counting one half (a coin would reach 50 %).",
        "In this simulation of an invented scheme, of two invented residents of whom one is inclined to more unlawful acts, that one"
            + " ends with the lower score in 60 % of pairs, a tie counting one half; the acts done themselves, all of them, would tell"
            + " it in 75 %.");
  }

  @Test
  void nothing_is_said_of_a_worst_tier_in_which_nobody_is() {
    var none = again(new long[] {1000, 0, 0, 0}, new long[] {1000, 0, 0, 0});

    assertThat(of(none).schemes().getFirst().lives().getFirst().worst().again()).isNull();
    assertThat(of(none).schemes().getFirst().lives().getFirst().worst().kappa().value()).isNull();
    assertThat(sentences(none)).hasSize(4).noneMatch(sentence -> sentence.contains("kappa"))
        .noneMatch(sentence -> sentence.contains("worst tier"));
  }

  @Test
  void a_life_in_which_nobody_can_be_compared_is_left_out() {
    var one = again(new long[] {880, 20, 30, 70}, new long[4]);

    assertThat(of(one).schemes().getFirst().lives()).extracting(Reliability.Again::kind)
        .containsExactly(OtherLife.WATCHING);
  }
}
