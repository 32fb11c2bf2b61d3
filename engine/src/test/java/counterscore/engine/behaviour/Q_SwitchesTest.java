package counterscore.engine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import counterscore.engine.EngineUnderTest;
import counterscore.engine.Progress;
import counterscore.engine.Replay;
import counterscore.engine.ThreadRunner;
import counterscore.observation.Counter;
import counterscore.observation.Digest;
import counterscore.observation.LifeStory;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import counterscore.testing.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A town that declares everything at once (everything.yaml), and what is left of it when one mechanism is switched off. The digest
 * covers every count that is not zero and the scores, accounts, lists and study points of every resident, so one resident with one
 * point more is seen.
 */
class Q_SwitchesTest {
  private static final String TOWN = Written.text(Q_SwitchesTest.class, "everything.yaml");

  private static final String ON = digest(Written.scenario(TOWN));

  private static String digest(Scenario scenario) {
    return Digest.of(new ThreadRunner(1).run(Experiment.of(scenario, 1), Progress.SILENT));
  }

  /**
   * What is switched off; changes as on the command line; the declarations that are then as good as none. Both columns are
   * separated by blanks.
   */
  static Stream<Arguments> switches() {
    return Stream.of(
        arguments("turnover", "society.turnover.per-year=0", "society.turnover"),
        arguments("growth", "society.growth=0", "society.growth"),
        arguments(
            "enrolment", "society.enrolment.to-another=0 society.enrolment.to-nobody=0", "society.enrolment"),
        arguments("nobody without a file", "society.enrolment.to-nobody=0", "society.enrolment.to-nobody"),
        arguments("factors of enrolment", "society.enrolment.factors.home.east=1", "society.enrolment.factors"),
        arguments(
            "guardians", "conduct.noise.charged-to=actor", "conduct.noise.charged-to society.guardians"),
        arguments(
            "friends", "society.friends.circles=0 society.friends.pairs=0 society.friends.bridging=0",
            "society.friends"),
        arguments("circles of friends", "society.friends.circles=0", "society.friends.circles"),
        arguments("pairs of friends", "society.friends.pairs=0", "society.friends.pairs"),
        arguments("friends in other blocks", "society.friends.bridging=0", "society.friends.bridging"),
        arguments("homophily", "society.friends.homophily=0", "society.friends.homophily"),
        arguments("scores of friends", "schemes.city.friend-weight=0", "schemes.city.friend-weight"),
        arguments(
            "scores of friends in a computed score", "schemes.firm.friend-weight=0", "schemes.firm.friend-weight"),
        arguments(
            "all friends' part",
            "schemes.city.friend-weight=0 schemes.firm.friend-weight=0 responses.chilling.friends=0 "
                + "responses.shedding.per-month=0",
            "society.friends"),
        arguments("parting", "responses.shedding.per-month=0", "responses.shedding"),
        arguments("being told", "responses.notified=false", "responses.notified"),
        arguments("deterrence", "responses.deterrence.strength=0", "responses.deterrence"),
        arguments("chilling by friends", "responses.chilling.friends=0", "responses.chilling.friends"),
        arguments(
            "chilling by knowing", "responses.chilling.aware=0",
            "responses.chilling.aware responses.chilling.when-aware"),
        arguments("what knowing does", "responses.chilling.when-aware=0", "responses.chilling.when-aware"),
        arguments(
            "chilling", "responses.chilling.aware=0 responses.chilling.own=0 responses.chilling.friends=0",
            "responses.chilling"),
        arguments("hardship", "responses.hardship.strength=0", "responses.hardship"),
        arguments("hardship at most 1", "responses.hardship.at-most=1", "responses.hardship"),
        arguments(
            "all responses",
            "responses.deterrence.strength=0 responses.chilling.aware=0 responses.chilling.own=0 "
                + "responses.chilling.friends=0 responses.hardship.strength=0 responses.shedding.per-month=0",
            "responses"),
        arguments("constant disposition", "dispositions.thrift={constant: {}}", "conduct.nappies.disposition"),
        arguments("factors of conduct", "conduct.speeding.factors.home.west=1", "conduct.speeding.factors"),
        arguments("season of conduct", "conduct.speeding.season=[1,1,1,1,1,1,1,1,1,1,1,1]", "conduct.speeding.season"),
        arguments("occasions", "conduct.speeding.occasion.further=0", "conduct.speeding.occasion"),
        arguments(
            "times of day", "schemes.city.rules.speeding.times.night=1",
            "schemes.city.rules.speeding.times conduct.speeding.times"),
        arguments(
            "conduct", "conduct.helping.rate.per-year=0",
            "conduct.helping schemes.city.repair"),
        arguments("a watcher of a conduct", "conduct.speeding.noticed-by.neighbours=0",
            "conduct.speeding.noticed-by.neighbours"),
        arguments(
            "density", "watchers.cameras.exponent=0",
            "watchers.cameras.density watchers.cameras.reference-density watchers.cameras.exponent"),
        arguments("exposure", "watchers.cameras.exposure.home.west=1", "watchers.cameras.exposure"),
        arguments(
            "misattribution", "watchers.cameras.misattribution=0",
            "watchers.cameras.misattribution watchers.cameras.recognition watchers.cameras.lookalike"),
        arguments(
            "factors of recognition", "watchers.cameras.recognition.factors.west=1",
            "watchers.cameras.recognition.factors"),
        arguments("lookalikes", "dispositions.looks={constant: {}}", "watchers.cameras.lookalike"),
        arguments(
            "fabrication", "watchers.neighbours.fabrication.rate.per-year=0", "watchers.neighbours.fabrication"),
        arguments(
            "factors of fabrication", "watchers.neighbours.fabrication.factors.home.east=1",
            "watchers.neighbours.fabrication.factors"),
        arguments("rewards for watching", "watchers.neighbours.reward={noticing: 1, inventing: 1}",
            "watchers.neighbours.reward"),
        arguments("points for reports", "schemes.city.rewards.neighbours=0", "schemes.city.rewards"),
        arguments(
            "newcomers", "schemes.city.rules.speeding.newcomers.factor=1", "schemes.city.rules.speeding.newcomers"),
        arguments(
            "discretion", "schemes.city.rules.fraud.between=[-6,-6]",
            "schemes.city.rules.fraud.between schemes.city.rules.fraud.points=-6"),
        arguments("lapses", "schemes.city.rules.remark.lapses=100y", "schemes.city.rules.remark.lapses"),
        arguments("caps", "schemes.city.rules.speeding.cap.points=10000", "schemes.city.rules.speeding.cap"),
        arguments(
            "bounds of occasions", "schemes.city.rules.speeding.per-occasion=10000",
            "schemes.city.rules.speeding.per-occasion"),
        arguments("imposed tiers", "schemes.city.rules.noise.imposes.tier=A", "schemes.city.rules.noise.imposes"),
        arguments("bonus", "schemes.licence.bonus.points=0 schemes.licence.bonus.first-to-start=false",
            "schemes.licence.bonus"),
        arguments(
            "bonus to the start", "schemes.licence.bonus.first-to-start=false",
            "schemes.licence.bonus.first-to-start"),
        arguments("drift", "schemes.city.drift=0", "schemes.city.drift"),
        arguments("resets", "schemes.licence.resets.banned.probability=0", "schemes.licence.resets"),
        arguments(
            "appeals", "schemes.city.appeals.contested=0 schemes.city.appeals.correct-contested=0",
            "schemes.city.appeals"),
        arguments(
            "appeals against correct entries", "schemes.city.appeals.correct-contested=0",
            "schemes.city.appeals.correct-contested schemes.city.appeals.correct-upheld"),
        arguments(
            "success against correct entries", "schemes.city.appeals.correct-upheld=0",
            "schemes.city.appeals.correct-upheld"),
        arguments("factors of appeals", "schemes.city.appeals.factors.home.east=1", "schemes.city.appeals.factors"),
        arguments("success of appeals", "schemes.city.appeals.upheld.report=0", "schemes.city.appeals.upheld.report"),
        arguments("feeds", "schemes.city.feeds.firm.weight=0", "schemes.city.feeds"),
        arguments("feeds of a computed score", "schemes.firm.feeds.city.weight=0", "schemes.firm.feeds"),
        arguments(
            "membership", "schemes.firm.computed.members=1 schemes.firm.computed.factors.age.child=1",
            "schemes.firm.computed.members schemes.firm.computed.factors schemes.firm.computed.outsiders"),
        arguments("repayment", "schemes.firm.computed.repayment.weight=0", "schemes.firm.computed.repayment"),
        arguments("purchases", "schemes.firm.computed.purchases.weight=0", "schemes.firm.computed.purchases"),
        arguments("tenure", "schemes.firm.computed.tenure.weight=0", "schemes.firm.computed.tenure"),
        arguments("completeness", "schemes.firm.computed.completeness.weight=0", "schemes.firm.computed.completeness"),
        arguments("a demand", "demands.fuel.rate.per-year=0",
            "demands.fuel schemes.licence.resets.banned.demands.fuel"),
        arguments("factors of a demand", "demands.loan.factors.home.west=1", "demands.loan.factors"),
        arguments("season of a demand", "demands.loan.season=[1,1,1,1,1,1,1,1,1,1,1,1]", "demands.loan.season"),
        arguments("waivers", "demands.loan.waived=0", "demands.loan.waived"),
        arguments("retries", "demands.loan.retry.times=0", "demands.loan.retry"),
        arguments("prices", "demands.loan.priced={A: 1, B: 1}", "demands.loan.priced"),
        arguments("rewards of a tier", "demands.loan.rewarded.A=0", "demands.loan.rewarded"),
        arguments("favour", "demands.nursery.favoured=[]", "demands.nursery.favoured"),
        arguments(
            "a list", "lists.debtors.listed=0 lists.debtors.enters.per-year=0", "lists.debtors"),
        arguments("who is listed at the start", "lists.debtors.listed=0", "lists.debtors.listed"),
        arguments("entering a list", "lists.debtors.enters.per-year=0", "lists.debtors.enters"),
        arguments("leaving a list", "lists.debtors.leaves.per-year=0", "lists.debtors.leaves"),
        arguments("a look-up", "lookups.office.rate.per-year=0", "lookups.office"),
        arguments("looking at the own file", "lookups.resident.rate.per-year=0", "lookups.resident"),
        arguments("study app", "study.members=0", "study"),
        arguments("factors of members", "study.factors.home.west=1", "study.factors"),
        arguments("spread of sessions", "study.spread=0", "study.spread"),
        arguments("windows", "study.windows.early=1", "study.windows study.moved"),
        arguments("moved sessions", "study.moved=0", "study.moved"),
        arguments("gaming", "study.gaming.share=0", "study.gaming"),
        arguments("an activity", "study.activities.share.done=0", "study.activities.share"),
        arguments("doing well", "study.activities.quiz.better.share=0", "study.activities.quiz.better"),
        arguments("cap of an activity", "study.activities.quiz.cap=10000", "study.activities.quiz.cap"),
        arguments("cap of a day", "study.cap=10000", "study.cap"),
        arguments("points asked", "study.asked=0", "study.asked"),
        arguments("shame", "study.cells.shamed=0", "study.cells"),
        arguments("a gift", "study.gifts.cup.wanted=0", "study.gifts.cup"),
        arguments("feeds of study points", "study.feeds.city.weight=0", "study.feeds"),
        arguments("control room", "control-room.cameras=0", "control-room"),
        arguments("exposure to cameras", "control-room.exposure.home.west=1", "control-room.exposure"),
        arguments(
            "links", "control-room.linked-right=0 control-room.linked-wrong=0",
            "control-room.linked-right control-room.linked-wrong"),
        arguments("wrong links", "control-room.linked-wrong=0", "control-room.linked-wrong"),
        arguments("wrong ages", "control-room.wrong-age=0", "control-room.wrong-age"),
        arguments("wrong sexes", "control-room.wrong-sex=0", "control-room.wrong-sex"),
        arguments("who is sought", "control-room.search.present=0", "control-room.search.present"),
        arguments("factors of false matches", "control-room.search.factors.home.west=1", "control-room.search.factors"),
        arguments(
            "operators",
            "control-room.operators={number: 0, hours: 8, looks: 20, stopped: 0.6, stopped-innocent: 0.3}",
            "control-room.operators"));
  }

