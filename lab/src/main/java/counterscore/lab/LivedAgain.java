package counterscore.lab;

import counterscore.engine.Progress;
import counterscore.engine.Runner;
import counterscore.findings.Finding;
import counterscore.findings.Findings;
import counterscore.findings.Replicate;
import counterscore.findings.Spread;
import counterscore.scenario.Comparison;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A city that is lived more than once: the same people with other luck, as {@code counterscore run --replicates} lives them. */
public final class LivedAgain {
  private final City city;

  /** By world; the first life comes first. */
  private final List<List<Replicate>> worlds = new ArrayList<>();

  private int count = 1;

  LivedAgain(City city, List<List<Finding>> first) {
    this.city = city;
    first.forEach(findings -> worlds.add(new ArrayList<>(List.of(replicate(0, findings)))));
  }

  private static Replicate replicate(int number, List<Finding> findings) {
    return Replicate.of(number, findings, List.of());
  }

  /** How often it was lived, the first life among them. */
  public int count() {
    return count;
  }

  /**
   * Lives all worlds once more.
   *
   * @throws Runner.Interrupted if it was cancelled
   */
  public void live(Runner runner, Progress progress) {
    var experiment = city.experiment().replicated(count, false);
    var outcome = runner.compare(new Comparison(experiment, city.variants()), progress, _ -> {});
    List<Scenario> scenarios = city.worlds();
    for (int w = 0; w < worlds.size(); w++) {
      worlds.get(w).add(replicate(count, Findings.of(scenarios.get(w), outcome.worlds().get(w))));
    }
    count++;
  }

  /** What other luck makes of every finding, by world and by the id of the finding; empty where it was lived once. */
  public List<Map<String, Spread>> spreads() {
    return worlds.stream().map(Replicate::spreads).toList();
  }
}
