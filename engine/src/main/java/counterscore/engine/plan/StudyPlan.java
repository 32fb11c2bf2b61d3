package counterscore.engine.plan;

import counterscore.engine.population.Minutes;
import counterscore.scenario.StudyApp;
import java.util.List;

/**
 * The study app.
 *
 * @param name hash of its name
 * @param disposition index of the disposition that scales the sessions, or -1
 * @param reading minutes read in a session
 * @param watching minutes watched in a session
 * @param moved share of the members who move their sessions, as a threshold on 32-bit marks
 * @param gaming share of the members who let the app run, likewise
 * @param gamedReading minutes of reading in their sessions [min]
 * @param gamedWatching minutes of watching in their sessions [min]
 * @param activities in declared order
 * @param byReading which activities count minutes of reading, in declared order
 * @param byWatching which count minutes of watching
 * @param bySessions which count sessions
 * @param cell members of a cell; 0: nobody is ranked
 * @param gifts in declared order
 * @param feeds what the points of a month add to scores
 * @param rules what holds on each day; days may share one
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never written after compilation
public record StudyPlan(
    int name,
    int disposition,
    Minutes reading,
    Minutes watching,
    long moved,
    long gaming,
    int gamedReading,
    int gamedWatching,
    List<ActivityPlan> activities,
    int[] byReading,
    int[] byWatching,
    int[] bySessions,
    int cell,
    List<GiftPlan> gifts,
    List<StudyFeedPlan> feeds,
    List<StudyRules> rules) {
  public StudyPlan {
    activities = List.copyOf(activities);
    gifts = List.copyOf(gifts);
    feeds = List.copyOf(feeds);
    rules = List.copyOf(rules);
  }

  /** Which activities count the same, in declared order. */
  public int[] activitiesOf(StudyApp.Counts how) {
    return switch (how) {
      case READING -> byReading;
      case WATCHING -> byWatching;
      case SESSIONS -> bySessions;
    };
  }
}
