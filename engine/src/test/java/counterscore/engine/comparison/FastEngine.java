package counterscore.engine.comparison;

import counterscore.engine.EngineUnderTest;
import counterscore.engine.EngineUnderTest.Fault;
import counterscore.observation.Observations;
import counterscore.observation.Tables;
import counterscore.scenario.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The fast engine, possibly with a fault. */
record FastEngine(Fault fault) implements Engine {
  private static final int BLOCK = 65_536;

  /** Something heard: day, conduct or channel, truth, resident, actor. */
  private record Heard(int day, int what, int truth, int resident, int actor) {}

  private static final class Ear implements EngineUnderTest.Listener {
    final List<Heard> acts = new ArrayList<>();
    final List<Heard> entries = new ArrayList<>();
    final int[] stratum;
    final int[][] score;
    final int[][][] account;

    Ear(int residents, int schemes) {
      stratum = new int[residents];
      score = new int[schemes][residents];
      account = new int[schemes][residents][];
    }

    @Override
    public void act(int block, int day, int conduct, int resident) {
      acts.add(new Heard(day, conduct, 0, block * BLOCK + resident, -1));
    }

    @Override
    public void entry(int block, int day, int channel, int truth, int resident, int actor) {
      entries.add(new Heard(day, channel, truth, block * BLOCK + resident, block * BLOCK + actor));
    }

    @Override
    public void end(int block, int scheme, int resident, int ofStratum, int ofScore, int[] ofAccount) {
      int i = block * BLOCK + resident;
      stratum[i] = ofStratum;
      score[scheme][i] = ofScore;
      account[scheme][i] = ofAccount;
    }
  }

  @Override
  public Diary live(Experiment experiment) {
    var scenario = experiment.scenario();
    var schemes = List.copyOf(scenario.schemes().keySet());
    var ear = new Ear((int) experiment.residents(), schemes.size());
    var observations = EngineUnderTest.run(experiment, 1, fault, ear);
    var strata = labels(observations, Tables.RESIDENTS, 0).stream().map(List::getFirst).toList();
    var diary =
        new Diary(new Diary.Calendar(scenario.period().start(), experiment.days()), strata, ear.stratum);
    var conducts = List.copyOf(scenario.conduct().keySet());
    var channels = labels(observations, Tables.ENTRIES, 1);
    ear.acts.forEach(act -> diary.act(act.day, conducts.get(act.what), act.resident));
    ear.entries.forEach(
        entry -> diary.entry(
            channels.get(entry.what).get(0), channels.get(entry.what).get(1), entry.truth, entry.resident,
            entry.actor));
    IntStream.range(0, schemes.size()).forEach(s -> {
      diary.scores.put(schemes.get(s), ear.score[s]);
      diary.accounts.put(schemes.get(s), ear.account[s]);
    });
    cells(observations, diary);
    return diary;
  }

  private static List<List<String>> labels(Observations observations, String table, int axis) {
    return observations.counter(table).axes().get(axis).labels();
  }

  private static void cells(Observations observations, Diary diary) {
    for (var counter : observations.counters()) {
      counter.forEachNonZero((labels, count) -> {
        var cell = new ArrayList<>(List.of(counter.name()));
        cell.addAll(List.of(labels));
        diary.cells.put(List.copyOf(cell), new Moments(count, 0, 0));
        var total = Totals.of(List.copyOf(cell));
        if (!total.isEmpty()) {
          diary.cells.merge(total, new Moments(count, 0, 0), (a, b) -> a.plus(b.sum()));
        }
      });
    }
  }
}
