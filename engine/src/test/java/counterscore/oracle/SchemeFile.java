package counterscore.oracle;

import counterscore.scenario.Scheme;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one scheme keeps of one resident: score, entries and the account of points. */
public final class SchemeFile {
  private final Scheme scheme;
  private final List<Tier> tiers;
  private int score;

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
  public record MonthEnd(int score, String tier, boolean tainted, boolean blameless) {}

  /** A tier and its lowest score. */
  record Tier(String name, double lowest) {
    /** Best first. */
    static List<Tier> of(Scheme scheme) {
      return scheme.tiers().entrySet().stream().map(tier -> new Tier(tier.getKey(), tier.getValue().value())).toList();
    }
  }

  SchemeFile(Scheme scheme, List<Tier> tiers) {
    this.scheme = scheme;
    this.tiers = tiers;
    this.score = (int) scheme.start().value();
  }

  public int score() {
    return score;
  }

  /** The best tier whose lowest score is reached. */
  public String tier() {
    for (var tier : tiers) {
      if (score >= tier.lowest) {
        return tier.name;
      }
    }
    throw new IllegalStateException("no tier for score " + score);
  }

  /** Books a change at once clamped to the range, and says by how much the score moved. */
  int book(Kind kind, int change) {
    int before = score;
    score = Math.clamp((long) before + change, scheme.floor(), scheme.ceiling());
    int moved = score - before;
    points.merge(kind, (long) change, Long::sum);
    clipped.merge(kind, (long) moved - change, Long::sum);
    return moved;
  }

  /** Whether a live wrong entry with a penalty stands in the file. */
  public boolean tainted() {
    return live.stream().anyMatch(entry -> entry.wrong() && entry.penalised());
  }

  /** Whether no correct entry with a penalty was ever written. */
  public boolean blameless() {
    return written.stream().noneMatch(entry -> !entry.wrong() && entry.penalised());
  }

  void endMonth() {
    monthEnds.add(new MonthEnd(score, tier(), tainted(), blameless()));
  }
}
