package org.learningtorelax.matrix;

/**
 * An inner product ⟨u, v⟩ = significand · 2^exponent, which neither overflows nor underflows, so
 * that a quotient of two is a double wherever it has one.
 *
 * <p>Where the plain sum of products is far from the ends of the range, the exponent is 0 and the
 * significand that sum, bit by bit. Elsewhere both vectors are scaled by powers of two, which is
 * exact.
 *
 * @param significand a double that is finite if the vectors are
 * @param exponent the exponent of 2
 */
public record InnerProduct(double significand, int exponent) {
  /** Sums of at least this size have lost nothing that counts to underflow. */
  private static final double LEAST_SAFE = 0x1p-960;

  /**
   * The inner product of two vectors.
   *
   * @param u a vector
   * @param v a vector of the same length
   * @return ⟨u, v⟩
   */
  public static InnerProduct of(double[] u, double[] v) {
    double plain = Vectors.dot(u, v);
    if (Math.abs(plain) >= LEAST_SAFE && Math.abs(plain) < Double.POSITIVE_INFINITY) {
      return new InnerProduct(plain, 0);
    }
    int ofU = Magnitude.exponent(u);
    int ofV = Magnitude.exponent(v);
    double sum = Vectors.dot(Magnitude.scaled(u, -ofU), Magnitude.scaled(v, -ofV));
    return new InnerProduct(sum, ofU + ofV);
  }

  /**
   * The quotient of two inner products.
   *
   * @param divisor the other one
   * @return this one divided by it
   */
  public double over(InnerProduct divisor) {
    if (exponent == divisor.exponent) {
      return significand / divisor.significand;
    }
    int own = Magnitude.exponent(significand);
    int other = Magnitude.exponent(divisor.significand);
    double quotient = Math.scalb(significand, -own) / Math.scalb(divisor.significand, -other);
    return Math.scalb(quotient, exponent + own - divisor.exponent - other);
  }
}
