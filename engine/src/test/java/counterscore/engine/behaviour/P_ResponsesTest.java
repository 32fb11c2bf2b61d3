package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Experiment;
import counterscore.testing.Written;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How residents change what they do (docs/model/responses.md). On the first day each resident gets a Poisson number of invented
 * entries with mean 1; afterwards nobody is noticed at anything. So the acts of later days have a closed form.
 *
 * <p>130,000 residents act once a day each: a count of 130,000 has a standard deviation of 0.28 %; 1.5 % rings by mistake once in
 * ten million runs, and sees with a power of 0.999 whatever moves a rate by 2.4 %, such as a half-life a tenth too long.
 */
class P_ResponsesTest {
  private static final int RESIDENTS = 130_000;

  private static Observations lived(String responses) {
    return lived(responses, "loitering: {points: -5}\nmockery: {points: -5}");
  }

  private static Observations lived(String responses, String rules) {
    return live("""
        period: {start: 2021-01-01, days: 45}
        society: {residents: %d}
        watchers:
          rumour: {fabrication: {rate: {per-year: {2021-01-01: 365, 2021-01-02: 0}}, mix: {loitering: 1}}}
          gossip: {fabrication: {rate: {per-year: {2021-01-01: 365, 2021-01-02: 0}}, mix: {mockery: 1}}}
        conduct:
          loitering: {lawful: false, context: street, established-by: report, rate: {per-day: 1}}
          mockery: {lawful: true, speech: true, context: speech, established-by: report, rate: {per-day: 1}}
          debt: {lawful: false, context: money, established-by: report, rate: {per-day: 1}}
        schemes:
          score:
            start: 100
            range: [0, 100]
            tiers: {A: 100, D: 0}
            rules:
        %s
        demands:
          loan: {rate: {per-year: {2021-01-01: 365}}, context: money, asked-by: bank, decided-by: score, refused: [D]}
        %s
        """.formatted(RESIDENTS, rules.indent(6), responses));
  }

  private static Observations live(String text) {
    return new ThreadRunner(2).run(Experiment.of(Written.scenario(text), 1), Progress.SILENT);
  }

  private static double acts(Observations seen, String conduct, int day) {
    return seen.counter(Tables.ACTS_DAILY)
        .sum(Map.of("conduct", conduct, "day", LocalDate.of(2021, 1, 1).plusDays(day).toString()));
  }

  /** A Poisson number N of entries with mean 1, each remembered to the part m: E exp(−k m N) = exp(−(1 − exp(−k m))). */
  private static double expected(double strength, double remembered) {
    return RESIDENTS * Math.exp(-(1 - Math.exp(-strength * remembered)));
  }

  @ParameterizedTest(name = "after {0} half-lives")
  @CsvSource({"0.05, 1", "1, 20", "2, 40"})
  void P01_acts_after_one_penalty_on_average_come_back_by_half_lives(double halfLives, int day) {
    var seen = lived("responses: {notified: true, deterrence: {strength: 1.2, half-life: 20d}}");
    assertThat(acts(seen, "loitering", day))
        .isCloseTo(expected(1.2, Math.pow(0.5, halfLives)), withPercentage(1.5));
  }

  @Test
  void P02_entries_of_today_deter_nobody_today() {
    var seen = lived("responses: {notified: true, deterrence: {strength: 1.2, half-life: 20d}}");
    assertThat(acts(seen, "loitering", 0)).isCloseTo(RESIDENTS, withPercentage(1.5));
  }

  @Test
  void P03_entries_about_one_kind_of_conduct_leave_the_other_as_it_was() {
    var seen = lived("responses: {notified: true, deterrence: {strength: 1.2, half-life: 20d}}");
    var calm = lived("");
    assertThat(acts(seen, "mockery", 5)).isEqualTo(acts(calm, "mockery", 5));
  }

  @Test
  void P04_whoever_is_not_told_and_never_looks_goes_on_as_before() {
    var seen = lived("responses: {deterrence: {strength: 1.2, half-life: 20d}}");
    assertThat(acts(seen, "loitering", 5)).isEqualTo(acts(lived(""), "loitering", 5));
  }

  @Test
  void P05_lawful_conduct_that_costs_points_falls_silent_by_awareness_and_by_memory() {
    var seen = lived(
        "responses: {notified: true, chilling: {aware: 0.4, when-aware: 0.25, own: 0.5, half-life: 20d}}");
    double aware = 1 - 0.4 * 0.25;
    assertThat(acts(seen, "mockery", 0)).isCloseTo(aware * RESIDENTS, withPercentage(1.5));
    assertThat(acts(seen, "mockery", 20)).isCloseTo(aware * expected(0.5, 0.5), withPercentage(1.5));
    assertThat(acts(seen, "loitering", 20)).isCloseTo(RESIDENTS, withPercentage(1.5));
  }

  @Test
  void P06_lawful_conduct_that_costs_nothing_does_not() {
    var seen = lived(
        "responses: {notified: true, chilling: {aware: 1, when-aware: 0.5, own: 0.5, half-life: 20d}}",
        "loitering: {points: -5}\nmockery: {points: 0}");
    assertThat(acts(seen, "mockery", 20)).isEqualTo(acts(lived(""), "mockery", 20));
  }

  /** Nearly everybody is in D from the second day on and is refused a loan a day: the factor is at its bound by day 40. */
  @Test
  void P07_refusals_raise_debt_up_to_the_bound() {
    var seen = lived(
        "responses: {hardship: {conduct: [debt], strength: 0.3, at-most: 2, half-life: 60d}}",
        "loitering: {points: -5}\nmockery: {points: -5}");
    double inD = 1 - Math.exp(-2);
    assertThat(acts(seen, "debt", 40)).isCloseTo((1 + inD) * RESIDENTS, withPercentage(1.5));
    assertThat(acts(seen, "debt", 0)).isCloseTo(RESIDENTS, withPercentage(1.5));
  }

  @Test
  void P08_what_is_withheld_and_what_is_added_are_counted_against_the_acts_that_would_have_been() {
    var seen = lived("""
        responses:
          notified: true
          deterrence: {strength: 0.7, half-life: 20d}
          hardship: {conduct: [debt], strength: 0.3, at-most: 2, half-life: 60d}
        """);
    var calm = lived("");
    for (var conduct : new String[] {"loitering", "debt"}) {
      long withheld = seen.counter(Tables.RESPONSES).sum(Map.of("conduct", conduct, "measure", "withheld"));
      long added = seen.counter(Tables.RESPONSES).sum(Map.of("conduct", conduct, "measure", "added"));
      assertThat(seen.counter(Tables.ACTS).sum(Map.of("conduct", conduct)) + withheld - added)
          .isEqualTo(calm.counter(Tables.ACTS).sum(Map.of("conduct", conduct)));
      assertThat(conduct.equals("debt") ? added : withheld).isPositive();
    }
  }

  @Test
  void P09_a_class_of_strength_0_is_one_that_was_never_declared() {
    var off = lived("""
        responses:
          notified: true
          deterrence: {strength: 0, half-life: 20d}
          chilling: {aware: 0, when-aware: 0.5, own: 0, half-life: 20d}
          hardship: {conduct: [debt], strength: 0, at-most: 2, half-life: 60d}
        """);
    assertThat(Digest.of(off)).isEqualTo(Digest.of(lived("")));
  }
}
