package counterscore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Power: 2,000 phases of eight steps on three threads; two that took one step, or worked under one number, would meet. */
class CrewTest {
  private static final int SIZE = 4;
  private static final int STEPS = 8;

  private final ExecutorService others = Executors.newFixedThreadPool(2);

  @AfterEach
  void dismiss() {
    others.shutdownNow();
  }

  @Test
  void every_step_is_taken_once_and_all_are_taken_when_the_phase_has_ended() {
    var crew = new Crew(SIZE, others);
    for (int phase = 0; phase < 2000; phase++) {
      var taken = new AtomicIntegerArray(STEPS);
      var steps = new ArrayList<Crew.Step>();
      for (int step = 0; step < STEPS; step++) {
        int number = step;
        steps.add(_ -> taken.incrementAndGet(number));
      }
      crew.take(steps);
      for (int step = 0; step < STEPS; step++) {
        assertThat(taken.get(step)).isEqualTo(1);
      }
    }
  }

  @Test
  void no_two_threads_work_under_one_number_at_a_time() {
    var crew = new Crew(SIZE, others);
    var working = new AtomicIntegerArray(SIZE);
    var met = new AtomicInteger();
    Crew.Step step = worker -> {
      met.addAndGet(working.getAndIncrement(worker));
      for (int turn = 0; turn < 100; turn++) {
        Thread.onSpinWait();
      }
      working.decrementAndGet(worker);
    };
    for (int phase = 0; phase < 2000; phase++) {
      crew.take(Collections.nCopies(STEPS, step));
    }
    assertThat(met.get()).isZero();
  }

  @Test
  void what_fails_in_a_step_is_thrown_as_it_was() {
    var failure = new IllegalStateException("a step");
    Crew.Step fails = _ -> {
      throw failure;
    };
    assertThatThrownBy(() -> new Crew(SIZE, others).take(Collections.nCopies(STEPS, fails)))
        .isSameAs(failure);
    assertThatThrownBy(() -> Crew.ALONE.take(Collections.nCopies(1, fails))).isSameAs(failure);
  }

  @Test
  void many_worlds_share_a_district_and_one_world_does_not() {
    assertThat(ThreadRunner.teams(2, 42, 1)).isEqualTo(2);
    assertThat(ThreadRunner.teams(2, 1, 1)).isEqualTo(1);
    assertThat(ThreadRunner.teams(2, 42, 8)).isEqualTo(1);
    assertThat(ThreadRunner.teams(16, 42, 64)).isEqualTo(2);
  }
}
