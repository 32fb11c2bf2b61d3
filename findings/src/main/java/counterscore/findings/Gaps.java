package counterscore.findings;

import counterscore.observation.Counter;
import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.observation.Tables;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Parameters;
import counterscore.scenario.Scenario;
import counterscore.scenario.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What gaps between groups are made of: what was put in, unequal watching, unequal error and unequal remedy, from a world for every
 * set of these three. World w lacks those whose bit is set in w.
 *
 * @param mechanisms those of the three that the scenario has, in order
 * @param worlds all of them
 * @param gaps of every attribute: the worst tier of each scheme, then refusals
 */
public record Gaps(List<Mechanism> mechanisms, List<World> worlds, List<Gap> gaps) implements SideBySide {
  /** What can be unequal beside what residents do. */
  public static final List<Mechanism> UNEQUAL =
      List.of(Mechanism.UNEQUAL_WATCHING, Mechanism.UNEQUAL_ERROR, Mechanism.UNEQUAL_REMEDY);

  public Gaps {
    mechanisms = List.copyOf(mechanisms);
    worlds = List.copyOf(worlds);
    gaps = List.copyOf(gaps);
  }

  /**
   * One world.
   *
   * @param off what is equal in it
   * @param digest of everything that was observed of it
   * @param rates of the higher and the lower category of each gap, in their order, per 1,000 residents
   */
  public record World(List<Mechanism> off, String digest, List<Pair> rates) {
    public World {
      off = List.copyOf(off);
      rates = List.copyOf(rates);
    }
  }

  /** Rates of the two categories of a gap. */
  public record Pair(double high, double low) {}

  /** Those of the three that a scenario has. */
  public static List<Mechanism> mechanisms(Scenario scenario) {
    return UNEQUAL.stream().filter(mechanism -> mechanism.isDeclared(scenario)).toList();
  }

  /** The worlds beside the baseline, in order; none where nothing is unequal. */
  public static List<Variant> variants(Scenario scenario) {
    return Attributions.variants(scenario, mechanisms(scenario));
  }

  /**
   * @param scenario the baseline
   * @param outcome of a comparison with {@link #variants}
   */
  public static Gaps of(Scenario scenario, Outcome outcome) {
    var mechanisms = mechanisms(scenario);
    if (outcome.worlds().size() != 1 << mechanisms.size()) {
      throw new IllegalArgumentException(outcome.worlds().size() + " worlds of " + mechanisms);
    }
    var sum = new Sum(scenario, mechanisms, outcome);
    scenario.schemes().forEach((key, scheme) -> {
      if (Harm.hasWorstTier(scheme)) {
        sum.add(Gap.Counted.WORST_TIER, key);
      }
    });
    if (!scenario.demands().isEmpty()) {
      sum.add(Gap.Counted.REFUSALS, null);
    }
    return sum.gaps();
  }

  @Override
  public List<Finding> findings(Scenario scenario, Observations baseline) {
    return GapFindings.of(scenario, baseline, gaps);
  }

  /** Goes through attributes and worlds. */
  private static final class Sum {
    private final List<Mechanism> mechanisms;
    private final List<Evidence> worlds;
    private final List<Gap> gaps = new ArrayList<>();

    /** By world, in the order of the gaps. */
    private final List<List<Pair>> rates = new ArrayList<>();

    Sum(Scenario scenario, List<Mechanism> mechanisms, Outcome outcome) {
      boolean assumes = Parameters.anyAssumed(scenario);
      this.mechanisms = mechanisms;
      this.worlds = outcome.worlds().stream().map(seen -> new Evidence(scenario, seen, assumes)).toList();
      worlds.forEach(_ -> rates.add(new ArrayList<>()));
    }

    Gaps gaps() {
      var all = new ArrayList<World>();
      for (int w = 0; w < worlds.size(); w++) {
        all.add(new World(off(w), Digest.of(worlds.get(w).observations()), rates.get(w)));
      }
      return new Gaps(mechanisms, all, gaps);
    }

    private List<Mechanism> off(int world) {
      return IntStream.range(0, mechanisms.size()).filter(i -> (world & 1 << i) != 0).mapToObj(mechanisms::get)
          .toList();
    }

