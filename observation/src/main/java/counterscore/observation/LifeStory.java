package counterscore.observation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one invented resident of a run, in order. A run keeps the lives of a small sample; every other is told by
 * living its district again.
 *
 * @param resident number in the run, from 0
 * @param stratum one category per attribute, joined by /
 * @param start score and tier on the first day, scheme by scheme
 * @param events in order of time
 * @param end score and tier on the last evening, scheme by scheme
 */
public record LifeStory(long resident, String stratum, List<Standing> start, List<Event> events, List<Standing> end)
    implements
      Serializable {
  public LifeStory {
    start = List.copyOf(start);
    events = List.copyOf(events);
    end = List.copyOf(end);
  }

  /** A score and its tier. */
  public record Standing(String scheme, int score, String tier) implements Serializable {}

  /**
   * A change of a score.
   *
   * @param points what reached the score after clamping [points]; 0 where a cap or a bound took all
   * @param standing afterwards
   */
  public record Booking(int points, Standing standing) implements Serializable {}

  /** Something that happened on a day. */
  public sealed interface Event extends Serializable {
    LocalDate date();

    /** What kind of event this is, in tables and JSON: {@code written}, {@code looked-at-own-file}. */
    default String word() {
      return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
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
   * A demand, and with it a look-up.
   *
   * @param tier the tier that decided; null where lists alone decide
   * @param repetition for the how manieth time it is made again; 0: it is new
   */
  public record Asked(
      LocalDate date, String demand, String party, @Nullable String tier, int repetition, Answer answer)
      implements
        Event {
    /** Whether it was refused, for whatever reason. */
    public boolean refused() {
      return answer instanceof RefusedByTier || answer instanceof RefusedByList;
    }
  }

  /** How a demand was answered. */
  public sealed interface Answer extends Serializable {}

  /**
   * It was granted.
   *
   * @param waived whether the tier is refused and an official let it pass
   */
  public record Granted(boolean waived, Terms terms) implements Answer {}

  /** It was refused because of the tier. */
  public record RefusedByTier() implements Answer {}

  /** It was refused because the resident stands on a list. */
  public record RefusedByList(String list) implements Answer {}

  /**
   * It is an application for a place, which is decided at the month's end.
   *
   * @param waived as above
   */
  public record Applied(boolean waived) implements Answer {}

  /**
   * What a tier makes of a granted demand.
   *
   * @param waitingDays how long it waits [d]
   * @param price what it costs [hundredths of the currency]; null where no price is declared
   * @param surcharge what of the price is the tier's doing [hundredths of the currency]; below 0 a discount
   * @param reward what is given on top [hundredths of the currency]
   */
  public record Terms(int waitingDays, @Nullable Long price, long surcharge, long reward) implements Serializable {}

  /**
   * The month's places were given out.
   *
   * @param tier at the month's end; null where lists alone decide
   * @param terms what the tier makes of the place; null where there is none
   */
  public record Placed(LocalDate date, String demand, @Nullable String tier, Place place, @Nullable Terms terms)
      implements
        Event {}

  /** What became of an application. */
  public enum Place {
    ADMITTED,
    /** Admitted, and would not have been by lot alone. */
    FAVOURED,
    NOT_ADMITTED,
    /** Not admitted, and would have been by lot alone. */
    DISPLACED
  }

  /** A change of the lists on which the resident stands. */
  public record OnList(LocalDate date, String list, Move move) implements Event {}

  /** How a resident came to be on a list, or no longer is. */
  public enum Move {
    AT_THE_START,
    ENTERED,
    LEFT
  }

  /**
   * What a member of the study app did since the month began, on its last evening.
   *
   * @param points granted
   * @param minutes that the member spent; 0 where the app ran alone [min]
   */
  public record Studied(LocalDate date, int sessions, int points, int minutes) implements Event {}

  /** The resident came last in a cell of the study app and was shamed. */
  public record Shamed(LocalDate date) implements Event {}

  /**
   * Points of the study app were turned into a gift.
   *
   * @param points what it cost
   */
  public record Redeemed(LocalDate date, String gift, int points) implements Event {}

  /** The resident looked at the own file. */
  public record LookedAtOwnFile(LocalDate date, Standing standing) implements Event {}

  /**
   * A party read the score, or asked to be shown it.
   *
   * @param tier that was read, or would have been
   */
  public record LookedUp(LocalDate date, String party, String scheme, String tier, Consent consent) implements Event {}

  /**
   * The resident was stopped although not sought.
   *
   * @param falseAlarm whether the alert gave the right name after a false alarm; else it named a wrong resident
   */
  public record Stopped(LocalDate date, boolean falseAlarm) implements Event {}

  /** What a resident has to say about a look-up. */
  public enum Consent {
    NOT_ASKED,
    SHARED,
    WITHHELD
  }
}
