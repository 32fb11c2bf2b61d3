package counterscore.engine.population;

import counterscore.engine.chance.Luck;
import counterscore.engine.chance.Names;
import counterscore.engine.chance.Stream;
import counterscore.scenario.Enrolment;

/** To whose file each resident of a block is linked: a fixed trait. */
public final class Enrolled {
  /** Linked to no file. */
  public static final int NO_FILE = -1;

  private final int[] file;

  public Enrolled(Enrolment declared, Strata strata, Residents residents, Luck luck) {
    var factors = strata.product(declared.factors());
    double none = declared.toNobody() == null ? 0 : declared.toNobody().value();
    double wrong = declared.toAnother().value();
    int n = residents.count();
    var words = new long[4];
    file = new int[n];
    for (int i = 0; i < n; i++) {
      luck.draw(words, Stream.ENROLMENT, Names.hash("enrolment"), residents.block(), Luck.NO_DAY, i, 0);
      long mark = Luck.mark63(words[0], words[1]);
      double factor = factors[residents.stratum(i)];
      file[i] = mark < Luck.threshold63(none * factor) ? NO_FILE
          : mark < Luck.threshold63((none + wrong) * factor) && n > 1 ? other(i, n, words[2]) : i;
    }
  }

  private static int other(int resident, int n, long word) {
    int other = (int) ((word * (n - 1)) >>> 32);
    return other < resident ? other : other + 1;
  }

  /** Whose file a resident is linked to, numbered inside the block, or {@link #NO_FILE}. */
  public int fileOf(int resident) {
    return file[resident];
  }
}
