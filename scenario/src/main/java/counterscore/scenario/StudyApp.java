package counterscore.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An app in which members read and watch for points. A session happens at a time of day; the member reads, then watches, then
 * does the rest. Points are counted by day, up to daily caps.
 *
 * @param title a few words for tables and pictures
 * @param members share of the residents who are members; may be dated
 * @param factors factor on {@code members} by attribute and category, normalised to mean 1 over the strata
 * @param sessions how often a member opens the app, mean per member; may be dated
 * @param disposition a key of {@code dispositions} that scales the sessions; null: everybody alike
 * @param reading mean minutes that a session is read, lognormal [min]
 * @param watching mean minutes that a session is watched, lognormal [min]
 * @param spread sigma of both; 0 where absent
 * @param times share of the sessions by time of day, under names of their own, in order of the day; the shares sum to 1
 * @param windows factor on the points of activities that are doubled, by time of day; may be dated; 1 where absent
 * @param moved share of the members who move all their sessions into windows with a factor above 1; 0 where absent
 * @param gaming members who let the app run without reading; null: nobody does
 * @param activities what earns points
 * @param cells in which members are ranked at the end of each month; null: in none
 * @param gifts what points are turned into, in the order in which members take them
 * @param feeds what the points of a month add to scores at its end, by scheme: the other score is the points of the month; nothing
 *     where absent
 * @param cap points a day in all; may be dated; null: the caps of the activities alone
 * @param asked points a day that somebody asks of members; only counted; null: nobody asks
 */
public record StudyApp(
    @Nullable @Size(max = 80) String title,
    @Limits(min = 0, max = 1) Quantity members,
    @Limits(min = 0, max = 1000) Map<String, Map<String, Quantity>> factors,
    @Limits(min = 0, max = 10_000) Rate sessions,
    @Nullable String disposition,
    @Limits(min = 0, max = 240) Quantity reading,
    @Limits(min = 0, max = 240) Quantity watching,
    @Nullable @Limits(min = 0, max = 4) Quantity spread,
    @Size(min = 1, max = 12) @Limits(min = 0, max = 1) Map<String, Quantity> times,
    @Limits(min = 1, max = 10, whole = true) Map<String, Quantity> windows,
    @Nullable @Limits(min = 0, max = 1) Quantity moved,
    @Nullable Gaming gaming,
    @Size(min = 1, max = 24) Map<String, Activity> activities,
    @Nullable Cells cells,
    @Size(max = 24) Map<String, Gift> gifts,
    Map<String, Feed> feeds,
    @Nullable @Limits(min = 0, max = 10_000, whole = true) Quantity cap,
    @Nullable @Limits(min = 0, max = 10_000, whole = true) Quantity asked) {
  public StudyApp {
    factors = Ordered.copyOfNested(factors);
    times = Ordered.copyOf(times);
    windows = Ordered.copyOf(windows);
    activities = Ordered.copyOf(activities);
    gifts = Ordered.copyOf(gifts);
    feeds = Ordered.copyOf(feeds);
  }

  /** The same app with other feeds. */
  public StudyApp withFeeds(Map<String, Feed> other) {
    return new StudyApp(
        title, members, factors, sessions, disposition, reading, watching, spread, times, windows, moved, gaming,
        activities, cells, gifts, other, cap, asked);
  }

  /**
   * A session of these members runs for fixed times and nobody reads: no time of theirs is spent.
   *
   * @param share of the members
   * @param reading minutes that the app shows texts [min]
   * @param watching minutes that the app shows videos [min]
   */
  public record Gaming(
      @Limits(min = 0, max = 1) Quantity share,
      @Limits(min = 0, max = 240, whole = true) Quantity reading,
      @Limits(min = 0, max = 240, whole = true) Quantity watching) {}

  /**
   * Members who lie next to each other are ranked by the points of the month.
   *
   * @param size members of a cell; those left over in a block are in none
   * @param shamed how many of the last are shamed, which weighs as much as a refusal; may be dated
   */
  public record Cells(
      @Limits(min = 2, max = 1000, whole = true) Quantity size,
      @Limits(min = 0, max = 1000, whole = true) Quantity shamed) {}

  /**
   * Something that points are turned into, at most once a month.
   *
   * @param title a few words for tables and pictures; the key where absent
   * @param price points that it costs; may be dated
   * @param wanted probability that a member who can pay takes it, each month
   */
  public record Gift(
      @Nullable @Size(max = 80) String title,
      @Limits(min = 1, max = 1_000_000, whole = true) Quantity price,
      @Limits(min = 0, max = 1) Quantity wanted) {}

  /**
   * One line of the table of points.
   *
   * @param title a few words for tables and pictures; the key where absent
   * @param counts what is counted
   * @param every minutes of the day's reading or watching that earn the points once; may be dated [min]
   * @param done probability that it is done in a session; 1 where absent; only for what counts sessions
   * @param takes minutes that it takes; 0 where absent; only for what counts sessions [min]
   * @param reaches recipients of what is done each time, members or not; only counted; 0 where absent; only for what counts sessions
   * @param points may be dated
   * @param better some of what is done earns other points; null: none
   * @param doubled whether windows multiply the points
   * @param cap points a day; may be dated; null: none
   */
  public record Activity(
      @Nullable @Size(max = 80) String title,
      Counts counts,
      @Nullable @Limits(min = 1, max = 240, whole = true) Quantity every,
      @Nullable @Limits(min = 0, max = 1) Quantity done,
      @Nullable @Limits(min = 0, max = 240, whole = true) Quantity takes,
      @Nullable @Limits(min = 0, max = 10_000, whole = true) Quantity reaches,
      @Limits(min = 0, max = 1000, whole = true) Quantity points,
      @Nullable Better better,
      @Nullable Boolean doubled,
      @Nullable @Limits(min = 0, max = 10_000, whole = true) Quantity cap) {
    /** Whether windows multiply the points. */
    public boolean isDoubled() {
      return Boolean.TRUE.equals(doubled);
    }
  }

  /**
   * Done well.
   *
   * @param share of what is done
   * @param points may be dated
   */
  public record Better(
      @Limits(min = 0, max = 1) Quantity share, @Limits(min = 0, max = 1000, whole = true) Quantity points) {}

  /** What earns the points of an activity. */
  public enum Counts {
    @JsonProperty("reading")
    READING,
    @JsonProperty("watching")
    WATCHING,
    @JsonProperty("sessions")
    SESSIONS
  }
}
