package counterscore.engine.chance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known answers of Philox 4x32-10 are those published with Random123 (kat_vectors). */
class PhiloxTest {
  @ParameterizedTest
  @CsvSource({
      "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
      "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
      "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
  })
  void gives_the_published_answers(String counter, String key, String answer) {
    var words = words(counter);
    var keys = words(key);
    Philox.one(words, keys[0] | keys[1] << 32);
    assertThat(words).containsExactly(words(answer));
  }

  private static long[] words(String text) {
    return java.util.Arrays.stream(text.trim().split(" ")).mapToLong(word -> Long.parseLong(word, 16)).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 32, 33, 100, 128, 129, 255, 256})
  void a_batch_of_any_size_gives_what_single_draws_give(int n) {
    var luck = new Luck(1, 0xC0FFEE1234567890L, 3);
    var planes = new long[4 * Philox.LANES];
    for (int i = 0; i < n; i++) {
      planes[i] = Luck.word0(i * 1000, i % 200);
    }
    luck.batch(planes, n, Stream.NOTICE, 0x9ABCDEF0, 335, 364);
    var words = new long[4];
    for (int i = 0; i < n; i++) {
      luck.draw(words, Stream.NOTICE, 0x9ABCDEF0, 335, 364, i * 1000, i % 200);
      for (int w = 0; w < 4; w++) {
        assertThat(planes[w * Philox.LANES + i]).as("word %d of lane %d", w, i).isEqualTo(words[w]);
      }
    }
  }

  @Test
  void words_stay_below_2_to_the_32() {
    var planes = new long[4 * Philox.LANES];
    Philox.batch(planes, Philox.LANES, -1L);
    assertThat(java.util.Arrays.stream(planes).allMatch(word -> word >>> 32 == 0)).isTrue();
  }
}
