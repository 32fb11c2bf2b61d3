package counterscore.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a file may be shown on a terminal. */
class PrintableTest {
  @Test
  void what_is_plain_stays_as_it_is() {
    assertThat(Printable.of("Straße 12, 東京 😀")).isEqualTo("Straße 12, 東京 😀");
    assertThat(Printable.of("x".repeat(1_000))).isEqualTo("x".repeat(1_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x07, 0x1b, 0x0a, 0x85, 0x200b, 0x202e, 0x2028, 0x2029, 0xd83d})
  void what_steers_a_terminal_or_hides_is_written_as_its_number(int letter) {
    assertThat(Printable.of("a" + (char) letter + "b"))
        .isEqualTo("a\\u{" + Integer.toHexString(letter) + "}b");
  }

  @Test
  void what_nobody_reads_to_the_end_is_cut_and_says_so() {
    assertThat(Printable.of("x".repeat(1_001))).isEqualTo("x".repeat(1_000) + " …");
    assertThat(Printable.of("😀".repeat(600))).as("600 letters in 1,200 chars").isEqualTo("😀".repeat(600));
  }
}
