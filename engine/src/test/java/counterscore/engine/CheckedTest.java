package counterscore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import counterscore.engine.batch.Acts;
import counterscore.engine.batch.Answers;
import counterscore.engine.chance.Stream;
import counterscore.engine.plan.DemandPlan;
import counterscore.engine.plan.Kind;
import counterscore.scenario.Experiment;
import counterscore.scenario.reading.BundledScenarios;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A pass writes only its columns and draws only from its streams. The two tables say what each part of a day may do, in the words of the
 * front pages of the submodels; what a part does beyond them is a fault, and so is a part that has no row and does anything. The bundled
 * scenarios are lived by few for a month and a half, so draws that are rare (a waiver, a lookalike) may not have been seen; and nothing
 * is said of values, only of whose they are.
 */
class CheckedTest {
  private static final Set<Stream> PEOPLE =
      Arrays.stream(Stream.values()).filter(stream -> stream.kind() == Stream.Kind.PEOPLE).collect(Collectors.toSet());

  private static final Map<Part, Set<Stream>> DRAWS = Map.ofEntries(
      Map.entry(Part.BEGINNING, PEOPLE),
      Map.entry(Part.MORNING, Set.of(Stream.RESET)),
      Map.entry(Part.MOVING, Set.of(
          Stream.TURNOVER_COUNT, Stream.TURNOVER_PLACE, Stream.ENTERING_COUNT, Stream.ENTERING_PLACE,
          Stream.LEAVING_COUNT, Stream.LEAVING_PLACE)),
      Map.entry(Part.DRAWING, Set.of(Stream.ACT_COUNT, Stream.ACT_PLACE)),
      Map.entry(Part.NOTICING, Set.of(Stream.NOTICE)),
      Map.entry(Part.ATTRIBUTING, Set.of(Stream.VICTIM, Stream.ENTRY, Stream.REPORTER)),
      Map.entry(Part.BOOKING, Set.of(Stream.APPEAL)),
      Map.entry(Part.FABRICATING, Set.of(
          Stream.FABRICATION_COUNT, Stream.FABRICATION_PLACE, Stream.FABRICATION_MIX, Stream.FABRICATED_ENTRY,
          Stream.FABRICATED_REPORTER,
          Stream.FABRICATED_APPEAL)),
      Map.entry(Part.DEMANDING, Set.of(Stream.DEMAND_COUNT, Stream.DEMAND_PLACE, Stream.WAIVER)),
      Map.entry(Part.LOOKING_UP, Set.of(Stream.LOOKUP_COUNT, Stream.LOOKUP_PLACE, Stream.SHARING)),
      // Who has which disposition is worked out when the first member needs it.
      Map.entry(Part.STUDYING,
          Set.of(Stream.SESSIONS, Stream.SESSION, Stream.STUDY_DONE, Stream.STUDY_LOT, Stream.GIFT, Stream.PERMUTATION,
              Stream.ROTATION)),
      Map.entry(Part.WATCHING, Set.of(Stream.CONTROL_ROOM, Stream.LOOKED_AT)),
      // So are friendships.
      Map.entry(Part.BEFRIENDING, Set.of(Stream.SHEDDING, Stream.PERMUTATION, Stream.ROTATION)),
      Map.entry(Part.PLACING, Set.of(Stream.LOTTERY)));

  /** Score, tier, account and files of the schemes, which belong together. */
  private static final Set<String> SCHEMES = Set.of(
      "ScoreColumns", "ImposedTiers", "Scoring", "RuleFile", "AppealFile", "Contestable", "Repairs", "Settling",
      "Impositions",
      "Suspensions",
      "Computing");

