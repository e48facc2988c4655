package org.learningtorelax.instance;

import org.apache.commons.math3.random.RandomGenerator;
import org.learningtorelax.clauses.Clause;
import org.learningtorelax.quantity.Require;

/**
 * The right-hand sides of the paper's Section 3: b = m u with u uniform on the sphere and m²
 * chi-square with n degrees, truncated to [0, n]. That is a standard Gaussian vector conditioned on
 * |b|² ≤ n.
 */
@Clause({"Section 3", "Input 16"})
public final class TruncatedGaussian {
  private TruncatedGaussian() {}

  /**
   * Draws one vector, by rejection: about every second Gaussian vector has |b|² ≤ n.
   *
   * @param n the dimension, at least 1
   * @param random the generator
   * @return n numbers with sum of squares at most n
   */
  public static double[] draw(int n, RandomGenerator random) {
    double[] b = new double[Require.atLeastOne("n", n)];
    while (true) {
      double sumOfSquares = 0;
      for (int i = 0; i < b.length; i++) {
        b[i] = random.nextGaussian();
        sumOfSquares += b[i] * b[i];
      }
      if (sumOfSquares <= n) {
        return b;
      }
    }
  }
}
