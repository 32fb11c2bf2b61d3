package counterscore.archive;

import counterscore.archive.StoredTable.Column;
import counterscore.observation.LifeStory;
import counterscore.observation.LifeStory.Answer;
import counterscore.observation.LifeStory.Booking;
import counterscore.observation.LifeStory.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happened to the residents of the sample, one row for each event, and one more for each further score it moved. */
final class LivesTable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("resident", "BIGINT", "number in the run, from 0; life SCENARIO --resident tells the same"),
          Columns.of("stratum"),
          new Column("number", "BIGINT", "of the event in this life, from 0; the rows of one event share it"),
          new Column("date", "DATE", "day of the event; null at the start and at the end"),
          new Column("event", "VARCHAR", "what kind of event: start, end, or a word for what happened"),
          new Column("subject", "VARCHAR", "key of the conduct, demand or list, or the kind of the booking"),
          new Column("party", "VARCHAR", "who noticed or looked"),
          new Column("outcome", "VARCHAR", "of an entry its truth; else how it was answered or what became of it"),
          new Column("times", "BIGINT", "how often that day, where the event tells several at once"),
          Columns.of("scheme"),
          new Column("points", "BIGINT", "what reached the score after clamping [points]"),
          new Column("score", "INTEGER", "afterwards [points]"),
          new Column("tier", "VARCHAR", "afterwards; of demands and look-ups, the tier that was read"));

  private final LifeStory life;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();
  private long number;

  private LivesTable(LifeStory life) {
    this.life = life;
  }

  static StoredTable of(Collection<LifeStory> lives) {
    return new StoredTable(
        "lives",
        "what happened to a few hundred invented residents, whom nobody picked",
        COLUMNS,
        lives.stream().map(life -> new LivesTable(life).rows()).flatMap(List::stream).toList());
  }

  private List<List<@Nullable Object>> rows() {
    bounds("start", life.start());
    life.events().forEach(this::add);
    bounds("end", life.end());
    return rows;
  }

  private void bounds(String event, List<Standing> standings) {
    var what = new What(null, event);
    standings.forEach(standing -> row(what, null, standing));
    number++;
  }

  /** The columns of an event that do not depend on a score. */
  private record What(@Nullable LocalDate date, String event, @Nullable String subject, @Nullable String party,
      @Nullable String outcome, @Nullable Long times) {
    What(@Nullable LocalDate date, String event) {
      this(date, event, null, null, null, null);
    }

    What subject(String of) {
      return new What(date, event, of, party, outcome, times);
    }

    What party(String of) {
      return new What(date, event, subject, of, outcome, times);
    }

    What outcome(String of) {
      return new What(date, event, subject, party, of, times);
    }

    What outcome(Enum<?> of) {
      return outcome(of.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    What times(long of) {
      return new What(date, event, subject, party, outcome, of);
    }
  }

  private void add(LifeStory.Event event) {
    var what = new What(event.date(), event.word());
    switch (event) {
      case LifeStory.Unnoticed(_, var conduct, var times) -> row(what.subject(conduct).times(times));
      case LifeStory.Misdirected(_, var conduct, var watcher, var lost) ->
        row(what.subject(conduct).party(watcher).outcome(lost ? "no file" : "another file"));
      case LifeStory.Written(_, var conduct, var watcher, var truth, var bookings) ->
        rows(what.subject(conduct).party(watcher).outcome(truth), bookings);
      case LifeStory.Replaced(_, var standings) -> standings.forEach(standing -> row(what, null, standing));
      case LifeStory.Changed(_, var kind, var booking) -> rows(what.subject(kind), List.of(booking));
      case LifeStory.Asked asked ->
        read(what.subject(asked.demand()).party(asked.party()).outcome(outcome(asked.answer())), null, asked.tier());
      case LifeStory.Placed(_, var demand, var tier, var place, _) ->
        read(what.subject(demand).outcome(place), null, tier);
      case LifeStory.OnList(_, var list, var move) -> row(what.subject(list).outcome(move));
      case LifeStory.Studied(_, var sessions, var points, _) ->
        row(what.times(sessions).outcome(points + " points"));
      case LifeStory.Shamed _ -> row(what);
      case LifeStory.Redeemed(_, var gift, var points) -> row(what.subject(gift).outcome(points + " points"));
      case LifeStory.LookedAtOwnFile(_, var standing) -> row(what, null, standing);
      case LifeStory.Stopped(_, var falseAlarm) ->
        row(what.outcome(falseAlarm ? "false alarm" : "wrong name"));
      case LifeStory.LookedUp(_, var party, var scheme, var tier, var consent) ->
        read(what.party(party).outcome(consent), scheme, tier);
    }
    number++;
  }

  private static String outcome(Answer answer) {
    return switch (answer) {
      case LifeStory.Granted(var waived, _) -> waived ? "granted by an official" : "granted";
      case LifeStory.Applied(var waived) -> waived ? "application taken by an official" : "application taken";
      case LifeStory.RefusedByTier _ -> "refused by tier";
      case LifeStory.RefusedByList _ -> "refused by list";
    };
  }

  /** An entry that no scheme reads is an event too. */
  private void rows(What what, List<Booking> bookings) {
    if (bookings.isEmpty()) {
      row(what);
    }
    bookings.forEach(booking -> row(what, (long) booking.points(), booking.standing()));
  }

  private void row(What what) {
    cells(what, null, null, null, null);
  }

  private void row(What what, @Nullable Long points, Standing standing) {
    cells(what, standing.scheme(), points, (long) standing.score(), standing.tier());
  }

  private void read(What what, @Nullable String scheme, @Nullable String tier) {
    cells(what, scheme, null, null, tier);
  }

  private void cells(
      What what, @Nullable String scheme, @Nullable Long points, @Nullable Long score, @Nullable String tier) {
    var date = what.date() == null ? null : what.date().toString();
    rows.add(
        Arrays.asList(
            life.resident(), life.stratum(), number, date, what.event(), what.subject(), what.party(), what.outcome(),
            what.times(), scheme, points, score, tier));
  }
}