  private static Scenario off(String changes) {
    return Written.scenario(TOWN, changes.split(" (?=[a-z-]+\\.)"));
  }

  private static Scenario without(Scenario town, String places) {
    for (var place : places.split(" ")) {
      town = Undeclared.without(town, place);
    }
    return town;
  }

  /** Idle alerts are those of a search among everyone, who are another town's. */
  @Test
  void Q00_the_town_leaves_nothing_uncounted() {
    for (var counter : new ThreadRunner(1).run(everything(2_000, 75), Progress.SILENT).counters()) {
      for (var axis : counter.axes()) {
        for (var column : List.of("measure", "kind", "truth", "activity", "gift", "list", "demand")) {
          int place = axis.columns().indexOf(column);
          axis.labels().stream().filter(_ -> place >= 0).map(label -> label.get(place)).distinct()
              .filter(label -> !label.equals("idle-alerts"))
              .forEach(label -> assertThat(counts(counter, column, label)).as(counter.name() + " " + label).isTrue());
        }
      }
    }
  }

  private static boolean counts(Counter counter, String column, String label) {
    int place = counter.axes().stream().flatMap(axis -> axis.columns().stream()).toList().indexOf(column);
    var any = new AtomicBoolean();
    counter.forEachNonZero((labels, _) -> any.compareAndSet(false, labels[place].equals(label)));
    return any.get();
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("switches")
  void Q01_a_mechanism_that_is_switched_off_leaves_the_digest_of_the_town_that_never_declared_it(
      String mechanism, String off, String undeclared) {
    var never = digest(without(Written.scenario(TOWN), undeclared));
    assertThat(digest(off(off))).isEqualTo(never);
    assertThat(never).as("the town with " + mechanism).isNotEqualTo(ON);
  }

  @Test
  void Q02_everything_switched_off_leaves_the_digest_of_the_town_that_declared_none_of_it() {
    var off = switches().map(each -> (String) each.get()[1]).collect(Collectors.joining(" "));
    var never = Written.scenario(TOWN);
    for (var each : switches().toList()) {
      never = without(never, (String) each.get()[2]);
    }
    assertThat(digest(off(off))).isEqualTo(digest(never)).isNotEqualTo(ON);
  }

  private static Experiment everything(int residents, int days) {
    return Experiment.of(Written.scenario(TOWN), 1).withResidents(residents).withDays(days);
  }

  /** Three blocks of one district, whose residents are friends across blocks and apply for the same places. */
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void Q03_everything_on_is_the_same_for_any_number_of_threads(int threads) {
    var town = everything(140_000, 40);
    assertThat(Digest.of(new ThreadRunner(threads).run(town, Progress.SILENT)))
        .isEqualTo(Digest.of(new ThreadRunner(1).run(town, Progress.SILENT)));
  }

  /** Growth is left out: it says how many residents there are at the end. The last day of a run is the end of a month. */
  @ParameterizedTest
  @ValueSource(ints = {45, 59})
  void Q04_a_longer_run_begins_as_the_shorter_one(int days) {
    var town = Experiment.of(without(Written.scenario(TOWN), "society.growth"), 1);
    var shorter = new ThreadRunner(1).run(town.withDays(days), Progress.SILENT);
    var longer = new ThreadRunner(1).run(town, Progress.SILENT);
    boolean endsMonth = days == 59;
    assertThat(until(shorter, "day", endsMonth ? "2021-02-28" : "2021-02-13"))
        .isEqualTo(until(longer, "day", endsMonth ? "2021-02-28" : "2021-02-13")).hasSizeGreaterThan(1_000);
    assertThat(until(shorter, "month", endsMonth ? "2021-02" : "2021-01"))
        .isEqualTo(until(longer, "month", endsMonth ? "2021-02" : "2021-01")).hasSizeGreaterThan(300);
  }

  /** The cells of the tables by day or by month. */
  private static Map<List<String>, Long> until(Observations seen, String by, String last) {
    var cells = new HashMap<List<String>, Long>();
    for (var counter : seen.counters()) {
      boolean isMeant = counter.axes().getFirst().columns().equals(List.of(by));
      counter.forEachNonZero((labels, count) -> {
        if (isMeant && labels[0].compareTo(last) <= 0) {
          cells.put(Stream.concat(Stream.of(counter.name()), Stream.of(labels)).toList(), count);
        }
      });
    }
    return cells;
  }

  /** Hears what stands in everybody's file and account. */
  private static final class Heard implements EngineUnderTest.Listener {
    final Map<Long, List<String>> entries = new HashMap<>();
    final Map<List<Long>, Integer> scores = new HashMap<>();
    final int[] start;
    int unbalanced;

    Heard(Scenario scenario) {
      start = scenario.schemes().values().stream().mapToInt(scheme -> (int) scheme.start().value()).toArray();
    }

    private static long number(int block, int resident) {
      return 65_536L * block + resident;
    }

    @Override
    public void entry(int block, int day, int channel, int truth, int resident, int actor) {
      if (!Tables.TRUTHS.get(truth).equals("lost")) {
        entries.computeIfAbsent(number(block, resident), _ -> new ArrayList<>())
            .add(LocalDate.of(2021, 1, 1).plusDays(day) + " " + Tables.TRUTHS.get(truth));
      }
    }

    @Override
    public void end(int block, int scheme, int resident, int stratum, int score, int[] account) {
      scores.put(List.of((long) scheme, number(block, resident)), score);
      unbalanced += start[scheme] + Arrays.stream(account).sum() == score ? 0 : 1;
    }
  }

  private static Heard hear(Experiment town, int threads) {
    var heard = new Heard(town.scenario());
    EngineUnderTest.run(town, threads, EngineUnderTest.Fault.NONE, heard);
    assertThat(heard.scores).hasSize((int) town.residents() * heard.start.length);
    assertThat(heard.entries).hasSizeGreaterThan((int) town.residents() / 2);
    return heard;
  }

  @Test
  void Q05_everybodys_account_sums_to_score_minus_start_in_every_scheme() {
    assertThat(hear(everything(2_000, 75), 1).unbalanced).isZero();
  }

  @Test
  void Q06_a_life_told_again_is_the_one_that_was_lived() {
    retold(everything(2_000, 75), LongStream.iterate(0, i -> i < 2_000, i -> i + 7).boxed().toList());
  }

  @Tag("slow")
  @Test
  void Q07_accounts_and_lives_hold_across_blocks() {
    retold(everything(140_000, 40), LongStream.iterate(0, i -> i < 140_000, i -> i + 331).boxed().toList());
  }

  private static void retold(Experiment town, List<Long> residents) {
    var heard = hear(town, 2);
    assertThat(heard.unbalanced).isZero();
    for (var life : Replay.of(town, residents)) {
      var written = life.events().stream()
          .filter(LifeStory.Written.class::isInstance)
          .map(event -> event.date() + " " + ((LifeStory.Written) event).truth())
          .toList();
      assertThat(written).isEqualTo(heard.entries.getOrDefault(life.resident(), List.of()));
      for (int s = 0; s < life.end().size(); s++) {
        int score = life.end().get(s).score();
        assertThat(score).isEqualTo(heard.scores.get(List.of((long) s, life.resident()))).isEqualTo(told(life, s));
      }
    }
  }

  /** The score to which the points of a life lead. */
  private static int told(LifeStory life, int scheme) {
    var name = life.start().get(scheme).scheme();
    int score = life.start().get(scheme).score();
    for (var event : life.events()) {
      score = switch (event) {
        case LifeStory.Replaced replaced -> replaced.standings().get(scheme).score();
        case LifeStory.Written written -> score + points(written.bookings(), name);
        case LifeStory.Changed changed -> score + points(List.of(changed.booking()), name);
        default -> score;
      };
    }
    return score;
  }

  private static int points(List<LifeStory.Booking> bookings, String scheme) {
    return bookings.stream().filter(booking -> booking.standing().scheme().equals(scheme))
        .mapToInt(LifeStory.Booking::points).sum();
  }
}
