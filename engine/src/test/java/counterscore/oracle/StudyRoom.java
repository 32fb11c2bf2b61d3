package counterscore.oracle;

import counterscore.scenario.Quantity;
import counterscore.scenario.Scheme;
import counterscore.scenario.StudyApp;
import counterscore.scenario.StudyApp.Activity;
import counterscore.scenario.StudyApp.Counts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The study app: who is a member, and every minute of every session. */
final class StudyRoom {
  private final StudyApp app;
  private final Strata strata;
  private final List<Resident> residents;
  private final Chance chance;
  private final List<Member> members = new ArrayList<>();

  /** The members block by block, mixed inside each. */
  private final List<Member> seated = new ArrayList<>();

  /** A resident, fixed traits, and what has been earned. */
  private static final class Member {
    final Resident resident;
    final double mark;
    final boolean moves;
    final boolean games;
    int since;
    long points;
    long spent;
    long ofMonth;
    long ofLastMonth;
    final Map<String, Integer> terms = new HashMap<>();
    Today today = new Today();

    Member(Resident resident, double mark, boolean moves, boolean games) {
      this.resident = resident;
      this.mark = mark;
      this.moves = moves;
      this.games = games;
      this.since = resident.since;
    }
  }

  /** What a member has done on a day. */
  private static final class Today {
    int day = -1;
    final Map<Counts, Integer> minutes = new HashMap<>();
    final Map<String, Long> points = new HashMap<>();
    long spent;
    long sum;
  }

  private record Session(Member member, String time, boolean moved) {}

  StudyRoom(StudyApp app, Strata strata, List<Resident> residents, Chance people, Chance chance) {
    this.app = app;
    this.strata = strata;
    this.residents = residents;
    this.chance = chance;
    for (var resident : residents) {
      members.add(
          new Member(
              resident, people.uniform(), people.happens(share(app.moved())),
              people.happens(app.gaming() == null ? 0 : app.gaming().share().value())));
    }
    seated.addAll(members);
    people.shuffle(seated);
    seated.sort(Comparator.comparingInt(member -> member.resident.block));
  }

  private static double share(@Nullable Quantity quantity) {
    return quantity == null ? 0 : quantity.value();
  }

  /** A day; whoever is shamed in its evening remembers that as a refusal. */
  void day(int day, LocalDate date, boolean endsMonth) {
    for (var member : members) {
      if (member.since != member.resident.since) {
        member.since = member.resident.since;
        member.points = 0;
        member.spent = 0;
        member.ofMonth = 0;
        member.ofLastMonth = 0;
        member.terms.clear();
      }
    }
    var times = List.copyOf(app.times().keySet());
    var sessions = new ArrayList<>(sessions(day, date));
    sessions.sort(Comparator.comparingInt(session -> times.indexOf(session.time)));
    sessions.forEach(session -> live(session, day, date));
    for (var member : members) {
      if (isMember(member, day, date)) {
        note(member, date, "member-days", 1);
        note(member, date, "members", endsMonth ? 1 : 0);
      }
    }
    if (endsMonth) {
      rank(day, date);
      members.forEach(member -> give(member, day, date));
      members.forEach(member -> {
        member.ofLastMonth = member.ofMonth;
        member.ofMonth = 0;
      });
    }
  }

  /** Takes terms out of scores that are about to be computed anew. */
  void withdraw(Map<String, Scheme> schemes, int day) {
    for (var scheme : app.feeds().keySet()) {
      for (var member : members) {
        int inForce = member.terms.getOrDefault(scheme, 0);
        if (inForce != 0 && Objects.requireNonNull(schemes.get(scheme)).computed() != null
            && member.resident.isThere(day)) {
          member.resident.file(scheme).book(Kind.STUDY, -inForce);
          member.terms.remove(scheme);
        }
      }
    }
  }

