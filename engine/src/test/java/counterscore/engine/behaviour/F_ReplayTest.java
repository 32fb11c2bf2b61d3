package counterscore.engine.behaviour;

import static counterscore.engine.behaviour.City.rule;
import static counterscore.engine.behaviour.City.shares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import counterscore.engine.Progress;
import counterscore.engine.Replay;
import counterscore.engine.ThreadRunner;
import counterscore.observation.LifeStory;
import counterscore.observation.Tables;
import counterscore.scenario.Rule;
import counterscore.scenario.Disposition;
import counterscore.scenario.Experiment;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Scheme;
import counterscore.scenario.Span;
import counterscore.scenario.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** One resident's life, lived again: all lives of a town together are what its run counted, to the last act. */
class F_ReplayTest {
  private static final int RESIDENTS = 40;
  private static final Experiment TOWN = town(RESIDENTS);
  private static final List<LifeStory> LIVES =
      Replay.of(TOWN, LongStream.range(0, RESIDENTS).boxed().toList());

  private static Experiment town(int residents) {
    var fabrication = new Watcher.Fabrication(Rate.perYear(3), Map.of(), shares("parking", 0.5, "remark", 0.5));
    var rules = Map.of(
        "parking",
        rule(
            -20, new Rule.Repeated(new Span(60), Quantity.of(2), 3), 50,
            new Rule.Cap(Quantity.of(100), Scheme.Per.MONTH)),
        "remark", rule(-60));
    return new City(residents)
        .days(200)
        .group("registration", "local", 0.62, "migrant", 0.38)
        .disposition("carelessness", new Disposition.Gamma(Quantity.of(0.8)))
        .watcher("cameras", 0.3, null, null, null)
        .watcher("neighbours", null, null, null, fabrication)
        .conduct("parking", 15, "carelessness", "cameras", 0.3, "neighbours", 0.1)
        .conduct("remark", 5, null, "neighbours", 0.2)
        .scheme(1000, 0, 1100, shares("A", 960, "B", 850, "D", 0), rules)
        .demand("flight", 8, "D")
        .experiment(3);
  }

  private static <T extends LifeStory.Event> long count(Class<T> kind, Predicate<T> which) {
    return LIVES.stream().flatMap(life -> life.events().stream()).filter(kind::isInstance).map(kind::cast).filter(which)
        .count();
  }

  @Test
  void F01_all_entries_of_all_lives_are_those_of_the_run() {
    var entries = new ThreadRunner(1).run(TOWN, Progress.SILENT).counter(Tables.ENTRIES);

    for (var truth : List.of("correct", "misattributed", "fabricated")) {
      assertThat(count(LifeStory.Written.class, written -> written.truth().equals(truth)))
          .as(truth).isPositive().isEqualTo(entries.sum(Map.of("truth", truth)));
    }
    assertThat(count(LifeStory.Misdirected.class, away -> !away.lost()))
        .isEqualTo(entries.sum(Map.of("truth", "misattributed")));
  }

  @Test
  void F02_all_acts_of_all_lives_are_those_of_the_run() {
    var acts = new ThreadRunner(1).run(TOWN, Progress.SILENT).counter(Tables.ACTS);
    long unnoticed = LIVES.stream().flatMap(life -> life.events().stream())
        .mapToLong(event -> event instanceof LifeStory.Unnoticed(_, _, var times) ? times : 0).sum();

    assertThat(unnoticed + count(LifeStory.Misdirected.class, _ -> true)
        + count(LifeStory.Written.class, written -> written.truth().equals("correct"))).isEqualTo(acts.sum());
  }

  @Test
  void F03_all_demands_and_refusals_of_all_lives_are_those_of_the_run() {
    var demands = new ThreadRunner(1).run(TOWN, Progress.SILENT).counter(Tables.DEMANDS);

    assertThat(count(LifeStory.Asked.class, _ -> true)).isEqualTo(demands.sum(Map.of("measure", "asked")));
    assertThat(count(LifeStory.Asked.class, LifeStory.Asked::refused))
        .isPositive().isEqualTo(demands.sum(Map.of("measure", "refused")));
  }

  @Test
  void F04_the_points_of_a_life_lead_from_its_start_to_its_end() {
    for (var life : LIVES) {
      int score = life.start().getFirst().score();
      for (var event : life.events()) {
        score += switch (event) {
          case LifeStory.Written written -> written.bookings().stream().mapToInt(LifeStory.Booking::points).sum();
          case LifeStory.Changed changed -> changed.booking().points();
          case LifeStory.Unnoticed _,LifeStory.Misdirected _,LifeStory.Asked _,LifeStory.Placed _,LifeStory.Stopped _ ->
            0;
          case LifeStory.Studied _,LifeStory.Shamed _,LifeStory.Redeemed _ -> 0;
          case LifeStory.OnList _,LifeStory.LookedAtOwnFile _,LifeStory.LookedUp _,LifeStory.Replaced _ -> 0;
        };
      }
      assertThat(score).isEqualTo(life.end().getFirst().score());
    }
    assertThat(count(LifeStory.Changed.class, changed -> changed.kind().equals("lapse"))).isPositive();
  }

  @Test
  void F05_a_life_is_told_in_order_of_time() {
    for (var life : LIVES) {
      assertThat(life.events().stream().map(LifeStory.Event::date)).isSorted();
    }
  }

  @Test
  void F06_a_resident_of_the_first_block_lives_the_same_life_in_a_larger_city() {
    assertThat(Replay.of(town(70_000), 7)).isEqualTo(Replay.of(town(65_536), 7));
    assertThat(Replay.of(town(70_000), 69_999).events()).isNotEmpty();
  }

  @Test
  void F08_a_life_is_the_same_told_alone_or_among_others() {
    assertThat(Replay.of(TOWN, 17)).isEqualTo(LIVES.get(17));
  }

  private static List<LifeStory> told(Experiment town) {
    var lives = new ArrayList<LifeStory>();
    new ThreadRunner(2).run(town, Progress.SILENT, lives::add);
    return lives;
  }

  @Test
  void F09_the_lives_that_a_run_keeps_are_those_that_a_replay_tells() {
    assertThat(told(TOWN)).containsExactlyElementsOf(LIVES);
  }

  @Test
  void F10_a_run_keeps_the_lives_of_300_residents_at_equal_distances_in_the_first_block() {
    var town = town(70_000);
    var lives = told(town);

    assertThat(lives).extracting(LifeStory::resident)
        .containsExactlyElementsOf(LongStream.range(0, 300).mapToObj(i -> i * 65_536 / 300).toList());
    assertThat(lives).element(299).isEqualTo(Replay.of(town, 299L * 65_536 / 300));
  }

  @Test
  void F07_there_is_nobody_beyond_the_last_resident() {
    assertThatIllegalArgumentException().isThrownBy(() -> Replay.of(TOWN, RESIDENTS));
    assertThatIllegalArgumentException().isThrownBy(() -> Replay.of(TOWN, -1));
  }
}
