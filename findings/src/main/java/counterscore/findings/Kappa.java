package counterscore.findings;

import org.jspecify.annotations.Nullable;

/**
 * How far two gradings of the same residents agree (Cohen 1960, Educational and Psychological Measurement 20: 37-46):
 *
 * <pre>
 * κ = (p_o − p_e) / (1 − p_e)    p_o = Σ_t n_tt / n    p_e = Σ_t n_t· n_·t / n²
 * </pre>
 *
 * <p>1 is perfect agreement, 0 that of two gradings which know nothing of each other. With the same chances of error κ is the lower, the
 * rarer a grade is: it is told together with the prevalence.
 *
 * @param agreement p_o, the share of residents with the same grade twice [0, 1]
 * @param byChance p_e, the share to be expected of independent gradings [0, 1]
 */
public record Kappa(double agreement, double byChance) {
  /** Of a square table: residents by the first grade and by the second; with at least one resident. */
  static Kappa of(long[][] table) {
    double all = 0;
    double same = 0;
    var first = new double[table.length];
    var second = new double[table.length];
    for (int i = 0; i < table.length; i++) {
      same += table[i][i];
      for (int j = 0; j < table.length; j++) {
        all += table[i][j];
        first[i] += table[i][j];
        second[j] += table[i][j];
      }
    }
    double byChance = 0;
    for (int i = 0; i < table.length; i++) {
      byChance += first[i] / all * (second[i] / all);
    }
    return new Kappa(same / all, byChance);
  }

  /** κ; null where everybody has one and the same grade twice, so that there is nothing to agree about. */
  public @Nullable Double value() {
    return byChance == 1 ? null : (agreement - byChance) / (1 - byChance);
  }
}
