package counterscore.engine.comparison;

import counterscore.observation.Tables;
import counterscore.oracle.Chronicle;
import counterscore.oracle.Entry;
import counterscore.oracle.Kind;
import counterscore.oracle.Oracle;
import counterscore.oracle.Resident;
import counterscore.oracle.RoomDay;
import counterscore.oracle.SchemeFile;
import counterscore.oracle.Truth;
import counterscore.scenario.Conduct;
import counterscore.scenario.ControlRoom;
import counterscore.scenario.Experiment;
import counterscore.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The oracle, its lives retold in the words of the tables. */
final class SlowEngine implements Engine {
  @Override
  public Diary live(Experiment experiment) {
    return new Retelling(experiment, Oracle.live(experiment)).tell();
  }

  private static final class Retelling {
    private final Scenario scenario;
    private final Chronicle chronicle;
    private final Diary diary;

    /** What the resident at hand contributes to each cell. */
    private final Map<List<String>, Long> own = new HashMap<>();

    Retelling(Experiment experiment, Chronicle chronicle) {
      this.scenario = experiment.scenario();
      this.chronicle = chronicle;
      this.diary =
          new Diary(
              new Diary.Calendar(scenario.period().start(), experiment.days()),
              chronicle.strata(),
              chronicle.residents().stream().mapToInt(resident -> resident.stratum).toArray());
    }

    Diary tell() {
      for (var scheme : scenario.schemes().keySet()) {
        diary.scores.put(scheme, new int[diary.residents()]);
        diary.accounts.put(scheme, new int[diary.residents()][]);
      }
      var lostBy = new HashMap<Integer, List<Entry>>();
      chronicle.lost()
          .forEach(entry -> lostBy.computeIfAbsent(entry.actor(), k -> new ArrayList<>()).add(entry));
      for (var resident : chronicle.residents()) {
        tell(resident, lostBy.getOrDefault(resident.number, List.of()));
        own.forEach(
            (cell, count) -> diary.cells.merge(cell, Moments.NONE.plus(count), (a, b) -> a.plus(count)));
        own.clear();
      }
      for (var joined : chronicle.joined()) {
        var cell = List.of(
            Tables.MOVES, diary.calendar.monthLabel(joined.day()), chronicle.strata().get(joined.resident().stratum),
            "joined");
        diary.cells.merge(cell, new Moments(1, 1, 1), (a, b) -> a.plus(1));
      }
      evenings();
      chronicle.room().forEach(this::room);
      chronicle.capacity().forEach((demand, byDay) -> byDay.forEach((day, places) -> diary.cells.put(
          List.of(Tables.CAPACITY, diary.calendar.monthLabel(day), demand), new Moments(places, 0, 0))));
      return diary;
    }

    /** What waits and what expires hangs on the alerts of several days, so that it spreads more than a count of its own size. */
    private void room(RoomDay day) {
      var date = diary.calendar.day(day.day());
      room(date, "minutes", day.minutes(), day.minutes());
      room(date, "capacity", day.capacity(), day.capacity());
      room(date, "alerts", day.alerts(), day.alerts());
      room(date, "looked-at", day.lookedAt(), day.lookedAt());
      room(date, "waiting-days", day.waitingDays(), 4 * day.alerts());
      room(date, "expired", day.expired(), 4 * day.alerts());
    }

    /** A day's counts of all blocks; the day has one row for each. */
    private void room(String date, String measure, long count, long variance) {
      var cell = List.of(Tables.OPERATORS, date, gallery(), measure);
      var before = diary.cells.getOrDefault(cell, Moments.NONE);
      int n = diary.residents();
      diary.cells.put(cell, Moments.of(before.sum() + count, before.variance(n) + variance, n));
    }

    private String gallery() {
      var room = scenario.controlRoom();
      return room == null || room.search() == null ? Tables.NONE
          : room.search().gallery() == ControlRoom.Gallery.EVERYONE ? "everyone" : "watch-list";
    }

