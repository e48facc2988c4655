package org.learningtorelax.conformance.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.FieldMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Entrywise bounds of |M⁰|, |M¹|, ..., |M^P|.
 *
 * <p>The powers of D^{1/2} M D^{-1/2}, which has no scale of the unknowns, are computed in doubles.
 * The error of the p-th is Σ_j M^{p-1-j} e_j, e_j being the local error of the j-th product; in the
 * norm ‖X‖ = max_i Σ_l |X_il| it is at most Σ_j m_{p-1-j} ‖e_j‖, m_p = ‖computed M^p‖ + error.
 */
final class PowerBounds {
  private static final int MOST = 128;

  private PowerBounds() {}

  /**
   * The bounds up to the first P with ‖M^P‖ ≤ 1/2, or to P = 128.
   *
   * @param enclosures M
   * @param absolute whose D takes out the scale
   */
  static List<RealMatrix> of(FieldMatrix<Enclosure> enclosures, AbsoluteSystem absolute) {
    int n = absolute.order();
    double gamma = Roundoff.gamma(n + 4);
    RealMatrix matrix = new Array2DRowRealMatrix(n, n);
    RealMatrix uncertain = new Array2DRowRealMatrix(n, n);
    RealMatrix scale = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Enclosure entry = enclosures.getEntry(i, j);
        double ratio = Math.sqrt(absolute.diagonal(i)) / Math.sqrt(absolute.diagonal(j));
        double center = entry.low() / 2 + entry.high() / 2;
        double radius = Math.max(entry.high() - center, center - entry.low());
        scale.setEntry(i, j, 1 / ratio);
        matrix.setEntry(i, j, ratio * center);
        uncertain.setEntry(i, j, Roundoff.up(ratio * (radius + gamma * Math.abs(center))));
      }
    }
    return of(matrix, uncertain, scale);
  }

  /** Of matrix, which each product with it is off by uncertain times, scaled back. */
  private static List<RealMatrix> of(RealMatrix matrix, RealMatrix uncertain, RealMatrix scale) {
    List<RealMatrix> bounds = new ArrayList<>();
    List<Double> norms = new ArrayList<>();
    List<Double> local = new ArrayList<>();
    RealMatrix power = MatrixUtils.createRealIdentityMatrix(matrix.getRowDimension());
    while (true) {
      double error = 0;
      for (int j = 0; j < local.size(); j++) {
        error += norms.get(local.size() - 1 - j) * local.get(j);
      }
      RealMatrix size = absolute(power);
      bounds.add(bound(size, Roundoff.up(error), scale));
      norms.add(norm(size) + error);
      if (bounds.size() > MOST || norms.get(norms.size() - 1) <= 0.5) {
        return bounds;
      }
      local.add(Roundoff.up(norm(uncertain.multiply(size))));
      power = matrix.multiply(power);
    }
  }

  private static RealMatrix bound(RealMatrix size, double error, RealMatrix scale) {
    RealMatrix bound = size.scalarAdd(error);
    for (int i = 0; i < bound.getRowDimension(); i++) {
      for (int j = 0; j < bound.getColumnDimension(); j++) {
        bound.setEntry(i, j, Roundoff.up(scale.getEntry(i, j) * bound.getEntry(i, j)));
      }
    }
    return bound;
  }

  private static RealMatrix absolute(RealMatrix matrix) {
    RealMatrix absolute = matrix.copy();
    for (int i = 0; i < matrix.getRowDimension(); i++) {
      for (int j = 0; j < matrix.getColumnDimension(); j++) {
        absolute.setEntry(i, j, Math.abs(matrix.getEntry(i, j)));
      }
    }
    return absolute;
  }

  private static double norm(RealMatrix matrix) {
    double largest = 0;
    for (int i = 0; i < matrix.getRowDimension(); i++) {
      largest = Math.max(largest, matrix.getRowVector(i).getL1Norm());
    }
    return largest;
  }
}
