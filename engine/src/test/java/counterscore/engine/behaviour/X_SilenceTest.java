package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import counterscore.engine.Progress;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.observation.Tables;
import counterscore.observation.TwinTables;
import counterscore.scenario.Comparison;
import counterscore.scenario.Experiment;
import counterscore.scenario.Question;
import counterscore.scenario.Scenario;
import counterscore.scenario.Silencing;
import counterscore.testing.Written;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lawful speech of the same residents with the rules about it and without (docs/model/silence.md). */
class X_SilenceTest {
  private static Scenario scenario(String society, String noticed, String chilling) {
    return Written.scenario(
        """
            period: {start: 2021-01-01, days: 60}
            society: {residents: 4000, groups: {home: {east: 0.5, west: 0.5}}%s}
            watchers: {platform: {}}
            conduct:
              satire: {lawful: true, speech: true, context: speech, established-by: report, rate: {per-year: 60},
                       noticed-by: {platform: %s}}
              song: {lawful: true, speech: true, context: speech, established-by: report, rate: {per-year: 12}}
              fraud: {lawful: false, context: trade, established-by: court, rate: {per-year: 2}, noticed-by: {platform: %s}}
            schemes:
              score: {start: 100, range: [0, 100], tiers: {A: 100, D: 0}, rules: {satire: {points: -5}, fraud: {points: -5}}}
            responses: {notified: true, chilling: %s}
            """
            .formatted(society, noticed, noticed, chilling));
  }

  private static Outcome lived(Scenario scenario) {
    return new ThreadRunner(1).compare(
        new Comparison(Experiment.of(scenario, 1), Silencing.variants(scenario), Set.of(Question.SILENCE)),
        Progress.SILENT, _ -> {});
  }

  private static long sum(Observations silence, String measure) {
    return silence.counter(TwinTables.SILENCE).sum(Map.of("measure", measure));
  }

  private static long sum(Observations silence, String standing, String measure) {
    return silence.counter(TwinTables.SILENCE).sum(Map.of("standing", standing, "measure", measure));
  }

  private static long speech(Observations world) {
    return world.counter(Tables.ACTS).sum(Map.of("conduct", "satire"))
        + world.counter(Tables.ACTS).sum(Map.of("conduct", "song"));
  }

  @Test
  void X01_speech_is_that_of_each_world_and_everybody_stands_somewhere() {
    var outcome = lived(scenario(", turnover: {per-year: 1}", "0.3", "{own: 0.5, half-life: 30d}"));
    var silence = outcome.twins().getFirst();

    assertThat(outcome.twins()).hasSize(1);
    assertThat(sum(silence, "speech")).isEqualTo(speech(outcome.baseline()));
    assertThat(sum(silence, "speech-without-rules")).isEqualTo(speech(outcome.variants().getFirst()))
        .isGreaterThan(sum(silence, "speech"));
    long left = outcome.baseline().counter(Tables.MOVES).sum(Map.of("measure", "left"));
    assertThat(left).isPositive();
    assertThat(sum(silence, "residents")).isEqualTo(4000 + left);
    assertThat(sum(silence, "speech-penalised"))
        .isEqualTo(outcome.baseline().counter(Tables.ENTRIES).sum(Map.of("conduct", "satire")));
    for (var standing : TwinTables.STANDINGS) {
      assertThat(sum(silence, standing, "residents")).isGreaterThan(100);
    }
  }

  /** Nobody remembers an entry of the own file who has none, and no friend tells of one. */
  @Test
  void X02_whoever_was_never_penalised_and_does_not_know_says_what_would_be_said_anyway() {
    var silence = lived(scenario("", "0.3", "{own: 0.5, half-life: 30d}")).twins().getFirst();

    assertThat(sum(silence, "never-penalised", "speech"))
        .isEqualTo(sum(silence, "never-penalised", "speech-without-rules")).isGreaterThan(1000);
    assertThat(sum(silence, "never-penalised", "speech-penalised")).isZero();
    assertThat(sum(silence, "penalised", "speech"))
        .isLessThan(sum(silence, "penalised", "speech-without-rules"));
  }

  /**
   * Closed form: of those who know, 0.4 of all, 0.75 of the satire is not said, song is; 5/6 of all speech is satire. Some 47,000 acts
   * with a share of 0.25 have a standard deviation of 200, 1.7 %; with the spread of who knows 2.5 %.
   */
  @Test
  void X03_those_who_know_fall_silent_without_any_entry() {
    var silence = lived(scenario("", "0", "{aware: 0.4, when-aware: 0.75, own: 0, half-life: 30d}")).twins().getFirst();

    assertThat(sum(silence, "penalised", "residents")).isZero();
    double lost = sum(silence, "speech-without-rules") - sum(silence, "speech");
    assertThat(lost / sum(silence, "speech-without-rules")).isCloseTo(0.4 * 0.75 * 5 / 6, withPercentage(12));
  }

  @Test
  void X04_each_strength_is_a_pair_of_its_own_and_no_world_learns_of_the_question() {
    var scenario = scenario(
        "", "0.3", "{own: {value: 0.5, range: [0.1, 2], certainty: assumed}, half-life: 30d}");
    var outcome = lived(scenario);
    var lost = outcome.twins().stream().map(pair -> sum(pair, "speech-without-rules") - sum(pair, "speech")).toList();

    assertThat(lost).hasSize(3);
    assertThat(lost.get(1)).isLessThan(lost.get(0)).isPositive();
    assertThat(lost.get(2)).isGreaterThan(lost.get(0));
    var alone = new ThreadRunner(1).run(Experiment.of(scenario, 1), Progress.SILENT);
    assertThat(Digest.of(outcome.baseline())).isEqualTo(Digest.of(alone));
  }
}
