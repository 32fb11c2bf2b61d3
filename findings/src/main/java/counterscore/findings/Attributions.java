package counterscore.findings;

import counterscore.observation.Digest;
import counterscore.observation.Observations;
import counterscore.observation.Outcome;
import counterscore.scenario.Mechanism;
import counterscore.scenario.Parameters;
import counterscore.scenario.Scenario;
import counterscore.scenario.Variant;
import counterscore.scenario.reading.Variants;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which mechanisms are to blame for which harm, from a world for every set of them. World w lacks the mechanisms whose bit is set in
 * w, so that world 0 is the baseline and the last one has none of them.
 *
 * @param mechanisms in the order asked for, at most 6
 * @param worlds all of them
 * @param harms what can happen in the scenario, in fixed order; none is ranked
 */
public record Attributions(List<Mechanism> mechanisms, List<World> worlds, List<Attribution> harms)
    implements
      SideBySide {
  /** Most mechanisms at once: 2^6 worlds. */
  public static final int MOST = 6;

  public Attributions {
    mechanisms = List.copyOf(mechanisms);
    worlds = List.copyOf(worlds);
    harms = List.copyOf(harms);
  }

  /**
   * One world.
   *
   * @param off mechanisms that are off in it
   * @param digest of everything that was observed of it
   * @param rates of the harms, in their order, per 1,000 resident-years
   */
  public record World(List<Mechanism> off, String digest, List<Double> rates) {
    public World {
      off = List.copyOf(off);
      rates = List.copyOf(rates);
    }
  }

  /** The worlds beside the baseline, in order. */
  public static List<Variant> variants(Scenario scenario, List<Mechanism> mechanisms) {
    return IntStream.range(1, 1 << mechanisms.size())
        .mapToObj(world -> off(mechanisms, world))
        .map(off -> new Variant(Variants.titleOf(off), Mechanism.off(off, scenario)))
        .toList();
  }

  private static List<Mechanism> off(List<Mechanism> mechanisms, int world) {
    return IntStream.range(0, mechanisms.size()).filter(i -> (world & 1 << i) != 0).mapToObj(mechanisms::get).toList();
  }

  /**
   * @param scenario the baseline
   * @param outcome of a comparison with {@link #variants}
   */
  public static Attributions of(Scenario scenario, List<Mechanism> mechanisms, Outcome outcome) {
    if (mechanisms.size() > MOST || outcome.worlds().size() != 1 << mechanisms.size()) {
      throw new IllegalArgumentException(outcome.worlds().size() + " worlds of " + mechanisms);
    }
    boolean assumes = Parameters.anyAssumed(scenario);
    var baseline = new Evidence(scenario, outcome.baseline(), assumes);
    var counted = Harm.in(scenario);
    double per = 1000 / baseline.residentYears();
    var counts = new long[counted.size()][outcome.worlds().size()];
    var worlds = new ArrayList<World>();
    for (int w = 0; w < outcome.worlds().size(); w++) {
      var evidence = new Evidence(scenario, outcome.worlds().get(w), assumes);
      var rates = new ArrayList<Double>();
      for (int h = 0; h < counts.length; h++) {
        counts[h][w] = counted.get(h).count(evidence);
        rates.add(counts[h][w] * per);
      }
      worlds.add(new World(off(mechanisms, w), Digest.of(outcome.worlds().get(w)), rates));
    }
    var harms = new ArrayList<Attribution>();
    for (int h = 0; h < counts.length; h++) {
      harms.add(attribution(baseline, counted.get(h), mechanisms, counts[h], per));
    }
    return new Attributions(mechanisms, worlds, harms);
  }

  @Override
  public List<Finding> findings(Scenario scenario, Observations baseline) {
    return Blame.findings(scenario, baseline, this);
  }

  private static Attribution attribution(
      Evidence evidence, Harm.InScenario counted, List<Mechanism> mechanisms, long[] counts, double per) {
    int all = counts.length - 1;
    var shapley = new Shapley(mechanisms.size(), on -> counts[all & ~on]);
    var parts = IntStream.range(0, mechanisms.size()).mapToObj(i -> part(shapley, mechanisms, i, per)).toList();
    var words = counted.harm().title();
    var scheme = counted.scheme();
    return new Attribution(
        counted.harm(), scheme != null && evidence.hasSeveralSchemes() ? scheme : null,
        scheme == null ? words : evidence.title(words, scheme), counts[all] * per, counts[0] * per, parts);
  }

  private static Attribution.Part part(Shapley shapley, List<Mechanism> mechanisms, int i, double per) {
    int partner = -1;
    double largest = 0;
    for (int j = 0; j < mechanisms.size(); j++) {
      double interaction = j == i ? 0 : shapley.interaction(i, j);
      if (Math.abs(interaction) > Math.abs(largest)) {
        partner = j;
        largest = interaction;
      }
    }
    return new Attribution.Part(
        mechanisms.get(i), shapley.value(i) * per, shapley.alone(i) * per, shapley.last(i) * per,
        partner < 0 ? null : mechanisms.get(partner), largest * per);
  }
}
