package org.learningtorelax.matrix;

import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * Euclidean operations on vectors, each a loop from the first entry to the last, so that the bits
 * are the same on every machine.
 */
public final class Vectors {
  /** Sums of squares within these bounds have neither overflowed nor lost digits to underflow. */
  private static final double LEAST_SAFE_SQUARE = 0x1p-960;

  private Vectors() {}

  /**
   * The Euclidean norm |v|, without overflow or underflow of the squares.
   *
   * @param v the vector
   * @return |v|, or NaN or infinity when an entry is
   */
  @Clause("Input 1")
  public static double norm(double[] v) {
    double sumOfSquares = 0;
    for (double entry : v) {
      sumOfSquares += entry * entry;
    }
    if (sumOfSquares >= LEAST_SAFE_SQUARE && sumOfSquares < Double.POSITIVE_INFINITY) {
      return Math.sqrt(sumOfSquares);
    }
    return scaledNorm(v);
  }

  private static double scaledNorm(double[] v) {
    double largest = 0;
    for (double entry : v) {
      largest = Math.max(largest, Math.abs(entry)); // NaN is passed on
    }
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double sumOfSquares = 0;
    for (double entry : v) {
      double scaled = entry / largest;
      sumOfSquares += scaled * scaled;
    }
    return largest * Math.sqrt(sumOfSquares);
  }

  /**
   * The inner product ⟨u, v⟩.
   *
   * @param u a vector
   * @param v a vector of the same length
   * @return the sum of the products
   */
  public static double dot(double[] u, double[] v) {
    Require.length("v", v, u.length);
    double sum = 0;
    for (int i = 0; i < u.length && i < v.length; i++) {
      sum += u[i] * v[i];
    }
    return sum;
  }

  /**
   * Adds a multiple of one vector to another: v = v + a u.
   *
   * @param a the factor
   * @param u a vector
   * @param v a vector of the same length, updated
   */
  public static void addMultiple(double a, double[] u, double[] v) {
    Require.length("v", v, u.length);
    for (int i = 0; i < u.length && i < v.length; i++) {
      v[i] += a * u[i];
    }
  }
}
