package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import counterscore.observation.Outcome;
import counterscore.observation.Tables;
import counterscore.scenario.Mechanism;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What two mechanisms did in four worlds of 73,000 residents over a year, from counts written down. */
class AttributionsTest {
  private static final List<Mechanism> TWO = List.of(Mechanism.MISATTRIBUTION, Mechanism.RESPONSES);

  /** World 0 has both, 1 lacks misattribution, 2 lacks responses, 3 lacks both. */
  private static final List<Town> WORLDS =
      List.of(world(7300, 730, 365), world(3650, 0, 438), world(8760, 803, 0), world(5110, 0, 0));

  private static Town world(long worst, long tainted, long withheld) {
    return new Town().lasting(12).score().consequences().responses(WithheldTest.ALL)
        .count(Tables.RESIDENTS, 73_000, "all")
        .count(Tables.TIERS, worst, "2021-03", "score", "D", "all", "residents")
        .count(Tables.DEMANDS, 1460, "2021-04", "train", "D", "all", "refused")
        .count(Tables.DEMANDS, tainted, "2021-04", "train", "D", "all", "tainted")
        .count(Tables.RESPONSES, withheld, "2021-05", "petition", "all", "withheld")
        .count(Tables.RESPONSES, 5, "2021-05", "parking", "all", "withheld");
  }

  private static Outcome outcome(List<Town> worlds) {
    return new Outcome(worlds.stream().map(Town::observed).toList(), List.of(), null);
  }

  private static Attributions attributions() {
    return Attributions.of(WORLDS.getFirst().scenario(), TWO, outcome(WORLDS));
  }

  private static Attribution of(Harm harm) {
    return attributions().harms().stream().filter(each -> each.harm() == harm).findFirst().orElseThrow();
  }

  @Test
  void harms_are_counted_per_1000_resident_years_in_every_world() {
    assertThat(attributions().harms()).extracting(Attribution::id)
        .containsExactly("worst-tier-months", "refusals", "tainted-refusals", "speech-withheld");
    assertThat(attributions().worlds()).extracting(Attributions.World::off)
        .containsExactly(List.of(), List.of(Mechanism.MISATTRIBUTION), List.of(Mechanism.RESPONSES), TWO);
    assertThat(attributions().worlds().get(1).rates())
        .satisfiesExactly(
            worst -> assertThat(worst).isCloseTo(50, within(1e-9)),
            refusals -> assertThat(refusals).isCloseTo(20, within(1e-9)), tainted -> assertThat(tainted).isZero(),
            withheld -> assertThat(withheld).isCloseTo(6, within(1e-9)));
    assertThat(attributions().worlds()).extracting(Attributions.World::digest).doesNotHaveDuplicates();
  }

  /** Worst tier 70 with none, 120 misattribution alone, 50 responses alone, 100 with both: (50 + 50) / 2, (−20 − 20) / 2. */
  @Test
  void what_is_added_is_shared_among_the_mechanisms() {
    var worst = of(Harm.WORST_TIER);

    assertThat(worst.none()).isCloseTo(70, within(1e-9));
    assertThat(worst.all()).isCloseTo(100, within(1e-9));
    assertThat(worst.parts().getFirst().value()).isCloseTo(50, within(1e-9));
    assertThat(worst.parts().getLast().value()).isCloseTo(-20, within(1e-9));
    assertThat(worst.parts().getLast().partner()).isNull();
    assertThat(worst.parts().getLast().dependsOnOthers()).isFalse();
  }

  /** Withheld 0, 0, 6 responses alone, 5 with both: misattribution alone 0, last −1; responses alone 6, last 5. */
  @Test
  void the_interaction_is_what_two_do_together_and_not_one_by_one() {
    var withheld = of(Harm.SPEECH_WITHHELD);

    assertThat(withheld.parts().getFirst().value()).isCloseTo(-0.5, within(1e-9));
    assertThat(withheld.parts().getLast().value()).isCloseTo(5.5, within(1e-9));
    assertThat(withheld.parts().getFirst().partner()).isEqualTo(Mechanism.RESPONSES);
    assertThat(withheld.parts().getFirst().interaction()).isCloseTo(-1, within(1e-9));
    assertThat(of(Harm.REFUSALS).isAffected()).isFalse();
  }

  @Test
  void a_direction_that_depends_on_the_others_is_said_to() {
    var other = List.of(world(90, 0, 0), world(100, 0, 0), world(200, 0, 0), world(150, 0, 0));
    var attributions = Attributions.of(other.getFirst().scenario(), TWO, outcome(other));
    var parts = attributions.harms().getFirst().parts();

    // alone +50, last −10
    assertThat(parts.getFirst().dependsOnOthers()).isTrue();
    assertThat(parts.getLast().dependsOnOthers()).isFalse();
  }

  @Test
  void the_sentences_say_what_is_on_and_what_is_off() {
    var findings =
        Blame.findings(WORLDS.getFirst().scenario(), WORLDS.getFirst().observed(), attributions());

    assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates().hasSize(12)
        .startsWith(
            "attributed-worst-tier-months", "shapley-worst-tier-months-misattribution",
            "shapley-worst-tier-months-responses", "attributed-refusals");
    assertThat(findings).extracting(Finding::sentence).startsWith(
        "In this simulation of an invented scheme, there are 70 resident-months in the worst tier per 1,000 resident-years"
            + " with misattribution and responses off, and 100 with all of them on.",
        "In this simulation of an invented scheme, the Shapley value of misattribution is +50 resident-months in the worst"
            + " tier per 1,000 resident-years; switched on alone it adds 50, switched on last it adds 50.",
        "In this simulation of an invented scheme, the Shapley value of responses is −20 resident-months in the worst tier"
            + " per 1,000 resident-years; switched on alone it takes 20 away, switched on last it takes 20 away.");
  }

  @Test
  void what_makes_no_difference_is_said_to_make_none_and_what_makes_little_is_not_rounded_away() {
    var scenario = WORLDS.getFirst().scenario();
    var findings = Blame.findings(scenario, WORLDS.getFirst().observed(), attributions());
    var close = List.of(world(7301, 0, 0), world(7300, 0, 0), world(7300, 0, 0), world(7300, 0, 0));

    assertThat(findings.get(3).sentence()).isEqualTo(
        "In this simulation of an invented scheme, there are 20 refusals per 1,000 resident-years, whether misattribution and"
            + " responses are on or off.");
    assertThat(Blame.findings(scenario, close.getFirst().observed(), Attributions.of(scenario, TWO, outcome(close))))
        .first().satisfies(first -> assertThat(first.sentence())
            .contains("there are 100.00 resident-months").endsWith("and 100.01 with all of them on."));
  }

  @Test
  void the_worlds_are_those_that_the_calculation_needs() {
    var scenario = WORLDS.getFirst().scenario();

    assertThat(Attributions.variants(scenario, TWO)).extracting(variant -> variant.name())
        .containsExactly("no misattribution", "no responses", "no misattribution, responses");
    assertThat(Attributions.variants(scenario, TWO).getLast().scenario()).isEqualTo(Mechanism.off(TWO, scenario));
    assertThatThrownBy(() -> Attributions.of(scenario, TWO, outcome(WORLDS.subList(0, 3))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** What operators gain is no outcome, and never will be (SCOPE.md). */
  @Test
  void only_harms_and_conduct_are_attributed() {
    assertThat(Stream.of(Harm.values()).map(Harm::key))
        .containsExactly("worst-tier-months", "refusals", "tainted-refusals", "speech-withheld");
  }
}
