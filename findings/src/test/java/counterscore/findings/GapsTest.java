package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import counterscore.observation.Outcome;
import counterscore.observation.Tables;
import counterscore.scenario.Appeals;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Quantity;
import counterscore.scenario.Scenario;
import counterscore.scenario.Span;
import counterscore.scenario.Watcher;
import counterscore.testing.Records;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a gap in a town of ten is made of, from counts written down: five locals and five migrants in eight worlds. */
class GapsTest {
  private static Town town() {
    return new Town().group("registration", "local", "migrant").score()
        .appeals(
            new Appeals(
                Quantity.of(0.5), Map.of("registration", Map.of("local", Quantity.of(1.5))), new Span(9),
                Map.of("report", Quantity.of(0.5)), null, null));
  }

  private static Town world(long migrants, long locals) {
    return town().count(Tables.RESIDENTS, 5, "local").count(Tables.RESIDENTS, 5, "migrant")
        .count(Tables.TIERS, migrants, "2021-02", "score", "D", "migrant", "residents")
        .count(Tables.TIERS, 5 - migrants, "2021-02", "score", "A", "migrant", "residents")
        .count(Tables.TIERS, locals, "2021-02", "score", "D", "local", "residents")
        .count(Tables.TIERS, 5 - locals, "2021-02", "score", "A", "local", "residents")
        .count(Tables.TIERS, 5, "2021-01", "score", "D", "local", "residents");
  }

  /** With the same camera watching migrants twice as closely and taking them for others thrice as often. */
  private static Scenario scenario() {
    var cameras = Records.of(
        Watcher.class, "exposure", Map.of("registration", Map.of("migrant", Quantity.of(2))), "misattribution",
        Quantity.of(0.1), "recognition",
        new Watcher.Recognition("registration", Map.of("migrant", Quantity.of(3))));
    return Records.with(town().scenario(), "watchers", Map.of("cameras", cameras));
  }

  /** Of migrants 1, with watching 2 more, with error 1 more, with both 1 more still; remedy does nothing. Bits are what is equal. */
  private static Gaps gaps() {
    var migrants = List.of(5, 2, 3, 1, 5, 2, 3, 1);
    var worlds = IntStream.range(0, 8).mapToObj(w -> world(migrants.get(w), 0).observed()).toList();
    return Gaps.of(scenario(), new Outcome(worlds, List.of(), null));
  }

  @Test
  void a_gap_is_what_was_put_in_and_what_each_inequality_adds_and_nothing_else() {
    var gap = gaps().gaps().getFirst();

    assertThat(gap.id()).isEqualTo("worst-tier-registration");
    assertThat(gap.high()).isEqualTo(new Gap.Category("migrant", 5, 5, 1000));
    assertThat(gap.low()).isEqualTo(new Gap.Category("local", 5, 0, 0));
    assertThat(gap.putIn()).isCloseTo(200, within(1e-9));
    // watching alone 2, last 3; error alone 1, last 2: half of what they do together each
    assertThat(gap.parts()).extracting(Gap.Part::mechanism).containsExactlyElementsOf(Gaps.UNEQUAL);
    assertThat(gap.parts().get(0)).isEqualTo(new Gap.Part(Mechanism.UNEQUAL_WATCHING, 500, 400, 600));
    assertThat(gap.parts().get(1)).isEqualTo(new Gap.Part(Mechanism.UNEQUAL_ERROR, 300, 200, 400));
    assertThat(gap.parts().get(2)).isEqualTo(new Gap.Part(Mechanism.UNEQUAL_REMEDY, 0, 0, 0));
    assertThat(gap.putIn() + gap.parts().stream().mapToDouble(Gap.Part::value).sum())
        .isCloseTo(gap.gap(), within(1e-9));
  }

  @Test
  void every_world_keeps_its_rates_and_says_what_is_equal_in_it() {
    assertThat(gaps().worlds()).extracting(Gaps.World::off).startsWith(
        List.of(), List.of(Mechanism.UNEQUAL_WATCHING), List.of(Mechanism.UNEQUAL_ERROR));
    assertThat(gaps().worlds().get(6).rates()).containsExactly(new Gaps.Pair(600, 0));
  }

  @Test
  void the_sentence_names_both_rates_and_all_parts() {
    assertThat(gaps().findings(scenario(), world(5, 0).observed())).extracting(Finding::sentence).containsExactly(
        "In this simulation of an invented scheme, there are 1,000 residents in the worst tier at the end per 1,000 invented"
            + " residents with registration 'migrant' and 0 with 'local': of the difference +200 was put in, +500 comes from"
            + " unequal watching, +300 comes from unequal error and 0 comes from unequal remedy.");
  }

  @Test
  void where_nothing_is_unequal_all_of_the_gap_was_put_in() {
    var scenario = Mechanism.off(Gaps.UNEQUAL, scenario());
    var gap = Gaps.of(scenario, new Outcome(List.of(world(4, 1).observed()), List.of(), null)).gaps().getFirst();

    assertThat(Gaps.variants(scenario)).isEmpty();
    assertThat(gap.parts()).isEmpty();
    assertThat(gap.putIn()).isEqualTo(gap.gap()).isEqualTo(600);
  }

  @Test
  void refusals_are_compared_where_anything_can_be_demanded() {
    var town = town().consequences().count(Tables.RESIDENTS, 5, "local").count(Tables.RESIDENTS, 5, "migrant")
        .count(Tables.DEMANDS, 3, "2021-01", "train", "D", "local", "refused")
        .count(Tables.DEMANDS, 1, "2021-02", "train", "D", "migrant", "refused");
    var scenario = Mechanism.off(Gaps.UNEQUAL, town.scenario());
    var gaps = Gaps.of(scenario, new Outcome(List.of(town.observed()), List.of(), null)).gaps();

    // nobody has a tier: nothing is said of tiers
    assertThat(gaps).extracting(Gap::id).containsExactly("refusals-registration");
    assertThat(gaps.getFirst().high()).isEqualTo(new Gap.Category("local", 5, 3, 600));
    assertThat(gaps.getFirst().gap()).isEqualTo(400);
  }

  @Test
  void other_worlds_than_were_asked_for_are_refused() {
    var two = new Outcome(List.of(world(1, 1).observed(), world(1, 1).observed()), List.of(), null);

    assertThatThrownBy(() -> Gaps.of(scenario(), two)).isInstanceOf(IllegalArgumentException.class);
  }
}
