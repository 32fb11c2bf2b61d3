package counterscore.oracle;

import counterscore.scenario.Repair;
import counterscore.scenario.Rule;
import java.util.Map;
import java.util.Objects;
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

  /**
   * Reads an entry, if the scheme has a rule for its conduct or repairs with it.
   *
   * @return whether points were taken for it
   */
  boolean read(SchemeFile file, String key, Conduct conduct, Truth truth, int day, Circumstances circumstances) {
    if (scheme.repair().containsKey(key)) {
      file.repairing.merge(key, 1, Integer::sum);
    }
    var rule = scheme.rules().get(key);
    if (rule == null) {
      return false;
    }
    int n = earlier(file, key, rule.repeated(), day);
    int points = points(rule, n, start.plusDays(day), circumstances);
    if (rule.perOccasion() != null) {
      points = bounded(file, key, points, (int) rule.perOccasion().value(), circumstances.occasion());
    }
    boolean capped = rule.cap() != null && beyond(file, key, rule.cap(), points, day);
    int booked = capped ? 0 : points;
    int moved = file.book(Kind.of(truth, conduct), booked);
    var graded = new Graded(day, key, truth, circumstances.occasion(), booked, moved, n > 0, capped, false);
    file.live.add(graded);
    file.written.add(graded);
    if (booked < 0) {
      file.clock = day;
    }
    if (rule.imposes() != null) {
      file.impose(rule.imposes().tier(), day + rule.imposes().lasts().days());
    }
    return booked < 0;
  }

  /** What the occasion leaves of the points: all its entries together have at most so many. */
  private static int bounded(SchemeFile file, String key, int points, int most, int occasion) {
    int used = 0;
    for (var entry : file.written) {
      if (entry.conduct().equals(key) && entry.occasion() == occasion) {
        used += Math.abs(entry.points());
      }
    }
    int left = Math.max(0, most - used);
    return points < 0 ? -Math.min(-points, left) : Math.min(points, left);
  }

  /** Live entries of the same rule that are younger than the window, whatever their truth. */
  private static int earlier(
      SchemeFile file, String key, Rule.@Nullable Repeated repeated, int day) {
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

  /** points × factor^min(n, max) × factor of the time × factor of newcomers, rounded half away from zero. */
  private static int points(Rule rule, int n, LocalDate date, Circumstances circumstances) {
    double points = rule.points() == null ? 0 : rule.points().on(date);
    if (rule.between() != null) {
      int low = rule.between().get(0);
      points = low + Math.floor(circumstances.decision() * (rule.between().get(1) - low + 1));
    }
    if (rule.repeated() != null) {
      points *= Math.pow(rule.repeated().factor().on(date), Math.min(n, rule.repeated().max()));
    }
    var ofTime = circumstances.time() == null ? null : rule.times().get(circumstances.time());
    if (ofTime != null) {
      points *= ofTime.value();
    }
    var newcomers = rule.newcomers();
    int days = circumstances.daysSinceJoining();
    if (newcomers != null && days >= 0 && days < newcomers.within().days()) {
      points *= newcomers.factor().value();
    }
    return (int) (Math.signum(points) * Math.floor(Math.abs(points) + 0.5));
  }

  /** Whether these points would take the rule beyond its bound in the calendar period of the day. */
  private boolean beyond(SchemeFile file, String key, Rule.Cap cap, int points, int day) {
    long used = Math.abs(points);
    for (var entry : file.written) {
      if (entry.conduct().equals(key) && !entry.isStruck() && samePeriod(cap.per(), entry.day(), day)) {
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

  /** The morning: what was imposed ends by itself; suspensions end, then begin. */
  void morning(SchemeFile file, int day, Chance chance) {
    file.today = day;
    lapse(file, day);
    file.follow();
    if (file.suspendedBy != null && file.suspendedUntil == day) {
      var reset = Objects.requireNonNull(scheme.resets().get(file.suspendedBy));
      file.suspendedBy = null;
      file.live.clear();
      file.imposed.clear();
      file.follow();
      file.book(Kind.RESET, (int) reset.score().value() - file.score());
      file.clears.addAll(reset.clears());
    }
    var reset = scheme.resets().get(file.tier());
    if (file.entered && reset != null && file.suspendedBy == null) {
      if (chance.happens(reset.probability() == null ? 1 : reset.probability().value())) {
        file.suspendedBy = file.tier();
        file.suspendedUntil = day + reset.lasts().days();
      }
    }
    file.entered = false;
  }

  /** Whether a resident is kept from a conduct or a demand. */
  boolean suspends(SchemeFile file, String conductOrDemand) {
    var reset = file.suspendedBy == null ? null : scheme.resets().get(file.suspendedBy);
    return reset != null && (reset.conduct().contains(conductOrDemand) || reset.demands().contains(conductOrDemand));
  }

  /** A month's end: bonus, repair, drift. */
  void settle(SchemeFile file, int day) {
    bonus(file, day);
    scheme.repair().forEach((conduct, repair) -> repair(file, conduct, repair, day));
    if (scheme.drift() != null) {
      double exact = scheme.drift().value() * (scheme.start().value() - file.score());
      file.book(Kind.DRIFT, (int) (Math.signum(exact) * Math.floor(Math.abs(exact) + 0.5)));
    }
  }

  private void bonus(SchemeFile file, int day) {
    var bonus = scheme.bonus();
    if (bonus == null || day - file.clock < bonus.after().days()) {
      return;
    }
    int start = (int) scheme.start().value();
    int points = bonus.returnsToStart() && file.score() < start
        ? start - file.score()
        : (int) Math.min(bonus.points().value(), bonus.upTo().value() - file.score());
    if (points > 0) {
      file.book(Kind.BONUS, points);
      file.clock = day;
    }
  }

  private void repair(SchemeFile file, String conduct, Repair repair, int day) {
    int acts = file.repairing.getOrDefault(conduct, 0);
    int earned = 0;
    int step = 0;
    int onStep = 0;
    for (int act = 1; act <= acts; act++) {
      while (step < repair.steps().size() && repair.steps().get(step).to() != null
          && act > Objects.requireNonNull(repair.steps().get(step).to())) {
        step++;
        onStep = 0;
      }
      if (step < repair.steps().size()) {
        onStep++;
        earned += onStep % repair.steps().get(step).every() == 0 ? 1 : 0;
      }
    }
    file.book(Kind.REPAIR, earned - file.repaired.getOrDefault(conduct, 0));
    file.repaired.put(conduct, earned);
    boolean ends = repair.per() == Scheme.Per.MONTH || start.plusDays(day).getMonthValue() == 12;
    if (ends) {
      file.repairing.remove(conduct);
      file.repaired.remove(conduct);
    }
  }

  /**
   * The resident looks: live penalised entries are contested, or never will be.
   *
   * @param factor on the chance of contesting, by group
   */
  void contest(SchemeFile file, double factor, int day, Chance chance) {
    var appeals = scheme.appeals();
    if (appeals == null) {
      return;
    }
    for (var entry : file.live) {
      if (entry.penalised() && !file.looked.contains(entry)) {
        var share = entry.wrong() ? appeals.contested() : appeals.correctContested();
        boolean isContested = file.contested.computeIfAbsent(
            entry.occasion(), k -> chance.happens(Responding.value(share) * factor));
        if (isContested) {
          file.pending.add(new SchemeFile.Appeal(day + appeals.after().days(), entry));
          file.appealed.add(new SchemeFile.Appealed(day, entry.conduct(), "contested"));
          if (!entry.wrong()) {
            file.appealed.add(new SchemeFile.Appealed(day, entry.conduct(), "contested-correct"));
          }
        }
      }
    }
    file.looked.addAll(file.live);
  }

  /** Decides what is due; what is no longer in the file is moot. */
  void decide(SchemeFile file, Map<String, Conduct> conducts, int day, Chance chance) {
    for (var appeal : List.copyOf(file.pending)) {
      if (appeal.due() == day) {
        file.pending.remove(appeal);
        decide(file, appeal.entry(), Objects.requireNonNull(conducts.get(appeal.entry().conduct())), day, chance);
      }
    }
  }

  private void decide(SchemeFile file, Graded entry, Conduct conduct, int day, Chance chance) {
    if (!file.live.contains(entry)) {
      file.appealed.add(new SchemeFile.Appealed(day, entry.conduct(), "moot"));
      return;
    }
    var appeals = Objects.requireNonNull(scheme.appeals());
    var share = entry.wrong() ? appeals.upheld().get(conduct.establishedBy().key()) : appeals.correctUpheld();
    boolean isStruck =
        file.struck.computeIfAbsent(entry.occasion(), k -> chance.happens(Responding.value(share)));
    file.appealed.add(new SchemeFile.Appealed(day, entry.conduct(), isStruck ? "struck" : "upheld"));
    if (!isStruck) {
      return;
    }
    if (!entry.wrong()) {
      file.appealed.add(new SchemeFile.Appealed(day, entry.conduct(), "struck-correct"));
    }
    file.live.remove(entry);
    file.written.remove(entry);
    file.written.add(entry.struck());
    var imposes = Objects.requireNonNull(scheme.rules().get(entry.conduct())).imposes();
    if (imposes != null) {
      file.imposed.remove(imposes.tier());
      file.follow();
    }
    file.book(Kind.APPEAL, -entry.moved());
  }
}
