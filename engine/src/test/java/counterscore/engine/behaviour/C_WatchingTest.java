package counterscore.engine.behaviour;

import counterscore.testing.Records;
import static counterscore.engine.behaviour.City.shares;
import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.EngineUnderTest;
import counterscore.engine.EngineUnderTest.Fault;
import counterscore.engine.EngineUnderTest.Listener;
import counterscore.engine.plan.Truth;
import counterscore.observation.Tables;
import counterscore.scenario.Disposition;
import counterscore.scenario.Quantity;
import counterscore.scenario.Rate;
import counterscore.scenario.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who notices, and into whose file it is written (docs/model/watching.md). Probabilities of 0 and 1 make it certain. */
class C_WatchingTest {
  private record Entry(int channel, int truth, int resident, int actor) {}

  private final List<Entry> entries = new ArrayList<>();
  private long acts;

  private void live(City city) {
    EngineUnderTest.run(city.experiment(), 1, Fault.NONE, new Listener() {
      @Override
      public void act(int block, int day, int conduct, int resident) {
        acts++;
      }

      @Override
      public void entry(int block, int day, int channel, int truth, int resident, int actor) {
        entries.add(new Entry(channel, truth, resident, actor));
      }
    });
  }

  @Test
  void C01_a_perfect_watcher_writes_every_act_into_the_actors_file() {
    live(new City(10).watcher("cameras").conduct("parking", 20, null, "cameras", 1));
    assertThat(acts).isPositive();
    assertThat(entries).hasSize((int) acts).allMatch(e -> e.truth == Truth.CORRECT && e.resident == e.actor);
  }

  @Test
  void C02_a_blind_watcher_writes_nothing() {
    live(new City(10).watcher("cameras").conduct("parking", 20, null, "cameras", 0));
    assertThat(acts).isPositive();
    assertThat(entries).isEmpty();
  }

  @Test
  void C03_of_two_perfect_watchers_the_one_declared_first_writes() {
    live(new City(10).watcher("cameras").watcher("inspectors").conduct("parking", 20, null, "inspectors", 1, "cameras",
        1));
    assertThat(entries).hasSize((int) acts).allMatch(e -> e.channel == 0);
    var axis = EngineUnderTest.run(
        new City(10)
            .watcher("cameras")
            .watcher("inspectors")
            .conduct("parking", 20, null, "inspectors", 1, "cameras", 1)
            .experiment(),
        1,
        Fault.NONE,
        new Listener() {})
        .counter(Tables.ENTRIES)
        .axes()
        .get(1);
    assertThat(axis.labels().getFirst()).containsExactly("parking", "inspectors");
  }

  @Test
  void C04_what_the_first_misses_the_second_may_notice() {
    live(new City(10).watcher("cameras").watcher("inspectors").conduct("parking", 20, null, "cameras", 0, "inspectors",
        1));
    assertThat(entries).hasSize((int) acts).allMatch(e -> e.channel == 1);
  }

  @Test
  void C05_a_misattributed_entry_never_lands_on_its_actor() {
    live(new City(10).watcher("cameras", 1.0, null, null, null).conduct("parking", 200, null, "cameras", 1));
    assertThat(entries).hasSizeGreaterThan(1000).allMatch(e -> e.truth == Truth.MISATTRIBUTED && e.resident != e.actor);
    assertThat(entries.stream().map(Entry::resident).distinct()).hasSize(10);
  }

  @Test
  void C06_who_is_alone_cannot_be_confused() {
    live(new City(1).watcher("cameras", 1.0, null, null, null).conduct("parking", 20, null, "cameras", 1));
    assertThat(entries).isNotEmpty().allMatch(e -> e.truth == Truth.LOST);
  }

