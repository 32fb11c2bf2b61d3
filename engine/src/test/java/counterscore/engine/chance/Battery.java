package counterscore.engine.chance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Tests of random words of 32 bits; each gives the probability that true randomness is at least as uneven. After Knuth (1998, The Art
 * of Computer Programming 2, 3.3.2), Marsaglia (1985 and 1995, birthday spacings and ranks of matrices) and NIST SP 800-22 (runs).
 */
final class Battery {
  private static final int BITS = 32;
  private static final int PAIRS = 1 << 16;

  private final RawDraws draws;
  private final int words;

  private Battery(RawDraws draws, int words) {
    this.draws = draws;
    this.words = words;
  }

  /**
   * By name of the test.
   *
   * @param words how many each test takes, one after another; a multiple of 4096
   */
  static Map<String, Double> of(RawDraws draws, int words) {
    var battery = new Battery(draws, words);
    var found = new LinkedHashMap<String, Double>();
    found.put("ones at each of 32 places", battery.ones());
    found.put("each byte of a word", battery.bytes());
    found.put("high bytes of neighbouring words", battery.pairs(24, 1));
    found.put("low bytes of neighbouring words", battery.pairs(0, 1));
    found.put("high bytes of neighbouring draws", battery.pairs(24, 4));
    found.put("bits in which neighbouring draws differ", battery.differences());
    found.put("runs of equal bits", battery.runs());
    found.put("spacings of birthdays", battery.birthdays());
    found.put("ranks of matrices", battery.ranks());
    return found;
  }

  private double ones() {
    var ones = new long[BITS];
    for (int i = 0; i < words; i++) {
      int word = draws.next();
      for (int bit = 0; bit < BITS; bit++) {
        ones[bit] += (word >>> bit) & 1;
      }
    }
    double sum = 0;
    for (long count : ones) {
      sum += square(count - words / 2.0) / (words / 4.0);
    }
    return upper(sum, BITS);
  }

  private double bytes() {
    var counts = new long[4][256];
    for (int i = 0; i < words; i++) {
      int word = draws.next();
      for (int place = 0; place < 4; place++) {
        counts[place][(word >>> (8 * place)) & 0xFF]++;
      }
    }
    double sum = 0;
    for (var ofPlace : counts) {
      sum += uneven(ofPlace);
    }
    return upper(sum, 4 * 255);
  }

  /** Bytes of words that lie so far apart, each word in one pair. */
  private double pairs(int shift, int apart) {
    var counts = new long[PAIRS];
    var before = new int[apart];
    for (int i = 0; i < words; i++) {
      int high = (draws.next() >>> shift) & 0xFF;
      if (i / apart % 2 == 1) {
        counts[(before[i % apart] << 8) | high]++;
      }
      before[i % apart] = high;
    }
    return upper(uneven(counts), PAIRS - 1);
  }

  /** Of 32 bits of two draws that are next to each other, how many differ. */
  private double differences() {
    var counts = new long[BITS + 1];
    for (int i = 0; i < words / 8; i++) {
      int first = draws.next();
      skip(3);
      counts[Integer.bitCount(first ^ draws.next())]++;
      skip(3);
    }
    var expected = new BinomialDistribution(BITS, 0.5);
    double sum = 0;
    int cells = 0;
    for (int k = 0; k <= BITS; k++) {
      double mean = words / 8.0 * expected.probability(k);
      if (mean >= 10) {
        sum += square(counts[k] - mean) / mean;
        cells++;
      }
    }
    return upper(sum, cells - 1);
  }

  private double runs() {
    long changes = 0;
    long last = draws.next() & 1;
    for (int i = 0; i < words; i++) {
      int word = draws.next();
      long shifted = ((word & 0xFFFFFFFFL) << 1) | last;
      changes += Integer.bitCount((int) shifted ^ word);
      last = word >>> 31;
    }
    double all = (double) BITS * words;
    double deviations = (changes - all / 2) / Math.sqrt(all / 4);
    return 2 * new NormalDistribution().cumulativeProbability(-Math.abs(deviations));
  }

  /** 4096 birthdays in a year of 2³² days: spacings that occur again are Poisson with mean 4. */
  private double birthdays() {
    int people = 1 << 12;
    long again = 0;
    for (int i = 0; i < words / people; i++) {
      var days = new long[people];
      for (int p = 0; p < people; p++) {
        days[p] = draws.next() & 0xFFFFFFFFL;
      }
      Arrays.sort(days);
      var spacings = new long[people - 1];
      for (int p = 1; p < people; p++) {
        spacings[p - 1] = days[p] - days[p - 1];
      }
      Arrays.sort(spacings);
      for (int p = 1; p < spacings.length; p++) {
        again += spacings[p] == spacings[p - 1] ? 1 : 0;
      }
    }
    double mean = 4.0 * (words / people);
    return 2 * new NormalDistribution().cumulativeProbability(-Math.abs((again - mean) / Math.sqrt(mean)));
  }

  /** Matrices of 32 by 32 bits; probabilities of full rank, of one less and of all others from Marsaglia and Tsay (1985). */
  private double ranks() {
    double[] probabilities = {0.2887880951, 0.5775761902, 0.1336357147};
    var counts = new long[3];
    int matrices = words / BITS;
    for (int i = 0; i < matrices; i++) {
      var rows = new int[BITS];
      for (int row = 0; row < BITS; row++) {
        rows[row] = draws.next();
      }
      counts[Math.min(2, BITS - rank(rows))]++;
    }
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      sum += square(counts[k] - matrices * probabilities[k]) / (matrices * probabilities[k]);
    }
    return upper(sum, 2);
  }

  private static int rank(int[] rows) {
    int rank = 0;
    for (int bit = 0; bit < BITS; bit++) {
      int pivot = rank;
      while (pivot < BITS && ((rows[pivot] >>> bit) & 1) == 0) {
        pivot++;
      }
      if (pivot < BITS) {
        int row = rows[pivot];
        rows[pivot] = rows[rank];
        rows[rank] = row;
        for (int other = rank + 1; other < BITS; other++) {
          rows[other] ^= ((rows[other] >>> bit) & 1) == 1 ? row : 0;
        }
        rank++;
      }
    }
    return rank;
  }

  private void skip(int count) {
    for (int i = 0; i < count; i++) {
      draws.next();
    }
  }

  private static double uneven(long[] counts) {
    double all = 0;
    for (long count : counts) {
      all += count;
    }
    double mean = all / counts.length;
    double sum = 0;
    for (long count : counts) {
      sum += square(count - mean) / mean;
    }
    return sum;
  }

  private static double square(double number) {
    return number * number;
  }

  private static double upper(double sum, int freedom) {
    return 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(sum);
  }
}
