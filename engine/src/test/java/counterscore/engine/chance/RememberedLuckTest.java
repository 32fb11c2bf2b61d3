package counterscore.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Worlds that share what was drawn get what they would have drawn alone. Addresses are counted, not drawn: there is no chance in it. */
class RememberedLuckTest {
  /** Enough for the table to grow five times. */
  private static final int ADDRESSES = 20_000;

  private final Counting own = new Counting();
  private final Luck remembered = RememberedLuck.of(own, 2);

  private static final class Counting extends Luck {
    private int draws;

    Counting() {
      super(11, 22, 3);
    }

    @Override
    public void draw(long[] words, Stream stream, int name, int block, int day, int index, int layer) {
      draws++;
      super.draw(words, stream, name, block, day, index, layer);
    }
  }

  /** The k-th address: every field is among those that differ. */
  private static long[] draw(Luck luck, int k) {
    var words = new long[4];
    var stream = Stream.values()[k % 5];
    luck.draw(words, stream, -(k / 5 % 3), k / 15 % 2, k / 30 % 4, k / 120, k % 7);
    return words;
  }

  @Test
  void what_is_remembered_is_what_is_drawn() {
    var alone = new Luck(11, 22, 3);
    for (int world = 0; world < 2; world++) {
      for (int k = 0; k < ADDRESSES; k++) {
        assertThat(draw(remembered, k)).as("address %d", k).containsExactly(draw(alone, k));
      }
    }
  }

  @Test
  void draws_whose_addresses_differ_in_one_field_alone_are_not_taken_for_each_other() {
    var alone = new Luck(11, 22, 3);
    var base = new int[] {0, 77, 2, 30, 5, 1};
    for (int field = -1; field < base.length; field++) {
      var address = base.clone();
      if (field >= 0) {
        address[field]++;
      }
      assertThat(drawn(remembered, address)).as("field %d", field).containsExactly(drawn(alone, address));
    }
    assertThat(own.draws).isEqualTo(1 + base.length);
  }

  private static long[] drawn(Luck luck, int[] address) {
    var words = new long[4];
    luck.draw(words, Stream.values()[address[0]], address[1], address[2], address[3], address[4], address[5]);
    return words;
  }

  @Test
  void nothing_is_drawn_twice_before_it_is_forgotten() {
    for (int k = 0; k < ADDRESSES; k++) {
      draw(remembered, k);
    }
    assertThat(own.draws).isEqualTo(ADDRESSES);
    for (int k = 0; k < ADDRESSES; k++) {
      draw(remembered, k);
    }
    assertThat(own.draws).isEqualTo(ADDRESSES);
    remembered.forget();
    draw(remembered, 1);
    assertThat(own.draws).isEqualTo(ADDRESSES + 1);
  }

  @Test
  void a_small_table_is_forgotten_too() {
    draw(remembered, 1);
    remembered.forget();
    draw(remembered, 1);
    assertThat(own.draws).isEqualTo(2);
  }

  @Test
  void a_world_alone_remembers_nothing() {
    assertThat(RememberedLuck.of(own, 1)).isSameAs(own);
  }

  @Test
  void a_batch_is_that_of_the_luck_itself() {
    var planes = new long[4 * Philox.LANES];
    var expected = planes.clone();
    remembered.batch(planes, 3, Stream.NOTICE, 5, 6, 7);
    own.batch(expected, 3, Stream.NOTICE, 5, 6, 7);
    assertThat(planes).containsExactly(expected);
  }
}
