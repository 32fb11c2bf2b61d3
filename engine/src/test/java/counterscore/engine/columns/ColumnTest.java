package counterscore.engine.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnTest {
  private static final int SIZE = 50;

  @Test
  void a_number_that_does_not_fit_into_16_bits_changes_no_other() {
    var column = new Column(3);
    column.set(0, Short.MIN_VALUE);
    column.set(1, Short.MAX_VALUE);
    column.add(2, 7);

    column.add(1, 1);

    assertThat(new int[] {column.get(0), column.get(1), column.get(2)})
        .containsExactly(Short.MIN_VALUE, Short.MAX_VALUE + 1, 7);
  }

  @Test
  void it_holds_what_an_array_would() {
    var random = new Random(1);
    var column = new Column(SIZE);
    var array = new int[SIZE];
    for (int step = 0; step < 20_000; step++) {
      int at = random.nextInt(SIZE);
      int change = random.nextInt(2001) - 1000;
      if (random.nextInt(10) == 0) {
        column.set(at, change);
        array[at] = change;
      } else {
        column.add(at, 20 * change);
        array[at] += 20 * change;
      }
      assertThat(column.get(at)).isEqualTo(array[at]);
    }
    for (int at = 0; at < SIZE; at++) {
      assertThat(column.get(at)).isEqualTo(array[at]);
    }
    assertThat(Arrays.stream(array).map(Math::abs).max().orElse(0)).as("some were wide").isGreaterThan(Short.MAX_VALUE);
  }
}
