package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The numbers of several runs. */
class ReplicateTest {
  private static Replicate of(int number, Map<String, Double> values) {
    var numbers = new java.util.TreeMap<String, Measured>();
    values.forEach((id, value) -> numbers.put(id, new Measured(value, null)));
    return new Replicate(number, numbers);
  }

  @Test
  void a_number_that_some_runs_do_not_have_is_told_of_those_that_have_it() {
    var spreads = Replicate.spreads(
        List.of(of(0, Map.of("a", 1.0, "b", 1.0, "c", 1.0)), of(1, Map.of("a", 2.0)),
            of(2, Map.of("a", 6.0, "b", 5.0))));

    assertThat(spreads).containsOnlyKeys("a", "b");
    assertThat(spreads.get("a")).extracting(Spread::runs, Spread::mean).containsExactly(3, 3.0);
    assertThat(spreads.get("b")).extracting(Spread::runs, Spread::mean).containsExactly(2, 3.0);
  }

  @Test
  void findings_stay_as_they_are_and_know_their_spread() {
    var finding = new Finding("a", "title", 1, "unit", "In this simulation of a pilot scheme, something.", "Table x.");
    var replicates = List.of(Replicate.of(0, List.of(finding), List.of()), of(1, Map.of("a", 2.0)));

    var told = Replicate.spread(List.of(finding), Replicate.spreads(replicates)).getFirst();

    assertThat(told.with(null)).isEqualTo(finding);
    assertThat(told.spread()).isNotNull().extracting(Spread::low, Spread::high).containsExactly(1.0, 2.0);
  }

  @Test
  void a_number_of_a_group_is_kept_without_a_sentence() {
    var contrast = new Contrast("v", "sha256:1", false, List.of(), List.of(
        new Contrast.OfDemands(new Contrast.Group("party", "member"), new Sides(1, 2, 3), 0)), List.of(),
        new counterscore.observation.Observations(List.of()));

    assertThat(Replicate.of(0, List.of(), List.of(new Contrasts(List.of(contrast)))).numbers())
        .containsOnlyKeys("v/refused-in-baseline/party: member", "v/refused-in-variant/party: member")
        .containsEntry("v/refused-in-variant/party: member", new Measured(3, new Count(3, 1)));
  }
}
