package counterscore.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Three acts in three worlds, a bit each. */
class ActsTest {
  private static Acts acts() {
    var acts = new Acts();
    acts.count = 3;
    for (int k = 0; k < 3; k++) {
      acts.point[k] = 10 + k;
      acts.height[k] = 20 + k;
      acts.resident[k] = 30 + k;
      acts.stratum[k] = 40 + k;
    }
    acts.worlds[0] = 0b001;
    acts.worlds[1] = 0b110;
    acts.worlds[2] = 0b100;
    return acts;
  }

  @Test
  void a_world_takes_over_what_happens_in_it() {
    var ofWorld = new Acts();
    ofWorld.take(acts(), 2);

    assertThat(ofWorld.count).isEqualTo(2);
    for (int k = 0; k < 2; k++) {
      assertThat(ofWorld.row[k]).isEqualTo(1 + k);
      assertThat(ofWorld.point[k]).isEqualTo(11 + k);
      assertThat(ofWorld.height[k]).isEqualTo(21 + k);
      assertThat(ofWorld.resident[k]).isEqualTo(31 + k);
      assertThat(ofWorld.stratum[k]).isEqualTo(41 + k);
      assertThat(ofWorld.worlds[k]).isEqualTo(0b100);
    }
  }

  @Test
  void what_happens_in_the_baseline_may_be_noticed_in_more_worlds_and_stays_known() {
    var acts = acts();
    acts.addBaseline(0b010);

    assertThat(acts.worlds).startsWith(0b011, 0b110, 0b100);
    assertThat(acts.own).startsWith(0b001, 0b110, 0b100);
  }

  @Test
  void a_row_is_copied_whole() {
    var acts = acts();
    acts.row[2] = 50;
    acts.copy(2, 0);

    assertThat(acts.point[0]).isEqualTo(12);
    assertThat(acts.height[0]).isEqualTo(22);
    assertThat(acts.resident[0]).isEqualTo(32);
    assertThat(acts.stratum[0]).isEqualTo(42);
    assertThat(acts.worlds[0]).isEqualTo(0b100);
    assertThat(acts.row[0]).isEqualTo(50);
  }
}
