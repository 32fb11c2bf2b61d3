package counterscore.oracle;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Residents who are confused with each other, each with a weight. */
final class Crowd {
  private final List<Resident> members;
  private final double[] sums;

  private Crowd(List<Resident> members, double[] sums) {
    this.members = members;
    this.sums = sums;
  }

  /** Weighted by a disposition; alike where none is named. */
  static Crowd of(List<Resident> members, @Nullable String lookalike) {
    var sums = new double[members.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += members.get(i).disposition(lookalike);
      sums[i] = sum;
    }
    return new Crowd(members, sums);
  }

  /** One of the others, in proportion to weight: drawn again while it is the actor. */
  @Nullable
  Resident otherThan(Resident actor, Chance chance) {
    if (members.size() < 2) {
      return null;
    }
    var drawn = draw(chance);
    while (drawn == actor) {
      drawn = draw(chance);
    }
    return drawn;
  }

  private Resident draw(Chance chance) {
    int place = Arrays.binarySearch(sums, chance.uniform() * sums[sums.length - 1]);
    return members.get(Math.min(members.size() - 1, place >= 0 ? place + 1 : -place - 1));
  }
}
