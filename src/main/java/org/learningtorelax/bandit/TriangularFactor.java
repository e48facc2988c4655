package org.learningtorelax.bandit;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * What least squares needs of its observations (x_s, y_s): the upper triangular R and the vector q
 * with Σ (⟨θ, x_s⟩ - y_s)² = |Rθ - q|² + a constant.
 *
 * <p>A new observation is rotated into R by one Givens rotation for each unknown, in O(n²) for n
 * unknowns. R has the singular values of the matrix of all x_s, where the Gram matrix RᵀR would
 * have their squares: what is singular within rounding can still be told from what is not.
 */
final class TriangularFactor {
  private final RealMatrix triangle;
  private final RealVector rotated;
  private int count = 0;
  private double largestTarget = 0;

  TriangularFactor(int unknowns) {
    this.triangle = new Array2DRowRealMatrix(unknowns, unknowns);
    this.rotated = new ArrayRealVector(unknowns);
  }

  /** R. */
  RealMatrix triangle() {
    return triangle;
  }

  /** q. */
  RealVector rotated() {
    return rotated;
  }

  /** The number of observations. */
  int count() {
    return count;
  }

  /** max |y_s|, 0 before the first observation. */
  double largestTarget() {
    return largestTarget;
  }

  void add(double[] observation, double target) {
    RealVector row = new ArrayRealVector(observation);
    double rest = target;
    for (int i = 0; i < observation.length; i++) {
      double below = row.getEntry(i);
      if (below != 0) {
        double pivot = triangle.getEntry(i, i);
        double norm = Math.hypot(pivot, below);
        double cosine = pivot / norm;
        double sine = below / norm;
        for (int j = i; j < observation.length; j++) {
          double upper = triangle.getEntry(i, j);
          double lower = row.getEntry(j);
          triangle.setEntry(i, j, cosine * upper + sine * lower);
          row.setEntry(j, cosine * lower - sine * upper);
        }
        double before = rotated.getEntry(i);
        rotated.setEntry(i, cosine * before + sine * rest);
        rest = cosine * rest - sine * before;
      }
    }
    count++;
    largestTarget = Math.max(largestTarget, Math.abs(target));
  }
}
