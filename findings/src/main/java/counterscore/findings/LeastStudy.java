package counterscore.findings;

import counterscore.scenario.Quantity;
import counterscore.scenario.StudyApp;
import counterscore.scenario.StudyApp.Activity;
import counterscore.scenario.StudyApp.Counts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The least time in which the points asked can be reached under the table of points: one session, in the best window or outside
 * every one, read and watched as long as suits best. Of what counts sessions only what is done every time is in it.
 */
final class LeastStudy {
  private static final int MOST_MINUTES = 240;

  private final StudyApp app;
  private final LocalDate date;

  private LeastStudy(StudyApp app, LocalDate date) {
    this.app = app;
    this.date = date;
  }

  /** For the first and the last day of the run. */
  static List<Finding> findings(Evidence evidence) {
    var app = evidence.scenario().study();
    var findings = new ArrayList<Finding>();
    if (app != null) {
      var start = evidence.scenario().period().start();
      var first = new LeastStudy(app, start);
      var last = new LeastStudy(app, start.plusDays(evidence.days() - 1L));
      first.addTo(findings, evidence, "study-least", "on the first day");
      last.addTo(findings, evidence, "study-least-at-end", "on the last day");
    }
    return findings;
  }

  private void addTo(List<Finding> findings, Evidence evidence, String id, String when) {
    int minutes = minutes();
    int asked = asked();
    if (asked > 0 && minutes <= MOST_MINUTES) {
      findings.add(
          new Finding(
              id, "Least time for the points asked, " + when, minutes, "minutes in one session",
              evidence.sentence(
                  when + " " + asked + " points could be reached in " + minutes
                      + " minutes at the least, in one session at the best time of day"),
              "From the declared table of points alone: the least sum of minutes read and watched in one session, at the time"
                  + " of day with the largest factor, that earns the points asked. Quizzes and whatever else is not done in"
                  + " every session are not in it."));
    }
  }

  private int asked() {
    return app.asked() == null ? 0 : (int) app.asked().on(date);
  }

  private int minutes() {
    for (int minutes = 0; minutes <= MOST_MINUTES; minutes++) {
      for (int read = 0; read <= minutes; read++) {
        if (points(read, minutes - read) >= asked()) {
          return minutes + minutesOfTheRest();
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  private long points(int read, int watched) {
    long sum = 0;
    for (var activity : app.activities().values()) {
      long times = switch (activity.counts()) {
        case READING -> read / on(activity.every(), 1);
        case WATCHING -> watched / on(activity.every(), 1);
        case SESSIONS -> isAlwaysDone(activity) ? 1 : 0;
      };
      sum += Math.min(times * on(activity.points(), 0) * factor(activity), on(activity.cap(), Integer.MAX_VALUE));
    }
    return Math.min(sum, on(app.cap(), Integer.MAX_VALUE));
  }

  private int minutesOfTheRest() {
    return app.activities().values().stream()
        .filter(activity -> activity.counts() == Counts.SESSIONS && isAlwaysDone(activity))
        .mapToInt(activity -> on(activity.takes(), 0))
        .sum();
  }

  private static boolean isAlwaysDone(Activity activity) {
    return activity.better() == null && (activity.done() == null || activity.done().value() == 1);
  }

  private long factor(Activity activity) {
    return activity.isDoubled()
        ? app.windows().values().stream().mapToInt(window -> on(window, 1)).max().orElse(1)
        : 1;
  }

  private int on(@Nullable Quantity quantity, int otherwise) {
    return quantity == null ? otherwise : (int) quantity.on(date);
  }
}
