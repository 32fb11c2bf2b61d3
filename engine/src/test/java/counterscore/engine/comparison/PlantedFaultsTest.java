package counterscore.engine.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.EngineUnderTest.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of the tests: a comparison that no fault can wake is decoration. */
@Tag("slow")
class PlantedFaultsTest {
  /** The check that was made for a fault. */
  private record Guard(String town, String check) {}

  private static final Map<Fault, List<Guard>> GUARDS =
      Map.of(
          Fault.CONDUCT_FACTOR_DROPPED, List.of(new Guard("acts", "acts of stratum 3 in month 0")),
          Fault.LAPSE_A_DAY_LATE,
          List.of(
              new Guard("lapse", "every cell of every table"), new Guard("lapse", "scores of city at the end")),
          Fault.VICTIM_DRAWN_WITH_ACTOR,
          List.of(
              new Guard("mistakes", "victims of stroll near the actor"),
              new Guard("mistakes", "covariance of own stroll and wrong entries on stroll of a neighbour")),
          Fault.ONE_PERMUTATION,
          List.of(
              new Guard("acts", "covariance of parking and littering"),
              new Guard("blocks", "covariance of parking and littering in block 1")),
          Fault.SHARED_MARKS,
          List.of(new Guard("watching", "entries of cameras on shouting, stratum 1, 2021-01")),
          Fault.LAST_MONTHS_LUCK, List.of(new Guard("acts", "covariance of two months of stroll")),
          Fault.ONE_WAIVER, List.of(new Guard("consequences", "refusals of loan that are waived")),
          Fault.LISTS_SHARE_MARKS, List.of(new Guard("lists", "every total of a table")));

  static List<Mutant> mutants() {
    return Mutants.all();
  }

  @Test
  void every_fault_has_a_guard() {
    assertThat(GUARDS.keySet()).containsExactlyInAnyOrderElementsOf(
        Arrays.stream(Fault.values()).filter(fault -> fault != Fault.NONE).toList());
  }

  @ParameterizedTest
  @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void a_planted_fault_is_caught_by_the_check_that_was_made_for_it(Fault fault) {
    for (var guard : GUARDS.getOrDefault(fault, List.of())) {
      var checks = Comparison.checksOf(guard.town).stream().filter(c -> c.name().equals(guard.check)).toList();
      assertThat(checks).hasSize(1);
      assertThat(Comparison.judge(new FastEngine(fault), Comparison.SEED, checks)).allMatch(Verdict::isAlarm);
    }
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void a_slip_in_one_mechanism_is_caught_in_its_town(Mutant mutant) {
    var checks = Comparison.checksOf(mutant.town());
    assertThat(Comparison.judge(mutant.engine(), Comparison.SEED, checks)).as(mutant.name())
        .anyMatch(Verdict::isAlarm);
  }

  /** Under every seed, not only under the one at hand. */
  @EnabledIfSystemProperty(named = "full", matches = "true")
  @ParameterizedTest
  @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void a_planted_fault_is_caught_under_other_seeds(Fault fault) {
    for (long seed = 2; seed <= 4; seed++) {
      for (var guard : GUARDS.getOrDefault(fault, List.of())) {
        var checks = Comparison.checksOf(guard.town).stream().filter(c -> c.name().equals(guard.check)).toList();
        assertThat(Comparison.judge(new FastEngine(fault), seed, checks)).allMatch(Verdict::isAlarm);
      }
    }
  }
}