    private void tell(Resident resident, List<Entry> lost) {
      var stratum = chronicle.strata().get(resident.stratum);
      add(1, Tables.RESIDENTS, stratum);
      resident.dispositions.forEach(
          (key, value) -> diary.dispositions.computeIfAbsent(key, k -> new double[diary.residents()])[resident.number] =
              value);
      for (var act : resident.acts) {
        diary.act(act.day(), act.conduct(), resident.number);
        add(1, Tables.ACTS_DAILY, diary.calendar.day(act.day()), act.conduct());
        add(1, Tables.ACTS, diary.calendar.monthLabel(act.day()), act.conduct(), stratum);
      }
      resident.entries.forEach(entry -> entry(entry, resident, stratum));
      lost.forEach(entry -> entry(entry, resident, stratum));
      for (var response : resident.responses) {
        var month = diary.calendar.monthLabel(response.day());
        add(1, Tables.RESPONSES, month, response.conduct(), stratum, response.what());
      }
      friends(resident, stratum);
      resident.files.forEach((scheme, file) -> file(scheme, file, resident, stratum));
      equalConduct(resident, stratum);
      resident.formerFiles.forEach((scheme, files) -> {
        for (int i = 0; i < files.size(); i++) {
          rules(scheme, files.get(i), stratum);
          monthEnds(scheme, files.get(i), stratum);
          spells(scheme, files.get(i), "censored-by-leaving");
          var month = diary.calendar.monthLabel(resident.left.get(i));
          if (resident.isMember(scheme)) {
            add(1, Tables.LEAVERS, month, scheme, files.get(i).tier(), stratum);
          }
        }
      });
      for (int day : resident.left) {
        add(1, Tables.MOVES, diary.calendar.monthLabel(day), stratum, "left");
        add(1, Tables.MOVES, diary.calendar.monthLabel(day), stratum, "joined");
      }
      resident.studied.forEach((studied, count) -> {
        switch (studied.measure()) {
          case "raised", "lowered", "points-raised", "points-lowered" ->
            add(count, Tables.FEEDS, studied.month(), studied.of(), Tables.STUDY_APP, studied.measure());
          case "taken" -> add(count, Tables.STUDY_GIFTS, studied.month(), studied.of());
          default -> {
            if (studied.of().isEmpty()) {
              add(count, Tables.STUDY, studied.month(), stratum, studied.measure());
            } else {
              add(count, Tables.STUDY_POINTS, studied.month(), studied.of(), studied.measure());
            }
          }
        }
      });
      new Petitions(scenario, diary.calendar, this::add).tell(resident, stratum);
      resident.seen.forEach(
          (seen, times) -> add(times, Tables.CONTROL_ROOM, seen.month().toString(), gallery(), stratum, seen.what()));
    }

    private void equalConduct(Resident resident, String stratum) {
      if (scenario.conduct().values().stream().allMatch(Conduct::lawful)) {
        return;
      }
      int acts = resident.candidates;
      var bin = acts < 3 ? Integer.toString(acts) : acts < 5 ? "3-4" : acts < 10 ? "5-9" : "10+";
      long refusals = resident.asked.stream()
          .filter(asked -> asked.refused() && resident.left.stream().allMatch(day -> day <= asked.day())).count();
      add(1, Tables.CONDUCT_REFUSALS, stratum, bin, "residents");
      add(refusals > 0 ? 1 : 0, Tables.CONDUCT_REFUSALS, stratum, bin, "refused");
      add(refusals, Tables.CONDUCT_REFUSALS, stratum, bin, "refusals");
      resident.files.forEach((scheme, file) -> {
        if (resident.isThere(diary.calendar.days() - 1) && resident.isMember(scheme)) {
          add(1, Tables.CONDUCT_TIERS, scheme, stratum, bin, "residents");
          add(file.tier().equals(worst(scheme)) ? 1 : 0, Tables.CONDUCT_TIERS, scheme, stratum, bin, "worst");
        }
      });
    }

    private String worst(String scheme) {
      return List.copyOf(Objects.requireNonNull(scenario.schemes().get(scheme)).tiers().keySet()).getLast();
    }

