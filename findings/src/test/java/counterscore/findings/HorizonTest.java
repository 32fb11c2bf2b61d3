package counterscore.findings;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.scenario.Scenario;
import counterscore.scenario.reading.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a run is too short to show, from a scenario in which everything takes a different time. */
class HorizonTest {
  private static final Scenario TOWN = read("""
      schemes:
        score:
          title: City score
          start: 100
          range: [0, 1000]
          tiers: {A: 100, D: 0}
          rules:
            parking: {points: -5, lapses: 2y, repeated: {within: 100d, factor: 2, max: 3}}
            noise: {points: -5, lapses: 2y, imposes: {tier: D, lasts: 200d}}
            debt: {points: -5, cap: {points: 50, per: year}}
            helping: {points: 1}
          bonus: {after: 300d, points: 5, up-to: 200}
          appeals: {contested: 0.5, after: 90d, upheld: {report: 0.5}}
          resets: {D: {lasts: 180d, score: 100}}
      demands:
        train:
          title: Train ticket
          rate: {per-year: 1}
          context: travel
          asked-by: railway
          decided-by: score
          refused: [D]
          delayed: {A: 5d, D: 40d}
          retry: {after: 60d, times: 1}
      lists:
        debtors: {title: Debtors, listed: 0.1, leaves: {per-year: 0.5}, refuses: [train]}
        traitors: {listed: 0.1, refuses: [train]}
      lookups:
        resident: {own: true, rate: {per-year: 1}, scheme: score}
      responses:
        deterrence: {strength: 0.1, half-life: 100d}
        hardship: {conduct: [debt], strength: 0.1, at-most: 2, half-life: 10d}
      """);

  private static Scenario read(String schemes) {
    var read = ScenarioReader.read(
        "town",
        ("""
            format: 1
            title: town
            basis: invented
            basis-note: A town for tests.
            period: {start: 2021-02-01, days: 59}
            society: {residents: 1000, turnover: {per-year: 0.1}, growth: 0.05}
            watchers: {neighbours: {kind: people}}
            conduct:
              parking: {title: Illegal parking, lawful: false, context: street, established-by: report, rate: {per-year: 1}, noticed-by: {neighbours: 1}}
              noise: {lawful: false, context: street, established-by: report, rate: {per-year: 1}, noticed-by: {neighbours: 1}}
              debt: {lawful: false, context: street, established-by: report, rate: {per-year: 1}, noticed-by: {neighbours: 1}}
              helping: {lawful: true, context: street, established-by: report, rate: {per-year: 1}, noticed-by: {neighbours: 1}}
            """
            + schemes).getBytes(StandardCharsets.UTF_8),
        List.of());
    return Objects.requireNonNull(read.scenario(), () -> read.diagnostics().toString());
  }

  private static List<String> declared(int days) {
    return Horizon.beyond(TOWN, days).stream().map(line -> line.declared() + ": " + line.days()).toList();
  }

  @Test
  void a_year_hides_what_takes_longer_and_a_memory_until_three_half_lives() {
    assertThat(declared(365)).containsExactly(
        "Entries about 2 kinds of conduct lapse: 730",
        "Entries about 'debt' never lapse: null",
        "Who is listed stays on 'Debtors' for, on average: 730",
        "Nobody is taken off 'traitors': null",
        "Residents stay for, on average: 3650",
        "By growth the number of residents doubles: 7300");
    assertThat(declared(299)).contains("Memory of penalised unlawful acts halves: 100");
    assertThat(declared(300)).doesNotContain("Memory of penalised unlawful acts halves: 100");
  }

  @Test
  void what_takes_as_long_as_the_run_did_not_happen_in_it() {
    for (var line : List.of(
        "Entries about 'Illegal parking' count as a repetition: 100", "Entries about 'noise' impose a tier: 200",
        "A bonus is due after a time without a penalised entry: 300", "A contested entry is decided: 90",
        "A suspension in tier D lasts: 180", "Who is granted 'Train ticket' waits up to: 40",
        "A refused 'Train ticket' is asked for again: 60", "Entries about 2 kinds of conduct lapse: 730")) {
      int days = Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));

      assertThat(declared(days)).contains(line);
      assertThat(declared(days + 1)).doesNotContain(line);
    }
  }

  @Test
  void a_memory_that_is_young_says_how_far_it_has_come() {
    // 1 - 2^(-200 / 100)
    assertThat(Horizon.beyond(TOWN, 200)).contains(
        new Beyond(
            "Memory of penalised unlawful acts halves", 100,
            "At the end of the run a memory of steady events stands at 75 % of the level that it comes to."));
  }

  @Test
  void points_by_the_calendar_year_are_counted_anew_only_where_a_year_begins() {
    var line = "Points that are capped or repaired by the calendar year are counted anew: 365";

    // from 1 February, 334 days are left of 2021
    assertThat(declared(334)).contains(line);
    assertThat(declared(335)).doesNotContain(line);
  }

  @Test
  void a_long_run_hides_only_what_never_ends() {
    assertThat(declared(18_250)).containsExactly(
        "Entries about 'debt' never lapse: null", "Nobody is taken off 'traitors': null");
  }
}
