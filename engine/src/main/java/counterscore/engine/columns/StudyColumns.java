package counterscore.engine.columns;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.plan.StudyPlan;
import counterscore.engine.plan.StudyRules;
import counterscore.engine.population.Residents;
import counterscore.observation.Tables;
import java.util.Arrays;

/** Members of the study app in a block: fixed traits, what they have done today, their points, and the month's tally. */
public final class StudyColumns {
  /** Measures of the table, at their places in {@link Tables#STUDY_MEASURES}. */
  public enum Measure {
    MEMBERS,
    MEMBER_DAYS,
    ACTIVE_DAYS,
    SESSIONS,
    IN_WINDOWS,
    MOVED,
    GAMED,
    POINTS,
    WITHHELD,
    MINUTES,
    UNATTENDED,
    ASKED_DAYS,
    ASKED_DAYS_GAMED,
    ASKED_MINUTES,
    POINTS_GAMED,
    REACHED,
    SHAMED,
    GIFTS,
    REDEEMED,
    WHILE_WINDOWS
  }

  private static final int MEASURES = Tables.STUDY_MEASURES.size();
  private static final int POINT_MEASURES = Tables.STUDY_POINT_MEASURES.size();
  private static final byte MOVES = 1;
  private static final byte GAMES = 2;

  private final Residents residents;

  /** 32-bit mark of membership: a member while it is below the share. Fixed. */
  private final int[] mark;

  /** Whether a member moves sessions, and whether a member games. Fixed. */
  private final byte[] traits;

  /** Day of the last session; -1: none. What is counted of today holds on that day only. */
  private final int[] lastDay;

  /** Today's minutes of reading, by resident [min]. */
  public final int[] reading;

  /** Today's minutes of watching, by resident [min]. */
  public final int[] watching;

  /** Today's minutes that a member spent, by resident [min]. */
  public final int[] minutes;

  /** Today's points, by resident. */
  public final int[] today;

  /** Today's points at {@code resident × activities + activity}. */
  public final int[] todayOfActivity;

  /** All points since joining, by resident. */
  private final int[] points;

  /** Points since the month began, by resident. */
  private final int[] ofMonth;

  /** Points of the last month that ended, by resident. */
  private final int[] ofLastMonth;

  /** Sessions since the month began, by resident. */
  private final int[] sessionsOfMonth;

  /** Minutes that a member spent since the month began, by resident [min]. */
  private final int[] minutesOfMonth;

  /** Points turned into gifts since joining, by resident. */
  private final int[] spent;

  private final int activities;

  /** At {@code stratum × measures + measure}. */
  private final Tally tally;

  /** At {@code activity × measures + measure}. */
  private final Tally tallyOfPoints;

  /** By gift. */
  private final Tally tallyOfGifts;

  /** Members by stratum under {@link #counted}; recounted when that changes or somebody moves. */
  private final int[] members;

  private long[] counted = new long[0];

  public StudyColumns(StudyPlan plan, Residents residents, Luck luck, Tallies tallies) {
    int n = residents.count();
    this.residents = residents;
    this.activities = plan.activities().size();
    mark = new int[n];
    traits = new byte[n];
    lastDay = new int[n];
    Arrays.fill(lastDay, -1);
    reading = new int[n];
    watching = new int[n];
    minutes = new int[n];
    today = new int[n];
    todayOfActivity = new int[n * activities];
    points = new int[n];
    ofMonth = new int[n];
    ofLastMonth = new int[n];
    sessionsOfMonth = new int[n];
    minutesOfMonth = new int[n];
    spent = new int[n];
    members = new int[residents.strata()];
    tally = tallies.of(Tables.STUDY);
    tallyOfPoints = tallies.of(Tables.STUDY_POINTS);
    tallyOfGifts = tallies.of(Tables.STUDY_GIFTS);
    drawTraits(plan, luck);
  }

  private void drawTraits(StudyPlan plan, Luck luck) {
    var words = new long[4];
    for (int i = 0; i < mark.length; i++) {
      luck.draw(words, Stream.MEMBER, plan.name(), residents.block(), Luck.NO_DAY, i, 0);
      mark[i] = (int) words[0];
      traits[i] = (byte) ((words[1] < plan.moved() ? MOVES : 0) | (words[2] < plan.gaming() ? GAMES : 0));
    }
  }

  public boolean isMember(int resident, StudyRules rules) {
    return (mark[resident] & 0xFFFFFFFFL) < rules.members()[residents.stratum(resident)];
  }

