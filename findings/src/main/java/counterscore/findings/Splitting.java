package counterscore.findings;

import counterscore.observation.Observations;
import counterscore.observation.SplitTables;
import counterscore.observation.Tables;
import counterscore.scenario.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the difference between a baseline and one variant apart. */
final class Splitting {
  private static final List<String> STAGES = Arrays.stream(Stage.values()).map(Stage::label).toList();

  private final Evidence baseline;
  private final Observations worlds;
  private final Map<String, long[]> residents;

  /** @param worlds what came of the worlds between */
  Splitting(Evidence baseline, Observations worlds) {
    this.baseline = baseline;
    this.worlds = worlds;
    this.residents = ByGroup.strata(baseline.observations().counter(Tables.RESIDENTS), 0, 1, _ -> 0);
  }

  SplitEffect of(String name) {
    var outcomes = new ArrayList<SplitEffect.Outcome>();
    for (var label : worlds.counter(SplitTables.STAGES).axes().getFirst().labels()) {
      outcomes.add(outcome(label.get(0), label.get(1).equals(SplitTables.ANY) ? null : label.get(1)));
    }
    return new SplitEffect(name, outcomes, worlds);
  }

  private SplitEffect.Outcome outcome(String key, @Nullable String scheme) {
    return switch (key) {
      case SplitTables.WORST_TIER -> new SplitEffect.Outcome(
          key, scheme, title("Residents in the worst tier at the end", scheme), "residents", false,
          "residents in the worst tier at the end of the run", groups(key, scheme, false));
      case SplitTables.SCORE -> new SplitEffect.Outcome(
          key, scheme, title("Scores at the end", scheme), "points per 1,000 residents", true,
          "scores at the end of the run, added up, over residents / 1,000", groups(key, scheme, true));
      case SplitTables.REFUSALS -> new SplitEffect.Outcome(
          key, scheme, "Demands refused", "refusals", false, "demands refused by tier or by a list, whole run",
          groups(key, scheme, false));
      case SplitTables.PLACES -> new SplitEffect.Outcome(
          key, scheme, "Applicants given a scarce place", "places", false,
          "applicants given a scarce place, whole run", groups(key, scheme, false));
      default -> throw new IllegalArgumentException("outcome " + key);
    };
  }

  private String title(String title, @Nullable String scheme) {
    return scheme == null ? title : baseline.title(title, scheme);
  }

  private List<SplitEffect.OfGroup> groups(String key, @Nullable String scheme, boolean isMean) {
    var place = scheme == null ? SplitTables.ANY : scheme;
    int stages = STAGES.size();
    var sums = ByGroup.strata(
        worlds.counter(SplitTables.STAGES), 2, stages + 1,
        labels -> labels[0].equals(key) && labels[1].equals(place) ? STAGES.indexOf(labels[3]) : -1);
    residents.forEach((stratum, count) -> sums.computeIfAbsent(stratum, _ -> new long[stages + 1])[stages] = count[0]);
    return ByGroup.of(
        baseline.scenario(), sums, stages + 1,
        (group, counts) -> group(group, counts, isMean ? Math.max(1, counts[stages]) / 1000.0 : 1));
  }

  private static SplitEffect.OfGroup group(Contrast.Group group, long[] counts, double over) {
    var forth = new SplitEffect.Others(
        part(counts, Stage.A1, Stage.A2, over), part(counts, Stage.A2, Stage.A3, over),
        part(counts, Stage.A3, Stage.VARIANT, over));
    var back = new SplitEffect.Others(
        part(counts, Stage.R2, Stage.VARIANT, over), part(counts, Stage.R1, Stage.R2, over),
        part(counts, Stage.A1, Stage.R1, over));
    return new SplitEffect.OfGroup(
        group, counts[STAGES.size()], counts[Stage.BASELINE.ordinal()] / over, counts[Stage.VARIANT.ordinal()] / over,
        part(counts, Stage.BASELINE, Stage.A1, over), forth, back);
  }

  private static double part(long[] counts, Stage from, Stage to, double over) {
    return (counts[to.ordinal()] - counts[from.ordinal()]) / over;
  }
}
