package counterscore.scenario.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses what was meant by a misspelt word. */
public final class Nearest {
  private Nearest() {}

  /** The word with the fewest typing errors; null if even that one has more than a third of its letters wrong. */
  public static @Nullable String to(String word, Collection<String> words) {
    return words.stream()
        .min(Comparator.<String>comparingInt(other -> distance(word, other)).thenComparing(Comparator.naturalOrder()))
        .filter(other -> distance(word, other) < Math.min(word.length(), other.length()))
        .filter(other -> distance(word, other) <= Math.max(1, Math.max(word.length(), other.length()) / 3))
        .orElse(null);
  }

  /** Optimal string alignment: insertions, deletions, replacements and exchanges of neighbours (Damerau 1964). */
  static int distance(String a, String b) {
    var s = a.toLowerCase(Locale.ROOT);
    var t = b.toLowerCase(Locale.ROOT);
    if (Math.abs(s.length() - t.length()) > 16 || s.length() > 100) {
      return Integer.MAX_VALUE / 2;
    }
    var d = new int[s.length() + 1][t.length() + 1];
    for (int i = 0; i <= s.length(); i++) {
      for (int j = 0; j <= t.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, s, t, i, j);
      }
    }
    return d[s.length()][t.length()];
  }

  private static int cheapest(int[][] d, String s, String t, int i, int j) {
    int replaced = d[i - 1][j - 1] + (s.charAt(i - 1) == t.charAt(j - 1) ? 0 : 1);
    int cost = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean isSwap = i > 1 && j > 1 && s.charAt(i - 1) == t.charAt(j - 2) && s.charAt(i - 2) == t.charAt(j - 1);
    return isSwap ? Math.min(cost, d[i - 2][j - 2] + 1) : cost;
  }
}
