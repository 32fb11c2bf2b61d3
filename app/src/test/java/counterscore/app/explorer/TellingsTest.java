package counterscore.app.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.Seeking;
import counterscore.lab.City;
import counterscore.lab.Explore;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lives that somebody waits for, and no longer. */
class TellingsTest {
  private final Tellings tellings = new Tellings();

  private static City city(long residents) {
    return (City) Explore.open(new Explore.Asked("flensburg", null, List.of(), residents, 1));
  }

  @Test
  void a_life_that_somebody_waits_for_is_told_and_its_progress_ends_at_the_resident_days_that_it_took() {
    var city = city(1_000);
    var shares = new double[1];
    var lives = tellings.tell("one", city.residentDaysOf(3), progress -> {
      var told = Objects.requireNonNull(city.life(3, progress));
      shares[0] = tellings.share("one");
      return told;
    });
    assertThat(lives).isNotNull();
    assertThat(shares[0]).isEqualTo(1);
    assertThat(tellings.open()).isZero();
  }

  @Test
  void a_search_for_which_nobody_waits_any_longer_ends_long_before_it_has_asked_everybody() throws Exception {
    var city = city(500_000);
    var nobody = new Seeking.Sought("register", 0, 1, List.of(Seeking.Trait.REFUSED));
    var search = CompletableFuture.<@Nullable List<Long>>supplyAsync(
        () -> tellings.tell("one", city.residentDays(), progress -> city.find(0, nobody, 1, progress)));
    while (tellings.share("one") == 0 || tellings.open() == 0) {
      Thread.sleep(1);
    }
    double share = tellings.share("one");
    tellings.end("one");
    assertThat(search.get(20, TimeUnit.SECONDS)).as("nothing is told").isNull();
    assertThat(share).isLessThan(0.5);
    assertThat(tellings.open()).isZero();
  }

  @Test
  void who_stops_waiting_before_the_turn_has_come_has_nothing_lived() throws Exception {
    var end = new CountDownLatch(1);
    var busy = List.of("one", "two").stream().map(id -> telling(id, end)).toList();
    while (tellings.open() < 2) {
      Thread.sleep(1);
    }
    var third = telling("three", end);
    while (tellings.open() < 3) {
      Thread.sleep(1);
    }
    tellings.end("three");
    end.countDown();
    assertThat(third.get(20, TimeUnit.SECONDS)).isNull();
    for (var each : busy) {
      assertThat(each.get(20, TimeUnit.SECONDS)).isEqualTo("told");
    }
  }

  private CompletableFuture<@Nullable String> telling(String id, CountDownLatch end) {
    return CompletableFuture.supplyAsync(() -> tellings.tell(id, 1, _ -> {
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return "told";
    }), runnable -> Thread.ofPlatform().daemon().start(runnable));
  }
}
