package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keys in pictures. */
class CarriedTest {
  @Test
  void of_a_long_key_the_end_is_shown_and_never_a_part_of_a_word() {
    assertThat(Carried.end("conduct.littering.rate.per-year")).isEqualTo("conduct.littering.rate.per-year");
    assertThat(Carried.end("schemes.private-score.computed.completeness.otherwise"))
        .isEqualTo("… computed.completeness.otherwise");
    assertThat(Carried.end("one-key-that-is-longer-than-any-line-of-a-phone"))
        .isEqualTo("one-key-that-is-longer-than-any-line-of-a-phone");
  }
}
