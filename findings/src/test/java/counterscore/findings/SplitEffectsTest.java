package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.observation.SplitTables;
import counterscore.observation.Tables;
import counterscore.scenario.Stage;
import counterscore.scenario.Variant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 2,000 residents of two groups, from counts of seven worlds written down. */
class SplitEffectsTest {
  private static final Town TOWN = new Town().group("home", "east", "west").lasting(12).score().consequences()
      .count(Tables.RESIDENTS, 500, "east").count(Tables.RESIDENTS, 1500, "west");

  /** In the order of {@link Stage}: baseline, A1, A2, A3, variant, R1, R2. */
  private static final long[] WORST_EAST = {40, 30, 28, 25, 26, 31, 29};
  private static final long[] WORST_WEST = {60, 60, 55, 50, 44, 58, 50};
  private static final long[] SCORE_EAST = {1000, 1500, 1500, 1500, 1500, 1500, 1500};

  private static SplitEffect effect() {
    var outcomes = List.of(
        List.of(SplitTables.WORST_TIER, "score"), List.of(SplitTables.SCORE, "score"),
        List.of(SplitTables.REFUSALS, SplitTables.ANY));
    var stages = new Counter(
        SplitTables.STAGES,
        List.of(
            new Axis(List.of("counted", "scheme"), outcomes), Axis.of("stratum", List.of("east", "west")),
            Axis.of("world", Arrays.stream(Stage.values()).map(Stage::label).toList())));
    for (int stage = 0; stage < 7; stage++) {
      stages.add(stages.at(0, 0, stage), WORST_EAST[stage]);
      stages.add(stages.at(0, 1, stage), WORST_WEST[stage]);
      stages.add(stages.at(1, 0, stage), SCORE_EAST[stage]);
      stages.add(stages.at(2, 1, stage), 7);
    }
    var outcome = new Outcome(
        List.of(TOWN.observed(), TOWN.observed()), List.of(), List.of(new Observations(List.of(stages))), null);
    return effects(outcome).variants().getFirst();
  }

  private static SplitEffects effects(Outcome outcome) {
    return SplitEffects.of(TOWN.scenario(), List.of(new Variant("mild", TOWN.scenario())), outcome);
  }

  @Test
  void parts_are_differences_between_worlds_in_both_orders_of_everybody_and_by_group() {
    var worst = effect().outcomes().getFirst();

    assertThat(worst.groups()).containsExactly(
        new SplitEffect.OfGroup(
            Contrast.Group.EVERYBODY, 2000, 100, 70, -10, new SplitEffect.Others(-7, -8, -5),
            new SplitEffect.Others(-9, -10, -1)),
        new SplitEffect.OfGroup(
            new Contrast.Group("home", "east"), 500, 40, 26, -10, new SplitEffect.Others(-2, -3, 1),
            new SplitEffect.Others(-3, -2, 1)),
        new SplitEffect.OfGroup(
            new Contrast.Group("home", "west"), 1500, 60, 44, 0, new SplitEffect.Others(-5, -5, -6),
            new SplitEffect.Others(-6, -8, -2)));
  }

  @Test
  void in_either_order_they_add_up_to_the_difference() {
    for (var outcome : effect().outcomes()) {
      for (var group : outcome.groups()) {
        for (var others : List.of(group.forth(), group.back())) {
          assertThat(group.own() + others.friends() + others.misdirected() + others.displaced())
              .as(outcome.id() + " of " + group.group().words()).isEqualTo(group.difference());
        }
      }
    }
  }

  @Test
  void scores_are_told_per_1000_residents_of_the_group() {
    var score = effect().outcomes().get(1);

    assertThat(score.everybody().own()).isEqualTo(250);
    assertThat(score.groups().get(1).own()).isEqualTo(1000);
    assertThat(score.groups().get(2).own()).isZero();
  }

  @Test
  void the_sentence_tells_both_orders_and_what_does_not_differ_is_said_to_be_as_in_the_baseline() {
    var findings = new SplitEffects(List.of(effect())).findings(TOWN.scenario(), TOWN.observed());

    assertThat(findings).extracting(Finding::id)
        .containsExactly("variant-1-split-worst-tier", "variant-1-split-score", "variant-1-split-refusals");
    assertThat(findings.getFirst().value()).isEqualTo(-10);
    assertThat(findings.getFirst().sentence()).contains(
        "with 'mild' the number of invented residents in the worst tier at the end changes by −30: directly −10, through friends −7,"
            + " misdirected −8 and displaced −5 (in the reverse order through friends −9, misdirected −10 and displaced −1), for"
            + " this coupling of luck");
    assertThat(findings.getLast().sentence())
        .contains("with 'mild' the number of demands refused is as in the baseline, directly and by others");
  }
}
