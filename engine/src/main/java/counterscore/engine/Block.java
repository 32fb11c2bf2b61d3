package counterscore.engine;

import counterscore.engine.chance.Luck;
import counterscore.engine.columns.DemandColumns;
import counterscore.engine.columns.MonthTally;
import counterscore.engine.columns.RuleTally;
import counterscore.engine.columns.ScoreColumns;
import counterscore.engine.field.PoissonTables;
import counterscore.engine.plan.ConductPlan;
import counterscore.engine.plan.Kind;
import counterscore.engine.plan.Plan;
import counterscore.engine.population.Composition;
import counterscore.engine.population.Permutations;
import counterscore.engine.population.Residents;
import counterscore.engine.recording.Census;
import counterscore.engine.recording.Recorder;
import counterscore.engine.scoring.Scoring;
import counterscore.engine.watching.Victims;
import java.util.List;

/** 65,536 residents (the last block of a run may have fewer) with everything that changes about them. */
final class Block {
  final Plan plan;
  final Residents residents;
  final PoissonTables counts;
  final Victims victims;
  final List<Scoring> scorings;
  final DemandColumns demands;
  final MonthTally tally;
  private final List<Census> censuses;

  Block(Plan plan, int number, Permutations permutations, PoissonTables counts) {
    int n = Composition.residents(number, plan.experiment().residents());
    this.plan = plan;
    this.counts = counts;
    this.residents = new Residents(plan.strata(), number, n, plan.dispositionNames(), permutations);
    this.victims = new Victims(plan.strata(), plan.dispositions(), residents);
    var kinds = plan.conducts().stream().map(ConductPlan::kind).toArray(Kind[]::new);
    this.scorings = plan.schemes().stream().map(scheme -> new Scoring(scheme, kinds, n)).toList();
    this.censuses = plan.schemes().stream().map(scheme -> new Census(scheme, n, plan.strata().size())).toList();
    int rows = plan.demands().stream().mapToInt(demand -> demand.refused().length).sum();
    this.demands = new DemandColumns(n, rows, plan.strata().size());
    this.tally = new MonthTally(plan);
  }

  int number() {
    return residents.block();
  }

  List<ScoreColumns> scores() {
    return scorings.stream().map(Scoring::columns).toList();
  }

  /** Lives through a month and hands it to the recorder. */
  void live(int month, Schedule schedule, Recorder recorder) {
    int first = plan.calendar().firstDay(month);
    int next = plan.calendar().firstDay(month + 1);
    for (int day = first; day < next; day++) {
      schedule.day(this, day, day - first);
    }
    for (int s = 0; s < scorings.size(); s++) {
      censuses.get(s).take(scorings.get(s).columns(), residents);
    }
    recorder.month(month, tally, scorings.stream().map(Scoring::tallies).toList(), censuses, demands);
    tally.reset();
    demands.resetTally();
    scorings.forEach(scoring -> scoring.tallies().forEach(RuleTally::reset));
  }

  /** Hands over what is known at the end of the run. */
  void end(Recorder recorder) {
    recorder.end(residents, scores(), demands);
  }

  /** Luck that belongs to the whole run, and tables that all its blocks share. */
  record Shared(Plan plan, Luck luck, Permutations permutations, PoissonTables full, PoissonTables last) {
    static Shared of(Plan plan, Luck luck) {
      int last = Composition.residents(plan.blocks() - 1, plan.experiment().residents());
      return new Shared(
          plan, luck, new Permutations(luck), new PoissonTables(Composition.BLOCK), new PoissonTables(last));
    }

    Block block(int number) {
      return new Block(plan, number, permutations, number == plan.blocks() - 1 ? last : full);
    }
  }
}
