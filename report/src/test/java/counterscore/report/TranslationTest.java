package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Texts of a report in German. */
class TranslationTest {
  private static final Pattern BRACES = Pattern.compile("\\{([a-z]\\w*)}");
  private static final Translation SOME = new Translation(
      Map.of(
          "Tier", "Stufe",
          "{n} residents", "{n} Einwohner",
          "{who} left, {n} of {all}", "{n} von {all}: {who} gingen",
          "by {word}", "von {word}",
          "by Counterscore {version}", "von Counterscore {version}",
          "{n} residents were in tier {tier}", "In Stufe {tier} waren {n} Einwohner"));

  @Test
  void what_stands_in_braces_is_translated_in_its_turn_and_numbers_get_german_marks() {
    assertThat(SOME.of("12,500 residents left, 0.5 % of 3,000 residents"))
        .isEqualTo("0,5 % von 3.000 Einwohner: 12.500 Einwohner gingen");
  }

  @Test
  void the_template_that_says_most_by_itself_holds() {
    assertThat(SOME.of("3 residents were in tier D")).isEqualTo("In Stufe D waren 3 Einwohner");
    assertThat(SOME.of("by Counterscore 0.1.0")).isEqualTo("von Counterscore 0.1.0");
    assertThat(SOME.of("by Tier")).isEqualTo("von Stufe");
  }

  @Test
  void what_no_template_fits_stays_with_its_spaces() {
    assertThat(SOME.of(" Dog off the leash ")).isEqualTo(" Dog off the leash ");
    assertThat(SOME.of(" Tier ")).isEqualTo(" Stufe ");
    assertThat(SOME.of("many residents")).isEqualTo("many residents");
    assertThat(SOME.of("2021-01")).isEqualTo("2021-01");
    assertThat(SOME.find("many residents")).isEmpty();
  }

  @Test
  void a_number_is_a_count_a_share_or_in_words() {
    for (var number : new String[] {"3", "−0.5", "12,000", "0.45 %", "1 in 4,200", "none", "more than 99 %", "–"}) {
      assertThat(SOME.find(number + " residents")).as(number).isPresent();
    }
  }

  @Test
  void both_sides_of_the_catalogue_leave_room_for_the_same() {
    assertThat(Translation.german()).hasSizeGreaterThan(500).allSatisfy((english, german) -> {
      var names = BRACES.matcher(english).results().map(name -> name.group(1)).toList();
      assertThat(names).as(english).doesNotHaveDuplicates();
      assertThat(new HashSet<>(BRACES.matcher(german).results().map(name -> name.group(1)).toList()))
          .as(english).isEqualTo(new HashSet<>(names));
    });
  }
}
