package counterscore.engine.columns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TouchedTest {
  @Test
  void what_reached_somebody_stays_and_matters_to_what_asks_for_it() {
    var touched = new Touched(3);
    touched.reach(1, 1);
    touched.reach(1, 4);

    assertThat(touched.is(1, 1)).isTrue();
    assertThat(touched.is(1, 4 | 2)).isTrue();
    assertThat(touched.is(1, 2)).isFalse();
    assertThat(touched.is(0, 7)).isFalse();
    assertThat(touched.is(2, 7)).isFalse();
  }
}