  /** A month's end: the points of the month take the place in scores of those of the month before. */
  void feed(int day, LocalDate date) {
    app.feeds().forEach((scheme, feed) -> {
      for (var member : members) {
        if (member.resident.isThere(day) && member.resident.isMember(scheme)) {
          double exact = isMember(member, day, date)
              ? feed.weight().value() * (member.ofLastMonth - feed.reference().value())
              : 0;
          int term = (int) (Math.signum(exact) * Math.floor(Math.abs(exact) + 0.5));
          int before = member.terms.getOrDefault(scheme, 0);
          int inForce =
              term == before ? term : before + member.resident.file(scheme).book(Kind.STUDY, term - before);
          member.terms.put(scheme, inForce);
          note(member, date, scheme, inForce > 0 ? "raised" : "lowered", inForce == 0 ? 0 : 1);
          note(member, date, scheme, inForce > 0 ? "points-raised" : "points-lowered", Math.abs(inForce));
        }
      }
    });
  }

  private boolean isMember(Member member, int day, LocalDate date) {
    double share =
        app.members().on(date) * strata.normalisedFactor(app.factors(), member.resident.stratum, date);
    return member.resident.isThere(day) && member.mark < share;
  }

  private List<Session> sessions(int day, LocalDate date) {
    var height = new Intensity(app.sessions(), Map.of(), List.of(), app.disposition()).height(strata, date);
    var sessions = new ArrayList<Session>();
    for (var point : Point.draw(residents, height, app.disposition(), chance)) {
      var member = members.get(point.resident().number);
      if (isMember(member, day, date)) {
        var own = time(_ -> true);
        boolean moved = member.moves && hasWindow(date) && factor(own, date) == 1;
        sessions.add(new Session(member, moved ? time(time -> factor(time, date) > 1) : own, moved));
      }
    }
    return sessions;
  }

  private boolean hasWindow(LocalDate date) {
    return app.times().entrySet().stream()
        .anyMatch(time -> factor(time.getKey(), date) > 1 && time.getValue().value() > 0);
  }

  /** A time of day out of some, by the declared shares. */
  private String time(Predicate<String> isMeant) {
    while (true) {
      double left = chance.uniform();
      for (var time : app.times().entrySet()) {
        left -= time.getValue().value();
        if (left < 0) {
          if (isMeant.test(time.getKey())) {
            return time.getKey();
          }
          break;
        }
      }
    }
  }

  private int factor(String time, LocalDate date) {
    var factor = app.windows().get(time);
    return factor == null ? 1 : (int) factor.on(date);
  }

  private void live(Session session, int day, LocalDate date) {
    var member = session.member;
    if (member.today.day != day) {
      member.today = new Today();
      member.today.day = day;
      note(member, date, "active-days", 1);
    }
    note(member, date, "sessions", 1);
    note(member, date, "while-windows", hasWindow(date) ? 1 : 0);
    note(member, date, "in-windows", factor(session.time, date) > 1 ? 1 : 0);
    note(member, date, "moved", session.moved ? 1 : 0);
    note(member, date, "gamed", member.games ? 1 : 0);
    var gaming = app.gaming();
    if (member.games && gaming != null) {
      spend(session, Counts.READING, (int) gaming.reading().value(), date);
      spend(session, Counts.WATCHING, (int) gaming.watching().value(), date);
    } else {
      spend(session, Counts.READING, minutes(app.reading()), date);
      spend(session, Counts.WATCHING, minutes(app.watching()), date);
    }
    app.activities().forEach((key, activity) -> {
      if (activity.counts() == Counts.SESSIONS
          && chance.happens(activity.done() == null ? 1 : activity.done().value())) {
        done(session, key, activity, date);
      }
    });
  }

  /** Lognormal, to the nearest minute; the normal deviate by Box and Muller. */
  private int minutes(Quantity mean) {
    double sigma = share(app.spread());
    double z = Math.sqrt(-2 * Math.log1p(-chance.uniform())) * Math.cos(2 * Math.PI * chance.uniform());
    double minutes = mean.value() * Math.exp(sigma * z - sigma * sigma / 2);
    return (int) Math.min(240, Math.round(minutes));
  }

