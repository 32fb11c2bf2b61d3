package counterscore.engine.columns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberDaysTest {
  /** A session has at most 240 minutes, and a unit at most 240. */
  @Test
  void units_are_divided_exactly_whatever_the_session() {
    for (int every = 1; every <= 240; every++) {
      for (int dividend = 0; dividend <= 240 + every; dividend++) {
        assertThat(MemberDays.quotient(dividend, MemberDays.inverse(every)))
            .as("%d / %d", dividend, every)
            .isEqualTo(dividend / every);
      }
    }
  }
}
