package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.observation.Tables;
import counterscore.scenario.Quantity;
import counterscore.scenario.Reset;
import counterscore.scenario.Responses;
import counterscore.scenario.Span;
import counterscore.testing.Records;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What residents did differently, from counts written down: 73,000 residents over a year of 365 days. */
class WithheldTest {
  static final Responses ALL = new Responses(
      true, new Responses.Deterrence(Quantity.of(0.1), new Span(90)),
      new Responses.Chilling(null, null, Quantity.of(0.1), null, new Span(90)),
      new Responses.Hardship(List.of("parking"), Quantity.of(0.1), Quantity.of(2), new Span(90)), null);

  private static final String OPENING = "In this simulation of an invented scheme, ";

  private static Town town() {
    return new Town().lasting(12).score().responses(ALL).count(Tables.RESIDENTS, 73_000, "all")
        .count(Tables.ACTS, 950, "2021-01", "petition", "all")
        .count(Tables.ACTS, 4000, "2021-02", "parking", "all")
        .count(Tables.ACTS, 700, "2021-02", "helping", "all")
        .count(Tables.RESPONSES, 40, "2021-02", "petition", "all", "withheld")
        .count(Tables.RESPONSES, 10, "2021-12", "petition", "all", "withheld")
        .count(Tables.RESPONSES, 3, "2021-12", "helping", "all", "withheld")
        .count(Tables.RESPONSES, 1000, "2021-12", "parking", "all", "withheld")
        .count(Tables.RESPONSES, 292, "2021-12", "parking", "all", "added")
        .count(Tables.RESPONSES, 73, "2021-12", "parking", "all", "suspended");
  }

  @Test
  void speech_that_fell_silent_is_told_per_100000_resident_years_and_as_a_part() {
    // 50 in 73,000 resident-years; 950 were done
    assertThat(town().finding("speech-withheld").value())
        .isCloseTo(50 / 0.73, Offset.offset(1e-9));
    assertThat(town().finding("speech-withheld").sentence()).isEqualTo(
        OPENING
            + "50 of 1,000 acts of lawful speech (5.0 %) stayed undone because invented residents knew of the scheme or"
            + " remembered entries, their own or their friends', 68 per 100,000 resident-years.");
  }

  @Test
  void what_was_deterred_is_never_told_without_what_was_lawful() {
    assertThat(town().finding("deterred").value()).isCloseTo(1000 / 0.73, Offset.offset(1e-9));
    assertThat(town().finding("deterred").sentence()).isEqualTo(
        OPENING
            + "1,000 of 5,000 unlawful acts (20 %) stayed undone because invented residents remembered entries, 1,370 per"
            + " 100,000 resident-years; of lawful acts 53 stayed undone.");
  }

  @Test
  void hardship_adds_acts() {
    assertThat(town().finding("hardship-added").value()).isEqualTo(400);
    assertThat(town().finding("hardship-added").sentence()).isEqualTo(
        OPENING
            + "292 acts were added by the hardship of invented residents who remembered refusals, 400 per 100,000"
            + " resident-years.");
  }

  @Test
  void suspended_acts_are_told_where_a_tier_suspends_conduct() {
    var reset = Records.of(
        Reset.class, "lasts", new Span(30), "conduct", List.of("parking"), "score", Quantity.of(100));
    var town = town();
    assertThat(town.findings()).extracting(Finding::id).doesNotContain("acts-suspended");

    town.suspending(Map.of("D", reset));

    assertThat(town.finding("acts-suspended").value()).isEqualTo(100);
    assertThat(town.finding("acts-suspended").sentence()).isEqualTo(
        OPENING + "73 acts were kept from invented residents by a suspension, 100 per 100,000 resident-years.");
  }

  @Test
  void what_is_not_declared_is_not_told_and_what_never_happened_is_zero() {
    var none = new Town().score().count(Tables.RESIDENTS, 10, "all").count(Tables.ACTS, 5, "2021-01", "parking", "all");
    assertThat(none.findings()).extracting(Finding::id)
        .doesNotContain("speech-withheld", "deterred", "hardship-added", "acts-suspended");

    var quiet = none.responses(ALL);
    assertThat(quiet.findings()).extracting(Finding::id).doesNotContain("speech-withheld");
    assertThat(quiet.finding("deterred").sentence()).isEqualTo(
        OPENING
            + "none of 5 unlawful acts stayed undone because invented residents remembered entries; of lawful acts 0 stayed"
            + " undone.");
    assertThat(quiet.finding("hardship-added").sentence()).isEqualTo(
        OPENING + "no act was added by the hardship of invented residents who remembered refusals.");
  }
}
