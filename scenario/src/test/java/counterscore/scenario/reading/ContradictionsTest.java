package counterscore.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.testing.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that no bad file shows, because their code has an example elsewhere: a small mistake each in a town without any. */
class ContradictionsTest {
  private static final String TOWN = """
      period: {start: 2021-01-01, days: 60}
      society: {residents: 1000, groups: {home: {east: 0.5, west: 0.5}}}
      dispositions: {carelessness: {gamma: {shape: 1}}}
      watchers:
        cameras: {lookalike: carelessness}
      conduct:
        parking:
          lawful: false
          context: road
          established-by: image
          rate: {per-year: 3}
          disposition: carelessness
          times: {day: 0.5, night: 0.5}
          noticed-by: {cameras: {2021-01-01: 0.5, 2021-02-01: 0.75}}
      schemes:
        city:
          start: 100
          range: [0, 200]
          tiers: {A: 100, D: 0}
          rules: {parking: {points: -5, times: {day: 1, night: 2}}}
          resets: {D: {lasts: 30d, score: 100}}
          appeals: {contested: 0.5, after: 7d, upheld: {image: 0.5}}
      control-room:
        cameras: 10
        sighted: 0.2
        exposure: {home: {east: 2}}
        linked-right: 0.5
        linked-wrong: 0.1
        search: {gallery: watch-list, size: 10_000, present: 0.01, missed: 0.1, false-matches: 0.1}
        operators: {number: 1, hours: 8, looks: 60, stopped: 0.5, stopped-innocent: 0.1}
      study:
        members: 0.5
        disposition: carelessness
        sessions: {per-day: 1}
        reading: 20
        watching: 10
        times: {morning: 0.5, evening: 0.5}
        windows: {evening: 2}
        activities: {reading: {counts: reading, every: 4, points: 1}}
        feeds: {city: {weight: 0.1, reference: 0}}
      """;

  private static String said(String change) {
    return String.join("\n", Written.reading(TOWN, change).diagnostics().stream().map(Diagnostic::text).toList());
  }

  @Test
  void the_town_has_none() {
    assertThat(Written.reading(TOWN).diagnostics().stream().map(Diagnostic::text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      control-room.linked-wrong=0.6                  | the share of sightings that are linked
      control-room.search.false-matches=200          | the probability that a search names a wrong person
      control-room.exposure.home.east=900             | sight
      control-room.exposure.home.north=2             | "north"
      control-room.search.gallery=everyone           | gallery: everyone
      study.windows.noon=2                           | "noon"
      study.feeds.town={weight: 0.1}            | "town"
      study.disposition=care                         | "care"
      study.activities.reading.takes=3               | counts: reading
      watchers.cameras.lookalike=face                | "face"
      watchers.cameras.exposure.work={east: 2}       | "work"
      conduct.parking.disposition=careless           | "careless"
      conduct.parking.noticed-by.police=0.1          | "police"
      conduct.parking.noticed-by.cameras={2021-02-30: 0.5, 2021-03-01: 0.6} | 2021-02-30
      schemes.city.rules.parking.times.noon=2        | "noon"
      schemes.city.rules.parking.imposes={tier: E, lasts: 10d} | "E"
      schemes.city.resets.D.score=300                | the score after a reset
      schemes.city.start=300                         | the start score
      schemes.city.tiers.A=300                       | the lowest score of tier "A"
      schemes.city.rules.loitering.points=-1         | "loitering"
      """)
  void a_mistake_is_told(String change, String told) {
    assertThat(said(change)).contains(told);
  }

  @Test
  void a_rule_about_what_nobody_notices_is_warned_of() {
    assertThat(said("conduct.singing={lawful: true, context: street, established-by: report, rate: {per-year: 1}}"))
        .isEmpty();
    assertThat(String.join("\n", Written.reading(
        TOWN, "conduct.singing={lawful: true, context: street, established-by: report, rate: {per-year: 1}}",
        "schemes.city.rules.singing.points=-1").diagnostics().stream().map(Diagnostic::text).toList()))
        .contains("singing");
  }
}
