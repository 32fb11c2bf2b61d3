package counterscore.lab;

import counterscore.engine.Replay;
import counterscore.findings.Phrases;
import counterscore.observation.LifeStory;
import counterscore.report.Cards;
import counterscore.report.LifeText;
import counterscore.scenario.Experiment;
import counterscore.scenario.reading.Change;
import counterscore.scenario.reading.ScenarioReader;
import java.util.ArrayList;
import java.util.List;

/** Tells lives of invented residents, replayed from the seed. */
public final class Life {
  private static final int MOST_CARDS = 200;

  private Life() {}

  /** What became of a request. */
  public sealed interface Reply permits Told, Printable, Refused {}

  /**
   * A life.
   *
   * @param basis key of the scenario's basis
   * @param text the same for a terminal
   */
  public record Told(LifeStory story, String basis, String text) implements Reply {}

  /**
   * Cards of several lives.
   *
   * @param html a whole page, to be written in UTF-8
   */
  public record Printable(String html) implements Reply {}

  /** A request with mistakes. */
  public record Refused(List<Problem> problems) implements Reply {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  private interface Telling {
    Reply of(Experiment experiment);
  }

  /**
   * Reads the scenario and lives a resident's district again.
   *
   * @param number of the resident in the run, from 0
   */
  public static Reply tell(CityRequest city, long number) {
    return tell(city, new ArrayList<>(), experiment -> {
      if (number < 0 || number >= experiment.residents()) {
        return new Refused(
            List.of(
                Problem.of(
                    "LIF-001", "--resident is " + number,
                    "The city has " + Phrases.count(experiment.residents())
                        + " invented residents, numbered from 0.")));
      }
      var story = Replay.of(experiment, number);
      var scenario = experiment.scenario();
      return new Told(story, scenario.basis().key(), LifeText.of(scenario, story));
    });
  }

  /**
   * Cards of some lives, to be printed for a class.
   *
   * @param size how many cards
   * @param command that was typed, without its last option
   */
  public static Reply cards(CityRequest city, int size, String command) {
    var problems = new ArrayList<Problem>();
    Size.bound(problems, "LIF-002", "--cards", size, MOST_CARDS);
    return tell(
        city, problems,
        experiment -> new Printable(Cards.of(experiment.scenario(), Replay.sample(experiment, size), command)));
  }

  private static Reply tell(CityRequest city, List<Problem> problems, Telling telling) {
    var reading = ScenarioReader.find(
        city.scenario(), city.workingDirectory(), city.changes().stream().map(Change::new).toList());
    reading.errors().forEach(error -> problems.add(Problem.of(error)));
    Size.check(city.residents(), city.days(), problems);
    var scenario = reading.scenario();
    if (scenario == null || !problems.isEmpty()) {
      return new Refused(problems);
    }
    return telling.of(Size.experiment(scenario, city.seed(), city.residents(), city.days()));
  }
}
