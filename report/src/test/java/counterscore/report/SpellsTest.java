package counterscore.report;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.findings.FirstSpells;
import counterscore.scenario.Rule;
import counterscore.scenario.Span;
import counterscore.testing.Records;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long first spells in the worst tier lasted, as the report tells it. */
class SpellsTest {
  private static final Ran LONG = Ran.of(lapsing(120), 20_000, 400);
  private static final Ran SHORT = Ran.of(lapsing(730), 20_000, 400);

  /** Entries lapse after so many days, so that residents come into the worst tier and get out of it. */
  private static counterscore.scenario.Scenario lapsing(int days) {
    var scenario = Press.scenario("Entries lapse", 800);
    var schemes = new LinkedHashMap<>(scenario.schemes());
    schemes.replaceAll((_, scheme) -> {
      var rules = new LinkedHashMap<String, Rule>(scheme.rules());
      rules.replaceAll((_, rule) -> Records.with(rule, "lapses", new Span(days)));
      return Records.with(scheme, "rules", rules);
    });
    return Records.with(scenario, "schemes", Map.copyOf(schemes));
  }

  @Test
  void the_curve_says_in_its_title_when_half_had_ended_and_has_its_numbers_behind_it() {
    var section = Spells.of(LONG.story()).orElseThrow();
    var text = Walk.text(section.html());

    assertThat(section.title()).isEqualTo("Who never got out");
    assertThat(text).containsPattern("Half of the first spells in tier D had (not )?ended (after|within) \\d+ months?");
    var spells = FirstSpells.of(LONG.scenario(), LONG.observations(), "city-score");
    assertThat(spells.ended()).isPositive();
    assertThat(Walk.all(Walk.all(Walk.all(section.html(), "table").getFirst(), "tbody").getFirst(), "tr"))
        .hasSize(spells.lasting().steps().size());
    assertThat(LONG.findings())
        .filteredOn(finding -> finding.id().matches("first-spells|spell-still-12|spell-returned"))
        .isNotEmpty().allSatisfy(finding -> assertThat(text).contains(finding.sentence()));
  }

  @Test
  void a_run_in_which_nothing_could_lapse_says_why_there_is_no_curve() {
    var section = Spells.of(SHORT.story()).orElseThrow();

    assertThat(Walk.text(section.html())).contains("lapse only after 730 days and the run lasted 400 days");
    assertThat(Walk.all(section.html(), "figure")).isEmpty();
  }
}
