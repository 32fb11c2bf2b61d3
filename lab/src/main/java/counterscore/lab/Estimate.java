package counterscore.lab;

import counterscore.engine.population.Composition;
import counterscore.scenario.Conduct;
import counterscore.scenario.Demand;
import counterscore.scenario.Experiment;
import counterscore.scenario.Listing;
import counterscore.scenario.Lookup;
import counterscore.scenario.StudyApp;
import counterscore.scenario.Watcher;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a run will take, before it starts: its cost follows the events, not the days.
 *
 * @param eventsPerResidentYear expected points of acts, fabrications, demands, look-ups and lists per resident and 365 days, at
 *     the first day's rates
 * @param seconds of simulation, within a factor of two or so
 */
public record Estimate(double eventsPerResidentYear, double seconds) {
  /** Time for an event on one thread [s], measured with press-2019 (docs/performance.md). */
  private static final double SECONDS_PER_EVENT = 50e-9;

  /** Time for a session of a member of the study app on one thread [s] (ibid.). */
  private static final double SECONDS_PER_SESSION = 80e-9;

  /** Time for a resident's friends at a month's end on one thread [s] (ibid.). */
  private static final double SECONDS_PER_CIRCLE = 175e-9;

  /** Time for a resident-day without any event on one thread [s], month ends and the end included (ibid.). */
  private static final double SECONDS_PER_RESIDENT_DAY = 0.5e-9;

  static Estimate of(Experiment experiment, int threads) {
    var scenario = experiment.scenario();
    var start = scenario.period().start();
    double events = Stream.of(
        scenario.conduct().values().stream().map(Conduct::rate),
        scenario.demands().values().stream().map(Demand::rate),
        scenario.lookups().values().stream().map(Lookup::rate),
        scenario.lists().values().stream().map(Listing::enters).filter(Objects::nonNull),
        scenario.lists().values().stream().map(Listing::leaves).filter(Objects::nonNull),
        scenario.watchers().values().stream()
            .map(Watcher::fabrication)
            .filter(fabrication -> fabrication != null)
            .map(Watcher.Fabrication::rate))
        .flatMap(rates -> rates)
        .mapToDouble(rate -> rate.perYear().on(start))
        .sum();
    double residentDays = (double) experiment.residents() * experiment.days();
    double perDay = events / 365 * SECONDS_PER_EVENT + SECONDS_PER_RESIDENT_DAY
        + (scenario.study() == null ? 0 : ofStudy(scenario.study(), start))
        + (scenario.society().friends() == null ? 0 : SECONDS_PER_CIRCLE * 12 / 365);
    // One thread at a time lives a block.
    return new Estimate(events, residentDays * perDay / Math.min(threads, Composition.blocks(experiment.residents())));
  }

  /** Per resident and day on one thread [s]. */
  private static double ofStudy(StudyApp study, LocalDate day) {
    double sessions = study.sessions().perYear().on(day) / 365;
    return sessions * study.members().on(day) * SECONDS_PER_SESSION;
  }

  /** Last simulated day of an experiment. */
  static LocalDate lastDay(Experiment experiment) {
    return experiment.scenario().period().start().plusDays(experiment.days() - 1L);
  }
}
