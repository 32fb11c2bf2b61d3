package counterscore.scenario.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test of the rules: what is written about an invented resident on numbered days, and what is claimed of the score. It comes from
 * a file within the limits of {@link WalkThroughReader} and from nowhere else: nobody outside can construct one.
 */
public final class WalkThrough {
  private final String name;
  private final SourceSpan span;
  private final int joins;
  private final List<Given> given;
  private final List<Claim> claims;

  /** @param joins day on which the resident joins as a newcomer, from 0; below 0 for one who was there before */
  WalkThrough(String name, SourceSpan span, int joins, List<Given> given, List<Claim> claims) {
    this.name = name;
    this.span = span;
    this.joins = joins;
    this.given = List.copyOf(given);
    this.claims = List.copyOf(claims);
  }

  /**
   * What is written.
   *
   * @param day from 0, the first of the period
   * @param conduct what the entry alleges
   * @param correct whether the resident did it
   * @param times entries of one occasion
   * @param time of day, as an index into those of the conduct, or -1
   * @param decided points that an official decides, or null
   */
  record Given(int day, String conduct, boolean correct, int times, int time, @Nullable Integer decided) {}

  /** What is claimed of a day, from 0. */
  public sealed interface Claim {
    int day();

    String scheme();

    /** Where it stands. */
    SourceSpan span();

    /** What does not hold where it does not, and never what holds instead. */
    String broken();

    private static String of(int day) {
      return " of day " + (day + 1) + " ";
    }
  }

  /** The points that the entries of the day bring, all together. */
  public record Points(int day, String scheme, SourceSpan span, int points) implements Claim {
    @Override
    public String broken() {
      return "the entries" + Claim.of(day) + "do not come to " + points + " points";
    }
  }

  /** The score on the evening. */
  public record Score(int day, String scheme, SourceSpan span, int score) implements Claim {
    @Override
    public String broken() {
      return "the score" + Claim.of(day) + "is not " + score;
    }
  }

  /** The tier on the evening. */
  public record Tier(int day, String scheme, SourceSpan span, String tier) implements Claim {
    @Override
    public String broken() {
      return "the tier" + Claim.of(day) + "is not \"" + tier + "\"";
    }
  }

  /** The demands that the tier refuses after the entries of the day: these and no others. */
  public record Refused(int day, String scheme, SourceSpan span, List<String> demands) implements Claim {
    public Refused {
      demands = List.copyOf(demands);
    }

    @Override
    public String broken() {
      return "what the tier" + Claim.of(day) + "refuses is not "
          + (demands.isEmpty() ? "nothing" : String.join(", ", demands));
    }
  }

  /** What the file calls it. */
  public String name() {
    return name;
  }

  /** Where its name stands. */
  SourceSpan span() {
    return span;
  }

  /** In the order of the file. */
  public List<Claim> claims() {
    return claims;
  }

  /** Day on which the resident joins, from 0; below 0 for one who was there before. */
  public int joins() {
    return joins;
  }

  /** Last day that matters, from 0. */
  public int lastDay() {
    return claims.stream().mapToInt(Claim::day).max().orElse(0);
  }

  /** Takes what is written. */
  public interface Pen {
    /**
     * One occasion.
     *
     * @param conduct its place in declared order
     * @param time of day, or -1
     * @param decided points that an official decides, or null
     */
    void write(int conduct, boolean correct, int times, int time, @Nullable Integer decided);
  }

  /** Hands over what is written on a day about one conduct, in the order of the file. */
  public void write(int day, int conduct, String name, Pen pen) {
    for (var each : given) {
      if (each.day == day && each.conduct.equals(name)) {
        pen.write(conduct, each.correct, each.times, each.time, each.decided);
      }
    }
  }
}
