package counterscore.engine.columns;

import counterscore.engine.chance.EachDraw;
import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Stream;
import counterscore.engine.plan.StudyPlan;
import counterscore.engine.plan.StudyRules;
import counterscore.engine.population.Lorenz;
import counterscore.engine.population.Residents;
import counterscore.observation.Tables;
import java.util.Arrays;
import java.util.List;

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

  /** Place of a resident in the columns of members; −1 for who is no member on any day. Fixed. */
  private final int[] member;

  private final SessionRates rates;

  /** All points since joining, by member. */
  private final int[] points;

  /** Points since the month began, by member. */
  private final int[] ofMonth;

  /** Points of the last month that ended, by member. */
  private final int[] ofLastMonth;

  /** Sessions since the month began, by member. */
  private final int[] sessionsOfMonth;

  /** Minutes that a member spent since the month began, by member [min]. */
  private final int[] minutesOfMonth;

  /** Points turned into gifts since joining, by member. */
  private final int[] spent;

  /** At {@code stratum × measures + measure}. */
  private final Tally tally;

  /** At {@code activity × measures + measure}. */
  private final Tally tallyOfPoints;

  /** By gift. */
  private final Tally tallyOfGifts;

  /** Thresholds by stratum that {@link #members} hold under. */
  private long[] shares = new long[0];

  /** Members today, a bit for each resident. */
  private final long[] members;

  /** Of those, who is there, by stratum; recounted when members change, and while somebody is still to come. */
  private final int[] counted;

  private boolean isCounted;

  /** @param dispositions of the scenario, in order */
  public StudyColumns(
      StudyPlan plan, List<Lorenz> dispositions, Residents residents, Luck luck, Tallies tallies) {
    int n = residents.count();
    this.residents = residents;
    mark = new int[n];
    traits = new byte[n];
    members = new long[(n + Long.SIZE - 1) / Long.SIZE];
    counted = new int[residents.strata()];
    tally = tallies.of(Tables.STUDY);
    tallyOfPoints = tallies.of(Tables.STUDY_POINTS);
    tallyOfGifts = tallies.of(Tables.STUDY_GIFTS);
    drawTraits(plan, luck);
    member = new int[n];
    int most = count(plan);
    rates = new SessionRates(plan, dispositions, residents, member, most);
    points = new int[most];
    ofMonth = new int[most];
    ofLastMonth = new int[most];
    sessionsOfMonth = new int[most];
    minutesOfMonth = new int[most];
    spent = new int[most];
  }

  /** Gives a place to whoever is a member on one day at least; returns how many there are. */
  private int count(StudyPlan plan) {
    var most = new long[residents.strata()];
    for (var rules : plan.rules()) {
      for (int s = 0; s < most.length; s++) {
        most[s] = Math.max(most[s], rules.members()[s]);
      }
    }
    int count = 0;
    for (int i = 0; i < mark.length; i++) {
      member[i] = (mark[i] & 0xFFFFFFFFL) < most[residents.stratum(i)] ? count++ : -1;
    }
    return count;
  }

  private void drawTraits(StudyPlan plan, Luck luck) {
    EachDraw.of(luck, Stream.MEMBER, plan.name(), residents.block(), mark.length, (i, first, second, third, _) -> {
      mark[i] = (int) first;
      traits[i] = (byte) ((second < plan.moved() ? MOVES : 0) | (third < plan.gaming() ? GAMES : 0));
    });
  }

  /** Notes who is a member today, and how often members open the app. */
  public void morning(StudyRules rules) {
    rates.hold(rules.sessions());
    if (Arrays.equals(shares, rules.members())) {
      return;
    }
    shares = rules.members();
    isCounted = false;
    Arrays.fill(members, 0);
    for (int i = 0; i < mark.length; i++) {
      members[i / Long.SIZE] |= (mark[i] & 0xFFFFFFFFL) < shares[residents.stratum(i)] ? 1L << i : 0;
    }
  }

  /** Whether a resident is a member today. */
  public boolean isMember(int resident) {
    return (members[resident / Long.SIZE] >>> resident & 1) != 0;
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
    return member[resident] < 0 ? 0 : points[member[resident]];
  }

  /** Points since the month began. */
  public int pointsOfMonth(int resident) {
    return ofMonth[member[resident]];
  }

  /** Points of the last month that ended. */
  public int pointsOfLastMonth(int resident) {
    return ofLastMonth[member[resident]];
  }

  /** Sessions since the month began. */
  public int sessionsOfMonth(int resident) {
    return sessionsOfMonth[member[resident]];
  }

  /** Minutes that a member spent since the month began [min]. */
  public int minutesOfMonth(int resident) {
    return minutesOfMonth[member[resident]];
  }

  /** Points that can be turned into gifts. */
  public int left(int resident) {
    return points[member[resident]] - spent[member[resident]];
  }

  /** A member turns points into a gift. */
  public void take(int resident, int gift, int price) {
    spent[member[resident]] += price;
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

  /** How often members open the app. */
  public SessionRates rates() {
    return rates;
  }

  /** Whether a resident is a member today, and is there. */
  public boolean isOpen(int resident, int day) {
    return isMember(resident) && residents.isThere(resident, day);
  }

  /**
   * Books the day of some members, once it is over.
   *
   * @param who the resident in lane 0 stands at {@code first}, and so on; likewise how many sessions each had
   * @param moved how many sessions were moved, by lane
   */
  public void book(MemberDays days, int[] who, int[] sessions, int[] moved, int first, int lanes) {
    days.end(lanes);
    for (int m = 0; m < lanes; m++) {
      int resident = who[first + m];
      int of = member[resident];
      points[of] += days.points(m);
      ofMonth[of] += days.points(m);
      sessionsOfMonth[of] += sessions[first + m];
      minutesOfMonth[of] += games(resident) ? 0 : days.minutes(m);
      days.addTo(
          tally.cells, residents.stratum(resident) * MEASURES, m, sessions[first + m], moved[m], games(resident));
    }
    for (int a = 0; a < tallyOfPoints.cells.length / POINT_MEASURES; a++) {
      tallyOfPoints.cells[a * POINT_MEASURES] += days.granted(lanes, a);
      tallyOfPoints.cells[a * POINT_MEASURES + 1] += days.withheld(lanes, a);
    }
  }

  /** Counts something of a resident. */
  public void count(int resident, Measure measure, long count) {
    tally.cells[residents.stratum(resident) * MEASURES + measure.ordinal()] += count;
  }

  /** Counts who is a member in the evening, and at the month's end. */
  public void evening(int day, boolean isLastOfMonth) {
    if (!isCounted) {
      isCounted = residents.isFull();
      Arrays.fill(counted, 0);
      for (int i = 0; i < mark.length; i++) {
        counted[residents.stratum(i)] += isMember(i) && residents.isThere(i, day) ? 1 : 0;
      }
    }
    for (int s = 0; s < counted.length; s++) {
      tally.cells[s * MEASURES + Measure.MEMBER_DAYS.ordinal()] += counted[s];
      tally.cells[s * MEASURES + Measure.MEMBERS.ordinal()] += isLastOfMonth ? counted[s] : 0;
    }
  }

  /** Another resident joins in the place, with the same traits and no points. */
  public void renew(int resident) {
    int of = member[resident];
    if (of >= 0) {
      points[of] = 0;
      ofMonth[of] = 0;
      ofLastMonth[of] = 0;
      sessionsOfMonth[of] = 0;
      minutesOfMonth[of] = 0;
      spent[of] = 0;
    }
  }
}
