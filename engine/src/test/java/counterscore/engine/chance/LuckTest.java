package counterscore.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** The address of a draw: every field reaches the counter, none overlaps another, nothing out of range is taken. */
class LuckTest {
  private final Luck luck = new Luck(11, 22, 0);

  private static long[] draw(Luck luck, Stream stream, int name, int block, int day, int index, int layer) {
    var words = new long[4];
    luck.draw(words, stream, name, block, day, index, layer);
    return words;
  }

  @Test
  void the_same_address_always_gives_the_same_draw() {
    assertThat(draw(luck, Stream.ACT_PLACE, 5, 6, 7, 8, 9))
        .containsExactly(draw(luck, Stream.ACT_PLACE, 5, 6, 7, 8, 9));
  }

  @Test
  void every_field_of_the_address_gives_other_luck() {
    var base = draw(luck, Stream.ACT_PLACE, 5, 6, 7, 8, 9);
    assertThat(draw(luck, Stream.ACT_COUNT, 5, 6, 7, 8, 9)).isNotEqualTo(base);
    assertThat(draw(luck, Stream.ACT_PLACE, 4, 6, 7, 8, 9)).isNotEqualTo(base);
    assertThat(draw(luck, Stream.ACT_PLACE, 5, 5, 7, 8, 9)).isNotEqualTo(base);
    assertThat(draw(luck, Stream.ACT_PLACE, 5, 6, 6, 8, 9)).isNotEqualTo(base);
    assertThat(draw(luck, Stream.ACT_PLACE, 5, 6, 7, 7, 9)).isNotEqualTo(base);
    assertThat(draw(luck, Stream.ACT_PLACE, 5, 6, 7, 8, 8)).isNotEqualTo(base);
    assertThat(draw(new Luck(11, 22, 1), Stream.ACT_PLACE, 5, 6, 7, 8, 9)).isNotEqualTo(base);
    assertThat(draw(new Luck(11, 23, 0), Stream.ACT_PLACE, 5, 6, 7, 8, 9)).isNotEqualTo(base);
  }

  @Test
  void people_depend_on_their_seed_alone() {
    var base = draw(luck, Stream.PERMUTATION, 5, 6, Luck.NO_DAY, 8, 0);
    assertThat(draw(new Luck(11, 99, 7), Stream.PERMUTATION, 5, 6, Luck.NO_DAY, 8, 0)).containsExactly(base);
    assertThat(draw(new Luck(12, 22, 0), Stream.PERMUTATION, 5, 6, Luck.NO_DAY, 8, 0)).isNotEqualTo(base);
    assertThat(draw(new Luck(99, 22, 0), Stream.ACT_PLACE, 5, 6, 7, 8, 9))
        .containsExactly(draw(luck, Stream.ACT_PLACE, 5, 6, 7, 8, 9));
  }

  /** The other life is replicate + 0x8000 for what is drawn anew, and the same for the rest. */
  @Test
  void another_life_has_other_luck_of_the_kinds_that_are_drawn_anew() {
    var own = new Luck(11, 22, 3);
    for (var stream : Stream.values()) {
      for (var redrawn : Redrawn.values()) {
        boolean isOther = switch (stream.kind()) {
          case PEOPLE -> false;
          case LUCK -> redrawn == Redrawn.EVERYTHING;
          case WATCHING -> redrawn != Redrawn.NOTHING;
        };
        long replicate = stream.kind() == Stream.Kind.PEOPLE ? 0 : 3;
        assertThat(own.again(redrawn).word3(stream, 7)).as(stream + " " + redrawn)
            .isEqualTo(7 | replicate << 16 | (isOther ? 0x8000_0000L : 0));
      }
    }
  }

  @Test
  void fields_that_do_not_fit_are_refused() {
    assertThatThrownBy(() -> draw(luck, Stream.ACT_PLACE, 5, 1 << 24, 7, 8, 9)).hasMessageContaining("block");
    assertThatThrownBy(() -> draw(luck, Stream.ACT_PLACE, 5, 6, 1 << 16, 8, 9)).hasMessageContaining("day");
    assertThatThrownBy(() -> draw(luck, Stream.ACT_PLACE, 5, 6, 7, 1 << 24, 9)).hasMessageContaining("index");
    assertThatThrownBy(() -> draw(luck, Stream.ACT_PLACE, 5, 6, 7, 8, 256)).hasMessageContaining("layer");
    assertThatThrownBy(() -> draw(luck, Stream.ACT_PLACE, 5, -1, 7, 8, 9)).hasMessageContaining("block");
    assertThatThrownBy(() -> new Luck(1, 2, 32_768)).hasMessageContaining("replicate");
  }

  @Test
  void no_two_streams_have_the_same_number() {
    var numbers = new HashSet<Integer>();
    for (var stream : Stream.values()) {
      assertThat(stream.number()).isBetween(1, 255);
      assertThat(numbers.add(stream.number())).as(stream.name()).isTrue();
    }
  }

  @Test
  void names_enter_as_crc_32c() {
    // The check value of CRC-32C (Castagnoli), e.g. RFC 3720: "123456789" gives e3069283.
    assertThat(Names.hash("123456789")).isEqualTo(0xE3069283);
  }

  @Test
  void a_mark_is_the_63_highest_bits_of_two_words() {
    assertThat(Luck.mark63(0xFFFF_FFFFL, 0xFFFF_FFFFL)).isEqualTo(Long.MAX_VALUE);
    assertThat(Luck.mark63(0x8000_0001L, 6)).isEqualTo(0x4000_0000_8000_0003L);
    assertThat(Luck.mark63(0, 1)).isZero();
  }

  @Test
  void a_threshold_cuts_marks_at_its_probability() {
    assertThat(Luck.threshold63(0)).isZero();
    assertThat(Luck.threshold63(0.25)).isEqualTo(1L << 61);
    assertThat(Luck.threshold63(1)).isEqualTo(Long.MAX_VALUE);
  }
}
