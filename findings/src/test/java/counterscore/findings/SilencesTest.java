package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.observation.Tables;
import counterscore.observation.TwinTables;
import counterscore.scenario.Certainty;
import counterscore.scenario.Quantity;
import counterscore.scenario.Range;
import counterscore.scenario.Responses;
import counterscore.scenario.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What ten residents do not say, from counts written down. */
class SilencesTest {
  private static final String OPENING = "In this simulation of an invented scheme, ";

  private static Town town(boolean isRanged) {
    var own = isRanged
        ? Quantity.of(
            new TreeMap<>(Map.of(LocalDate.EPOCH, 0.5)), new Range(0.1, 2), null, null, Certainty.ASSUMED)
        : Quantity.of(0.5);
    return new Town().lasting(12).score()
        .responses(
            new Responses(true, null, new Responses.Chilling(null, null, own, null, new Span(30)), null, null))
        .count(Tables.RESIDENTS, 10, "all");
  }

  /** Of ten, four are penalised for six entries; they say 10 of 30, the others 18 of 20. */
  private static Observations pair(long said, long saidByOthers) {
    var counter = new Counter(
        TwinTables.SILENCE,
        List.of(
            Axis.of("standing", TwinTables.STANDINGS), Axis.of("stratum", List.of("all")),
            Axis.of("measure", TwinTables.SILENCE_MEASURES)));
    long[] counts = {4, said, 30, 6, 6, saidByOthers, 20, 0};
    for (int cell = 0; cell < counts.length; cell++) {
      counter.add(cell, counts[cell]);
    }
    return new Observations(List.of(counter));
  }

  private static Silences silences(Town town, Observations... pairs) {
    return Silences.of(town.scenario(), new Outcome(List.of(town.observed()), List.of(pairs), null));
  }

  @Test
  void what_is_lost_is_counted_per_entry_and_among_those_never_penalised() {
    var at = silences(town(false), pair(10, 18)).strengths().getFirst();

    assertThat(at.everybody()).isEqualTo(new Silences.Speech(10, 28, 50, 6));
    assertThat(at.everybody().silent()).isEqualTo(22);
    assertThat(Silences.perEntry(at)).isEqualTo(22 / 6.0);
    assertThat(at.neverPenalised()).isEqualTo(new Silences.Speech(6, 18, 20, 0));
    assertThat(at.neverPenalised().share()).isEqualTo(0.1);
  }

  @Test
  void sentences_have_both_ends_of_the_assumed_strength() {
    var town = town(true);
    var findings = silences(town, pair(10, 18), pair(29, 20), pair(1, 10)).findings(town.scenario(), town.observed());

    assertThat(findings).extracting(Finding::sentence).containsExactly(
        OPENING + "22 of 50 acts of lawful speech (44 %) are not done because of the rules about them, 2,200 per 1,000"
            + " resident-years; at both ends of the assumed strength of chilling, 2.0 % and 78 %, at the assumed values.",
        OPENING
            + "22 acts of lawful speech fell silent where 6 entries about lawful speech were penalised, 3.7 for each; at"
            + " both ends of the assumed strength of chilling, 0.17 and 6.5, at the assumed values.",
        OPENING
            + "2 of 20 acts of lawful speech of the 6 invented residents who were never penalised (10 %) are not"
            + " done because of the rules about them; at both ends of the assumed strength of chilling, 0 % and 50 %; who was never"
            + " penalised is a selected group, at the assumed values.");
  }

  @Test
  void more_speech_with_the_rules_than_without_is_said_plainly() {
    var town = town(false);

    assertThat(silences(town, pair(40, 20)).findings(town.scenario(), town.observed())).extracting(Finding::sentence)
        .first().isEqualTo(
            OPENING + "there are 10 more acts of lawful speech with the rules about them than without.");
  }

  @Test
  void other_worlds_than_were_asked_for_are_refused() {
    assertThatThrownBy(() -> silences(town(true), pair(1, 1))).isInstanceOf(IllegalArgumentException.class);
  }
}
