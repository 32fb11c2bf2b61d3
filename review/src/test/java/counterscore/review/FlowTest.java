package counterscore.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What the numbers of a conduct come to. */
class FlowTest {
  /** 1 in 10,000 occasions, always noticed, and 1 in 1,000 innocent ones reported: with a hundred occasions a year. */
  @Test
  void at_a_base_rate_of_one_in_ten_thousand_ten_entries_in_eleven_are_wrong() {
    double occasions = 100;
    var flow = new Flow(occasions / 10_000, 1, 0, occasions * (1 - 1 / 10_000.0) / 1000);

    assertThat(flow.wrong() / flow.all()).isCloseTo(10 / 11.0, within(1e-4));
  }
}