  /** Whether a member's sessions are moved into windows. */
  public boolean moves(int resident) {
    return (traits[resident] & MOVES) != 0;
  }

  /** Whether a member lets the app run. */
  public boolean games(int resident) {
    return (traits[resident] & GAMES) != 0;
  }

  /** Points since joining. */
  public int points(int resident) {
    return points[resident];
  }

  /** Points since the month began. */
  public int pointsOfMonth(int resident) {
    return ofMonth[resident];
  }

  /** Points of the last month that ended. */
  public int pointsOfLastMonth(int resident) {
    return ofLastMonth[resident];
  }

  /** Sessions since the month began. */
  public int sessionsOfMonth(int resident) {
    return sessionsOfMonth[resident];
  }

  /** Minutes that a member spent since the month began [min]. */
  public int minutesOfMonth(int resident) {
    return minutesOfMonth[resident];
  }

  /** Points that can be turned into gifts. */
  public int left(int resident) {
    return points[resident] - spent[resident];
  }

  /** A member turns points into a gift. */
  public void take(int resident, int gift, int price) {
    spent[resident] += price;
    tallyOfGifts.cells[gift]++;
    count(resident, Measure.GIFTS, 1);
    count(resident, Measure.REDEEMED, price);
  }

  /** Another month begins. */
  public void endMonth() {
    System.arraycopy(ofMonth, 0, ofLastMonth, 0, ofMonth.length);
    Arrays.fill(ofMonth, 0);
    Arrays.fill(sessionsOfMonth, 0);
    Arrays.fill(minutesOfMonth, 0);
  }

  /** A session of a member begins. */
  public void begin(int resident, int day) {
    if (lastDay[resident] != day) {
      lastDay[resident] = day;
      reading[resident] = 0;
      watching[resident] = 0;
      minutes[resident] = 0;
      today[resident] = 0;
      Arrays.fill(todayOfActivity, resident * activities, (resident + 1) * activities, 0);
      count(resident, Measure.ACTIVE_DAYS, 1);
    }
    sessionsOfMonth[resident]++;
    count(resident, Measure.SESSIONS, 1);
  }

  /** Time passes in a session: the member's own, or the app's alone. */
  public void pass(int resident, int ofSession) {
    minutes[resident] += ofSession;
    minutesOfMonth[resident] += games(resident) ? 0 : ofSession;
    count(resident, games(resident) ? Measure.UNATTENDED : Measure.MINUTES, ofSession);
  }

  /** Counts something of a resident. */
  public void count(int resident, Measure measure, long count) {
    tally.cells[residents.stratum(resident) * MEASURES + measure.ordinal()] += count;
  }

  /** Books points that were granted, and counts those that a cap kept back. */
  public void earn(int resident, int activity, int granted, int withheld) {
    today[resident] += granted;
    todayOfActivity[resident * activities + activity] += granted;
    points[resident] += granted;
    ofMonth[resident] += granted;
    count(resident, Measure.POINTS_GAMED, games(resident) ? granted : 0);
    count(resident, Measure.POINTS, granted);
    count(resident, Measure.WITHHELD, withheld);
    tallyOfPoints.cells[activity * POINT_MEASURES] += granted;
    tallyOfPoints.cells[activity * POINT_MEASURES + 1] += withheld;
  }

  /** Counts who is a member in the evening, and at the month's end. */
  public void evening(StudyRules rules, int day, boolean isLastOfMonth) {
    if (!Arrays.equals(counted, rules.members()) || residents.presence() != null) {
      counted = rules.members();
      Arrays.fill(members, 0);
      for (int i = 0; i < mark.length; i++) {
        members[residents.stratum(i)] += isMember(i, rules) && residents.isThere(i, day) ? 1 : 0;
      }
    }
    for (int s = 0; s < members.length; s++) {
      tally.cells[s * MEASURES + Measure.MEMBER_DAYS.ordinal()] += members[s];
      tally.cells[s * MEASURES + Measure.MEMBERS.ordinal()] += isLastOfMonth ? members[s] : 0;
    }
  }

  /** Another resident joins in the place, with the same traits and no points. */
  public void renew(int resident) {
    points[resident] = 0;
    ofMonth[resident] = 0;
    ofLastMonth[resident] = 0;
    sessionsOfMonth[resident] = 0;
    minutesOfMonth[resident] = 0;
    spent[resident] = 0;
    lastDay[resident] = -1;
  }
}