  @Test
  void C07_residents_are_confused_inside_their_recognition_group() {
    var recognition = new Watcher.Recognition("sex", Map.of());
    live(
        new City(10)
            .group("sex", "women", 0.5, "men", 0.5)
            .group("age", "young", 0.5, "old", 0.5)
            .watcher("cameras", 1.0, recognition, null, null)
            .conduct("parking", 200, null, "cameras", 1));
    // ten residents, 2.5 per stratum: the first two strata get 3, so women are residents 0 to 5
    assertThat(entries).hasSizeGreaterThan(1000).allMatch(e -> (e.resident < 6) == (e.actor < 6));
    assertThat(entries.stream().map(Entry::resident).distinct()).hasSize(10);
  }

  @Test
  void C08_a_group_that_is_never_confused_gets_only_correct_entries() {
    var recognition = new Watcher.Recognition("sex", shares("women", 1, "men", 0));
    live(
        new City(10)
            .group("sex", "women", 0.5, "men", 0.5)
            .watcher("cameras", 1.0, recognition, null, null)
            .conduct("parking", 200, null, "cameras", 1));
    assertThat(entries).allMatch(e -> (e.truth == Truth.CORRECT) == (e.actor >= 5));
  }

  @Test
  void C09_errors_concentrate_on_those_who_look_alike() {
    // one resident in ten has ten thousand times the value of the others
    var few = new Disposition.TwoPoint(Quantity.of(0.1), Quantity.of(10_000));
    live(
        new City(10)
            .disposition("lookalike", few)
            .watcher("cameras", 1.0, null, "lookalike", null)
            .conduct("parking", 200, null, "cameras", 1));
    int victim = entries.stream().filter(e -> e.actor != entries.getFirst().resident).toList().getFirst().resident;
    assertThat(entries).filteredOn(e -> e.actor != victim).filteredOn(e -> e.resident != victim).hasSizeLessThan(40);
    assertThat(entries).allMatch(e -> e.resident != e.actor);
  }

  @Test
  void C10_unequal_exposure_decides_who_is_noticed() {
    var exposed = Records.of(
        Watcher.class, "exposure", Map.of("registration", shares("local", 0, "migrant", 1)));
    live(
        new City(10)
            .group("registration", "local", 0.6, "migrant", 0.4)
            .watcher("cameras", exposed)
            .conduct("parking", 50, null, "cameras", 1));
    assertThat(entries).isNotEmpty().allMatch(e -> e.actor >= 6);
  }

  @Test
  void C11_a_fabrication_needs_no_act() {
    var fabrication = new Watcher.Fabrication(Rate.perYear(50), Map.of(), shares("parking", 1));
    live(new City(10).watcher("neighbours", null, null, null, fabrication).conduct("parking", 0, null));
    assertThat(acts).isZero();
    assertThat(entries).hasSizeGreaterThan(200).allMatch(e -> e.truth == Truth.FABRICATED);
  }

  @Test
  void C12_fabrications_allege_what_the_mix_says_and_hit_whom_the_factors_say() {
    var fabrication = new Watcher.Fabrication(
        Rate.perYear(50),
        Map.of("registration", shares("local", 0, "migrant", 1)),
        shares("parking", 0, "littering", 1));
    live(
        new City(10)
            .group("registration", "local", 0.6, "migrant", 0.4)
            .watcher("neighbours", null, null, null, fabrication)
            .conduct("parking", 0, null)
            .conduct("littering", 0, null));
    assertThat(entries).isNotEmpty().allMatch(e -> e.channel == 1 && e.resident >= 6);
  }

  @Test
  void C13_a_probability_above_one_is_an_error_and_not_a_clamp() {
    var exposed = Records.of(
        Watcher.class, "exposure", Map.of("registration", shares("migrant", 3)));
    var city = new City(10)
        .group("registration", "local", 0.6, "migrant", 0.4)
        .watcher("cameras", exposed)
        .conduct("parking", 50, null, "cameras", 0.5);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> live(city)).hasMessageContaining("1.5")
        .hasMessageContaining("migrant");
  }
}
