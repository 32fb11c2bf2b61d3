package counterscore.lab;

import counterscore.engine.Replay;
import counterscore.findings.Phrases;
import counterscore.observation.LifeStory;
import counterscore.report.LifeText;
import counterscore.scenario.reading.Change;
import counterscore.scenario.reading.ScenarioReader;
import java.util.ArrayList;
import java.util.List;

/** Tells the life of one invented resident, replayed from the seed. */
public final class Life {
  private Life() {}

  /** What became of a request. */
  public sealed interface Reply permits Told, Refused {}

  /**
   * A life.
   *
   * @param basis key of the scenario's basis
   * @param text the same for a terminal
   */
  public record Told(LifeStory story, String basis, String text) implements Reply {}

  /** A request with mistakes. */
  public record Refused(List<Problem> problems) implements Reply {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the scenario and lives the resident's block again. */
  public static Reply tell(LifeRequest request) {
    var problems = new ArrayList<Problem>();
    var reading = ScenarioReader.find(
        request.scenario(), request.workingDirectory(), request.changes().stream().map(Change::new).toList());
    reading.errors().forEach(error -> problems.add(Problem.of(error)));
    Size.check(request.residents(), request.days(), problems);
    var scenario = reading.scenario();
    if (scenario == null || !problems.isEmpty()) {
      return new Refused(problems);
    }
    var experiment = Size.experiment(scenario, request.seed(), request.residents(), request.days());
    if (request.number() < 0 || request.number() >= experiment.residents()) {
      return new Refused(
          List.of(
              Problem.of(
                  "LIF-001", "--resident is " + request.number(),
                  "The city has " + Phrases.count(experiment.residents()) + " invented residents, numbered from 0.")));
    }
    var story = Replay.of(experiment, request.number());
    return new Told(story, scenario.basis().key(), LifeText.of(scenario, story));
  }
}
