package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import counterscore.engine.Progress;
import counterscore.engine.Replay;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Digest;
import counterscore.observation.LifeStory;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Experiment;
import counterscore.testing.Records;
import counterscore.testing.Written;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Residents who leave, join, or have no file of their own (docs/model/population.md). */
class O_MovesTest {
  private static Experiment town(int residents, int days, String society) {
    return Experiment.of(
        Written.scenario("""
            period: {start: 2021-01-01, days: %d}
            society: {residents: %d%s}
            watchers: {patrol: {}}
            conduct:
              parking: {lawful: false, context: road, established-by: image, rate: {per-year: 24},
                        noticed-by: {patrol: 0.5}}
            schemes:
              score: {start: 100, range: [0, 100], tiers: {A: 100, B: 1, D: 0}, rules: {parking: {points: -10}}}
            demands:
              loan: {rate: {per-year: 12}, context: money, asked-by: bank, decided-by: score, refused: [D, B]}
            """.formatted(days, residents, society)),
        1);
  }

  private static Observations lived(Experiment experiment) {
    return new ThreadRunner(2).run(experiment, Progress.SILENT);
  }

  /** 200,000 residents, 0.5 a year over 146 days: 40,000 leavers, standard deviation 0.5 %. */
  @Test
  void O01_as_many_leave_as_the_rate_says_and_each_place_is_taken() {
    var seen = lived(town(200_000, 146, ", turnover: {per-year: 0.5}"));
    var moves = seen.counter(Tables.MOVES);
    assertThat((double) moves.sum(Map.of("measure", "left"))).isCloseTo(40_000, withPercentage(3));
    assertThat(moves.sum(Map.of("measure", "joined"))).isEqualTo(moves.sum(Map.of("measure", "left")));
    assertThat(seen.counter(Tables.LEAVERS).sum()).isEqualTo(moves.sum(Map.of("measure", "left")));
    assertThat(seen.counter(Tables.TIERS).sum(Map.of("month", "2021-05", "measure", "residents"))).isEqualTo(200_000);
  }

  @Test
  void O02_whoever_joins_has_a_clean_file_and_the_score_of_the_start() {
    var experiment = town(10, 365, ", turnover: {per-year: 4}");
    long joined = lived(experiment).counter(Tables.MOVES).sum(Map.of("measure", "joined"));
    var stories = Replay.of(experiment, LongStream.range(0, 10).boxed().toList());
    long told = stories.stream().flatMap(story -> story.events().stream())
        .filter(LifeStory.Replaced.class::isInstance).count();
    assertThat(told).isEqualTo(joined).isPositive();
    for (var story : stories) {
      int score = 100;
      for (var event : story.events()) {
        score = switch (event) {
          case LifeStory.Replaced replaced -> {
            assertThat(replaced.standings().getFirst().score()).isEqualTo(100);
            yield 100;
          }
          case LifeStory.Written written -> score + written.bookings().getFirst().points();
          default -> score;
        };
      }
      assertThat(story.end().getFirst().score()).isEqualTo(score);
    }
  }

  /** Growth of 1 a year over two years: a third is there at the start, half of the rest has joined after one. */
  @Test
  void O03_a_growing_town_ends_with_its_declared_residents() {
    var seen = lived(town(150_000, 730, ", growth: 1"));
    var tiers = seen.counter(Tables.TIERS);
    assertThat((double) tiers.sum(Map.of("month", "2021-01", "measure", "residents")))
        .isCloseTo(50_000 * (1 + 31 / 365.0), withPercentage(3));
    assertThat((double) tiers.sum(Map.of("month", "2021-12", "measure", "residents")))
        .isCloseTo(100_000, withPercentage(3));
    assertThat(tiers.sum(Map.of("month", "2022-12", "measure", "residents"))).isEqualTo(150_000);
    assertThat((double) seen.counter(Tables.ACTS).sum()).isCloseTo(100_000 * 2 * 24, withPercentage(3));
  }

  @Test
  void O04_residents_refused_are_counted_by_person_also_after_they_left() {
    var seen = lived(town(20_000, 365, ", turnover: {per-year: 3}"));
    var refused = seen.counter(Tables.REFUSED_RESIDENTS);
    long persons = 20_000 + seen.counter(Tables.MOVES).sum(Map.of("measure", "joined"));
    assertThat(refused.sum(Map.of("demand", "any"))).isGreaterThan(20_000).isLessThan(persons);
  }

  @Test
  void O05_a_rate_of_0_is_as_good_as_none() {
    assertThat(Digest.of(lived(town(3_000, 60, ", turnover: {per-year: 0}, growth: 0"))))
        .isEqualTo(Digest.of(lived(town(3_000, 60, ""))));
  }

  @Test
  void O06_entries_of_those_without_a_file_are_lost_and_those_of_wrongly_linked_fall_on_others() {
    var seen = lived(town(20_000, 60, ", enrolment: {to-another: 0.2, to-nobody: 0.1}"));
    var entries = seen.counter(Tables.ENTRIES);
    double all = entries.sum();
    assertThat(entries.sum(Map.of("truth", "lost")) / all).isBetween(0.08, 0.12);
    assertThat(entries.sum(Map.of("truth", "misattributed")) / all).isBetween(0.17, 0.23);
  }

  @Test
  void O07_enrolment_without_mistakes_is_as_good_as_none() {
    assertThat(Digest.of(lived(town(3_000, 60, ", enrolment: {to-another: 0}"))))
        .isEqualTo(Digest.of(lived(town(3_000, 60, ""))));
  }

  /** Nobody is noticed, so every file is in tier A; half of the files belong to nobody at first. */
  @Test
  void O08_a_file_that_nobody_has_yet_decides_as_no_file_does() {
    var town = town(3_000, 60, ", growth: 6, enrolment: {to-another: 1}");
    var never = Records.with(town.scenario(), "watchers", Map.of(), "conduct", Map.of(), "schemes",
        Map.of("score", Records.with(town.scenario().schemes().get("score"), "rules", Map.of())));
    var demands = lived(Experiment.of(never, 1)).counter(Tables.DEMANDS);
    assertThat(demands.sum(Map.of("measure", "asked", "tier", "A")))
        .isEqualTo(demands.sum(Map.of("measure", "asked"))).isPositive();
    assertThat(demands.sum(Map.of("measure", "refused"))).isZero();
  }
}
