package counterscore.oracle;

import counterscore.scenario.Scheme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one scheme keeps of one resident: score, entries and the account of points. */
public final class SchemeFile {
  private final Scheme scheme;
  private final List<Tier> tiers;
  private int score;
  private String tier;

  /** The day at hand. */
  int today;

  /** Day of the last penalised entry or bonus. */
  int clock;

  /** Whether a tier was entered, by getting worse, since the last morning. */
  boolean entered;

  /** The tier whose entering suspends the resident, until the day beside it; null: nothing does. */
  @Nullable
  String suspendedBy;

  int suspendedUntil;

  /** Other schemes that this morning's end of a suspension starts anew. */
  final List<String> clears = new ArrayList<>();

  /** Entries that were looked at, whether or not they were contested; and what will be decided, by occasion. */
  final Set<Graded> looked = new LinkedHashSet<>();

  final Map<Integer, Boolean> contested = new LinkedHashMap<>();
  final Map<Integer, Boolean> struck = new LinkedHashMap<>();
  final List<Appeal> pending = new ArrayList<>();

  /** What became of contested entries. */
  public final List<Appealed> appealed = new ArrayList<>();

  /** An entry on which a decision is due. */
  record Appeal(int due, Graded entry) {}

  /** Something that happened to a contested entry, in the words of the tables. */
  public record Appealed(int day, String conduct, String what) {}

  /** Whether there is a score at all. */
  boolean isMember = true;

  /** What a computed score remembers, by component, and what the month has added so far. */
  final Map<String, Double> memory = new LinkedHashMap<>();
  final Map<String, Double> gained = new LinkedHashMap<>();

  /** Values of repayment, purchases, tenure and completeness at month's ends. */
  public final List<Computation> computed = new ArrayList<>();

  /** What each other score adds. */
  private final Map<String, Integer> feeds = new LinkedHashMap<>();

  /** The same at month's ends. */
  public final List<Fed> fed = new ArrayList<>();

  /** The components of a computed score. */
  @SuppressWarnings("ArrayRecordComponent") // read once
  public record Computation(int day, double[] values) {}

  /** What another score adds. */
  public record Fed(int day, String other, int points) {}

  /** What reached the score of the last friend term. */
  private int friendTerm;

  /** Friend terms at month's ends. */
  public final List<FriendTerm> friendTerms = new ArrayList<>();

  /** A friend term, and by how many tiers it makes the standing worse. */
  public record FriendTerm(int day, int points, int tiersWorse) {}

  /** Tiers imposed, each with the first day on which it is no more. */
  final Map<String, Integer> imposed = new LinkedHashMap<>();

  /** Acts that repair in the period, by conduct, and the points booked for them. */
  final Map<String, Integer> repairing = new LinkedHashMap<>();

  final Map<String, Integer> repaired = new LinkedHashMap<>();

  /** Entries that have not lapsed, oldest first. */
  public final List<Graded> live = new ArrayList<>();

  /** Every entry that was ever read. */
  public final List<Graded> written = new ArrayList<>();

  /** Entries that have lapsed. */
  public final List<Lapsed> lapsed = new ArrayList<>();

  /** Points booked by kind, signed. */
  public final Map<Kind, Long> points = new EnumMap<>(Kind.class);

  /** What floor or ceiling took off again, by kind, signed. */
  public final Map<Kind, Long> clipped = new EnumMap<>(Kind.class);

  /** Score and standing at each month's end. */
  public final List<MonthEnd> monthEnds = new ArrayList<>();

  /** An entry that left the file, and the day. */
  public record Lapsed(int day, Graded entry) {}

  /** How a resident stood with a scheme at a month's end. */
  public record MonthEnd(int day, int score, String tier, boolean tainted, boolean blameless) {}

  /** A tier and its lowest score. */
  record Tier(String name, double lowest) {
    /** Best first. */
    static List<Tier> of(Scheme scheme) {
      return scheme.tiers().entrySet().stream().map(tier -> new Tier(tier.getKey(), tier.getValue().value())).toList();
    }
  }