    /** Who parts is told where the reason is, so that what is told of residents is independent. */
    private void friends(Resident resident, String stratum) {
      for (var tie : resident.ties) {
        tie(1, tie.day(), stratum, stratum(tie.friend()));
      }
      for (var missing : resident.missing) {
        tie(-1, missing.day(), stratum(missing.one()), stratum(missing.other()));
        tie(-1, missing.day(), stratum(missing.other()), stratum(missing.one()));
      }
      for (int day : resident.friendless) {
        add(1, Tables.FRIENDS, diary.calendar.monthLabel(day), stratum, "friendless");
      }
      for (var parting : resident.partings) {
        var month = diary.calendar.monthLabel(parting.day());
        add(1, Tables.FRIENDS, month, stratum(parting.one()), "cut");
        add(1, Tables.FRIENDS, month, stratum(parting.other()), "cut");
        add(parting.oneWorst() ? 1 : 0, Tables.FRIENDS, month, stratum(parting.one()), "dropped");
        add(parting.otherWorst() ? 1 : 0, Tables.FRIENDS, month, stratum(parting.other()), "dropped");
      }
    }

    private void tie(int sign, int day, String stratum, String ofFriend) {
      var month = diary.calendar.monthLabel(day);
      add(sign, Tables.FRIENDS, month, stratum, "ties");
      add(stratum.equals(ofFriend) ? sign : 0, Tables.FRIENDS, month, stratum, "same-stratum");
    }

    private String stratum(Resident resident) {
      return chronicle.strata().get(resident.stratum);
    }

    private void add(long count, String... cell) {
      own.merge(List.of(cell), count, Long::sum);
      var total = Totals.of(List.of(cell));
      if (!total.isEmpty()) {
        own.merge(total, count, Long::sum);
      }
    }

    private void entry(Entry entry, Resident resident, String stratum) {
      var truth = Tables.TRUTHS.get(entry.truth().ordinal());
      diary.entry(entry.conduct(), entry.watcher(), entry.truth().ordinal(), resident.number, entry.actor());
      add(1, Tables.ENTRIES_DAILY, diary.calendar.day(entry.day()), entry.conduct(), entry.watcher(), truth);
      add(
          1, Tables.ENTRIES, diary.calendar.monthLabel(entry.day()), entry.conduct(), entry.watcher(), truth, stratum);
    }

    private void file(String scheme, SchemeFile file, Resident resident, String stratum) {
      rules(scheme, file, stratum);
      monthEnds(scheme, file, stratum);
      spells(scheme, file, "censored-by-end");
      diary.scores.getOrDefault(scheme, new int[0])[resident.number] = file.score();
      boolean isThere = resident.isThere(diary.calendar.days() - 1);
      var account = new int[2 * Kind.values().length];
      for (var kind : Kind.values()) {
        long points = file.points.getOrDefault(kind, 0L);
        long clipped = file.clipped.getOrDefault(kind, 0L);
        account[kind.ordinal()] = (int) points;
        account[kind.ordinal() + Kind.values().length] = (int) clipped;
        if (isThere && (points != 0 || clipped != 0)) {
          add(points, Tables.POINTS, scheme, file.tier(), kind.key(), "points");
          add(clipped, Tables.POINTS, scheme, file.tier(), kind.key(), "clipped");
          add(1, Tables.POINTS, scheme, file.tier(), kind.key(), "residents");
        }
      }
      diary.accounts.getOrDefault(scheme, new int[0][])[resident.number] = account;
    }

    private void rules(String scheme, SchemeFile file, String stratum) {
      for (var appealed : file.appealed) {
        add(
            1, Tables.APPEALS, diary.calendar.monthLabel(appealed.day()), scheme, appealed.conduct(), stratum,
            appealed.what());
      }
      for (var entry : file.written) {
        var month = diary.calendar.monthLabel(entry.day());
        add(1, Tables.RULES, month, scheme, entry.conduct(), "entries");
        add(entry.capped() ? 1 : 0, Tables.RULES, month, scheme, entry.conduct(), "capped");
        add(entry.repeated() ? 1 : 0, Tables.RULES, month, scheme, entry.conduct(), "repeated");
        add(Math.abs(entry.points()), Tables.RULES, month, scheme, entry.conduct(), "points");
      }
      for (var lapsed : file.lapsed) {
        var month = diary.calendar.monthLabel(lapsed.day());
        add(1, Tables.RULES, month, scheme, lapsed.entry().conduct(), "lapsed");
      }
    }