  /**
   * Not for MOVING, where who joins begins anew in every column, and not for the time before the first and after the last day. Tallies
   * count what happens in any part.
   */
  private static final Map<Part, Set<String>> WRITES = Map.ofEntries(
      Map.entry(Part.MORNING, SCHEMES),
      Map.entry(Part.RESPONDING, Set.of("ActsOfAll", "CandidateActs", "Responding", "Deeds", "Touched", "Silence")),
      Map.entry(Part.BOOKING, with(SCHEMES, "Memories", "Memory", "Silence")),
      Map.entry(Part.FABRICATING, with(SCHEMES, "Memories", "Memory", "Silence")),
      Map.entry(Part.DECIDING, SCHEMES),
      Map.entry(Part.DEMANDING, Set.of(
          "DemandColumns", "Retries", "ListColumns", "PlaceColumns", "Memories", "Memory", "Responding", "Twins")),
      // Who looks at the own file remembers it and may appeal.
      Map.entry(Part.LOOKING_UP, with(SCHEMES, "LookupColumns", "Memories", "Memory")),
      Map.entry(Part.STUDYING,
          Set.of("StudyColumns", "MemberDays", "SessionRates", "StudyTerms", "Memories", "Memory")),
      Map.entry(Part.WATCHING, Set.of("ControlColumns")),
      Map.entry(Part.EVENING, Set.of("Memories", "Memory", "Touched", "ListColumns")),
      Map.entry(Part.SETTLING, with(SCHEMES, "FriendColumns", "Feeding", "Flow", "StudyTerms")),
      Map.entry(Part.BEFRIENDING,
          with(SCHEMES, "Block", "FriendColumns", "ShownColumns", "Circles", "Shedding", "Memories", "Memory",
              "Touched")),
      Map.entry(Part.PLACING, Set.of("PlaceColumns", "Memories", "Memory")),
      Map.entry(Part.OBSERVING, Set.of("ActsOfAll", "Census", "Spells", "ListColumns", "Twins")));

  private static final Set<Part> UNBOUND = Set.of(Part.WAITING, Part.BEGINNING, Part.MOVING, Part.ENDING);

  private static Set<String> with(Set<String> some, String... more) {
    var all = new TreeSet<>(some);
    all.addAll(List.of(more));
    return all;
  }

  private static CheckedRun.Seen live(String scenario, Witness witness, @Nullable Stream stray) {
    var read = Objects.requireNonNull(BundledScenarios.read(scenario, List.of()).scenario());
    return CheckedRun.live(Experiment.of(read, 5).withResidents(100).withDays(40), witness, stray);
  }

  /** What was done beyond the two tables. */
  private static List<String> beyond(CheckedRun.Seen seen) {
    var beyond = new ArrayList<String>();
    seen.draws().forEach((part, streams) -> streams.stream()
        .filter(stream -> !DRAWS.getOrDefault(part, Set.of()).contains(stream))
        .forEach(stream -> beyond.add(part + " draws from " + stream)));
    seen.writes().forEach((part, owners) -> owners.stream()
        .filter(owner -> !UNBOUND.contains(part) && !owner.equals("Tally"))
        .filter(owner -> !WRITES.getOrDefault(part, Set.of()).contains(owner))
        .forEach(owner -> beyond.add(part + " writes " + owner)));
    return beyond;
  }

  @ParameterizedTest
  @ValueSource(strings = {"press-2019", "rongcheng", "italy-licence", "uk-licence", "benefit-score", "camera-numbers"})
  void a_pass_writes_only_its_columns_and_draws_only_from_its_streams(String scenario) {
    assertThat(beyond(live(scenario, new Witness() {}, null))).isEmpty();
  }

  /** The tests of the tests: without these, an empty list could mean that nobody looked. */
  @ParameterizedTest
  @EnumSource(names = {"DEMAND_PLACE", "LOOKUP_PLACE", "ACT_PLACE", "APPEAL", "FABRICATION_PLACE"})
  void a_submodel_that_draws_from_the_stream_of_another_is_caught(Stream stray) {
    assertThat(beyond(live("rongcheng", new Witness() {}, stray)))
        .anyMatch(fault -> fault.endsWith(" draws from NOTICE"));
  }

  @Test
  void answering_a_demand_that_books_a_point_is_caught() {
    var broken = new Broken() {
      @Override
      public void demands(int number, int day, DemandPlan demand, Acts asked, Answers answers) {
        world().scores().getFirst().book(7, Kind.OWN_UNLAWFUL, -1);
      }
    };
    assertThat(beyond(live("rongcheng", broken, null))).containsExactly("DEMANDING writes ScoreColumns");
  }

  @Test
  void an_act_that_is_remembered_as_a_refusal_is_caught() {
    var broken = new Broken() {
      @Override
      public void acts(int number, int day, int conduct, Acts acts) {
        Objects.requireNonNull(world().memories).refusal(7);
      }
    };
    assertThat(beyond(live("press-2019", broken, null))).containsExactly("RESPONDING writes Memories");
  }

  /** A submodel that reaches for what is not its own. */
  private abstract static class Broken implements Witness {
    private @Nullable Block block;

    @Override
    public void begin(Block begun) {
      block = begun;
    }

    World world() {
      return Objects.requireNonNull(block).baseline();
    }
  }
}