  SchemeFile(Scheme scheme, List<Tier> tiers, int day) {
    this.today = day;
    this.clock = day;
    this.scheme = scheme;
    this.tiers = tiers;
    this.score = (int) scheme.start().value();
    this.tier = now();
  }

  public int score() {
    return score;
  }

  public String tier() {
    return tier;
  }

  /** The tier of the start score. */
  String tierAtStart() {
    return tiers.stream().filter(of -> scheme.start().value() >= of.lowest).findFirst().orElseThrow().name;
  }

  /** The best tier whose lowest score is reached, or a worse one that is imposed. */
  private String now() {
    int at = tiers.size() - 1;
    for (int t = tiers.size() - 1; t >= 0; t--) {
      at = score >= tiers.get(t).lowest ? t : at;
    }
    for (int t = at + 1; t < tiers.size(); t++) {
      at = imposed.getOrDefault(tiers.get(t).name, 0) > today ? t : at;
    }
    return tiers.get(at).name;
  }

  /** Lets the tier follow, and notes when it gets worse. */
  void follow() {
    var to = now();
    entered |= place(to) > place(tier);
    tier = to;
  }

  private int place(String name) {
    return tiers.stream().map(Tier::name).toList().indexOf(name);
  }

  void impose(String worst, int until) {
    imposed.merge(worst, until, Math::max);
    follow();
  }

  /** Books a change at once clamped to the range, and says by how much the score moved. */
  int book(Kind kind, int change) {
    if (!isMember) {
      return 0;
    }
    int before = score;
    score = Math.clamp((long) before + change, scheme.floor(), scheme.ceiling());
    int moved = score - before;
    follow();
    points.merge(kind, (long) change, Long::sum);
    clipped.merge(kind, (long) moved - change, Long::sum);
    return moved;
  }

  /** The end of a suspension elsewhere: nothing is live or imposed any more, and the score is that of the start. */
  void startAnew() {
    live.clear();
    imposed.clear();
    follow();
    book(Kind.RESET, (int) scheme.start().value() - score);
  }

  /** Takes out what friends and other scores added. */
  void withdraw() {
    if (friendTerm != 0) {
      book(Kind.FRIENDS, -friendTerm);
    }
    friendTerm = 0;
    feeds.forEach((_, points) -> {
      if (points != 0) {
        book(Kind.FEED, -points);
      }
    });
    feeds.clear();
  }

  /** Puts what another score adds in the place of what it added before. */
  void setFeed(int day, String other, int points) {
    if (!isMember) {
      return;
    }
    int before = feeds.getOrDefault(other, 0);
    int reached = points == before ? 0 : book(Kind.FEED, points - before);
    feeds.put(other, before + reached);
    fed.add(new Fed(day, other, before + reached));
  }

  /** The score without what reached it of the last friend term. */
  int withoutFriends() {
    return Math.clamp((long) score - friendTerm, scheme.floor(), scheme.ceiling());
  }

  /** Puts a friend term in the place of the one before, as one change. */
  void setFriendTerm(int day, int without, int term) {
    int change = without + term - score;
    if (change != 0) {
      book(Kind.FRIENDS, change);
    }
    friendTerm = score - without;
    int place = 0;
    while (without < tiers.get(place).lowest) {
      place++;
    }
    friendTerms.add(new FriendTerm(day, friendTerm, place(tier) - place));
  }

  /** Whether a live wrong entry with a penalty stands in the file. */
  public boolean tainted() {
    return live.stream().anyMatch(entry -> entry.wrong() && entry.penalised());
  }

  /** Whether no correct entry with a penalty was ever written. */
  public boolean blameless() {
    return written.stream().noneMatch(entry -> entry.truth() == Truth.CORRECT && entry.penalised());
  }

  void endMonth() {
    if (!isMember) {
      return;
    }
    monthEnds.add(new MonthEnd(today, score, tier(), tainted(), blameless()));
  }
}