    void add(Gap.Counted counted, @Nullable String scheme) {
      int position = 0;
      for (var attribute : baseline().scenario().society().groups().entrySet()) {
        int at = position++;
        var categories = attribute.getValue().keySet().stream().map(name -> category(scheme, at, name))
            .filter(category -> category.residents() > 0).toList();
        if (categories.size() > 1) {
          var high = highest(categories);
          var low = lowest(categories);
          add(counted, scheme, attribute.getKey(), high, low, at);
        }
      }
    }

    private Evidence baseline() {
      return worlds.getFirst();
    }

    /** Of equal ones the first. */
    private static Gap.Category highest(List<Gap.Category> all) {
      return Objects.requireNonNull(all.stream().reduce(null, (a, b) -> a == null || b.rate() > a.rate() ? b : a));
    }

    /** Of equal ones the last. */
    private static Gap.Category lowest(List<Gap.Category> all) {
      return Objects.requireNonNull(all.stream().reduce(null, (a, b) -> a == null || b.rate() <= a.rate() ? b : a));
    }

    private void add(
        Gap.Counted counted, @Nullable String scheme, String attribute, Gap.Category high, Gap.Category low, int at) {
      var ofHigh = events(scheme, at, high.name());
      var ofLow = events(scheme, at, low.name());
      for (int w = 0; w < worlds.size(); w++) {
        rates.get(w).add(new Pair(per(ofHigh[w], high), per(ofLow[w], low)));
      }
      int all = worlds.size() - 1;
      var shapleyOfHigh = new Shapley(mechanisms.size(), on -> ofHigh[all & ~on]);
      var shapleyOfLow = new Shapley(mechanisms.size(), on -> ofLow[all & ~on]);
      var parts = IntStream.range(0, mechanisms.size())
          .mapToObj(
              i -> new Gap.Part(
                  mechanisms.get(i), per(shapleyOfHigh.value(i), high) - per(shapleyOfLow.value(i), low),
                  per(shapleyOfHigh.alone(i), high) - per(shapleyOfLow.alone(i), low),
                  per(shapleyOfHigh.last(i), high) - per(shapleyOfLow.last(i), low)))
          .toList();
      var words = counted == Gap.Counted.WORST_TIER ? "Worst tier by " : "Refusals by ";
      gaps.add(
          new Gap(
              counted, scheme != null && baseline().hasSeveralSchemes() ? scheme : null,
              scheme == null ? words + attribute : baseline().title(words + attribute, scheme), attribute, high, low,
              per(ofHigh[all], high) - per(ofLow[all], low), parts));
    }

    private static double per(long events, Gap.Category of) {
      return 1000.0 * events / of.residents();
    }

    private static double per(double events, Gap.Category of) {
      return 1000 * events / of.residents();
    }

    private Gap.Category category(@Nullable String scheme, int position, String name) {
      long events = count(baseline(), scheme, position, name);
      long residents = scheme == null
          ? sum(baseline(), Tables.RESIDENTS, Map.of(), position, name)
          : sum(
              baseline(), Tables.TIERS,
              Map.of("month", baseline().lastMonth(), "scheme", scheme, "measure", "residents"), position, name);
      return new Gap.Category(name, residents, events, residents == 0 ? 0 : 1000.0 * events / residents);
    }

    private long[] events(@Nullable String scheme, int position, String name) {
      return worlds.stream().mapToLong(world -> count(world, scheme, position, name)).toArray();
    }

    private static long count(Evidence world, @Nullable String scheme, int position, String category) {
      return scheme == null
          ? sum(world, Tables.DEMANDS, Map.of("measure", "refused"), position, category)
          : sum(
              world, Tables.TIERS,
              Map.of(
                  "month", world.lastMonth(), "scheme", scheme, "tier", world.worstTier(scheme), "measure",
                  "residents"),
              position, category);
    }

    private static long sum(
        Evidence world, String table, Map<String, String> where, int position, String category) {
      long sum = 0;
      for (var stratum : strata(world.observations().counter(Tables.RESIDENTS))) {
        if (stratum.split("/", -1)[position].equals(category)) {
          var cells = new HashMap<>(where);
          cells.put("stratum", stratum);
          sum += world.sum(table, cells);
        }
      }
      return sum;
    }

    private static List<String> strata(Counter residents) {
      return Evidence.labels(residents, 0);
    }
  }
}
