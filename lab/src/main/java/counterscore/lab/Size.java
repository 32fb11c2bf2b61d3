package counterscore.lab;

import counterscore.findings.Phrases;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How large an experiment is asked for, and whether that is possible. */
final class Size {
  static final long MOST_RESIDENTS = 2_000_000_000L;
  private static final int MOST_DAYS = 18_250;

  private Size() {}

  static void check(@Nullable Long residents, @Nullable Integer days, List<Problem> problems) {
    if (residents != null) {
      bound(problems, "RUN-001", "--residents", residents, MOST_RESIDENTS);
    }
    if (days != null) {
      bound(problems, "RUN-002", "--days", days, MOST_DAYS);
    }
  }

  static void bound(List<Problem> problems, String code, String option, long value, long most) {
    if (value < 1 || value > most) {
      problems.add(Problem.of(code, option + " is " + value, "Give a number from 1 to " + Phrases.count(most) + "."));
    }
  }

  static Experiment experiment(Scenario scenario, long seed, @Nullable Long residents, @Nullable Integer days) {
    var experiment = Experiment.of(scenario, seed);
    experiment = residents == null ? experiment : experiment.withResidents(residents);
    return days == null ? experiment : experiment.withDays(days);
  }
}
