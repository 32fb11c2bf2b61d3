package counterscore.findings.fit;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * What published counts leave open near a fit, from how the residuals change with the fitted levels. Along an eigenvector of JᵀJ the
 * misfit grows by its eigenvalue times the square of the step; where all of the range, a step of 1, adds less than 3.84 (95 % of χ²
 * with one degree of freedom), the counts cannot tell its ends apart.
 */
public final class Open {
  /** The square of the 97.5 % point of the normal law. */
  private static final double NOT_APART = 3.841458820694124;

  /** A share of a direction that is worth naming. */
  private static final double MATTERS = 0.3;

  private final double[] values;
  private final double[][] vectors;

  /** @param jacobian change of each residual, by target and fitted number, for a step of 1 in the level */
  public Open(double[][] jacobian) {
    var j = MatrixUtils.createRealMatrix(jacobian);
    var decomposition = new EigenDecompositionSymmetric(j.transposeMultiply(j), 1e-12, true);
    values = decomposition.getEigenvalues();
    vectors = new double[values.length][];
    for (int k = 0; k < values.length; k++) {
      vectors[k] = decomposition.getEigenvector(k).toArray();
    }
  }

  /** Half of the 95 % interval of a fitted level [1]; infinite where the counts say nothing about it. */
  public double half(int fitted) {
    double variance = 0;
    for (int k = 0; k < values.length; k++) {
      double part = vectors[k][fitted] * vectors[k][fitted];
      variance += part == 0 ? 0 : part / Math.max(values[k], 0);
    }
    return Math.sqrt(NOT_APART * variance);
  }

  /** Whether a fitted number lies in a direction along which the counts cannot tell the ends of the ranges apart. */
  public boolean isOpen(int fitted) {
    for (int k = 0; k < values.length; k++) {
      if (values[k] < NOT_APART && Math.abs(vectors[k][fitted]) > MATTERS) {
        return true;
      }
    }
    return false;
  }
}
