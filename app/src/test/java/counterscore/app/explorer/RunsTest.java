package counterscore.app.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterscore.engine.Runner;
import counterscore.lab.City;
import counterscore.lab.Explore;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Cities that pages look at. */
class RunsTest {
  private final AtomicLong now = new AtomicLong();

  private static City city(long residents) {
    return (City) Explore.open(new Explore.Asked("flensburg", null, List.of(), residents, 1));
  }

  @Test
  void a_closed_tab_frees_its_city_after_three_minutes_and_stops_it_where_it_still_lives() throws Exception {
    try (var runs = new Runs(1, Long.MAX_VALUE, now::get)) {
      var open = runs.begin(city(1_000));
      var closed = runs.begin(city(1_000));
      for (int minute = 0; minute < 4; minute++) {
        now.addAndGet(TimeUnit.MINUTES.toNanos(1));
        assertThat(runs.find(open.id)).isSameAs(open);
        runs.sweep();
      }
      assertThat(runs.open()).isEqualTo(1);
      assertThat(runs.find(closed.id)).isNull();
      assertThat(closed.isCancelled()).isTrue();
    }
  }

  @Test
  void a_city_that_would_not_fit_beside_the_others_is_refused_and_told_what_is_left() throws Exception {
    var small = city(1_000);
    long budget = small.bytes(1) * 5 / 2;
    try (var runs = new Runs(1, budget, now::get)) {
      var first = runs.begin(small);
      runs.begin(city(1_000));
      assertThatThrownBy(() -> runs.begin(city(1_000))).isInstanceOf(Runs.Full.class)
          .hasMessageContaining("This city would take").hasMessageContaining("MB are left");
      runs.end(first.id);
      runs.begin(city(1_000));
    }
  }

  /** What nobody looks at takes a while: who had to wait for it would notice. */
  @Test
  void a_city_at_which_nobody_looks_gives_way_to_the_first_that_is_asked_for() throws Exception {
    try (var runs = new Runs(1, Long.MAX_VALUE, now::get)) {
      var warming = runs.warm(city(2_000_000));
      while (warming.state() != Run.State.LIVING) {
        Thread.sleep(5);
      }
      var run = runs.begin(city(100));
      while (!run.state().isOver()) {
        Thread.sleep(5);
      }
      assertThat(run.state()).isEqualTo(Run.State.DONE);
      assertThat(warming.state()).isEqualTo(Run.State.CANCELLED);
      assertThat(runs.open()).isEqualTo(1);
    }
  }

  @Test
  void a_city_that_cannot_be_lived_says_why_and_leaves_the_turn_to_the_next() throws Exception {
    for (var fault : new Throwable[] {new OutOfMemoryError("no heap"), new IllegalStateException("a fault"),
        new StackOverflowError("too deep")}) {
      Runner runner = (_, _, _, _) -> {
        if (fault instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) fault;
      };
      try (var runs = new Runs(1, runner, Long.MAX_VALUE, now::get)) {
        for (int turn = 0; turn < 2; turn++) {
          var run = runs.begin(city(1_000));
          while (!run.state().isOver()) {
            Thread.sleep(5);
          }
          assertThat(run.state()).isEqualTo(Run.State.FAILED);
          assertThat(run.failure()).contains(String.valueOf(fault.getMessage()));
        }
      }
    }
  }

  @Test
  void other_lives_stop_when_somebody_cancels_them_and_can_be_begun_anew() throws Exception {
    try (var runs = new Runs(2, Long.MAX_VALUE, now::get)) {
      var run = runs.begin((City) Explore.open(new Explore.Asked("press-2019", null, List.of(), 100_000, 1)));
      assertThat(run.begin()).as("it is not done").isNull();
      while (!run.state().isOver()) {
        Thread.sleep(5);
      }
      runs.again(run);
      var first = Objects.requireNonNull(run.again());
      runs.again(run);
      assertThat(run.again()).as("one time is enough").isSameAs(first);
      while (first.share() == 0) {
        Thread.sleep(1);
      }
      first.cancel();
      while (!first.state().isOver()) {
        Thread.sleep(1);
      }
      assertThat(first.state()).isEqualTo(Run.State.CANCELLED);
      assertThat(first.share()).isLessThan(0.5);
      assertThat(first.spreads()).isEmpty();
      runs.again(run);
      var second = Objects.requireNonNull(run.again());
      assertThat(second).isNotSameAs(first);
      runs.end(run.id);
      assertThat(second.isCancelled()).as("who closes the page ends its other lives").isTrue();
    }
  }

  @Test
  void a_cancelled_city_stops_long_before_its_end_and_leaves_the_turn_to_the_next() throws Exception {
    try (var runs = new Runs(2, Long.MAX_VALUE, now::get)) {
      var long_ = runs.begin((City) Explore.open(new Explore.Asked("press-2019", null, List.of(), 2_000_000, 1)));
      while (long_.state() == Run.State.WAITING) {
        Thread.sleep(5);
      }
      var next = runs.begin(city(1_000));
      runs.end(long_.id);
      while (!next.state().isOver()) {
        Thread.sleep(5);
      }
      assertThat(next.state()).isEqualTo(Run.State.DONE);
      assertThat(long_.state()).isEqualTo(Run.State.CANCELLED);
      assertThat(long_.share()).isLessThan(0.5);
    }
  }
}
