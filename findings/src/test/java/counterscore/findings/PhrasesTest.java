package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhrasesTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0 | none",
      "1 | 100 %",
      "0.5 | 50 %",
      "0.12345 | 12 %",
      "0.099999 | 10 %",
      "0.05 | 5.0 %",
      "0.00999 | 1.0 %",
      "0.001 | 0.10 %",
      "0.0009996 | 1 in 1,000",
      "0.00081 | 1 in 1,200",
      "0.0000000454545 | 1 in 22,000,000",
      "0.99 | 99 %",
      "0.994 | 99 %",
      "0.9999 | more than 99 %"
  })
  void a_share_has_two_digits_and_never_claims_nothing_or_everything_wrongly(double share, String words) {
    assertThat(Phrases.share(share)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0 | 2 | 0",
      "-0.0 | 2 | 0",
      "0.996 | 2 | 1.0",
      "9.96 | 2 | 10",
      "99.96 | 2 | 100",
      "12345.6 | 2 | 12,346",
      "-12.34 | 2 | -12",
      "-0.00123 | 2 | -0.0012",
      "3.14159 | 3 | 3.14",
      "1000000 | 2 | 1,000,000"
  })
  void a_number_has_the_digits_asked_for_and_keeps_whole_ones(double number, int digits, String words) {
    assertThat(Phrases.number(number, digits)).isEqualTo(words);
  }

  @Test
  void a_part_of_a_whole_reads_like_english() {
    assertThat(Phrases.part(0, 40, "entries")).isEqualTo("none of 40 entries");
    assertThat(Phrases.part(12, 40, "entries")).isEqualTo("12 of 40 entries (30 %)");
    assertThat(Phrases.part(40, 40, "entries")).isEqualTo("all 40 entries");
    assertThat(Phrases.part(1, 22_000_000, "residents")).isEqualTo("1 of 22,000,000 residents (1 in 22,000,000)");
  }

  @Test
  void counts_of_times_read_like_english() {
    assertThat(Phrases.times(0)).isEqualTo("never");
    assertThat(Phrases.times(1)).isEqualTo("once");
    assertThat(Phrases.times(1234)).isEqualTo("1,234 times");
  }

  @ParameterizedTest
  @EnumSource(Basis.class)
  void the_opening_names_the_basis_of_one_scheme_and_of_several(Basis basis) {
    var key = switch (basis) {
      case IN_FORCE -> "in force";
      case PILOT -> "pilot";
      case ANNOUNCED -> "announced and";
      case PRESS_ACCOUNT -> "press account";
      case INVENTED -> "invented";
    };

    assertThat(Phrases.opening(basis, false)).startsWith("In this simulation of a").contains(key, "scheme");
    assertThat(Phrases.opening(basis, true)).startsWith("In this simulation of ").contains(key, "schemes");
  }
}
