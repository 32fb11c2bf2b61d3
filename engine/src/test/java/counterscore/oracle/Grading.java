package counterscore.oracle;

import counterscore.scenario.Conduct;
import counterscore.scenario.Scheme;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one scheme reads an entry, and how entries lapse. */
final class Grading {
  private final Scheme scheme;
  private final LocalDate start;

  Grading(Scheme scheme, LocalDate start) {
    this.scheme = scheme;
    this.start = start;
  }

  /** Reads an entry, if the scheme has a rule for its conduct. */
  void read(SchemeFile file, String key, Conduct conduct, Truth truth, int day) {
    var rule = scheme.rules().get(key);
    if (rule == null) {
      return;
    }
    int n = earlier(file, key, rule.repeated(), day);
    int points = points(rule, n, start.plusDays(day));
    boolean capped = rule.cap() != null && beyond(file, key, rule.cap(), points, day);
    int booked = capped ? 0 : points;
    int moved = file.book(Kind.of(truth, conduct), booked);
    var graded = new Graded(day, key, truth, booked, moved, n > 0, capped);
    file.live.add(graded);
    file.written.add(graded);
  }

  /** Live entries of the same rule that are younger than the window, whatever their truth. */
  private static int earlier(
      SchemeFile file, String key, Scheme.@Nullable Repeated repeated, int day) {
    if (repeated == null) {
      return 0;
    }
    int n = 0;
    for (var entry : file.live) {
      if (entry.conduct().equals(key) && day - entry.day() < repeated.within().days()) {
        n++;
      }
    }
    return n;
  }

  /** points × factor^min(n, max), rounded half away from zero. */
  private static int points(Scheme.Rule rule, int n, LocalDate date) {
    double points = rule.points().on(date);
    if (rule.repeated() != null) {
      points *= Math.pow(rule.repeated().factor().on(date), Math.min(n, rule.repeated().max()));
    }
    return (int) (Math.signum(points) * Math.floor(Math.abs(points) + 0.5));
  }

  /** Whether these points would take the rule beyond its bound in the calendar period of the day. */
  private boolean beyond(SchemeFile file, String key, Scheme.Cap cap, int points, int day) {
    long used = Math.abs(points);
    for (var entry : file.written) {
      if (entry.conduct().equals(key) && samePeriod(cap.per(), entry.day(), day)) {
        used += Math.abs(entry.points());
      }
    }
    return used > cap.points().value();
  }

  private boolean samePeriod(Scheme.Per per, int one, int other) {
    var a = start.plusDays(one);
    var b = start.plusDays(other);
    return switch (per) {
      case DAY -> a.equals(b);
      case MONTH -> a.getYear() == b.getYear() && a.getMonth() == b.getMonth();
      case YEAR -> a.getYear() == b.getYear();
    };
  }

  /**
   * In the morning: entries of age {@code lapses} leave, and what they had moved the score by is returned; rule by rule in
   * declared order, each in order of writing.
   */
  void lapse(SchemeFile file, int day) {
    if (file.live.isEmpty()) {
      return;
    }
    scheme.rules().forEach((key, rule) -> {
      if (rule.lapses() != null) {
        lapse(file, key, rule.lapses().days(), day);
      }
    });
  }

  private static void lapse(SchemeFile file, String key, int age, int day) {
    for (var entry : List.copyOf(file.live)) {
      if (entry.conduct().equals(key) && day - entry.day() >= age) {
        file.live.remove(entry);
        file.lapsed.add(new SchemeFile.Lapsed(day, entry));
        file.book(Kind.LAPSE, -entry.moved());
      }
    }
  }
}
