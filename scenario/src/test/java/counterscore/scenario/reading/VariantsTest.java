package counterscore.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.Mechanism;
import counterscore.scenario.Variant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Variants as users type them. */
class VariantsTest {
  private static final Change OWN = new Change("schemes.town-score.start=90");

  private String text = "";

  @BeforeEach
  void read_the_town() throws IOException {
    try (var in = Objects.requireNonNull(VariantsTest.class.getResourceAsStream("town.yaml"))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Reading baseline() {
    return ScenarioReader.read("town.yaml", text.getBytes(StandardCharsets.UTF_8), List.of(OWN));
  }

  private Variants.Read read(String... typed) {
    return Variants.read(Arrays.asList(typed), "town.yaml", baseline(), List.of(OWN));
  }

  private Variant one(String typed) {
    var read = read(typed);
    assertThat(read.errors()).isEmpty();
    return read.variants().getFirst();
  }

  @Test
  void a_variant_is_the_scenario_with_its_changes_and_more() {
    var variant = one("generous: schemes.town-score.rules.loud-music.points=-1,society.residents=2000");

    var byHand = ScenarioReader.read(
        "town.yaml", text.getBytes(StandardCharsets.UTF_8),
        List.of(OWN, new Change("schemes.town-score.rules.loud-music.points=-1")));
    assertThat(variant).isEqualTo(new Variant("generous", Objects.requireNonNull(byHand.scenario())));
  }

  @Test
  void commas_and_colons_inside_a_value_are_part_of_it() {
    var variant = one("fewer: schemes.town-score.tiers={A: 95, B: 50, C: 0}, schemes.town-score.range=[0, 200]");

    var scheme = Objects.requireNonNull(variant.scenario().schemes().get("town-score"));
    assertThat(scheme.range()).containsExactly(0, 200);
    assertThat(scheme.tiers().keySet()).containsExactly("A", "B", "C");
  }

  @Test
  void the_name_of_a_mechanism_switches_it_off() {
    var town = Objects.requireNonNull(baseline().scenario());

    assertThat(one("misattribution"))
        .isEqualTo(new Variant("no misattribution", Mechanism.MISATTRIBUTION.off(town)));
    assertThat(one("friends, misattribution").name()).isEqualTo("no friends, misattribution");
    assertThat(one("fair: misattribution, schemes.town-score.rules.loud-music.points=-1").scenario())
        .isEqualTo(
            Mechanism.MISATTRIBUTION.off(
                one("fair: schemes.town-score.rules.loud-music.points=-1").scenario()));
  }

  @Test
  void all_mistakes_are_told_at_once_and_each_names_its_variant() {
    var read = read(
        "misatribution", "schemes.town-score.start=80", "a: schemes.town-score.strat=80",
        "b: schemes.town-score.start=", "c: society.residents=5, period.days=30", "d: friends", "d: feeds", "");

    assertThat(read.errors().stream().map(Diagnostic::text)).containsExactly(
        "--variant 'misatribution': error SCE-021: no change or mechanism \"misatribution\" is declared\n"
            + "    Did you mean \"misattribution\"?",
        "--variant 'schemes.town-score.start=80': error SCE-019: a variant is written 'TITLE: key=value, key=value', or as"
            + " the name of a mechanism",
        "--variant 'a: schemes.town-score.strat=80': error SCE-010: unknown key \"strat\" in schemes.town-score\n"
            + "    Did you mean \"start\"?",
        "--variant 'b: schemes.town-score.start=': error SCE-019: \"\" is not a value",
        "--variant 'c: society.residents=5, period.days=30': error SCE-133: variant \"c\" is not pairable with the"
            + " scenario: it has another society and another period\n"
            + "    Only the same residents, time and order of the day can be compared. Two runs of their own show what"
            + " that changes.",
        "--variant 'd: feeds': error SCE-019: two variants are called \"d\"",
        "--variant '': error SCE-019: a variant is written 'TITLE: key=value, key=value', or as the name of a mechanism");
    assertThat(read.variants()).extracting(Variant::name).containsExactly("d");
  }

  @Test
  void what_is_wrong_with_the_scenario_is_not_said_again() {
    text = text.replace("start: 100", "strat: 100");

    assertThat(baseline().errors()).isNotEmpty();
    assertThat(read("friends").errors()).isEmpty();
  }

  @Test
  void there_are_at_most_63_and_titles_end_somewhere() {
    assertThat(read(Collections.nCopies(64, "friends").toArray(String[]::new)).errors())
        .contains(new Diagnostic.TooMany(SourceSpan.whole("--variant"), "variants", 64, 63));
    assertThat(read("x".repeat(81) + ": friends").errors()).extracting(Diagnostic::code).containsExactly("SCE-017");
  }
}
