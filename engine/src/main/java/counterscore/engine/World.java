package counterscore.engine;

import counterscore.engine.columns.DemandColumns;
import counterscore.engine.columns.MonthTally;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.columns.Tallies;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.Plan;
import counterscore.engine.population.Residents;
import counterscore.engine.recording.Census;
import counterscore.engine.recording.Recorder;
import counterscore.engine.recording.Shapes;
import counterscore.engine.scoring.Scoring;
import counterscore.observation.Tables;
import java.util.ArrayList;
import java.util.List;

/** What changes about the residents of one block as they live under one plan: the state of one variant. */
final class World {
  final List<Scoring> scorings;
  final DemandColumns demands;
  final MonthTally happened;
  private final Residents residents;
  private final Tallies tallies;
  private final List<Census> censuses = new ArrayList<>();

  World(Plan plan, Residents residents) {
    int n = residents.count();
    this.residents = residents;
    this.tallies = new Tallies(Shapes.empty(plan));
    var kinds = plan.conducts().stream().map(ConductPlan::kind).toArray(Kind[]::new);
    this.scorings =
        plan.schemes().stream().map(scheme -> new Scoring(scheme, kinds, n, tallies.of(Tables.RULES))).toList();
    this.demands = new DemandColumns(n, residents.strata(), tallies);
    this.happened = new MonthTally(tallies, residents.strata());
    var first = Census.Offsets.NONE;
    for (var scheme : plan.schemes()) {
      censuses.add(new Census(scheme, n, residents.strata(), first, tallies));
      first = first.after(scheme);
    }
  }

  List<ScoreColumns> scores() {
    return scorings.stream().map(Scoring::columns).toList();
  }

  /** Hands a finished month to the recorder. */
  void observe(int month, Recorder recorder) {
    for (int s = 0; s < scorings.size(); s++) {
      censuses.get(s).take(scorings.get(s).columns(), residents);
    }
    recorder.month(month, tallies);
    tallies.reset();
  }
}