  private void spend(Session session, Counts how, int minutes, LocalDate date) {
    for (int minute = 0; minute < minutes; minute++) {
      int ofToday = session.member.today.minutes.merge(how, 1, Integer::sum);
      pass(session.member, 1, date);
      app.activities().forEach((key, activity) -> {
        if (activity.counts() == how && activity.every() != null && ofToday % activity.every().on(date) == 0) {
          earn(session, key, activity, activity.points(), date);
        }
      });
    }
  }

  private void done(Session session, String key, Activity activity, LocalDate date) {
    pass(session.member, activity.takes() == null ? 0 : (int) activity.takes().value(), date);
    note(session.member, date, "reached", activity.reaches() == null ? 0 : (int) activity.reaches().value());
    var better = activity.better();
    var points =
        better != null && chance.happens(better.share().value()) ? better.points() : activity.points();
    earn(session, key, activity, points, date);
  }

  private static void pass(Member member, int minutes, LocalDate date) {
    note(member, date, member.games ? "unattended" : "minutes", minutes);
    member.today.spent += minutes;
  }

  private void earn(Session session, String key, Activity activity, Quantity declared, LocalDate date) {
    var member = session.member;
    int factor = activity.isDoubled() ? factor(session.time, date) : 1;
    long points = Math.round(declared.on(date)) * factor;
    long granted = points;
    if (activity.cap() != null) {
      granted = Math.min(granted, (long) activity.cap().on(date) - member.today.points.getOrDefault(key, 0L));
    }
    if (app.cap() != null) {
      granted = Math.min(granted, (long) app.cap().on(date) - member.today.sum);
    }
    granted = Math.max(granted, 0);
    double asked = app.asked() == null ? 0 : app.asked().on(date);
    boolean isReached = member.today.sum < asked && member.today.sum + granted >= asked;
    member.today.points.merge(key, granted, Long::sum);
    member.today.sum += granted;
    member.points += granted;
    member.ofMonth += granted;
    note(member, date, "points", granted);
    note(member, date, "points-gamed", member.games ? granted : 0);
    note(member, date, "withheld", points - granted);
    note(member, date, key, "points", granted);
    note(member, date, key, "withheld", points - granted);
    if (isReached) {
      note(member, date, "asked-days", 1);
      note(member, date, "asked-days-gamed", member.games ? 1 : 0);
      note(member, date, "asked-minutes", member.games ? 0 : member.today.spent);
    }
  }

  /** Members who sit next to each other in a block, so many at a time. */
  private void rank(int day, LocalDate date) {
    var cells = app.cells();
    if (cells == null) {
      return;
    }
    int size = (int) cells.size().value();
    var cell = new ArrayList<Member>();
    int block = 0;
    for (var member : seated) {
      if (member.resident.block != block) {
        block = member.resident.block;
        cell.clear();
      }
      if (isMember(member, day, date)) {
        cell.add(member);
      }
      if (cell.size() == size) {
        chance.shuffle(cell);
        cell.sort(Comparator.comparingLong(ranked -> ranked.ofMonth));
        for (var last : cell.subList(0, (int) Math.min(size, cells.shamed().on(date)))) {
          note(last, date, "shamed", 1);
          last.resident.refusals.happened(day);
        }
        cell.clear();
      }
    }
  }

  private void give(Member member, int day, LocalDate date) {
    if (!isMember(member, day, date)) {
      return;
    }
    app.gifts().forEach((key, gift) -> {
      long price = (long) gift.price().on(date);
      if (member.points - member.spent >= price && chance.happens(gift.wanted().value())) {
        member.spent += price;
        note(member, date, "gifts", 1);
        note(member, date, "redeemed", price);
        note(member, date, key, "taken", 1);
      }
    });
  }

  private static void note(Member member, LocalDate date, String measure, long count) {
    note(member, date, "", measure, count);
  }

  private static void note(Member member, LocalDate date, String of, String measure, long count) {
    if (count != 0) {
      member.resident.studied.merge(new Studied(YearMonth.from(date).toString(), of, measure), count, Long::sum);
    }
  }
}
