package counterscore.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class WordsTest {
  @Test
  void a_duration_is_told_in_the_two_largest_units() {
    assertThat(Words.duration(0)).isEqualTo("1 s");
    assertThat(Words.duration(59.4)).isEqualTo("59 s");
    assertThat(Words.duration(200)).isEqualTo("3 min 20 s");
    assertThat(Words.duration(18_600)).isEqualTo("5 h 10 min");
  }

  @Test
  void a_number_may_have_underscores_between_its_digits() {
    assertThat(Numbers.wholeNumber("22_000_000")).isEqualTo(22_000_000);
    assertThat(Numbers.wholeNumber("-1")).isEqualTo(-1);
  }

  @Test
  void what_is_not_a_whole_number_is_said_to_be_none() {
    for (var text : new String[] {"many", "1.5", "1e6", "", "_1", "1__0", "22M", "99999999999999999999"}) {
      assertThatThrownBy(() -> Numbers.wholeNumber(text)).as(text).isInstanceOf(TypeConversionException.class);
    }
  }
}