    private void monthEnds(String scheme, SchemeFile file, String stratum) {
      for (var fed : file.fed) {
        if (fed.points() != 0) {
          var month = diary.calendar.monthLabel(fed.day());
          var sign = fed.points() > 0 ? "raised" : "lowered";
          add(1, Tables.FEEDS, month, scheme, fed.other(), sign);
          add(Math.abs(fed.points()), Tables.FEEDS, month, scheme, fed.other(), "points-" + sign);
        }
      }
      for (var computation : file.computed) {
        var month = diary.calendar.monthLabel(computation.day());
        add(1, Tables.COMPUTED, month, scheme, stratum, "members");
        for (int k = 0; k < computation.values().length; k++) {
          add(
              Math.round(1000 * computation.values()[k]), Tables.COMPUTED, month, scheme, stratum,
              Tables.COMPUTED_MEASURES.get(k + 1));
        }
      }
      for (var term : file.friendTerms) {
        var month = diary.calendar.monthLabel(term.day());
        if (term.points() != 0) {
          var sign = term.points() > 0 ? "raised" : "lowered";
          add(1, Tables.FRIEND_TERMS, month, scheme, stratum, sign);
          add(Math.abs(term.points()), Tables.FRIEND_TERMS, month, scheme, stratum, "points-" + sign);
        }
        if (term.tiersWorse() != 0) {
          add(
              1, Tables.FRIEND_TERMS, month, scheme, stratum, term.tiersWorse() > 0 ? "worse-tier" : "better-tier");
        }
      }
      var before = startTier(scheme);
      for (var end : file.monthEnds) {
        var month = diary.calendar.monthLabel(end.day());
        add(1, Tables.TIERS, month, scheme, end.tier(), stratum, "residents");
        add(end.tainted() ? 1 : 0, Tables.TIERS, month, scheme, end.tier(), stratum, "tainted");
        add(end.blameless() ? 1 : 0, Tables.TIERS, month, scheme, end.tier(), stratum, "blameless");
        add(1, Tables.FLOWS, month, scheme, before, end.tier());
        add(1, Tables.SCORES, month, scheme, Integer.toString(end.score()));
        before = end.tier();
      }
    }

    /** The first spell in the worst tier after the start, and the time until the next one. */
    private void spells(String scheme, SchemeFile file, String unlessSeen) {
      var worst = worst(scheme);
      var isIn = new ArrayList<>(List.of(startTier(scheme).equals(worst)));
      file.monthEnds.forEach(end -> isIn.add(end.tier().equals(worst)));
      int out = isIn.indexOf(false);
      int begun = next(true, isIn, out);
      int ended = next(false, isIn, begun);
      int back = next(true, isIn, ended);
      until(Tables.SPELLS, scheme, isIn.size() - 1, begun, ended, "ended", unlessSeen);
      until(Tables.RETURNS, scheme, isIn.size() - 1, ended, back, "returned", unlessSeen);
    }

    private static int next(boolean isIn, List<Boolean> inWorst, int from) {
      int k = from;
      while (k >= 0 && k < inWorst.size() && inWorst.get(k) != isIn) {
        k++;
      }
      return k < inWorst.size() ? k : -1;
    }

    private void until(String table, String scheme, int last, int from, int to, String seen, String unlessSeen) {
      if (from >= 0) {
        add(1, table, scheme, Integer.toString((to < 0 ? last : to) - from), to < 0 ? unlessSeen : seen);
      }
    }

    private String startTier(String scheme) {
      var declared = Objects.requireNonNull(scenario.schemes().get(scheme));
      return declared.tiers().entrySet().stream()
          .filter(tier -> declared.start().value() >= tier.getValue().value())
          .findFirst()
          .orElseThrow()
          .getKey();
    }

    private void evenings() {
      chronicle.evenings().forEach((scheme, evenings) -> {
        for (int day = 0; day < evenings.size(); day++) {
          var date = diary.calendar.day(day);
          evenings.get(day).forEach(
              (tier, count) -> diary.cells.put(
                  List.of(Tables.TIERS_DAILY, date, scheme, tier), new Moments(count, count, count)));
        }
      });
    }
  }

  // Truths and kinds are compared by position.
  static {
    for (var truth : Truth.values()) {
      if (!truth.name().equalsIgnoreCase(Tables.TRUTHS.get(truth.ordinal()))) {
        throw new IllegalStateException("truth " + truth + " stands elsewhere in the tables");
      }
    }
    for (var kind : Kind.values()) {
      if (!kind.key().equals(Tables.KINDS.get(kind.ordinal()))) {
        throw new IllegalStateException("kind " + kind + " stands elsewhere in the tables");
      }
    }
  }
}
