package counterscore.engine.recording;

import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.plan.Plan;
import counterscore.engine.plan.SchemePlan;
import counterscore.engine.population.Residents;
import counterscore.observation.Axis;
import counterscore.observation.Counter;
import counterscore.observation.Observations;
import counterscore.observation.SplitTables;
import counterscore.observation.Tables;
import counterscore.scenario.Splits;
import counterscore.scenario.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts in a district what came of a baseline, of one variant, and of the worlds between them. Safe for several threads. */
public final class Stages {
  private static final Stage[] ALL = Stage.values();

  private final Plan baseline;
  private final Plan variant;
  private final Observations observations;

  /** Where each stage is among the worlds. */
  private final int[] worlds;

  /** @param number of the variant, from 0 */
  public Stages(Plan baseline, Plan variant, Splits splits, int number) {
    this.baseline = baseline;
    this.variant = variant;
    this.observations = shapes(baseline, variant);
    this.worlds = Arrays.stream(ALL).mapToInt(stage -> splits.world(number, stage)).toArray();
  }

  public Observations observations() {
    return observations;
  }

  /** Empty tables of a baseline and a variant. */
  public static Observations shapes(Plan baseline, Plan variant) {
    var outcomes = new ArrayList<List<String>>();
    for (var scheme : baseline.schemes()) {
      int other = indexIn(variant, scheme);
      if (other >= 0 && scheme.worst() > 0 && variant.schemes().get(other).worst() > 0) {
        outcomes.add(List.of(SplitTables.WORST_TIER, scheme.name()));
      }
      if (other >= 0) {
        outcomes.add(List.of(SplitTables.SCORE, scheme.name()));
      }
    }
    if (!baseline.demands().isEmpty() || !variant.demands().isEmpty()) {
      outcomes.add(List.of(SplitTables.REFUSALS, SplitTables.ANY));
    }
    if (hasPlaces(baseline) || hasPlaces(variant)) {
      outcomes.add(List.of(SplitTables.PLACES, SplitTables.ANY));
    }
    return new Observations(
        List.of(
            new Counter(
                SplitTables.STAGES,
                List.of(
                    new Axis(List.of("counted", "scheme"), outcomes), Axis.of("stratum", baseline.strata().labels()),
                    Axis.of("world", Arrays.stream(ALL).map(Stage::label).toList())))));
  }

  private static int indexIn(Plan variant, SchemePlan scheme) {
    return variant.schemes().stream().map(SchemePlan::name).toList().indexOf(scheme.name());
  }

  private static boolean hasPlaces(Plan plan) {
    return plan.demands().stream().anyMatch(demand -> demand.places() != null);
  }

  private Counter counter() {
    return observations.counter(SplitTables.STAGES);
  }

  /** The place of an outcome in the table, or −1. */
  private int outcome(String outcome, String scheme) {
    return counter().axes().getFirst().labels().indexOf(List.of(outcome, scheme));
  }

  /**
   * Adds how the residents of a block stand at the end.
   *
   * @param scores of all schemes, by world
   */
  public synchronized void end(Residents residents, List<List<ScoreColumns>> scores) {
    for (int stage = 0; stage < ALL.length; stage++) {
      var plan = ALL[stage] == Stage.BASELINE ? baseline : variant;
      for (var scheme : plan.schemes()) {
        end(residents, scores.get(worlds[stage]).get(scheme.index()), stage);
      }
    }
  }

  private void end(Residents residents, ScoreColumns columns, int stage) {
    int score = outcome(SplitTables.SCORE, columns.scheme().name());
    int worst = outcome(SplitTables.WORST_TIER, columns.scheme().name());
    for (int i = 0; i < residents.count() && score >= 0; i++) {
      int stratum = residents.stratum(i);
      if (columns.tier(i) != ScoreColumns.NO_TIER) {
        counter().add(counter().at(score, stratum, stage), columns.score(i));
      }
      if (worst >= 0 && columns.tier(i) == columns.scheme().worst()) {
        counter().add(counter().at(worst, stratum, stage), 1);
      }
    }
  }

  /** Adds what was asked for in the whole run and how it was answered. */
  public void end(List<Observations> ofWorlds) {
    for (int stage = 0; stage < ALL.length; stage++) {
      var world = ofWorlds.get(worlds[stage]);
      add(SplitTables.REFUSALS, world.counter(Tables.DEMANDS), Tables.DEMAND_MEASURES.indexOf("refused"), stage);
      add(SplitTables.PLACES, world.counter(Tables.PLACES), Tables.PLACE_MEASURES.indexOf("admitted"), stage);
    }
  }

  /** @param from counts by month, demand and tier, stratum, measure */
  private void add(String outcome, Counter from, int measure, int stage) {
    int row = outcome(outcome, SplitTables.ANY);
    for (int month = 0; row >= 0 && month < from.axes().get(0).size(); month++) {
      for (int tier = 0; tier < from.axes().get(1).size(); tier++) {
        for (int stratum = 0; stratum < from.axes().get(2).size(); stratum++) {
          counter().add(counter().at(row, stratum, stage), from.get(from.at(month, tier, stratum, measure)));
        }
      }
    }
  }
}
