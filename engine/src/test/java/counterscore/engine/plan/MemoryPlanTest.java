package counterscore.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered and what it does, against the closed forms. */
class MemoryPlanTest {
  private final MemoryPlan plan = new MemoryPlan(90, 0.3);

  @Test
  void a_level_halves_in_a_half_life_and_is_nothing_after_32() {
    assertThat(plan.left(MemoryPlan.ONE, 0)).isEqualTo(MemoryPlan.ONE);
    assertThat(plan.left(MemoryPlan.ONE, 90)).isEqualTo(MemoryPlan.ONE / 2);
    assertThat(plan.left(MemoryPlan.ONE, 180)).isEqualTo(MemoryPlan.ONE / 4);
    assertThat(plan.left(MemoryPlan.ONE, 45)).isCloseTo((int) (MemoryPlan.ONE * Math.sqrt(0.5)), within(1));
    assertThat(plan.left(MemoryPlan.MOST * MemoryPlan.ONE, 32 * 90)).isZero();
  }

  /** The error bound that its page states: (strength / 64)² / 8. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.5, 1, 1.3, 7.99, 40.01, 64})
  void conduct_is_damped_by_the_exponential_of_what_is_remembered(double events) {
    double damping = plan.damping((int) (events * MemoryPlan.ONE));

    double exact = Math.exp(-0.3 * (int) (events * MemoryPlan.ONE) / MemoryPlan.ONE);
    assertThat(damping / exact).isCloseTo(1, within(0.3 / 64 * (0.3 / 64) / 8 + 1e-12));
  }
}
