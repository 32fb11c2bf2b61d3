package counterscore.engine.plan;

import counterscore.engine.population.Composition;
import counterscore.engine.population.Lorenz;
import counterscore.engine.population.Strata;
import counterscore.scenario.Experiment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An experiment as dense tables.
 *
 * @param experiment what was compiled
 * @param calendar days and months
 * @param strata the cross product of the attributes
 * @param dispositionNames hash of the name of each disposition
 * @param dispositions their inverse Lorenz curves
 * @param channels pairs of conduct and watcher that can write entries
 * @param conducts in declared order
 * @param fabrications of the watchers that fabricate, in declared order
 * @param schemes in declared order
 * @param demands in declared order
 * @param responses how residents change what they do; null: not at all
 * @param friends who is whose friend; null: it does not matter
 * @param turnover field of those who leave; null: nobody does
 * @param reports which entries earn their reporter points; null: none
 * @param lists in declared order
 * @param lookups those without a demand, in declared order
 * @param study the study app; null: none
 * @param lookupRows rows of the table of look-ups: for each party and scheme the scheme's tiers
 * @param requestRows rows of the table of requests, likewise
 * @param controlRoom cameras and control room; null: none
 */
public record Plan(
    Experiment experiment,
    Calendar calendar,
    Strata strata,
    List<Integer> dispositionNames,
    List<Lorenz> dispositions,
    List<Channel> channels,
    List<ConductPlan> conducts,
    List<FabricationPlan> fabrications,
    List<SchemePlan> schemes,
    List<DemandPlan> demands,
    @Nullable ResponsePlan responses,
    @Nullable FriendsPlan friends,
    @Nullable Field turnover,
    @Nullable ReportPlan reports,
    List<ListPlan> lists,
    List<LookupPlan> lookups,
    @Nullable StudyPlan study,
    List<LookupRow> lookupRows,
    List<LookupRow> requestRows,
    @Nullable ControlPlan controlRoom) {
  public Plan {
    dispositionNames = List.copyOf(dispositionNames);
    dispositions = List.copyOf(dispositions);
    channels = List.copyOf(channels);
    conducts = List.copyOf(conducts);
    fabrications = List.copyOf(fabrications);
    schemes = List.copyOf(schemes);
    demands = List.copyOf(demands);
    lists = List.copyOf(lists);
    lookups = List.copyOf(lookups);
    lookupRows = List.copyOf(lookupRows);
    requestRows = List.copyOf(requestRows);
  }

  /** Number of blocks, the last one possibly partial. */
  public int blocks() {
    return Composition.blocks(experiment.residents());
  }

  /** How friends part; null: they do not. */
  public @Nullable SheddingPlan shedding() {
    return friends == null ? null : friends.shedding();
  }

  /** Number of districts. */
  public int districts() {
    return Composition.districts(experiment.residents());
  }
}
