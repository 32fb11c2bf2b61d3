package counterscore.observation;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened to one invented resident of a run, in order. It is made by living the run again, not kept by it.
 *
 * @param resident number in the run, from 0
 * @param stratum one category per attribute, joined by /
 * @param start score and tier on the first day, scheme by scheme
 * @param events in order of time
 * @param end score and tier on the last evening, scheme by scheme
 */
public record LifeStory(long resident, String stratum, List<Standing> start, List<Event> events, List<Standing> end) {
  public LifeStory {
    start = List.copyOf(start);
    events = List.copyOf(events);
    end = List.copyOf(end);
  }

  /** A score and its tier. */
  public record Standing(String scheme, int score, String tier) {}

  /**
   * A change of a score.
   *
   * @param points what reached the score after clamping [points]; 0 where a cap or a bound took all
   * @param standing afterwards
   */
  public record Booking(int points, Standing standing) {}

  /** Something that happened on a day. */
  public sealed interface Event {
    LocalDate date();
  }

  /** Whoever was in the place left or was not there yet; another resident is there from now on, and starts anew. */
  public record Replaced(LocalDate date, List<Standing> standings) implements Event {
    public Replaced {
      standings = List.copyOf(standings);
    }
  }

  /** Acts of one conduct that nobody noticed. */
  public record Unnoticed(LocalDate date, String conduct, int times) implements Event {}

  /** An act that was noticed and written into somebody else's file, or, where {@code lost}, into none. */
  public record Misdirected(LocalDate date, String conduct, String watcher, boolean lost) implements Event {}

  /**
   * An entry in the resident's file.
   *
   * @param truth correct, misattributed or fabricated
   * @param bookings one for each scheme that has a rule for the conduct
   */
  public record Written(LocalDate date, String conduct, String watcher, String truth, List<Booking> bookings)
      implements
        Event {
    public Written {
      bookings = List.copyOf(bookings);
    }
  }

  /**
   * A change of a score that no entry of the day made.
   *
   * @param kind one of {@link Tables#KINDS}, for example {@code lapse}
   */
  public record Changed(LocalDate date, String kind, Booking booking) implements Event {}

  /**
   * A demand, and with it a look-up of the score.
   *
   * @param tier the tier that decided
   */
  public record Asked(LocalDate date, String demand, String party, String tier, boolean refused)
      implements
        Event {}
}
